package nl.wsp.api.placement;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stored proposal. */
@MappedEntity("proposal")
record ProposalRow(
    @Id UUID id,
    UUID vacancyId,
    UUID employerId,
    UUID jobSeekerId,
    ProposalState status,
    @Nullable String motivation,
    @Nullable UUID rankingId,
    @Nullable Integer rankingPosition,
    @Nullable String passedOverReason,
    @Nullable LocalDate postponedUntil,
    @Nullable Instant interviewAt,
    @Nullable String interviewPlace,
    @Nullable Instant sentAt,
    @Nullable Instant answeredAt,
    @Nullable String reason,
    @Nullable CloseCode closeCode,
    UUID createdBy,
    @Version long version,
    Instant createdAt,
    Instant updatedAt) {

  /**
   * The same proposal after a step.
   *
   * @param change what the step says besides
   */
  ProposalRow after(ProposalState to, Change change, Instant now) {
    boolean answer =
        to == ProposalState.INTERESTED
            || to == ProposalState.INTERVIEW
            || to == ProposalState.REJECTED;
    return new ProposalRow(
        id,
        vacancyId,
        employerId,
        jobSeekerId,
        to,
        motivation,
        rankingId,
        rankingPosition,
        passedOverReason,
        to == ProposalState.POSTPONED ? change.until() : null,
        to == ProposalState.INTERVIEW ? change.interviewAt() : interviewAt,
        to == ProposalState.INTERVIEW ? change.interviewPlace() : interviewPlace,
        to == ProposalState.PROPOSED ? now : sentAt,
        answer ? now : answeredAt,
        change.reason(),
        change.closeCode(),
        createdBy,
        version,
        createdAt,
        now);
  }

  /** Since when a word of the employer is waited for; null while none is. */
  @Nullable Instant waitsSince() {
    return switch (status) {
      case PROPOSED -> sentAt;
      case INTERESTED -> answeredAt;
      case INTERVIEW -> interviewAt;
      case PREPARED, POSTPONED, PARKED, TRIAL, PLACED, REJECTED, WITHDRAWN, CLOSED -> null;
    };
  }

  boolean isSent() {
    return sentAt != null;
  }

  /** What a step says besides where it goes. */
  record Change(
      @Nullable String reason,
      @Nullable LocalDate until,
      @Nullable Instant interviewAt,
      @Nullable String interviewPlace,
      @Nullable CloseCode closeCode) {
    static final Change NONE = new Change(null, null, null, null, null);

    static Change because(@Nullable String reason) {
      return new Change(reason, null, null, null, null);
    }

    static Change closed(CloseCode code) {
      return new Change(null, null, null, null, code);
    }
  }

  /** What the history compares. */
  @Serdeable
  record Tracked(
      ProposalState status,
      @Nullable String motivation,
      @Nullable LocalDate postponedUntil,
      @Nullable Instant interviewAt,
      @Nullable String interviewPlace,
      @Nullable CloseCode closeCode) {
    static Tracked of(ProposalRow row) {
      return new Tracked(
          row.status(),
          row.motivation(),
          row.postponedUntil(),
          row.interviewAt(),
          row.interviewPlace(),
          row.closeCode());
    }
  }
}
