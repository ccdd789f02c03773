package nl.wsp.api.networkcafe.project;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nl.wsp.api.networkcafe.project.ProjectRules.Name;
import nl.wsp.api.platform.job.JobLeases;
import nl.wsp.api.platform.time.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Raises a signal for the owner of a project when a phase starts soon and nothing hangs on it. */
@Singleton
class PhaseNotice {
  private static final Logger LOG = LoggerFactory.getLogger(PhaseNotice.class);
  private static final String JOB = "project-phase-notice";
  private static final Duration LONGEST_RUN = Duration.ofMinutes(10);
  private static final String FIRST = "";

  private final PhaseRepository phases;
  private final PhaseSignals signals;
  private final ProjectRules rules;
  private final JobLeases leases;
  private final PhaseNoticeSettings settings;
  private final Clock clock;
  private final Counter raised;

  PhaseNotice(
      PhaseRepository phases,
      PhaseSignals signals,
      ProjectRules rules,
      JobLeases leases,
      PhaseNoticeSettings settings,
      Clock clock,
      MeterRegistry meters) {
    this.phases = phases;
    this.signals = signals;
    this.rules = rules;
    this.leases = leases;
    this.settings = settings;
    this.clock = clock;
    this.raised = meters.counter("wsp.projects.phase.notices");
  }

  @Scheduled(fixedDelay = "15m", initialDelay = "50s")
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
      LocalDate until = today.plusDays(rules.on(Name.PHASE_NOTICE_DAYS, today));
      int total = 0;
      String after = FIRST;
      List<PhaseRow> bare;
      do {
        bare = phases.findBare(today, until, after, settings.batchSize());
        for (PhaseRow phase : bare) {
          if (!settings.dryRun() && signals.raise(phase)) {
            total++;
          }
          after = phase.id().toString();
        }
      } while (bare.size() == settings.batchSize());
      raised.increment(total);
      if (total > 0) {
        LOG.info("{} phases about to start with nothing on them signalled", total);
      }
      return total;
    } finally {
      leases.release(JOB);
    }
  }
}
