package nl.wsp.api.placement;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.platform.job.JobLeases;
import nl.wsp.api.platform.time.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Raises a signal for who works for the employer when a proposal is not answered in time: no
 * candidate waits unseen. The signal goes when the employer answers.
 */
@Singleton
class EmployerSilence {
  private static final Logger LOG = LoggerFactory.getLogger(EmployerSilence.class);
  private static final String JOB = "employer-silence";
  private static final Duration LONGEST_RUN = Duration.ofMinutes(10);
  private static final String FIRST = "";

  private final ProposalRepository proposals;
  private final SilenceSignals signals;
  private final PlacementRules rules;
  private final JobLeases leases;
  private final SilenceSettings settings;
  private final Clock clock;
  private final Counter raised;

  EmployerSilence(
      ProposalRepository proposals,
      SilenceSignals signals,
      PlacementRules rules,
      JobLeases leases,
      SilenceSettings settings,
      Clock clock,
      MeterRegistry meters) {
    this.proposals = proposals;
    this.signals = signals;
    this.rules = rules;
    this.leases = leases;
    this.settings = settings;
    this.clock = clock;
    this.raised = meters.counter("wsp.proposals.unanswered");
  }

  @Scheduled(fixedDelay = "15m", initialDelay = "40s")
  void trigger() {
    if (settings.enabled()) {
      run();
    }
  }

  /**
   * Raises what is missing, if no other instance is doing it.
   *
   * @return how many signals are new
   */
  int run() {
    if (!leases.take(JOB, LONGEST_RUN)) {
      return 0;
    }
    try {
      Instant before = endOfOverdue();
      int total = 0;
      String after = FIRST;
      List<UUID> waiting;
      do {
        waiting = proposals.findUnanswered(before, after, settings.batchSize());
        for (UUID id : waiting) {
          if (!settings.dryRun() && signals.raise(id)) {
            total++;
          }
          after = id.toString();
        }
      } while (waiting.size() == settings.batchSize());
      raised.increment(total);
      if (total > 0) {
        LOG.info("{} proposals without answer signalled", total);
      }
      return total;
    } finally {
      leases.release(JOB);
    }
  }

  private Instant endOfOverdue() {
    LocalDate last = rules.overdueWhenSentBy(Time.today(clock));
    return last.plusDays(1).atStartOfDay(Time.AMSTERDAM).toInstant();
  }
}
