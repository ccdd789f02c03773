package nl.wsp.api.notification;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import nl.wsp.api.platform.job.JobLeases;
import nl.wsp.api.platform.time.Time;

/**
 * The mail of the morning: at seven o'clock in Amsterdam, summer and winter, one mail with what was
 * said since the last one. What was read in the meantime is not in it. At most one a day and user,
 * however often the job looks and however many instances do.
 */
@Singleton
class Digests {
  static final LocalTime MORNING = LocalTime.of(7, 0);

  private static final String JOB = "mail-digest";
  private static final Duration LONGEST_RUN = Duration.ofMinutes(10);
  private static final int AT_ONCE = 500;

  private final MessageRepository messages;
  private final MailOutbox mails;
  private final JobLeases leases;
  private final TransactionOperations<Connection> transactions;
  private final ApplicationEventPublisher<Messages.MailQueued> events;
  private final Clock clock;

  Digests(
      MessageRepository messages,
      MailOutbox mails,
      JobLeases leases,
      TransactionOperations<Connection> transactions,
      ApplicationEventPublisher<Messages.MailQueued> events,
      Clock clock) {
    this.messages = messages;
    this.mails = mails;
    this.leases = leases;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = "5m", initialDelay = "2m")
  void trigger() {
    run();
  }

  /**
   * Lines up the mails of the last morning that has come.
   *
   * @return how many
   */
  int run() {
    if (!leases.take(JOB, LONGEST_RUN)) {
      return 0;
    }
    try {
      ZonedDateTime now = clock.instant().atZone(Time.AMSTERDAM);
      LocalDate day =
          now.toLocalTime().isBefore(MORNING) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
      Instant morning = day.atTime(MORNING).atZone(Time.AMSTERDAM).toInstant();
      int total = 0;
      int linedUp;
      do {
        linedUp = 0;
        for (UUID recipient : messages.findAwaitingDigest(morning, AT_ONCE)) {
          linedUp += transactions.executeWrite(status -> lineUp(recipient, day, morning));
        }
        total += linedUp;
      } while (linedUp > 0);
      return total;
    } finally {
      leases.release(JOB);
    }
  }

  private int lineUp(UUID recipient, LocalDate day, Instant morning) {
    if (!mails.addDigest(recipient, day, clock.instant())) {
      // that mail has gone: what came too late for it is in the next one
      return 0;
    }
    messages.intoDigest(recipient, day, morning);
    events.publishEvent(new Messages.MailQueued());
    return 1;
  }
}
