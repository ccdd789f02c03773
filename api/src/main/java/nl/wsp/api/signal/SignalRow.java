package nl.wsp.api.signal;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Row of a signal. */
@MappedEntity("work_signal")
record SignalRow(
    @Id UUID id,
    SignalKind kind,
    UUID subjectId,
    LocalDate dueOn,
    UUID ownerId,
    @Nullable String municipalityCode,
    @Nullable UUID aboutId,
    String path,
    State state,
    @Nullable LocalDate snoozedUntil,
    Instant touchedAt,
    @Nullable Instant escalatedAt,
    @Nullable Instant doneAt,
    @Nullable UUID doneBy,
    @Nullable String note,
    @Version long version,
    Instant createdAt) {

  /** Where a signal stands. */
  enum State {
    OPEN,
    /** Somebody says what he did. */
    DONE,
    /** What it was about was settled elsewhere. */
    SETTLED
  }

  SignalRow snoozed(LocalDate until, Instant now) {
    return changed(ownerId, State.OPEN, until, now, escalatedAt, null, null, null);
  }

  SignalRow done(UUID by, String what, Instant now) {
    return changed(ownerId, State.DONE, snoozedUntil, now, escalatedAt, now, by, what);
  }

  SignalRow settled(Instant now) {
    return changed(ownerId, State.SETTLED, snoozedUntil, touchedAt, escalatedAt, now, null, null);
  }

  SignalRow escalated(Instant now) {
    return changed(ownerId, State.OPEN, snoozedUntil, touchedAt, now, null, null, null);
  }

  /** Of a new owner, who gets the time that everybody gets. */
  SignalRow ownedBy(UUID owner, Instant now) {
    return changed(owner, State.OPEN, snoozedUntil, now, null, null, null, null);
  }

  private SignalRow changed(
      UUID newOwner,
      State newState,
      @Nullable LocalDate newSnoozedUntil,
      Instant newTouchedAt,
      @Nullable Instant newEscalatedAt,
      @Nullable Instant newDoneAt,
      @Nullable UUID newDoneBy,
      @Nullable String newNote) {
    return new SignalRow(
        id,
        kind,
        subjectId,
        dueOn,
        newOwner,
        municipalityCode,
        aboutId,
        path,
        newState,
        newSnoozedUntil,
        newTouchedAt,
        newEscalatedAt,
        newDoneAt,
        newDoneBy,
        newNote,
        version,
        createdAt);
  }
}
