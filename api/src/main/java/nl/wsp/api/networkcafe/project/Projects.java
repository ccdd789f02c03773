package nl.wsp.api.networkcafe.project;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.platform.history.Change;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Versions;
import org.jspecify.annotations.Nullable;

/** Opens projects through their access policy, and stores their changes with history. */
@Singleton
class Projects {
  private static final String AGGREGATE = "PROJECT";
  private static final int CHANGES_SHOWN = 50;

  private final ProjectRepository projects;
  private final PhaseHooks hooks;
  private final ProjectAccess access;
  private final ChangeHistory history;
  private final Clock clock;

  Projects(
      ProjectRepository projects,
      PhaseHooks hooks,
      ProjectAccess access,
      ChangeHistory history,
      Clock clock) {
    this.projects = projects;
    this.hooks = hooks;
    this.access = access;
    this.history = history;
    this.clock = clock;
  }

  /** A project with its employers and what the actor is to it. */
  record Opened(ProjectRow row, List<UUID> employerIds, ProjectSight sight) {
    ProjectPlan plan() {
      return ProjectPlan.of(row, employerIds);
    }
  }

  /**
   * A project in the actor's sight.
   *
   * @throws Problem 404 when there is none
   */
  @Transactional
  Opened open(Actor actor, UUID id) {
    return opened(actor, projects.findById(id).orElseThrow(Problem::notFound));
  }

  /**
   * A project in the actor's sight, held until the caller's transaction ends.
   *
   * @throws Problem 404 when there is none
   */
  @Transactional(Transactional.TxType.MANDATORY)
  Opened openLocked(Actor actor, UUID id) {
    return opened(actor, projects.findLocked(id).orElseThrow(Problem::notFound));
  }

  /**
   * The same for who writes it.
   *
   * @throws Problem 404, 403, by the version; 409 when it is over
   */
  @Transactional(Transactional.TxType.MANDATORY)
  Opened openToWrite(Actor actor, UUID id, @Nullable String ifMatch, @Nullable Long version) {
    Opened opened = openLocked(actor, id);
    if (!opened.sight().writes()) {
      throw Problem.notAllowed();
    }
    Versions.check(ifMatch, version, opened.row().version());
    requireOpen(opened);
    return opened;
  }

  /** Passes while the project may change. */
  static void requireOpen(Opened opened) {
    if (!opened.row().status().isOpen()) {
      throw Problem.conflict("/status", "project-over");
    }
  }

  private Opened opened(Actor actor, ProjectRow row) {
    List<UUID> taking = hooks.employers(List.of(row.id())).getOrDefault(row.id(), List.of());
    ProjectSight sight = access.sightOf(actor, row, taking).orElseThrow(Problem::notFound);
    return new Opened(row, taking, sight);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  ProjectRow add(Actor actor, ProjectRow row, ProjectPlan plan) {
    ProjectRow saved = projects.save(row);
    hooks.replaceEmployers(saved.id(), List.of(), plan.employerIds());
    history.record(
        AGGREGATE, saved.id(), saved.version(), "CREATE", actor.userId(), null, null, plan);
    return saved;
  }

  /** Stores a change of the root itself. */
  @Transactional(Transactional.TxType.MANDATORY)
  ProjectRow change(
      Actor actor,
      ProjectRow after,
      String action,
      @Nullable String reason,
      Object before,
      Object now) {
    ProjectRow saved = projects.update(after);
    history.record(
        AGGREGATE, saved.id(), saved.version(), action, actor.userId(), reason, before, now);
    return saved;
  }

  /** Stores that a part of the project changed: its version goes up with it. */
  @Transactional(Transactional.TxType.MANDATORY)
  void partChanged(
      Actor actor,
      ProjectRow project,
      String action,
      @Nullable Object before,
      @Nullable Object now) {
    ProjectRow saved = projects.update(project.touched(clock.instant()));
    history.record(
        AGGREGATE, saved.id(), saved.version(), action, actor.userId(), null, before, now);
  }

  /**
   * The latest changes, newest first.
   *
   * @throws Problem 404, 403 for who only takes part
   */
  @Transactional
  List<Change> history(Actor actor, UUID id) {
    if (!open(actor, id).sight().isOfService()) {
      throw Problem.notAllowed();
    }
    return history.of(AGGREGATE, id, CHANGES_SHOWN);
  }
}
