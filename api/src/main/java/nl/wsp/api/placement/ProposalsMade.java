package nl.wsp.api.placement;

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

/** Proposals that reached an employer, to count; says nothing else about them. */
@Singleton
public class ProposalsMade {
  private final JdbcOperations jdbc;

  ProposalsMade(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** A proposal of a person at a moment. */
  public record Made(UUID jobSeekerId, Instant at) {}

  /**
   * Proposals of these people sent since a moment, in one query.
   *
   * @param jobSeekerIds at most a few thousand
   */
  @Transactional
  public List<Made> of(Collection<UUID> jobSeekerIds, Instant since) {
    if (jobSeekerIds.isEmpty()) {
      return List.of();
    }
    return jdbc.prepareStatement(
        "SELECT job_seeker_id, sent_at FROM proposal WHERE sent_at >= ? AND "
            + Conditions.in("job_seeker_id", jobSeekerIds.size()),
        select -> {
          select.setTimestamp(1, Timestamp.from(since));
          int parameter = 2;
          for (UUID id : jobSeekerIds) {
            select.setString(parameter++, id.toString());
          }
          List<Made> made = new ArrayList<>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              made.add(
                  new Made(UUID.fromString(row.getString(1)), row.getTimestamp(2).toInstant()));
            }
          }
          return made;
        });
  }
}
