package nl.wsp.api.platform.outbox;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The rows of the outbox as the relay claims, acknowledges, postpones and parks them. */
@Singleton
class OutboxRows {
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private final JdbcOperations jdbc;
  private final Clock clock;

  OutboxRows(JdbcOperations jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Claims due rows that nobody else holds, oldest first. */
  @Transactional
  List<Row> claim(String holder, int atMost, Duration lease) {
    Instant now = clock.instant();
    List<Row> rows =
        jdbc.prepareStatement(
            """
            SELECT id, aggregate, aggregate_id, attempts FROM outbox
            WHERE parked = FALSE AND available_at <= ?
              AND (claimed_until IS NULL OR claimed_until < ?)
            ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED
            """,
            select -> {
              select.setTimestamp(1, Timestamp.from(now));
              select.setTimestamp(2, Timestamp.from(now));
              select.setInt(3, atMost);
              List<Row> found = new ArrayList<>();
              try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                  found.add(
                      new Row(
                          row.getLong(1),
                          row.getString(2),
                          UUID.fromString(row.getString(3)),
                          row.getInt(4)));
                }
              }
              return found;
            });
    if (!rows.isEmpty()) {
      jdbc.prepareStatement(
          "UPDATE outbox SET claimed_by = ?, claimed_until = ?, attempts = attempts + 1 WHERE id IN"
              + " "
              + inList(rows),
          update -> {
            update.setString(1, holder);
            update.setTimestamp(2, Timestamp.from(now.plus(lease)));
            return update.executeUpdate();
          });
    }
    return rows;
  }

  /** Removes rows whose change arrived. */
  @Transactional
  void remove(Collection<Row> rows) {
    if (!rows.isEmpty()) {
      jdbc.prepareStatement(
          "DELETE FROM outbox WHERE id IN " + inList(rows), delete -> delete.executeUpdate());
    }
  }

  /** Frees a row for a later try: 1, 2, 4 … seconds, at most five minutes. */
  @Transactional
  void postpone(Row row, String why) {
    long seconds = Math.min(LONGEST_WAIT.toSeconds(), 1L << Math.min(row.attempts(), 9));
    jdbc.prepareStatement(
        """
        UPDATE outbox SET claimed_by = NULL, claimed_until = NULL, available_at = ?, last_error = ?
        WHERE id = ?
        """,
        update -> {
          update.setTimestamp(1, Timestamp.from(clock.instant().plusSeconds(seconds)));
          update.setString(2, why);
          update.setLong(3, row.id());
          return update.executeUpdate();
        });
  }

  /** Sets a row aside for a person to look at. */
  @Transactional
  void park(Row row) {
    jdbc.prepareStatement(
        """
        UPDATE outbox SET claimed_by = NULL, claimed_until = NULL, parked = TRUE, last_error = ?
        WHERE id = ?
        """,
        update -> {
          update.setString(1, "refused by the other side");
          update.setLong(2, row.id());
          return update.executeUpdate();
        });
  }

  /** Gives back what a stopping instance still held. */
  @Transactional
  void release(String holder) {
    jdbc.prepareStatement(
        "UPDATE outbox SET claimed_by = NULL, claimed_until = NULL WHERE claimed_by = ?",
        update -> {
          update.setString(1, holder);
          return update.executeUpdate();
        });
  }

  /** Rows waiting, rows parked and the age of the oldest waiting row in seconds. */
  @Transactional
  Depth depth() {
    return jdbc.prepareStatement(
        """
        SELECT COALESCE(SUM(parked = FALSE), 0), COALESCE(SUM(parked = TRUE), 0),
               MIN(CASE WHEN parked = FALSE THEN created_at END) FROM outbox
        """,
        select -> {
          try (ResultSet row = select.executeQuery()) {
            row.next();
            Timestamp oldest = row.getTimestamp(3);
            long age =
                oldest == null
                    ? 0
                    : Math.max(
                        0, Duration.between(oldest.toInstant(), clock.instant()).toSeconds());
            return new Depth(row.getLong(1), row.getLong(2), age);
          }
        });
  }

  private static String inList(Collection<Row> rows) {
    return rows.stream()
        .map(row -> Long.toString(row.id()))
        .collect(Collectors.joining(",", "(", ")"));
  }

  /** A claimed row; {@code attempts} before this one. */
  record Row(long id, String aggregate, UUID aggregateId, int attempts) {}

  /** How far behind the relay is. */
  record Depth(long waiting, long parked, long oldestAgeSeconds) {}
}
