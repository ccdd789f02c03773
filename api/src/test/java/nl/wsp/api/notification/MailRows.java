package nl.wsp.api.notification;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import nl.wsp.api.testing.ApiTest;

/** Looks into the outbox of mails. */
final class MailRows extends ApiTest {
  private MailRows() {}

  static long count(String where) {
    return first("COUNT(*)", where, row -> row.getLong(1));
  }

  static String idOf(UUID recipientId) {
    return first("id", "recipient_id = '" + recipientId + "'", row -> row.getString(1));
  }

  static Instant availableAt(String id) {
    return first("available_at", "id = '" + id + "'", row -> row.getTimestamp(1).toInstant());
  }

  @SuppressWarnings("unchecked")
  private static <T> T first(String column, String where, Column<T> read) {
    TransactionOperations<Connection> transactions = bean(TransactionOperations.class);
    return transactions.executeRead(
        status ->
            bean(JdbcOperations.class)
                .prepareStatement(
                    "SELECT " + column + " FROM mail_outbox WHERE " + where,
                    select -> {
                      try (ResultSet row = select.executeQuery()) {
                        row.next();
                        return read.of(row);
                      }
                    }));
  }

  private interface Column<T> {
    T of(ResultSet row) throws SQLException;
  }
}
