package nl.wsp.api.jobopening;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the interface asks and answers about baanopeningen. */
final class JobOpeningBodies {
  private JobOpeningBodies() {}

  /**
   * An employer to choose.
   *
   * @param employerId absent: required
   * @param nextOn day of the first step, absent: today
   */
  @Serdeable
  @Introspected
  record NewOpening(@Nullable UUID employerId, @Nullable LocalDate nextOn) {}

  /**
   * A step to note.
   *
   * @param to {@code TO_APPROACH APPROACHED INTERESTED INTERVIEW NO}
   * @param on day it was, absent: today
   * @param nextOn day of the next step, absent: none
   * @param contactKind how the contact was, {@code VISIT PHONE EMAIL EVENT OTHER}
   * @param reason needed for a no
   */
  @Serdeable
  @Introspected
  record StepTaken(
      @Nullable String to,
      @Nullable LocalDate on,
      @Nullable LocalDate nextOn,
      @Nullable String contactKind,
      @Nullable String reason,
      @Nullable Long version) {}

  /** Why an employer may have work for the person, in the reader's language. */
  @Serdeable
  record ReasonBody(Reason.Kind kind, String explanation) {}

  /**
   * An employer who may have work.
   *
   * @param distanceKm great circle, whole kilometres; absent when a place is unknown
   */
  @Serdeable
  record SuggestionBody(
      UUID employerId,
      String employerName,
      @Nullable String sectorLabel,
      @Nullable Integer distanceKm,
      List<ReasonBody> reasons) {}

  /**
   * Suggestions, best first.
   *
   * @param mayIntroduce whether the person consents to employers without a name
   */
  @Serdeable
  record Suggestions(List<SuggestionBody> items, boolean mayIntroduce) {}

  /**
   * An approached employer.
   *
   * @param nextSteps steps this reader can note now; absent for the person himself
   * @param headline of the person, only in the list of follow-ups
   */
  @Serdeable
  record OpeningBody(
      UUID id,
      UUID jobSeekerId,
      @Nullable String headline,
      UUID employerId,
      String employerName,
      JobOpeningStatus status,
      String statusLabel,
      List<ReasonBody> reasons,
      @Nullable LocalDate approachedOn,
      @Nullable String approachedBy,
      @Nullable LocalDate nextOn,
      @Nullable String reason,
      String owner,
      @Nullable List<JobOpeningStatus> nextSteps,
      Instant createdAt,
      long version) {}
}
