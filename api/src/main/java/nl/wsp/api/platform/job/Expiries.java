package nl.wsp.api.platform.job;

import io.micronaut.data.exceptions.OptimisticLockException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import nl.wsp.api.platform.time.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down that things ran out: a batch at a time, and by one instance at a time. The day ends
 * at midnight in Amsterdam, summer and winter.
 */
@Singleton
public class Expiries {
  private static final Logger LOG = LoggerFactory.getLogger(Expiries.class);
  private static final Duration LONGEST_RUN = Duration.ofMinutes(10);

  private final JobLeases leases;
  private final Clock clock;

  Expiries(JobLeases leases, Clock clock) {
    this.leases = leases;
    this.clock = clock;
  }

  /** Finds what ran out and was not written down yet. */
  public interface Overdue {
    /**
     * Their ids.
     *
     * @param today in Amsterdam
     * @param limit most of them
     */
    List<UUID> find(LocalDate today, int limit);
  }

  /**
   * Expires everything that is overdue now, if no other instance is doing it.
   *
   * @param job name of its lease, at most 60 characters
   * @param dryRun true only says in the log how many of the first batch there are
   * @param expire expires one, in a transaction of its own; false when that was not needed any more
   * @return how many changed
   */
  public int run(
      String job, boolean dryRun, int batchSize, Overdue overdue, Predicate<UUID> expire) {
    if (!leases.take(job, LONGEST_RUN)) {
      return 0;
    }
    try {
      LocalDate today = Time.today(clock);
      if (dryRun) {
        LOG.info("{}, dry run: at least {}", job, overdue.find(today, batchSize).size());
        return 0;
      }
      int total = 0;
      int changed;
      do {
        changed = expire(job, overdue.find(today, batchSize), expire);
        total += changed;
      } while (changed > 0);
      if (total > 0) {
        LOG.info("{}: {}", job, total);
      }
      return total;
    } finally {
      leases.release(job);
    }
  }

  private static int expire(String job, List<UUID> ids, Predicate<UUID> expire) {
    int changed = 0;
    for (UUID id : ids) {
      try {
        changed += expire.test(id) ? 1 : 0;
      } catch (OptimisticLockException changedMeanwhile) {
        LOG.debug("{}: {} was being changed, next run looks again", job, id);
      }
    }
    return changed;
  }
}
