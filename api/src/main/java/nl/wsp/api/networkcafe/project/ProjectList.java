package nl.wsp.api.networkcafe.project;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.wsp.api.networkcafe.project.ProjectBodies.ProgressBody;
import nl.wsp.api.networkcafe.project.ProjectBodies.ProjectLine;
import nl.wsp.api.networkcafe.project.Projects.Opened;
import nl.wsp.api.platform.paging.Cursors;
import nl.wsp.api.platform.paging.Pages;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sheet.Sheet;
import nl.wsp.api.platform.sheet.Sheet.Column;
import nl.wsp.api.platform.sql.Conditions;
import org.jspecify.annotations.Nullable;

/** The list of projects in an actor's sight, newest made first, and the same as a sheet. */
@Singleton
class ProjectList {
  /** Most rows of a sheet; who needs more filters. */
  static final int MOST_ROWS = 10_000;

  private static final int PAGE = 100;

  private final ProjectRepository projects;
  private final PhaseHooks hooks;
  private final ProjectAccess access;
  private final ProjectViews views;
  private final Cursors cursors;
  private final JdbcOperations jdbc;

  ProjectList(
      ProjectRepository projects,
      PhaseHooks hooks,
      ProjectAccess access,
      ProjectViews views,
      Cursors cursors,
      JdbcOperations jdbc) {
    this.projects = projects;
    this.hooks = hooks;
    this.access = access;
    this.views = views;
    this.cursors = cursors;
    this.jdbc = jdbc;
  }

  /**
   * What a list asks.
   *
   * @param q part of the name or the place
   * @param mine only those the actor owns
   */
  record Asked(
      @Nullable String status, @Nullable UUID employerId, @Nullable String q, boolean mine) {}

  @Transactional
  Slice<ProjectLine> list(
      Actor actor, Asked asked, @Nullable Integer limit, @Nullable String cursor, Locale language) {
    int size = Cursors.limitOf(limit);
    String scope =
        String.join(
            "|",
            "projects",
            actor.userId().toString(),
            String.valueOf(asked.status()),
            String.valueOf(asked.employerId()),
            String.valueOf(asked.q()),
            String.valueOf(asked.mine()));
    Conditions conditions = new Conditions();
    access.restrict(conditions, actor);
    restrict(conditions, actor, asked);
    if (cursor != null) {
      conditions.and("p.id < ?", cursors.decode(scope, cursor).getFirst());
    }
    List<UUID> ids =
        conditions.ids(jdbc, "SELECT p.id FROM project p", "ORDER BY p.id DESC", size + 1);
    boolean more = ids.size() > size;
    List<UUID> shown = more ? ids.subList(0, size) : ids;
    return new Slice<>(
        shown.isEmpty() ? List.of() : views.lines(opened(actor, shown), language),
        more ? cursors.encode(scope, List.of(shown.getLast().toString())) : null);
  }

  private static void restrict(Conditions conditions, Actor actor, Asked asked) {
    if (asked.status() != null) {
      ProjectStatus status =
          ProjectStatus.find(asked.status())
              .orElseThrow(() -> Problem.invalidParameter("status", "unknown-value"));
      conditions.and("p.status = ?", status.name());
    }
    if (asked.mine()) {
      conditions.and("p.owner_id = ?", actor.userId());
    }
    if (asked.employerId() != null) {
      // within the rows in sight: who asks for a strange employer finds nothing of him
      conditions.and(
          "EXISTS (SELECT 1 FROM project_employer a WHERE a.project_id = p.id AND a.employer_id ="
              + " ?)",
          asked.employerId());
    }
    if (asked.q() != null && !asked.q().isBlank()) {
      String part = Conditions.contains(asked.q().strip());
      conditions.and("p.name LIKE ? ESCAPE '!' OR p.place LIKE ? ESCAPE '!'", part, part);
    }
  }

  private List<Opened> opened(Actor actor, List<UUID> ids) {
    Map<UUID, List<UUID>> taking = hooks.employers(ids);
    return projects.findByIdInOrderByIdDesc(ids).stream()
        .flatMap(
            row -> {
              List<UUID> employerIds = taking.getOrDefault(row.id(), List.of());
              return access.sightOf(actor, row, employerIds).stream()
                  .map(sight -> new Opened(row, employerIds, sight));
            })
        .toList();
  }

  /** The sheet of a filtered list, whose rows are fetched a page at a time. */
  Sheet<ProjectLine> sheet(Actor actor, Asked asked, Locale language) {
    return new Sheet<>(
        word(language, "sheet"),
        List.of(
            column(language, "name", ProjectLine::name),
            column(language, "place", ProjectLine::place),
            column(language, "owner", ProjectLine::owner),
            column(language, "status", ProjectLine::statusLabel),
            column(language, "start", ProjectLine::startDate),
            column(language, "end", ProjectLine::endDate),
            column(language, "phase", line -> String.join(", ", line.phase())),
            column(language, "goalPeople", ProjectLine::goalPeople),
            figure(language, "started", ProgressBody::started),
            column(language, "goalPlacements", ProjectLine::goalPlacements),
            figure(language, "placements", ProgressBody::placements),
            figure(language, "vacanciesOpen", ProgressBody::vacanciesOpen),
            figure(language, "vacanciesFilled", ProgressBody::vacanciesFilled),
            figure(language, "sessions", ProgressBody::sessions),
            figure(language, "proposals", ProgressBody::proposals),
            figure(language, "sroiDue", progress -> new BigDecimal(progress.sroiDue())),
            figure(language, "sroiRealised", progress -> new BigDecimal(progress.sroiRealised()))),
        Pages.through(cursor -> list(actor, asked, PAGE, cursor, language), MOST_ROWS));
  }

  private static String word(Locale language, String name) {
    return Texts.of("projects", language, name);
  }

  private static Column<ProjectLine> column(
      Locale language, String name, Function<ProjectLine, @Nullable Object> value) {
    return new Column<>(word(language, "column." + name), value);
  }

  private static Column<ProjectLine> figure(
      Locale language, String name, Function<ProgressBody, @Nullable Object> value) {
    return column(
        language, name, line -> line.progress() == null ? null : value.apply(line.progress()));
  }
}
