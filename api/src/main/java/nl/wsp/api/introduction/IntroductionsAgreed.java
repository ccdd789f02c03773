package nl.wsp.api.introduction;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.platform.sql.Conditions;

/** Introductions to an employer that people agreed to, to count; says nothing else about them. */
@Singleton
public class IntroductionsAgreed {
  private final JdbcOperations jdbc;

  IntroductionsAgreed(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** A person said yes to an employer at a moment. */
  public record Agreed(UUID jobSeekerId, Instant at) {}

  /**
   * Introductions these people agreed to since a moment, in one query.
   *
   * @param jobSeekerIds at most a few thousand
   */
  @Transactional
  public List<Agreed> of(Collection<UUID> jobSeekerIds, Instant since) {
    if (jobSeekerIds.isEmpty()) {
      return List.of();
    }
    return jdbc.prepareStatement(
        "SELECT job_seeker_id, answered_at FROM introduction WHERE status = 'AGREED'"
            + " AND answered_at >= ? AND "
            + Conditions.in("job_seeker_id", jobSeekerIds.size()),
        select -> {
          select.setTimestamp(1, Timestamp.from(since));
          int parameter = 2;
          for (UUID id : jobSeekerIds) {
            select.setString(parameter++, id.toString());
          }
          List<Agreed> agreed = new ArrayList<>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              agreed.add(
                  new Agreed(UUID.fromString(row.getString(1)), row.getTimestamp(2).toInstant()));
            }
          }
          return agreed;
        });
  }
}
