package nl.wsp.api.introduction;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.jobseeker.ConsentBasis;
import org.jspecify.annotations.Nullable;

/** What the interface asks and answers about introductions. */
final class IntroductionBodies {
  private IntroductionBodies() {}

  /**
   * A request. An employer names vacancy, ranking and the candidate as that ranking showed him;
   * staff name the person and the vacancy or the employer.
   *
   * @param candidateId pseudonym in the ranking
   * @param jobSeekerId for staff only
   * @param employerId for staff without a vacancy
   */
  @Serdeable
  @Introspected
  record NewIntroduction(
      @Nullable UUID vacancyId,
      @Nullable UUID rankingId,
      @Nullable UUID candidateId,
      @Nullable UUID jobSeekerId,
      @Nullable UUID employerId) {}

  /**
   * A step of a request.
   *
   * @param to AGREED, DECLINED or WITHDRAWN
   * @param validUntil last day of the consent that a yes gives; absent: the usual time
   * @param basis how the person answered, when his consultant records it: PAPER or CONVERSATION
   * @param reason why not, when the person wants to say so; never shown to the employer
   * @param version version the step is based on, when given
   */
  @Serdeable
  @Introspected
  record IntroductionMove(
      @Nullable IntroductionStatus to,
      @Nullable LocalDate validUntil,
      @Nullable ConsentBasis basis,
      @Nullable String reason,
      @Nullable Long version) {}

  /**
   * A request as a reader sees it.
   *
   * @param party what the reader is to it
   * @param jobSeekerId absent for an employer who has no consent of the person
   * @param candidateId the person's name for this employer; absent for the person himself
   * @param headline of the person, for staff who may see him
   * @param askedBy name of who asked, absent when the employer did and the reader is not staff
   * @param usualUntil last day of a consent that is given today
   * @param basis how it was answered; absent for employers
   * @param consents whether the person consents to this employer today
   * @param consentUntil last day of the consent as it was given
   * @param reason why not; for the person and his own consultant
   */
  @Serdeable
  record IntroductionView(
      UUID id,
      ShownStatus status,
      IntroductionParty party,
      UUID employerId,
      @Nullable String employerName,
      @Nullable UUID vacancyId,
      @Nullable String vacancyTitle,
      @Nullable UUID jobSeekerId,
      @Nullable UUID candidateId,
      @Nullable String headline,
      boolean askedByEmployer,
      @Nullable String askedBy,
      LocalDate answerBy,
      LocalDate usualUntil,
      @Nullable Instant answeredAt,
      @Nullable ConsentBasis basis,
      boolean consents,
      @Nullable LocalDate consentUntil,
      @Nullable String reason,
      List<IntroductionStatus> nextSteps,
      Instant createdAt,
      long version) {}
}
