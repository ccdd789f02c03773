package nl.wsp.api.placement;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.wsp.api.platform.paging.Cursors;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Conditions;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.privacy.AccessLog;
import nl.wsp.api.privacy.LookContext;
import org.jspecify.annotations.Nullable;

/** The list of proposals in an actor's sight; who stands in it is logged. */
@Singleton
class ProposalList {
  private final ProposalRepository proposals;
  private final ProposalAccess access;
  private final ProposalViews views;
  private final PlacementRules rules;
  private final AccessLog accessLog;
  private final Cursors cursors;
  private final JdbcOperations jdbc;
  private final Clock clock;

  ProposalList(
      ProposalRepository proposals,
      ProposalAccess access,
      ProposalViews views,
      PlacementRules rules,
      AccessLog accessLog,
      Cursors cursors,
      JdbcOperations jdbc,
      Clock clock) {
    this.proposals = proposals;
    this.access = access;
    this.views = views;
    this.rules = rules;
    this.accessLog = accessLog;
    this.cursors = cursors;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional
  Slice<ProposalBody> list(Actor actor, ProposalQuery query) {
    int size = Cursors.limitOf(query.limit());
    Set<ProposalState> statuses = statusesOf(query);
    boolean overdue = yesNo("overdue", query.overdue());
    ProposalOrder order = orderOf(query);
    String scope =
        "proposals|%s|%s|%s|%s|%s|%s|%s|%s"
            .formatted(
                statuses,
                query.vacancyId(),
                query.employerId(),
                query.jobSeekerId(),
                overdue,
                query.from(),
                query.to(),
                order);
    Conditions conditions = new Conditions();
    access.limit(conditions, actor);
    equal(conditions, "vacancy_id", query.vacancyId());
    equal(conditions, "employer_id", query.employerId());
    if (query.jobSeekerId() != null) {
      // a person is known by id to professionals only: others would find out who hides behind it
      if (!actor.isProfessional()) {
        throw Problem.notAllowed();
      }
      conditions.and("job_seeker_id = ?", query.jobSeekerId());
    }
    if (!statuses.isEmpty()) {
      in(conditions, statuses);
    }
    if (overdue) {
      Timestamp before = endOfOverdue();
      conditions.and(
          "status = 'PROPOSED' AND sent_at < ? OR status = 'INTERESTED' AND answered_at < ? OR"
              + " status = 'INTERVIEW' AND interview_at < ?",
          before,
          before,
          before);
    }
    if (query.from() != null) {
      conditions.and("created_at >= ?", startOf(query.from()));
    }
    if (query.to() != null) {
      conditions.and("created_at < ?", startOf(query.to().plusDays(1)));
    }
    if (query.cursor() != null) {
      order.after(conditions, cursors.decode(scope, query.cursor()));
    }
    List<UUID> ids = conditions.ids(jdbc, "SELECT id FROM proposal", order.clause(), size + 1);
    boolean more = ids.size() > size;
    List<UUID> shown = more ? ids.subList(0, size) : ids;
    List<ProposalRow> rows = rowsOf(shown);
    List<ProposalBody> page = views.of(actor, rows);
    log(actor, rows, page);
    return new Slice<>(page, more ? cursors.encode(scope, order.placeOf(rows.getLast())) : null);
  }

  private List<ProposalRow> rowsOf(List<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<ProposalRow> rows = new ArrayList<>(proposals.findByIdInOrderByIdDesc(ids));
    rows.sort(Comparator.comparingInt(row -> ids.indexOf(row.id())));
    return rows;
  }

  /** The person's own look is not logged. */
  private void log(Actor actor, List<ProposalRow> rows, List<ProposalBody> page) {
    Set<UUID> own = new HashSet<>();
    page.stream()
        .filter(view -> view.party() == ProposalParty.PERSON)
        .forEach(view -> own.add(view.id()));
    accessLog.resultList(
        actor,
        rows.stream().filter(row -> !own.contains(row.id())).map(ProposalRow::jobSeekerId).toList(),
        LookContext.of(LookContext.Kind.PROPOSAL));
  }

  private Timestamp endOfOverdue() {
    LocalDate last = rules.overdueWhenSentBy(Time.today(clock));
    return startOf(last.plusDays(1));
  }

  private static Timestamp startOf(LocalDate day) {
    return Timestamp.from(day.atStartOfDay(Time.AMSTERDAM).toInstant());
  }

  private static ProposalOrder orderOf(ProposalQuery query) {
    return query.sort() == null
        ? ProposalOrder.NEWEST
        : ProposalOrder.find(query.sort())
            .orElseThrow(() -> Problem.invalidParameter("sort", "unknown-value"));
  }

  private static void in(Conditions conditions, Collection<ProposalState> statuses) {
    conditions.and(
        "status IN (" + String.join(", ", Collections.nCopies(statuses.size(), "?")) + ")",
        statuses.stream().map(Enum::name).toArray());
  }

  private static void equal(Conditions conditions, String column, @Nullable UUID id) {
    if (id != null) {
      conditions.and(column + " = ?", id);
    }
  }

  private static Set<ProposalState> statusesOf(ProposalQuery query) {
    Set<ProposalState> statuses = new TreeSet<>();
    for (String value : query.statuses() == null ? List.<String>of() : query.statuses()) {
      for (String name : value.split(",", -1)) {
        statuses.add(
            ProposalState.find(name)
                .orElseThrow(() -> Problem.invalidParameter("status", "unknown-value")));
      }
    }
    return statuses;
  }

  static boolean yesNo(String name, @Nullable String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      case null -> false;
      default -> throw Problem.invalidParameter(name, "unreadable");
    };
  }
}
