package nl.wsp.api.vacancy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
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

/**
 * Gives vacancies whose closing date has passed the status {@code EXPIRED}, so that history and
 * index know it too. The day ends at midnight in Amsterdam, summer and winter.
 */
@Singleton
class VacancyExpiry {
  private static final Logger LOG = LoggerFactory.getLogger(VacancyExpiry.class);
  private static final String JOB = "vacancy-expiry";
  private static final Duration LONGEST_RUN = Duration.ofMinutes(10);

  private final VacancyDesk desk;
  private final VacancyRepository vacancies;
  private final JobLeases leases;
  private final ExpirySettings settings;
  private final Clock clock;
  private final Counter expired;

  VacancyExpiry(
      VacancyDesk desk,
      VacancyRepository vacancies,
      JobLeases leases,
      ExpirySettings settings,
      Clock clock,
      MeterRegistry meters) {
    this.desk = desk;
    this.vacancies = vacancies;
    this.leases = leases;
    this.settings = settings;
    this.clock = clock;
    this.expired = meters.counter("wsp.vacancies.expired");
  }

  @Scheduled(fixedDelay = "2m", initialDelay = "20s")
  void trigger() {
    if (settings.enabled()) {
      run();
    }
  }

  /**
   * Expires what is overdue now, if no other instance is doing it.
   *
   * @return how many vacancies changed
   */
  int run() {
    if (!leases.take(JOB, LONGEST_RUN)) {
      return 0;
    }
    try {
      LocalDate today = Time.today(clock);
      if (settings.dryRun()) {
        int due = vacancies.findOverdue(today, settings.batchSize()).size();
        LOG.info("dry run: at least {} vacancies would expire", due);
        return 0;
      }
      int total = 0;
      int changed;
      do {
        changed = expire(vacancies.findOverdue(today, settings.batchSize()));
        total += changed;
      } while (changed > 0);
      if (total > 0) {
        LOG.info("{} vacancies expired", total);
      }
      return total;
    } finally {
      leases.release(JOB);
    }
  }

  private int expire(List<UUID> overdue) {
    int changed = 0;
    for (UUID id : overdue) {
      try {
        if (desk.expire(id)) {
          changed++;
        }
      } catch (OptimisticLockException changedMeanwhile) {
        LOG.debug("vacancy {} was being changed, next run looks again", id);
      }
    }
    expired.increment(changed);
    return changed;
  }
}
