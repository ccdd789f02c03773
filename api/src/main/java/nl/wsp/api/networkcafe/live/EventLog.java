package nl.wsp.api.networkcafe.live;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that happened in a session, in one order for all. The number is given in the
 * transaction of the change, under a lock that lasts until its commit: no gap, and nobody who reads
 * on from a number misses one that becomes visible later.
 */
@Singleton
class EventLog {
  private static final String COLUMNS =
      "SELECT session_id, sequence, kind, job_seeker_id, actor_id, at, content FROM session_event ";

  private final JdbcOperations jdbc;
  private final ObjectMapper json;
  private final ApplicationEventPublisher<EventWritten> written;
  private final Clock clock;

  EventLog(
      JdbcOperations jdbc,
      ObjectMapper json,
      ApplicationEventPublisher<EventWritten> written,
      Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.written = written;
    this.clock = clock;
  }

  /** There is something new; listen with {@code @TransactionalEventListener}. */
  record EventWritten(UUID sessionId) {}

  /** From here to the commit nobody else changes the session. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void lock(UUID sessionId) {
    jdbc.prepareStatement(
        """
        INSERT INTO session_stream (session_id, last_sequence) VALUES (?, 0)
        ON DUPLICATE KEY UPDATE last_sequence = last_sequence
        """,
        insert -> {
          insert.setString(1, sessionId.toString());
          return insert.executeUpdate();
        });
    jdbc.prepareStatement(
        "SELECT last_sequence FROM session_stream WHERE session_id = ? FOR UPDATE",
        select -> {
          select.setString(1, sessionId.toString());
          try (ResultSet row = select.executeQuery()) {
            return row.next();
          }
        });
  }

  /** Writes what happened; the caller holds the lock. */
  @Transactional(Transactional.TxType.MANDATORY)
  public long append(
      UUID sessionId,
      EventKind kind,
      @Nullable UUID jobSeekerId,
      @Nullable UUID actorId,
      @Nullable UUID commandId,
      EventContent content) {
    jdbc.prepareStatement(
        "UPDATE session_stream SET last_sequence = last_sequence + 1 WHERE session_id = ?",
        update -> {
          update.setString(1, sessionId.toString());
          return update.executeUpdate();
        });
    long sequence = last(sessionId);
    jdbc.prepareStatement(
        """
        INSERT INTO session_event
          (session_id, sequence, kind, job_seeker_id, actor_id, at, command_id, content)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        insert -> {
          insert.setString(1, sessionId.toString());
          insert.setLong(2, sequence);
          insert.setString(3, kind.name());
          insert.setString(4, jobSeekerId == null ? null : jobSeekerId.toString());
          insert.setString(5, actorId == null ? null : actorId.toString());
          insert.setTimestamp(6, Timestamp.from(clock.instant()));
          insert.setString(7, commandId == null ? null : commandId.toString());
          insert.setString(8, text(content));
          return insert.executeUpdate();
        });
    written.publishEvent(new EventWritten(sessionId));
    return sequence;
  }

  /** Number of the last event of a session, 0 when nothing happened yet. */
  @Transactional
  public long last(UUID sessionId) {
    return jdbc.prepareStatement(
        "SELECT last_sequence FROM session_stream WHERE session_id = ?",
        select -> {
          select.setString(1, sessionId.toString());
          try (ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0L;
          }
        });
  }

  /**
   * Events of several sessions after a number in each, in order; one query.
   *
   * @param after number by session
   */
  @Transactional
  public List<SessionEvent> after(Map<UUID, Long> after, int limit) {
    if (after.isEmpty()) {
      return List.of();
    }
    String sql =
        COLUMNS
            + "WHERE "
            + String.join(
                " OR ", Collections.nCopies(after.size(), "(session_id = ? AND sequence > ?)"))
            + " ORDER BY session_id, sequence LIMIT ?";
    return jdbc.prepareStatement(
        sql,
        select -> {
          int parameter = 1;
          for (Map.Entry<UUID, Long> each : after.entrySet()) {
            select.setString(parameter++, each.getKey().toString());
            select.setLong(parameter++, each.getValue());
          }
          select.setInt(parameter, limit);
          return read(select.executeQuery());
        });
  }

  /** The first event of a client's attempt; empty when it changed nothing. */
  @Transactional
  public Optional<SessionEvent> ofCommand(UUID commandId) {
    return jdbc.prepareStatement(
        COLUMNS + "WHERE command_id = ? ORDER BY session_id, sequence LIMIT 1",
        select -> {
          select.setString(1, commandId.toString());
          return read(select.executeQuery()).stream().findFirst();
        });
  }

  private List<SessionEvent> read(ResultSet rows) throws SQLException {
    List<SessionEvent> events = new ArrayList<>();
    try (rows) {
      while (rows.next()) {
        events.add(
            new SessionEvent(
                UUID.fromString(rows.getString(1)),
                rows.getLong(2),
                EventKind.valueOf(rows.getString(3)),
                id(rows.getString(4)),
                id(rows.getString(5)),
                rows.getTimestamp(6).toInstant(),
                content(rows.getString(7))));
      }
    }
    return events;
  }

  private static @Nullable UUID id(@Nullable String text) {
    return text == null ? null : UUID.fromString(text);
  }

  private String text(EventContent content) {
    try {
      return json.writeValueAsString(content);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private EventContent content(String text) {
    try {
      return json.readValue(text, EventContent.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
