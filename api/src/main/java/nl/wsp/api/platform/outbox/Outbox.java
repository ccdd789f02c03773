package nl.wsp.api.platform.outbox;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Announces, in the transaction of the change itself, that a root must be indexed again. */
@Singleton
public class Outbox {
  private final JdbcOperations jdbc;
  private final ApplicationEventPublisher<OutboxWritten> events;
  private final Clock clock;

  Outbox(JdbcOperations jdbc, ApplicationEventPublisher<OutboxWritten> events, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /** Adds a row; the relay is woken after the commit. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(String aggregate, UUID id, long version) {
    addAll(aggregate, Map.of(id, version));
  }

  /**
   * Adds many rows in one statement.
   *
   * @param versions version by id of the root
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void addAll(String aggregate, Map<UUID, Long> versions) {
    if (versions.isEmpty()) {
      return;
    }
    Timestamp now = Timestamp.from(clock.instant());
    jdbc.prepareStatement(
        "INSERT INTO outbox (aggregate, aggregate_id, version, created_at, available_at) VALUES (?,"
            + " ?, ?, ?, ?)",
        insert -> {
          for (Map.Entry<UUID, Long> root : versions.entrySet()) {
            insert.setString(1, aggregate);
            insert.setString(2, root.getKey().toString());
            insert.setLong(3, root.getValue());
            insert.setTimestamp(4, now);
            insert.setTimestamp(5, now);
            insert.addBatch();
          }
          return insert.executeBatch();
        });
    events.publishEvent(new OutboxWritten());
  }

  /** There is work for the relay; listen with {@code @TransactionalEventListener}. */
  public record OutboxWritten() {}
}
