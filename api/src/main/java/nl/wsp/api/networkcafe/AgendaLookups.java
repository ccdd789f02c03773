package nl.wsp.api.networkcafe;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** When people were last talked about, and since when they are ready for work. */
@Singleton
class AgendaLookups {
  private final JdbcOperations jdbc;

  AgendaLookups(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** The last session of each person that was held since a moment; one query. */
  @Transactional
  Map<UUID, Instant> lastSeen(Instant since) {
    return jdbc.prepareStatement(
        """
        SELECT p.job_seeker_id, MAX(s.starts_at)
        FROM matching_session s JOIN session_person p ON p.session_id = s.id
        WHERE s.starts_at >= ? AND s.status IN ('RUNNING', 'CLOSED')
          AND p.attendance NOT IN ('DECLINED', 'NO_SHOW')
        GROUP BY p.job_seeker_id
        """,
        select -> {
          select.setTimestamp(1, Timestamp.from(since));
          return moments(select);
        });
  }

  /** People handed over as ready for work, with the day; one query. */
  @Transactional
  Map<UUID, Instant> readyForWork() {
    return jdbc.prepareStatement(
        "SELECT job_seeker_id, TIMESTAMP(since) FROM ready_for_work WHERE withdrawn_at IS NULL",
        AgendaLookups::moments);
  }

  private static Map<UUID, Instant> moments(PreparedStatement select) throws SQLException {
    Map<UUID, Instant> moments = new HashMap<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        moments.put(UUID.fromString(row.getString(1)), row.getTimestamp(2).toInstant());
      }
    }
    return moments;
  }
}
