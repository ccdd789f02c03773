package nl.wsp.api.jobseeker;

import java.util.List;
import nl.wsp.api.jobseeker.IncomingJobSeeker.StatedConsent;
import nl.wsp.matching.TargetGroupFacts;

/** Invented people for tests. */
final class People {
  private People() {}

  static CvContent wishing(String... occupations) {
    return new CvContent(
        null,
        null,
        List.of(occupations),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** Somebody on the intake list of Leidschendam-Voorburg. */
  static IncomingJobSeeker imported(String externalId, CvContent cv, Audience... audiences) {
    List<StatedConsent> consents =
        List.of(audiences).stream()
            .map(audience -> new StatedConsent(audience, ConsentBasis.IMPORT, null))
            .toList();
    return new IncomingJobSeeker(
        null,
        externalId,
        null,
        null,
        null,
        "GM1916",
        null,
        "Ingevoerd",
        null,
        null,
        true,
        cv,
        consents,
        TargetGroupFacts.UNKNOWN,
        "{\"source\": \"test\"}");
  }
}
