package nl.wsp.api.platform.history;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import nl.wsp.api.platform.sql.Ids;
import org.jspecify.annotations.Nullable;

/** History of every change of a root: what changed, who did it, when and why. */
@Singleton
public class ChangeHistory {
  private final JdbcOperations jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  ChangeHistory(JdbcOperations jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Writes one row, in the caller's transaction.
   *
   * @param aggregate name of the root: {@code VACANCY}
   * @param action what was done: {@code CREATE}, {@code UPDATE}, a transition
   * @param actorId absent for what the system does by itself
   * @param before state before, absent when created; serialised by field
   * @param after state after, absent when erased
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(
      String aggregate,
      UUID id,
      long version,
      String action,
      @Nullable UUID actorId,
      @Nullable String reason,
      @Nullable Object before,
      @Nullable Object after) {
    String changes = write(differences(fieldsOf(before), fieldsOf(after)));
    write(aggregate, actorId, reason, List.of(new Line(id, version, action, changes)));
  }

  /**
   * Writes a row for each of many new roots, in one statement and the caller's transaction.
   *
   * @param aggregate name of the root
   * @param actorId absent for what the system does by itself
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void recordNew(String aggregate, @Nullable UUID actorId, List<NewRoot> roots) {
    if (!roots.isEmpty()) {
      write(
          aggregate,
          actorId,
          null,
          roots.stream()
              .map(
                  root ->
                      new Line(
                          root.id(),
                          root.version(),
                          root.action(),
                          write(differences(Map.of(), fieldsOf(root.state())))))
              .toList());
    }
  }

  private void write(
      String aggregate, @Nullable UUID actorId, @Nullable String reason, List<Line> lines) {
    Timestamp now = Timestamp.from(clock.instant());
    jdbc.prepareStatement(
        """
        INSERT INTO change_history (id, aggregate, aggregate_id, version, action, actor_id, at, reason, changes)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        insert -> {
          for (Line line : lines) {
            insert.setString(1, Ids.next().toString());
            insert.setString(2, aggregate);
            insert.setString(3, line.id().toString());
            insert.setLong(4, line.version());
            insert.setString(5, line.action());
            insert.setString(6, actorId == null ? null : actorId.toString());
            insert.setTimestamp(7, now);
            insert.setString(8, reason);
            insert.setString(9, line.changes());
            insert.addBatch();
          }
          return insert.executeBatch();
        });
  }

  /** The latest changes of a root, newest first, at most {@code limit}. */
  @Transactional
  public List<Change> of(String aggregate, UUID id, int limit) {
    return jdbc.prepareStatement(
        """
        SELECT h.version, h.action, u.display_name, h.at, h.reason, h.changes
        FROM change_history h LEFT JOIN app_user u ON u.id = h.actor_id
        WHERE h.aggregate = ? AND h.aggregate_id = ? ORDER BY h.at DESC, h.id DESC LIMIT ?
        """,
        select -> {
          select.setString(1, aggregate);
          select.setString(2, id.toString());
          select.setInt(3, limit);
          List<Change> changes = new ArrayList<>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              changes.add(
                  new Change(
                      row.getLong(1),
                      row.getString(2),
                      row.getString(3),
                      row.getTimestamp(4).toInstant(),
                      row.getString(5),
                      new ArrayList<>(read(row.getString(6)).keySet())));
            }
          }
          return changes;
        });
  }

  private Map<String, Object> fieldsOf(@Nullable Object state) {
    return state == null ? Map.of() : read(write(state));
  }

  private static Map<String, Object> differences(
      Map<String, Object> before, Map<String, Object> after) {
    Map<String, Object> changes = new LinkedHashMap<>();
    TreeSet<String> fields = new TreeSet<>(before.keySet());
    fields.addAll(after.keySet());
    for (String field : fields) {
      Object from = before.get(field);
      Object to = after.get(field);
      if (!Objects.equals(from, to)) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("from", from);
        change.put("to", to);
        changes.put(field, change);
      }
    }
    return changes;
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private Map<String, Object> read(String text) {
    try {
      return json.readValue(
          text, io.micronaut.core.type.Argument.mapOf(String.class, Object.class));
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  private record Line(UUID id, long version, String action, String changes) {}

  /**
   * A root that is new.
   *
   * @param action what was done: {@code CREATE}, {@code IMPORT}
   * @param state its first state, serialised by field
   */
  public record NewRoot(UUID id, long version, String action, Object state) {}
}
