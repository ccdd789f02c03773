package nl.wsp.api.jobseeker;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.jobseeker.IncomingJobSeeker.StatedConsent;
import nl.wsp.matching.TargetGroupFacts;
import org.jspecify.annotations.Nullable;

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

  /** Somebody with account, consultant and contact data, without any consent. */
  static IncomingJobSeeker named(
      UUID id,
      @Nullable UUID userId,
      UUID consultantId,
      @Nullable UUID standInId,
      String firstName,
      String lastName) {
    return new IncomingJobSeeker(
        id,
        null,
        userId,
        consultantId,
        standInId,
        "GM1916",
        firstName,
        lastName,
        firstName.toLowerCase(java.util.Locale.ROOT) + "@demo.example",
        "06-12345678",
        true,
        CvContent.EMPTY,
        List.of(),
        new TargetGroupFacts(null, null, null, LocalDate.of(1990, 5, 4), null, List.of()),
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
