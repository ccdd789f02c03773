package nl.wsp.api.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collections;
import java.util.UUID;

/** Inserts many rows into one table, a thousand per round trip. */
final class BatchInsert implements AutoCloseable {
  private static final int ROWS_PER_BATCH = 1_000;

  private final PreparedStatement statement;
  private int waiting;

  BatchInsert(Connection connection, String table, String columns) throws SQLException {
    int count = columns.split(",").length;
    this.statement =
        connection.prepareStatement(
            "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(table, columns, String.join(", ", Collections.nCopies(count, "?"))));
  }

  /** One row, values in the order of the columns. */
  void row(Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, forSql(values[i]));
    }
    statement.addBatch();
    if (++waiting == ROWS_PER_BATCH) {
      flush();
    }
  }

  private static Object forSql(Object value) {
    return switch (value) {
      case UUID id -> id.toString();
      case Instant instant -> Timestamp.from(instant);
      case Enum<?> constant -> constant.name();
      case null, default -> value;
    };
  }

  /** Sends what waits; foreign keys of other tables may point at it from here on. */
  void flush() throws SQLException {
    if (waiting > 0) {
      statement.executeBatch();
      waiting = 0;
    }
  }

  @Override
  public void close() throws SQLException {
    flush();
    statement.close();
  }
}
