package nl.wsp.api.functionscan;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.wsp.api.employer.EmployerBrief;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.platform.paging.Cursors;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Conditions;
import org.jspecify.annotations.Nullable;

/** The list of scans in an actor's sight, newest asked first: an order that never changes. */
@Singleton
class ScanList {
  private final ScanRepository scans;
  private final ScanAccess access;
  private final ScanViews views;
  private final Employers employers;
  private final Cursors cursors;
  private final JdbcOperations jdbc;

  ScanList(
      ScanRepository scans,
      ScanAccess access,
      ScanViews views,
      Employers employers,
      Cursors cursors,
      JdbcOperations jdbc) {
    this.scans = scans;
    this.access = access;
    this.views = views;
    this.employers = employers;
    this.cursors = cursors;
    this.jdbc = jdbc;
  }

  /**
   * What to list.
   *
   * @param statuses names of statuses, also several divided by commas; none is all
   * @param mine {@code true}: of the actor's own employer, whose account manager he is, or that he
   *     does as adviser
   */
  record Filter(
      @Nullable List<String> statuses,
      @Nullable UUID employerId,
      @Nullable String mine,
      @Nullable Integer limit,
      @Nullable String cursor) {}

  @Transactional
  Slice<ScanView> list(Actor actor, Filter filter) {
    int size = Cursors.limitOf(filter.limit());
    Set<ScanStatus> statuses = statusesOf(filter);
    boolean mine = mineOf(filter);
    String scope = "function-scans|%s|%s|%s".formatted(statuses, filter.employerId(), mine);
    Conditions conditions = new Conditions();
    access.restrict(actor, conditions);
    if (!statuses.isEmpty()) {
      conditions.and(
          Conditions.in("status", statuses.size()),
          statuses.stream().map(ScanStatus::name).toArray());
    }
    if (filter.employerId() != null) {
      conditions.and("employer_id = ?", filter.employerId());
    }
    if (mine) {
      restrictToMine(actor, conditions);
    }
    if (filter.cursor() != null) {
      conditions.and("id < ?", cursors.decode(scope, filter.cursor()).getFirst());
    }
    List<UUID> ids =
        conditions.ids(jdbc, "SELECT id FROM function_scan", "ORDER BY id DESC", size + 1);
    boolean more = ids.size() > size;
    List<UUID> shown = more ? ids.subList(0, size) : ids;
    String next = more ? cursors.encode(scope, List.of(shown.getLast().toString())) : null;
    return new Slice<>(views.lines(details(actor, shown)), next);
  }

  private void restrictToMine(Actor actor, Conditions conditions) {
    Set<UUID> own = new TreeSet<>(access.ownEmployers(actor));
    own.addAll(employers.managedBy(actor.userId()));
    List<Object> values = new ArrayList<>(own);
    values.add(actor.userId());
    conditions.and(
        Conditions.in("employer_id", own.size()) + " OR adviser_id = ?", values.toArray());
  }

  private List<ScanDetail> details(Actor actor, List<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<UUID, ScanRow> rows = new HashMap<>();
    scans.findByIdIn(ids).forEach(row -> rows.put(row.id(), row));
    Map<UUID, EmployerBrief> briefs =
        employers.briefs(rows.values().stream().map(ScanRow::employerId).toList());
    ScanAccess.Parties parties = access.partiesFor(actor);
    return ids.stream()
        .map(rows::get)
        .filter(Objects::nonNull)
        .map(row -> ScanDetail.of(row, briefs.get(row.employerId()), parties.of(row)))
        .toList();
  }

  private static Set<ScanStatus> statusesOf(Filter filter) {
    Set<ScanStatus> statuses = new TreeSet<>();
    for (String value : filter.statuses() == null ? List.<String>of() : filter.statuses()) {
      for (String name : value.split(",", -1)) {
        statuses.add(
            ScanStatus.find(name)
                .orElseThrow(() -> Problem.invalidParameter("status", "unknown-value")));
      }
    }
    return Collections.unmodifiableSet(statuses);
  }

  private static boolean mineOf(Filter filter) {
    return switch (filter.mine()) {
      case "true" -> true;
      case "false" -> false;
      case null -> false;
      default -> throw Problem.invalidParameter("mine", "unreadable");
    };
  }
}
