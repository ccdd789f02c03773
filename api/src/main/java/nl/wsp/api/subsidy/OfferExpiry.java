package nl.wsp.api.subsidy;

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

/** Notes offers that were not answered in time; the day ends at midnight in Amsterdam. */
@Singleton
class OfferExpiry {
  private static final Logger LOG = LoggerFactory.getLogger(OfferExpiry.class);
  private static final String JOB = "offer-expiry";
  private static final Duration LONGEST_RUN = Duration.ofMinutes(10);

  private final OfferDesk desk;
  private final OfferRepository offers;
  private final OfferExpirySettings settings;
  private final JobLeases leases;
  private final Clock clock;

  OfferExpiry(
      OfferDesk desk,
      OfferRepository offers,
      OfferExpirySettings settings,
      JobLeases leases,
      Clock clock) {
    this.desk = desk;
    this.offers = offers;
    this.settings = settings;
    this.leases = leases;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = "10m", initialDelay = "50s")
  void trigger() {
    if (settings.enabled()) {
      run();
    }
  }

  /**
   * Notes what ran out, if no other instance is doing it.
   *
   * @return how many offers changed
   */
  int run() {
    if (!leases.take(JOB, LONGEST_RUN)) {
      return 0;
    }
    try {
      LocalDate today = Time.today(clock);
      if (settings.dryRun()) {
        int due = offers.findRunOut(today, settings.batchSize()).size();
        LOG.info("dry run: at least {} offers would expire", due);
        return 0;
      }
      int total = 0;
      int changed;
      do {
        changed = expire(offers.findRunOut(today, settings.batchSize()));
        total += changed;
      } while (changed > 0);
      return total;
    } finally {
      leases.release(JOB);
    }
  }

  private int expire(List<UUID> runOut) {
    int changed = 0;
    for (UUID id : runOut) {
      try {
        changed += desk.expire(id) ? 1 : 0;
      } catch (OptimisticLockException answeredMeanwhile) {
        LOG.debug("offer {} was being answered, next run looks again", id);
      }
    }
    return changed;
  }
}
