package nl.wsp.api.networkcafe.live;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wsp.api.handover.HandedOverWork;
import nl.wsp.api.handover.HandedRows;
import nl.wsp.api.handover.HandedRows.Moved;
import nl.wsp.api.handover.HandedRows.Work;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.platform.sql.Ids;

/**
 * Open actions of sessions, which every board sees change, and chairs of helpers at café tables.
 */
@Singleton
class HandedOverBoards implements HandedOverWork {
  private static final Work ACTIONS =
      new Work(
          SessionActions.AGGREGATE,
          "session_action",
          "owner_id",
          "job_seeker_id",
          "done_at IS NULL");

  private final ActionRepository actions;
  private final HandedRows rows;
  private final EventLog log;
  private final Accounts accounts;
  private final JdbcOperations jdbc;

  HandedOverBoards(
      ActionRepository actions,
      HandedRows rows,
      EventLog log,
      Accounts accounts,
      JdbcOperations jdbc) {
    this.actions = actions;
    this.rows = rows;
    this.log = log;
    this.accounts = accounts;
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public int handOver(Moving moving) {
    List<ActionRow> open =
        actions.findOpenOf(moving.from()).stream()
            .filter(action -> moving.takes(action.jobSeekerId()))
            .toList();
    // sessions before rows, in the order of their ids: as every other change of a board
    Set<String> held =
        open.stream()
            .map(action -> action.sessionId().toString())
            .collect(Collectors.toCollection(TreeSet::new));
    held.forEach(session -> log.lock(UUID.fromString(session)));
    List<Moved> moved = rows.move(moving, ACTIONS);
    tell(moving, open, moved);
    if (moving.everything()) {
      giveChairs(moving);
    }
    return moved.size();
  }

  private void tell(Moving moving, List<ActionRow> open, List<Moved> moved) {
    Map<UUID, ActionRow> known =
        open.stream().collect(Collectors.toMap(ActionRow::id, Function.identity()));
    String by = accounts.find(moving.actorId()).map(Accounts.Person::displayName).orElse("");
    for (Moved each : moved) {
      ActionRow action = known.get(each.id());
      if (action != null) {
        Doer doer = new Doer(moving.actorId(), by, null, Ids.next());
        log.append(
            action.sessionId(),
            EventKind.ACTION,
            action.jobSeekerId(),
            doer.userId(),
            doer.commandId(),
            EventContent.ofAction(doer, action.id(), null));
      }
    }
  }

  /** At a table where the new one sits already, the former one's chair goes. */
  private void giveChairs(Moving moving) {
    String open =
        " table_id IN (SELECT t.id FROM cafe_table t JOIN matching_session s ON s.id = t.session_id"
            + " WHERE s.status IN ('PLANNED', 'RUNNING'))";
    jdbc.prepareStatement(
        "UPDATE IGNORE cafe_table_helper SET user_id = ? WHERE user_id = ? AND" + open,
        update -> {
          update.setString(1, moving.to().toString());
          update.setString(2, moving.from().toString());
          return update.executeUpdate();
        });
    jdbc.prepareStatement(
        "DELETE FROM cafe_table_helper WHERE user_id = ? AND" + open,
        delete -> {
          delete.setString(1, moving.from().toString());
          return delete.executeUpdate();
        });
  }
}
