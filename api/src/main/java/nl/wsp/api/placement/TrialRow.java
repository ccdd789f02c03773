package nl.wsp.api.placement;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stored trial placement: unpaid, the benefit continues. */
@MappedEntity("trial_placement")
record TrialRow(
    @Id UUID id,
    UUID proposalId,
    UUID vacancyId,
    UUID employerId,
    UUID jobSeekerId,
    TrialStatus status,
    String goal,
    LocalDate startsOn,
    LocalDate firstEndsOn,
    LocalDate endsOn,
    int firstMostMonths,
    int mostMonths,
    @Nullable LocalDate endedOn,
    @Nullable String reason,
    UUID createdBy,
    @Version long version,
    Instant createdAt,
    Instant updatedAt) {

  TrialRow extendedTo(LocalDate lastDay, String why, Instant now) {
    return with(status, lastDay, null, why, now);
  }

  TrialRow ended(TrialStatus how, LocalDate day, @Nullable String why, Instant now) {
    return with(how, endsOn, day, why, now);
  }

  private TrialRow with(
      TrialStatus newStatus,
      LocalDate newEnd,
      @Nullable LocalDate newEndedOn,
      @Nullable String newReason,
      Instant now) {
    return new TrialRow(
        id,
        proposalId,
        vacancyId,
        employerId,
        jobSeekerId,
        newStatus,
        goal,
        startsOn,
        firstEndsOn,
        newEnd,
        firstMostMonths,
        mostMonths,
        newEndedOn,
        newReason,
        createdBy,
        version,
        createdAt,
        now);
  }

  /** Last day to which it can be extended. */
  LocalDate longestUntil() {
    return startsOn.plusMonths(mostMonths).minusDays(1);
  }

  /** What the history compares. */
  @Serdeable
  record Tracked(
      TrialStatus status,
      String goal,
      LocalDate startDate,
      LocalDate endDate,
      @Nullable LocalDate endedOn) {
    static Tracked of(TrialRow row) {
      return new Tracked(row.status, row.goal, row.startsOn, row.endsOn, row.endedOn);
    }
  }
}
