package nl.wsp.api.platform.sql;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** The conditions of one list query, with their values bound and never written in the text. */
public final class Conditions {
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  /** Adds a condition with a value for each {@code ?}. */
  public Conditions and(String condition, Object... boundValues) {
    conditions.add("(" + condition + ")");
    values.addAll(List.of(boundValues));
    return this;
  }

  /** A condition that a column has one of the values; none matches nothing. */
  public Conditions andIn(String column, Collection<UUID> ids) {
    return and(in(column, ids.size()), ids.toArray());
  }

  /** Text of {@code column IN (?, …)} for that many values; with none it is false. */
  public static String in(String column, int count) {
    return count == 0
        ? "1 = 0"
        : column + " IN (" + String.join(", ", Collections.nCopies(count, "?")) + ")";
  }

  /** {@code LIKE} pattern that finds a text anywhere, with its wildcards taken literally. */
  public static String contains(String text) {
    return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }

  /**
   * Runs {@code select … where … order limit} and reads the first column as ids.
   *
   * @param select up to and including FROM and joins
   * @param order the ORDER BY clause
   */
  public List<UUID> ids(JdbcOperations jdbc, String select, String order, int limit) {
    String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    return jdbc.prepareStatement(
        select + where + " " + order + " LIMIT ?",
        statement -> {
          bind(statement);
          statement.setInt(values.size() + 1, limit);
          List<UUID> ids = new ArrayList<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              ids.add(UUID.fromString(row.getString(1)));
            }
          }
          return ids;
        });
  }

  private void bind(PreparedStatement statement) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      // ids are CHAR(36); Connector/J would send a UUID as a serialised object
      statement.setObject(i + 1, value instanceof UUID id ? id.toString() : value);
    }
  }
}
