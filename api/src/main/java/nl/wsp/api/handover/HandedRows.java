package nl.wsp.api.handover;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.handover.HandedOverWork.Moving;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.sql.Conditions;
import org.jspecify.annotations.Nullable;

/**
 * Changes whose work the rows of one table are, each with a new version and a row in the history,
 * which keeps who made them. A feature names its own table only.
 */
@Singleton
public class HandedRows {
  private static final int AT_ONCE = 500;

  private final JdbcOperations jdbc;
  private final ChangeHistory history;

  HandedRows(JdbcOperations jdbc, ChangeHistory history) {
    this.jdbc = jdbc;
    this.history = history;
  }

  /**
   * Work that stands in a table with {@code id} and {@code version}.
   *
   * @param aggregate name of the root in the history
   * @param owner column of whose work it is
   * @param about column of the job seeker it is about, absent when it is about nobody in particular
   * @param open condition for what is not over
   */
  public record Work(
      String aggregate, String table, String owner, @Nullable String about, String open) {}

  /** A piece that went along. */
  public record Moved(UUID id, @Nullable UUID about) {}

  /** Gives what goes along to the new owner, in the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Moved> move(Moving moving, Work work) {
    List<Held> held = held(moving, work);
    for (int first = 0; first < held.size(); first += AT_ONCE) {
      give(moving.to(), work, held.subList(first, Math.min(first + AT_ONCE, held.size())));
    }
    for (Held row : held) {
      history.record(
          work.aggregate(),
          row.moved().id(),
          row.version() + 1,
          "HANDED_OVER",
          moving.actorId(),
          null,
          Map.of("ownerId", moving.from()),
          Map.of("ownerId", moving.to()));
    }
    return held.stream().map(Held::moved).toList();
  }

  private record Held(Moved moved, long version) {}

  private List<Held> held(Moving moving, Work work) {
    String about = work.about() == null ? "NULL" : work.about();
    return jdbc.prepareStatement(
        "SELECT id, version, "
            + about
            + " FROM "
            + work.table()
            + " WHERE "
            + work.owner()
            + " = ? AND ("
            + work.open()
            + ") ORDER BY id FOR UPDATE",
        select -> {
          select.setString(1, moving.from().toString());
          List<Held> held = new ArrayList<>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              String person = row.getString(3);
              UUID whom = person == null ? null : UUID.fromString(person);
              if (moving.takes(whom)) {
                held.add(
                    new Held(new Moved(UUID.fromString(row.getString(1)), whom), row.getLong(2)));
              }
            }
          }
          return held;
        });
  }

  private void give(UUID to, Work work, List<Held> rows) {
    jdbc.prepareStatement(
        "UPDATE "
            + work.table()
            + " SET "
            + work.owner()
            + " = ?, version = version + 1 WHERE "
            + Conditions.in("id", rows.size()),
        update -> {
          update.setString(1, to.toString());
          for (int i = 0; i < rows.size(); i++) {
            update.setString(i + 2, rows.get(i).moved().id().toString());
          }
          return update.executeUpdate();
        });
  }
}
