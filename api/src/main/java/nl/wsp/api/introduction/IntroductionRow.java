package nl.wsp.api.introduction;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.wsp.api.jobseeker.ConsentBasis;
import nl.wsp.api.platform.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Stored request.
 *
 * @param openKey person, employer and vacancy while it is open: the database refuses a second one
 */
@MappedEntity("introduction")
record IntroductionRow(
    @Id UUID id,
    UUID employerId,
    @Nullable UUID vacancyId,
    UUID jobSeekerId,
    IntroductionStatus status,
    UUID askedBy,
    Role askedAs,
    LocalDate answerBy,
    @Nullable Instant answeredAt,
    @Nullable UUID answeredBy,
    @Nullable ConsentBasis basis,
    @Nullable LocalDate consentUntil,
    @Nullable String declineReason,
    @Nullable String openKey,
    @Version long version,
    Instant createdAt,
    Instant updatedAt) {

  static IntroductionRow asked(
      UUID id,
      UUID employerId,
      @Nullable UUID vacancyId,
      UUID jobSeekerId,
      UUID askedBy,
      Role askedAs,
      LocalDate answerBy,
      Instant now) {
    return new IntroductionRow(
        id,
        employerId,
        vacancyId,
        jobSeekerId,
        IntroductionStatus.ASKED,
        askedBy,
        askedAs,
        answerBy,
        null,
        null,
        null,
        null,
        null,
        jobSeekerId + "/" + employerId + "/" + (vacancyId == null ? "-" : vacancyId),
        0,
        now,
        now);
  }

  /** The person's answer. */
  IntroductionRow answered(
      IntroductionStatus answer,
      @Nullable UUID by,
      ConsentBasis how,
      @Nullable LocalDate until,
      @Nullable String why,
      Instant now) {
    return closed(answer, now, by, how, until, why, now);
  }

  /** Taken back or run out. */
  IntroductionRow ended(IntroductionStatus end, Instant now) {
    return closed(end, null, null, null, null, null, now);
  }

  private IntroductionRow closed(
      IntroductionStatus to,
      @Nullable Instant at,
      @Nullable UUID by,
      @Nullable ConsentBasis how,
      @Nullable LocalDate until,
      @Nullable String why,
      Instant now) {
    return new IntroductionRow(
        id,
        employerId,
        vacancyId,
        jobSeekerId,
        to,
        askedBy,
        askedAs,
        answerBy,
        at,
        by,
        how,
        until,
        why,
        null,
        version,
        createdAt,
        now);
  }
}
