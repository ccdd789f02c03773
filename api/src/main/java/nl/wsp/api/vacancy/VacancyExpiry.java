package nl.wsp.api.vacancy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.UUID;
import nl.wsp.api.platform.job.Expiries;

/**
 * Gives vacancies whose closing date has passed the status {@code EXPIRED}, so that history and
 * index know it too.
 */
@Singleton
class VacancyExpiry {
  private final VacancyDesk desk;
  private final VacancyRepository vacancies;
  private final ExpirySettings settings;
  private final Expiries expiries;
  private final Counter expired;

  VacancyExpiry(
      VacancyDesk desk,
      VacancyRepository vacancies,
      ExpirySettings settings,
      Expiries expiries,
      MeterRegistry meters) {
    this.desk = desk;
    this.vacancies = vacancies;
    this.settings = settings;
    this.expiries = expiries;
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
   * @return how many changed
   */
  int run() {
    return expiries.run(
        "vacancy-expiry",
        settings.dryRun(),
        settings.batchSize(),
        vacancies::findOverdue,
        this::expire);
  }

  private boolean expire(UUID id) {
    boolean changed = desk.expire(id);
    if (changed) {
      expired.increment();
    }
    return changed;
  }
}
