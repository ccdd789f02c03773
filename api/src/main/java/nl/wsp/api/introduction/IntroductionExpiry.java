package nl.wsp.api.introduction;

import io.micronaut.data.exceptions.OptimisticLockException;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.platform.job.JobLeases;
import nl.wsp.api.platform.time.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes requests that were not answered in time; the day ends at midnight in Amsterdam. */
@Singleton
class IntroductionExpiry {
  private static final Logger LOG = LoggerFactory.getLogger(IntroductionExpiry.class);
  private static final String JOB = "introduction-expiry";
  private static final Duration LONGEST_RUN = Duration.ofMinutes(10);

  private final Introductions introductions;
  private final IntroductionRepository repository;
  private final IntroductionSettings settings;
  private final JobLeases leases;
  private final Clock clock;

  IntroductionExpiry(
      Introductions introductions,
      IntroductionRepository repository,
      IntroductionSettings settings,
      JobLeases leases,
      Clock clock) {
    this.introductions = introductions;
    this.repository = repository;
    this.settings = settings;
    this.leases = leases;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = "10m", initialDelay = "40s")
  void trigger() {
    if (settings.expiryEnabled()) {
      run();
    }
  }

  /**
   * Notes what ran out, if no other instance is doing it.
   *
   * @return how many requests changed
   */
  int run() {
    if (!leases.take(JOB, LONGEST_RUN)) {
      return 0;
    }
    try {
      LocalDate today = Time.today(clock);
      if (settings.expiryDryRun()) {
        int due = repository.findOverdue(today, settings.expiryBatchSize()).size();
        LOG.info("dry run: at least {} introductions would expire", due);
        return 0;
      }
      int total = 0;
      int changed;
      do {
        changed = expire(repository.findOverdue(today, settings.expiryBatchSize()));
        total += changed;
      } while (changed > 0);
      return total;
    } finally {
      leases.release(JOB);
    }
  }

  private int expire(List<UUID> overdue) {
    int changed = 0;
    for (UUID id : overdue) {
      try {
        changed += introductions.expire(id) ? 1 : 0;
      } catch (OptimisticLockException answeredMeanwhile) {
        LOG.debug("introduction {} was being answered, next run looks again", id);
      }
    }
    return changed;
  }
}
