package nl.wsp.api.platform.job;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Lets one instance at a time do a job. A lease is a row with an end: an instance that dies holds
 * nobody up for longer than that.
 */
@Singleton
public class JobLeases {
  private final JdbcOperations jdbc;
  private final Clock clock;
  private final String holder = UUID.randomUUID().toString();

  JobLeases(JdbcOperations jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Takes or prolongs the lease of a job.
   *
   * @param job name, at most 60 characters
   * @param hold how long the work may take at most
   * @return false while another instance holds it
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean take(String job, Duration hold) {
    Instant now = clock.instant();
    jdbc.prepareStatement(
        "INSERT IGNORE INTO job_lease (name, holder, held_until) VALUES (?, ?, ?)",
        insert -> {
          insert.setString(1, job);
          insert.setString(2, holder);
          insert.setTimestamp(3, Timestamp.from(now));
          return insert.executeUpdate();
        });
    return jdbc.prepareStatement(
        "UPDATE job_lease SET holder = ?, held_until = ? WHERE name = ? AND (held_until <= ? OR"
            + " holder = ?)",
        update -> {
          update.setString(1, holder);
          update.setTimestamp(2, Timestamp.from(now.plus(hold)));
          update.setString(3, job);
          update.setTimestamp(4, Timestamp.from(now));
          update.setString(5, holder);
          return update.executeUpdate() == 1;
        });
  }

  /** Gives the lease back, so that any instance may take the next turn. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void release(String job) {
    jdbc.prepareStatement(
        "UPDATE job_lease SET held_until = ? WHERE name = ? AND holder = ?",
        update -> {
          update.setTimestamp(1, Timestamp.from(clock.instant()));
          update.setString(2, job);
          update.setString(3, holder);
          return update.executeUpdate();
        });
  }
}
