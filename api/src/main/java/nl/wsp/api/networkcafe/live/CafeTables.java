package nl.wsp.api.networkcafe.live;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.wsp.api.platform.sql.Ids;
import org.jspecify.annotations.Nullable;

/** Rows of the tables of a café; changed only under the session's lock. */
@Singleton
class CafeTables {
  private final JdbcOperations jdbc;

  CafeTables(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** A table with who sits there and who helps there. */
  record CafeTable(
      UUID id,
      UUID sessionId,
      int number,
      @Nullable UUID cardId,
      @Nullable Instant seatedAt,
      long version,
      List<UUID> helpers) {}

  /** Tables of a session by number, in one query. */
  @Transactional
  public List<CafeTable> of(UUID sessionId) {
    return jdbc.prepareStatement(
        """
        SELECT t.id, t.number, t.card_id, t.seated_at, t.version, h.user_id FROM cafe_table t
        LEFT JOIN cafe_table_helper h ON h.table_id = t.id
        WHERE t.session_id = ? ORDER BY t.number, h.user_id
        """,
        select -> {
          select.setString(1, sessionId.toString());
          Map<Integer, CafeTable> tables = new LinkedHashMap<>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              String card = row.getString(3);
              Timestamp seated = row.getTimestamp(4);
              CafeTable read =
                  new CafeTable(
                      UUID.fromString(row.getString(1)),
                      sessionId,
                      row.getInt(2),
                      card == null ? null : UUID.fromString(card),
                      card == null || seated == null ? null : seated.toInstant(),
                      row.getLong(5),
                      new ArrayList<>());
              CafeTable table = tables.computeIfAbsent(read.number(), number -> read);
              if (row.getString(6) != null) {
                table.helpers().add(UUID.fromString(row.getString(6)));
              }
            }
          }
          return List.copyOf(tables.values());
        });
  }

  /** One table by its number. */
  @Transactional
  public Optional<CafeTable> find(UUID sessionId, int number) {
    return of(sessionId).stream().filter(table -> table.number() == number).findFirst();
  }

  /** Puts down a table. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(UUID sessionId, int number) {
    jdbc.prepareStatement(
        "INSERT INTO cafe_table (id, session_id, number, version) VALUES (?, ?, ?, 0)",
        insert -> {
          insert.setString(1, Ids.next().toString());
          insert.setString(2, sessionId.toString());
          insert.setInt(3, number);
          return insert.executeUpdate();
        });
  }

  /** Takes a table away. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void remove(CafeTable table) {
    replaceHelpers(table, List.of());
    jdbc.prepareStatement(
        "DELETE FROM cafe_table WHERE id = ?",
        delete -> {
          delete.setString(1, table.id().toString());
          return delete.executeUpdate();
        });
  }

  /** Somebody sits down, or nobody any more. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void seat(CafeTable table, @Nullable UUID cardId, Instant now) {
    jdbc.prepareStatement(
        "UPDATE cafe_table SET card_id = ?, seated_at = ?, version = version + 1 WHERE id = ?",
        update -> {
          update.setString(1, cardId == null ? null : cardId.toString());
          update.setTimestamp(2, cardId == null ? null : Timestamp.from(now));
          update.setString(3, table.id().toString());
          return update.executeUpdate();
        });
  }

  /** Who helps at a table. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void replaceHelpers(CafeTable table, List<UUID> helpers) {
    jdbc.prepareStatement(
        "DELETE FROM cafe_table_helper WHERE table_id = ?",
        delete -> {
          delete.setString(1, table.id().toString());
          return delete.executeUpdate();
        });
    jdbc.prepareStatement(
        "UPDATE cafe_table SET version = version + 1 WHERE id = ?",
        update -> {
          update.setString(1, table.id().toString());
          return update.executeUpdate();
        });
    if (!helpers.isEmpty()) {
      jdbc.prepareStatement(
          "INSERT INTO cafe_table_helper (table_id, user_id) VALUES (?, ?)",
          insert -> {
            for (UUID helper : helpers) {
              insert.setString(1, table.id().toString());
              insert.setString(2, helper.toString());
              insert.addBatch();
            }
            return insert.executeBatch();
          });
    }
  }
}
