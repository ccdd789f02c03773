package nl.wsp.api.aftercare;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.employer.EmployerBrief;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.jobseeker.JobSeekers.Helped;
import nl.wsp.api.platform.job.JobLeases;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.signal.Signal;
import nl.wsp.api.signal.SignalKind;
import nl.wsp.api.signal.Signals;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks once a day at everybody who works or learns and raises what is due: contact by the plan,
 * unless the person declined, and always a signal before a contract or an education ends, however
 * long ago it began (domain §10).
 */
@Singleton
class AftercareRounds {
  private static final Logger LOG = LoggerFactory.getLogger(AftercareRounds.class);
  private static final String JOB = "aftercare";
  private static final Duration LONGEST_RUN = Duration.ofMinutes(20);
  private static final int PAGE = 200;

  /** A contact so long overdue is not asked for any more: the next one is. */
  private static final int LATEST_DAYS = 21;

  private final List<OutflowSource> sources;
  private final JobSeekers people;
  private final Employers employers;
  private final ChoiceRepository choices;
  private final Signals signals;
  private final JobLeases leases;
  private final TransactionOperations<Connection> transactions;
  private final Clock clock;
  private volatile @Nullable LocalDate done;

  AftercareRounds(
      List<OutflowSource> sources,
      JobSeekers people,
      Employers employers,
      ChoiceRepository choices,
      Signals signals,
      JobLeases leases,
      TransactionOperations<Connection> transactions,
      Clock clock) {
    this.sources = sources;
    this.people = people;
    this.employers = employers;
    this.choices = choices;
    this.signals = signals;
    this.leases = leases;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = "10m", initialDelay = "5m")
  void trigger() {
    LocalDate today = Time.today(clock);
    if (!today.equals(done)) {
      run();
      done = today;
    }
  }

  /**
   * Raises what is due today and was not raised.
   *
   * @return how many signals
   */
  int run() {
    if (!leases.take(JOB, LONGEST_RUN)) {
      return 0;
    }
    try {
      LocalDate today = Time.today(clock);
      int total = 0;
      for (OutflowSource source : sources) {
        UUID after = null;
        List<Outflow> page;
        do {
          page = source.running(today, after, PAGE);
          List<Outflow> each = page;
          total += transactions.executeWrite(status -> raise(each, today));
          after = page.isEmpty() ? null : page.getLast().id();
        } while (page.size() >= PAGE);
      }
      if (total > 0) {
        LOG.info("{} aftercare signals raised", total);
      }
      return total;
    } finally {
      leases.release(JOB);
    }
  }

  /**
   * Raises at once what is due for work that was recorded just now, in the caller's transaction.
   */
  void follow(Outflow outflow) {
    LocalDate today = Time.today(clock);
    boolean runs = outflow.endsOn() == null || !outflow.endsOn().isBefore(today);
    if (runs && !outflow.startsOn().isAfter(today)) {
      raise(List.of(outflow), today);
    }
  }

  private int raise(List<Outflow> page, LocalDate today) {
    List<UUID> ids = page.stream().map(Outflow::jobSeekerId).distinct().toList();
    Map<UUID, Helped> helped = people.helped(ids);
    Set<UUID> declined = ids.isEmpty() ? Set.of() : Set.copyOf(choices.findDeclined(ids));
    Map<UUID, EmployerBrief> briefs =
        employers.briefs(page.stream().map(Outflow::employerId).filter(Objects::nonNull).toList());
    int raised = 0;
    for (Outflow outflow : page) {
      Helped person = helped.get(outflow.jobSeekerId());
      if (person != null) {
        EmployerBrief employer =
            outflow.employerId() == null ? null : briefs.get(outflow.employerId());
        raised += raise(outflow, person, employer, declined.contains(outflow.jobSeekerId()), today);
      }
    }
    return raised;
  }

  private int raise(
      Outflow outflow,
      Helped person,
      @Nullable EmployerBrief employer,
      boolean declined,
      LocalDate today) {
    ContactPlan plan = ContactPlan.on(outflow.startsOn());
    UUID manager = employer == null ? null : employer.accountManagerId();
    int raised = 0;
    for (ContactPlan.Due due :
        plan.contacts(outflow.startsOn(), manager != null, person.statusHolder())) {
      boolean withEmployer = due.kind() == SignalKind.AFTERCARE_EMPLOYER;
      boolean now =
          !today.isBefore(due.on().minusDays(plan.daysAhead()))
              && !today.isAfter(due.on().plusDays(LATEST_DAYS));
      if (now && (withEmployer || !declined)) {
        raised +=
            raise(due.kind(), outflow, due.on(), withEmployer ? manager : null, person, employer);
      }
    }
    LocalDate end = outflow.endsOn();
    if (end != null && !today.isBefore(end.minusWeeks(plan.weeksBeforeEnd()))) {
      raised += raise(outflow.endKind(), outflow, end, null, person, employer);
    }
    return raised;
  }

  /** The work of the account manager, else of the consultant, else of the account manager again. */
  private int raise(
      SignalKind kind,
      Outflow outflow,
      LocalDate on,
      @Nullable UUID manager,
      Helped person,
      @Nullable EmployerBrief employer) {
    UUID owner = manager != null ? manager : person.consultantId();
    if (owner == null && employer != null) {
      owner = employer.accountManagerId();
    }
    if (owner == null) {
      return 0;
    }
    String path =
        owner.equals(person.consultantId())
            ? "/kandidaten/" + person.id() + "/nazorg"
            : employer == null ? "/signalen" : "/werkgevers/" + employer.id();
    Signal signal =
        new Signal(kind, outflow.id(), on, owner, person.municipality(), person.id(), path);
    return signals.raise(signal) ? 1 : 0;
  }
}
