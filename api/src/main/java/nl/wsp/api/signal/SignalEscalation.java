package nl.wsp.api.signal;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.notification.Message;
import nl.wsp.api.notification.MessageKind;
import nl.wsp.api.notification.Messages;
import nl.wsp.api.platform.job.JobLeases;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.time.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the team leader of signals that nobody took up for two weeks (domain §10). One that was put
 * off counts from the end of that. Whom it is about he does not learn.
 */
@Singleton
class SignalEscalation {
  static final int DAYS_UNTOUCHED = 14;

  private static final Logger LOG = LoggerFactory.getLogger(SignalEscalation.class);
  private static final String JOB = "signal-escalation";
  private static final Duration LONGEST_RUN = Duration.ofMinutes(10);
  private static final int AT_ONCE = 100;

  private final SignalRepository repository;
  private final Signals signals;
  private final Accounts accounts;
  private final Messages messages;
  private final JobLeases leases;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;

  SignalEscalation(
      SignalRepository repository,
      Signals signals,
      Accounts accounts,
      Messages messages,
      JobLeases leases,
      TransactionOperations<Connection> transactions,
      Clock clock) {
    this.repository = repository;
    this.signals = signals;
    this.accounts = accounts;
    this.messages = messages;
    this.leases = leases;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = "30m", initialDelay = "4m")
  void trigger() {
    run();
  }

  /**
   * Passes on what was left lying, if no other instance is doing it.
   *
   * @return how many signals
   */
  int run() {
    if (!leases.take(JOB, LONGEST_RUN)) {
      return 0;
    }
    try {
      int total = 0;
      int passedOn;
      do {
        passedOn = transactions.executeWrite(status -> passOn());
        total += passedOn;
      } while (passedOn == AT_ONCE);
      if (total > 0) {
        LOG.info("{} signals passed on to team leaders", total);
      }
      return total;
    } finally {
      leases.release(JOB);
    }
  }

  private int passOn() {
    Instant now = clock.instant();
    LocalDate snoozeOver = Time.today(clock).minusDays(DAYS_UNTOUCHED);
    List<SignalRow> lying =
        repository.lockUntouched(now.minus(Duration.ofDays(DAYS_UNTOUCHED)), snoozeOver, AT_ONCE);
    for (SignalRow row : lying) {
      signals.save(row, row.escalated(now), "ESCALATED", null, null);
      if (row.municipalityCode() != null) {
        accounts
            .membersServing(row.municipalityCode(), Role.MANAGER)
            .forEach(
                leader ->
                    messages.send(
                        new Message(
                            MessageKind.SIGNAL_ESCALATED,
                            leader,
                            "/signalen",
                            Map.of("signal", row.kind().name()),
                            Optional.empty(),
                            row.aboutId())));
      }
    }
    return lying.size();
  }
}
