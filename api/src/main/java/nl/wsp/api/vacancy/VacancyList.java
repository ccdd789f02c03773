package nl.wsp.api.vacancy;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.platform.paging.Cursors;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.sql.Conditions;
import nl.wsp.api.platform.time.Time;
import org.jspecify.annotations.Nullable;

/**
 * The list of vacancies in an actor's sight, newest made first. The order never changes, so a page
 * neither repeats nor skips a vacancy while others are made, changed or expire.
 */
@Singleton
class VacancyList {
  private final Vacancies vacancies;
  private final VacancyAccess access;
  private final VacancyViews views;
  private final Employers employers;
  private final Cursors cursors;
  private final JdbcOperations jdbc;
  private final Clock clock;

  VacancyList(
      Vacancies vacancies,
      VacancyAccess access,
      VacancyViews views,
      Employers employers,
      Cursors cursors,
      JdbcOperations jdbc,
      Clock clock) {
    this.vacancies = vacancies;
    this.access = access;
    this.views = views;
    this.employers = employers;
    this.cursors = cursors;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What to list; every value as it came in the query.
   *
   * @param statuses names of statuses, also several divided by commas; none is all in sight
   * @param mine {@code true}: of the actor's own employer, or whose account manager he is
   */
  record Filter(
      @Nullable List<String> statuses,
      @Nullable UUID employerId,
      @Nullable String q,
      @Nullable String mine,
      @Nullable Integer limit,
      @Nullable String cursor) {}

  @Transactional
  Slice<VacancyView> list(Actor actor, Filter filter, Locale language) {
    int size = Cursors.limitOf(filter.limit());
    Set<VacancyStatus> statuses = statusesOf(filter);
    boolean mine = mineOf(filter);
    String scope =
        "vacancies|%s|%s|%s|%s"
            .formatted(statuses, filter.employerId(), filter.q() == null ? "" : filter.q(), mine);
    LocalDate today = Time.today(clock);
    Conditions conditions = new Conditions();
    VacancySight sight = access.sightOf(actor);
    sight.restrict(conditions, today);
    restrictStatus(conditions, statuses, today);
    if (filter.employerId() != null) {
      checkEmployer(actor, sight, filter.employerId());
      conditions.and("employer_id = ?", filter.employerId());
    }
    if (mine) {
      conditions.andIn("employer_id", employersOf(actor));
    }
    if (filter.q() != null && !filter.q().isBlank()) {
      conditions.and("title LIKE ? ESCAPE '!'", Conditions.contains(filter.q().strip()));
    }
    if (filter.cursor() != null) {
      conditions.and("id < ?", cursors.decode(scope, filter.cursor()).getFirst());
    }
    List<UUID> ids = conditions.ids(jdbc, "SELECT id FROM vacancy", "ORDER BY id DESC", size + 1);
    boolean more = ids.size() > size;
    List<UUID> shown = more ? ids.subList(0, size) : ids;
    String next = more ? cursors.encode(scope, List.of(shown.getLast().toString())) : null;
    List<VacancyView> lines =
        vacancies.details(shown).values().stream()
            .map(vacancy -> views.line(vacancy, seesInternal(actor, sight, vacancy), language))
            .toList();
    return new Slice<>(lines, next);
  }

  static boolean seesInternal(Actor actor, VacancySight sight, VacancyDetail vacancy) {
    return actor.isProfessional() || sight.whole().contains(vacancy.employer().id());
  }

  private static Set<VacancyStatus> statusesOf(Filter filter) {
    Set<VacancyStatus> statuses = new TreeSet<>();
    for (String value : filter.statuses() == null ? List.<String>of() : filter.statuses()) {
      for (String name : value.split(",", -1)) {
        statuses.add(
            VacancyStatus.find(name)
                .orElseThrow(() -> Problem.invalidParameter("status", "unknown-status")));
      }
    }
    return statuses;
  }

  private static boolean mineOf(Filter filter) {
    return switch (filter.mine()) {
      case "true" -> true;
      case "false" -> false;
      case null -> false;
      default -> throw Problem.invalidParameter("mine", "unreadable");
    };
  }

  /** Statuses as of today: what is past its closing date counts as expired, not as published. */
  private static void restrictStatus(
      Conditions conditions, Set<VacancyStatus> statuses, LocalDate today) {
    if (statuses.isEmpty()) {
      return;
    }
    List<String> alternatives = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (VacancyStatus status : statuses) {
      switch (status) {
        case PUBLISHED -> {
          alternatives.add("(" + VacancySight.OPEN + ")");
          values.add(today);
        }
        case EXPIRED -> {
          alternatives.add("status = 'EXPIRED' OR (status = 'PUBLISHED' AND closing_date < ?)");
          values.add(today);
        }
        case DRAFT, SUBMITTED, FILLED, WITHDRAWN -> {
          alternatives.add("status = ?");
          values.add(status.name());
        }
      }
    }
    conditions.and(String.join(" OR ", alternatives), values.toArray());
  }

  private void checkEmployer(Actor actor, VacancySight sight, UUID employerId) {
    boolean mayAsk =
        sight.open() || sight.whole().contains(employerId) || sight.judged().contains(employerId);
    if (!mayAsk || employers.briefs(List.of(employerId)).isEmpty()) {
      throw Problem.invalidParameter("employerId", "unknown-employer");
    }
  }

  private Set<UUID> employersOf(Actor actor) {
    Set<UUID> mine = new TreeSet<>(access.ownEmployers(actor));
    if (actor.is(Role.ACCOUNT_MANAGER)) {
      mine.addAll(employers.managedBy(actor.userId()));
    }
    return Collections.unmodifiableSet(mine);
  }
}
