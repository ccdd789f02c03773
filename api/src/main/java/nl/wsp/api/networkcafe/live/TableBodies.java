package nl.wsp.api.networkcafe.live;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.networkcafe.live.BoardBodies.Hours;
import org.jspecify.annotations.Nullable;

/** What the interface asks and answers about the tables of a café. */
final class TableBodies {
  private TableBodies() {}

  /** A helper at a table. */
  @Serdeable
  record TableHelper(UUID userId, String name) {}

  /**
   * A table as the organisers see it.
   *
   * @param cardId who sits there; absent also when the reader may not see him
   * @param occupied whether somebody sits there
   */
  @Serdeable
  record TableBody(
      int number,
      List<TableHelper> helpers,
      boolean occupied,
      @Nullable UUID cardId,
      @Nullable String headline,
      @Nullable String name,
      @Nullable Instant seatedAt,
      long version) {}

  /** Somebody who waits. */
  @Serdeable
  record Waiting(UUID cardId, @Nullable String headline, @Nullable String name, Instant queuedAt) {}

  /**
   * The café.
   *
   * @param queue who waits, longest first
   * @param helpers staff who help at the session, to put at tables
   */
  @Serdeable
  record Cafe(
      List<TableBody> tables, List<Waiting> queue, List<TableHelper> helpers, Instant now) {}

  /** How many tables there are to be, 0 to 40. */
  @Serdeable
  @Introspected
  record TablesWanted(@Nullable Integer count) {}

  /** Who helps at a table. */
  @Serdeable
  @Introspected
  record HelpersWanted(@Nullable List<UUID> helpers) {}

  /**
   * Who sits down.
   *
   * @param cardId absent: who waits longest
   * @param version of the table that was looked at
   */
  @Serdeable
  @Introspected
  record SeatWanted(@Nullable UUID cardId, @Nullable Long version) {}

  /** Whether somebody waits for a table. */
  @Serdeable
  @Introspected
  record QueueWanted(@Nullable Boolean waiting) {}

  /** An agreement in words for the person it is about. */
  @Serdeable
  record Agreement(UUID id, String what, String who, LocalDate dueOn, boolean done) {}

  /**
   * Who sits at a table, in what he may read of himself: no steps, no score, no note of the staff.
   *
   * @param mayFillIn whether the reader may write this person's CV
   */
  @Serdeable
  record Guest(
      UUID cardId,
      UUID jobSeekerId,
      @Nullable String headline,
      @Nullable String presentation,
      List<String> wishes,
      List<String> skills,
      Hours hours,
      @Nullable Integer maxTravelKm,
      @Nullable LocalDate availableFrom,
      List<Agreement> agreements,
      CardTimer timer,
      boolean mayFillIn) {}

  /**
   * A table's own screen.
   *
   * @param guest absent: nobody sits there
   */
  @Serdeable
  record TableScreen(
      int number,
      List<TableHelper> helpers,
      @Nullable Guest guest,
      long version,
      int waiting,
      Instant now) {}
}
