package nl.wsp.api.jobseeker;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.wsp.matching.TargetGroupFacts;
import org.jspecify.annotations.Nullable;

/**
 * A person who comes in whole: by an import or with the demo data.
 *
 * @param id chosen by the maker, absent: a new one
 * @param externalId stable id in the source, by which a second import finds the person again
 * @param userId account of the person
 * @param consultantId absent: on the intake list of the municipality
 * @param cv codes may be of another list than ours: they are kept and shown
 * @param consents consents the source states
 * @param facts target group and wage values; {@link TargetGroupFacts#UNKNOWN} when not said. Its
 *     birth date counts
 * @param sourceFields fields that have no place of their own, a JSON object
 */
public record IncomingJobSeeker(
    @Nullable UUID id,
    @Nullable String externalId,
    @Nullable UUID userId,
    @Nullable UUID consultantId,
    @Nullable UUID standInId,
    @Nullable String municipalityCode,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String email,
    @Nullable String phone,
    boolean active,
    CvContent cv,
    List<StatedConsent> consents,
    TargetGroupFacts facts,
    @Nullable String sourceFields) {

  /** Copies the list. */
  public IncomingJobSeeker {
    consents = List.copyOf(consents);
  }

  /**
   * A consent that was given elsewhere.
   *
   * @param basis how
   * @param validUntil last day, absent: until withdrawn
   */
  public record StatedConsent(
      Audience audience, ConsentBasis basis, @Nullable LocalDate validUntil) {}
}
