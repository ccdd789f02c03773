package nl.wsp.api.jobseeker;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.jobseeker.ConsentRepository.Ended;
import nl.wsp.api.platform.job.JobLeases;
import nl.wsp.api.platform.outbox.Outbox;
import nl.wsp.api.platform.time.Time;

/**
 * Tells the index, each night, of consents that ended by their date. Until then nobody is shown who
 * should not be: consent is checked again in SQL for every hit.
 */
@Singleton
class ConsentExpiry {
  // a service that was down for some nights catches up
  private static final int DAYS_BACK = 7;

  private final ConsentRepository consents;
  private final Outbox outbox;
  private final JobLeases leases;
  private final Clock clock;

  ConsentExpiry(ConsentRepository consents, Outbox outbox, JobLeases leases, Clock clock) {
    this.consents = consents;
    this.outbox = outbox;
    this.leases = leases;
    this.clock = clock;
  }

  @Scheduled(cron = "0 10 0 * * *", zoneId = "Europe/Amsterdam")
  void run() {
    if (leases.take("consent-expiry", Duration.ofHours(1))) {
      announce();
    }
  }

  /** People of whom a consent ended in the last days, announced to the index. */
  @Transactional
  List<UUID> announce() {
    LocalDate today = Time.today(clock);
    List<Ended> ended = consents.findEnded(today.minusDays(DAYS_BACK), today);
    ended.forEach(person -> outbox.add(JobSeekerFiles.AGGREGATE, person.id(), person.version()));
    return ended.stream().map(Ended::id).toList();
  }
}
