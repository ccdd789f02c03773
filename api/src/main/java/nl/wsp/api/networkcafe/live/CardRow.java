package nl.wsp.api.networkcafe.live;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import nl.wsp.api.networkcafe.SessionPerson;
import org.jspecify.annotations.Nullable;

/**
 * What the board says of a person on the agenda. Changed only by who holds the session's lock, so
 * the version is counted here; a timer and the queue leave it as it is.
 *
 * @param id of the person on the agenda
 * @param place order within the column, lowest first
 * @param queuedAt waits for a table since then
 */
@MappedEntity("session_card")
record CardRow(
    @Id UUID id,
    UUID sessionId,
    UUID jobSeekerId,
    String boardColumn,
    long place,
    @Nullable TalkOutcome outcome,
    @Nullable String note,
    @Nullable UUID movedBy,
    @Nullable Instant movedAt,
    int timerSeconds,
    @Nullable Instant timerStartedAt,
    long timerUsedMillis,
    @Nullable Instant queuedAt,
    long version,
    Instant updatedAt) {
  /** Room between two cards: twenty times one can be put between the same two. */
  static final long ROOM = 1L << 20;

  /** A card nobody touched yet: in the first column, in the order of the agenda. */
  static CardRow untouched(SessionPerson person, String firstColumn, int timerSeconds) {
    return new CardRow(
        person.id(),
        person.sessionId(),
        person.jobSeekerId(),
        firstColumn,
        person.agendaPosition() * ROOM,
        null,
        null,
        null,
        null,
        timerSeconds,
        null,
        0,
        null,
        0,
        person.addedAt());
  }

  CardTimer timer() {
    return new CardTimer(timerSeconds, timerStartedAt, timerUsedMillis);
  }

  CardState state() {
    return new CardState(
        id, boardColumn, place, version, outcome, timer(), queuedAt, movedBy, movedAt);
  }

  CardRow moved(String column, long newPlace, UUID by, Instant now) {
    return new CardRow(
        id,
        sessionId,
        jobSeekerId,
        column,
        newPlace,
        outcome,
        note,
        by,
        now,
        timerSeconds,
        timerStartedAt,
        timerUsedMillis,
        queuedAt,
        version + 1,
        now);
  }

  /** One step, also when the outcome takes the card to another column. */
  CardRow concluded(
      String column,
      long newPlace,
      @Nullable TalkOutcome newOutcome,
      @Nullable String newNote,
      UUID by,
      Instant now) {
    boolean stays = column.equals(boardColumn);
    return new CardRow(
        id,
        sessionId,
        jobSeekerId,
        column,
        newPlace,
        newOutcome,
        newNote,
        stays ? movedBy : by,
        stays ? movedAt : now,
        timerSeconds,
        timerStartedAt,
        timerUsedMillis,
        queuedAt,
        version + 1,
        now);
  }

  CardRow timed(CardTimer timer, Instant now) {
    return new CardRow(
        id,
        sessionId,
        jobSeekerId,
        boardColumn,
        place,
        outcome,
        note,
        movedBy,
        movedAt,
        timer.seconds(),
        timer.startedAt(),
        timer.usedMillis(),
        queuedAt,
        version,
        now);
  }

  CardRow queued(@Nullable Instant since, Instant now) {
    return new CardRow(
        id,
        sessionId,
        jobSeekerId,
        boardColumn,
        place,
        outcome,
        note,
        movedBy,
        movedAt,
        timerSeconds,
        timerStartedAt,
        timerUsedMillis,
        since,
        version,
        now);
  }
}
