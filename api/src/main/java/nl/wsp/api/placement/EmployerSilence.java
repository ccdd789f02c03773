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
import java.util.function.Function;
import java.util.function.Predicate;
import nl.wsp.api.platform.job.JobLeases;
import nl.wsp.api.platform.time.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * No candidate waits unseen: raises a signal for who works for the employer when he does not answer
 * in time, says nothing after his interest or after the interview, and for who made a proposal when
 * he put it off until today or never sent it. The signal goes when somebody takes a step.
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
      LocalDate today = Time.today(clock);
      Instant before = endOfOverdue(today);
      int unanswered =
          each(
              after -> proposals.findUnanswered(before, after, settings.batchSize()),
              signals::raise);
      int left =
          each(
              after -> proposals.findToPickUp(today, before, after, settings.batchSize()),
              signals::raiseToPickUp);
      raised.increment(unanswered);
      if (unanswered + left > 0) {
        LOG.info("{} proposals without answer and {} to pick up signalled", unanswered, left);
      }
      return unanswered + left;
    } finally {
      leases.release(JOB);
    }
  }

  private int each(Function<String, List<UUID>> pageAfter, Predicate<UUID> raise) {
    int total = 0;
    String after = FIRST;
    List<UUID> page;
    do {
      page = pageAfter.apply(after);
      for (UUID id : page) {
        if (!settings.dryRun() && raise.test(id)) {
          total++;
        }
        after = id.toString();
      }
    } while (page.size() == settings.batchSize());
    return total;
  }

  private Instant endOfOverdue(LocalDate today) {
    LocalDate last = rules.overdueWhenSentBy(today);
    return last.plusDays(1).atStartOfDay(Time.AMSTERDAM).toInstant();
  }
}
