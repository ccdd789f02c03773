package nl.wsp.api.networkcafe.live;

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
import nl.wsp.api.networkcafe.SessionPerson;
import nl.wsp.api.networkcafe.live.BoardBodies.Present;
import nl.wsp.api.networkcafe.live.BoardBodies.Whereabouts;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Conditions;

/**
 * Who looks at or edits which card: said again and again by each window, gone when it falls silent.
 */
@Singleton
class Presences {
  /** How long a window counts after it was heard last; it speaks up every 15 seconds. */
  static final Duration HEARD_FOR = Duration.ofSeconds(40);

  private final BoardAccess access;
  private final JdbcOperations jdbc;
  private final Clock clock;

  Presences(BoardAccess access, JdbcOperations jdbc, Clock clock) {
    this.access = access;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Somebody at a card, with the person whom only some may see. */
  record PresentRow(UUID sessionId, UUID jobSeekerId, Present present) {}

  /**
   * Notes where a window is.
   *
   * @throws Problem 404 or 403 for a session or card out of reach, 400 without a window
   */
  @Transactional
  public void say(Actor actor, UUID sessionId, Whereabouts where) {
    access.open(actor, sessionId);
    if (where.windowId() == null) {
      throw Problem.invalid("/windowId", "required");
    }
    SessionPerson person =
        where.cardId() == null ? null : access.person(actor, sessionId, where.cardId());
    Instant now = clock.instant();
    forgetSilent(now);
    if (person == null) {
      leave(sessionId, actor.userId(), where.windowId());
    } else {
      put(actor, where, person, now.plus(HEARD_FOR));
    }
  }

  private void put(Actor actor, Whereabouts where, SessionPerson person, Instant until) {
    jdbc.prepareStatement(
        """
        INSERT INTO session_presence
          (session_id, user_id, window_id, card_id, job_seeker_id, doing, valid_until)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON DUPLICATE KEY UPDATE card_id = VALUES(card_id), job_seeker_id = VALUES(job_seeker_id),
          doing = VALUES(doing), valid_until = VALUES(valid_until)
        """,
        insert -> {
          insert.setString(1, person.sessionId().toString());
          insert.setString(2, actor.userId().toString());
          insert.setString(3, String.valueOf(where.windowId()));
          insert.setString(4, person.id().toString());
          insert.setString(5, person.jobSeekerId().toString());
          insert.setString(6, Boolean.TRUE.equals(where.editing()) ? "EDITING" : "LOOKING");
          insert.setTimestamp(7, Timestamp.from(until));
          return insert.executeUpdate();
        });
  }

  private void leave(UUID sessionId, UUID userId, UUID windowId) {
    jdbc.prepareStatement(
        "DELETE FROM session_presence WHERE session_id = ? AND user_id = ? AND window_id = ?",
        delete -> {
          delete.setString(1, sessionId.toString());
          delete.setString(2, userId.toString());
          delete.setString(3, windowId.toString());
          return delete.executeUpdate();
        });
  }

  private void forgetSilent(Instant now) {
    jdbc.prepareStatement(
        "DELETE FROM session_presence WHERE valid_until < ?",
        delete -> {
          delete.setTimestamp(1, Timestamp.from(now.minus(HEARD_FOR)));
          return delete.executeUpdate();
        });
  }

  /** Everybody at a card of these sessions now, in one query; one row a person and card. */
  @Transactional
  public List<PresentRow> now(Collection<UUID> sessionIds) {
    if (sessionIds.isEmpty()) {
      return List.of();
    }
    String sql =
        "SELECT p.session_id, p.job_seeker_id, p.card_id, p.user_id, u.display_name,"
            + " MAX(CASE WHEN p.doing = 'EDITING' THEN 1 ELSE 0 END)"
            + " FROM session_presence p JOIN app_user u ON u.id = p.user_id WHERE "
            + Conditions.in("p.session_id", sessionIds.size())
            + " AND p.valid_until >= ? AND p.card_id IS NOT NULL"
            + " GROUP BY p.session_id, p.job_seeker_id, p.card_id, p.user_id, u.display_name"
            + " ORDER BY p.session_id, p.card_id, p.user_id LIMIT 500";
    return jdbc.prepareStatement(
        sql,
        select -> {
          int parameter = 1;
          for (UUID id : sessionIds) {
            select.setString(parameter++, id.toString());
          }
          select.setTimestamp(parameter, Timestamp.from(clock.instant()));
          List<PresentRow> rows = new ArrayList<>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              rows.add(
                  new PresentRow(
                      UUID.fromString(row.getString(1)),
                      UUID.fromString(row.getString(2)),
                      new Present(
                          UUID.fromString(row.getString(3)),
                          UUID.fromString(row.getString(4)),
                          row.getString(5),
                          row.getInt(6) == 1)));
            }
          }
          return rows;
        });
  }
}
