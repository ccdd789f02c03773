package nl.wsp.api.networkcafe.live;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event tells: the state after the change. Never a name of, or a text about, a job seeker.
 *
 * @param by name of the member of staff who did it
 * @param command the client's own name for the attempt
 * @param wantedColumn where a refused move wanted the card
 * @param tableNumber café table
 */
@Serdeable
record EventContent(
    @Nullable String by,
    @Nullable String command,
    @Nullable CardState card,
    @Nullable String wantedColumn,
    @Nullable Integer tableNumber,
    @Nullable UUID actionId) {
  /** Says no more than that it happened. */
  static final EventContent EMPTY = new EventContent(null, null, null, null, null, null);

  static EventContent of(Doer doer, CardState card) {
    return new EventContent(doer.name(), doer.command(), card, null, null, null);
  }

  static EventContent refused(Doer doer, CardState card, String wantedColumn) {
    return new EventContent(doer.name(), doer.command(), card, wantedColumn, null, null);
  }

  static EventContent ofTable(Doer doer, int number) {
    return new EventContent(doer.name(), doer.command(), null, null, number, null);
  }

  static EventContent ofAction(Doer doer, UUID actionId, @Nullable CardState card) {
    return new EventContent(doer.name(), doer.command(), card, null, null, actionId);
  }
}
