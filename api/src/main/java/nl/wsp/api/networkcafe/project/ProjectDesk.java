package nl.wsp.api.networkcafe.project;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.networkcafe.project.ProjectBodies.ProjectInput;
import nl.wsp.api.networkcafe.project.ProjectBodies.StepInput;
import nl.wsp.api.networkcafe.project.Projects.Opened;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import org.jspecify.annotations.Nullable;

/** Makes projects, changes them and takes their steps. */
@Singleton
class ProjectDesk {
  private static final int MAX_REASON_LENGTH = 1000;

  private final Projects projects;
  private final PhaseRepository phases;
  private final PhaseHooks hooks;
  private final ProjectAccess access;
  private final ProjectForm form;
  private final ProjectGuards guards;
  private final PhaseSignals signals;
  private final IdempotentPosts posts;
  private final Clock clock;

  ProjectDesk(
      Projects projects,
      PhaseRepository phases,
      PhaseHooks hooks,
      ProjectAccess access,
      ProjectForm form,
      ProjectGuards guards,
      PhaseSignals signals,
      IdempotentPosts posts,
      Clock clock) {
    this.projects = projects;
    this.phases = phases;
    this.hooks = hooks;
    this.access = access;
    this.form = form;
    this.guards = guards;
    this.signals = signals;
    this.posts = posts;
    this.clock = clock;
  }

  /**
   * Makes a project.
   *
   * @throws Problem 400 or 422 naming what is wrong, 403 for who may not make it
   */
  @Transactional
  UUID create(Actor actor, ProjectInput given, @Nullable String idempotencyKey) {
    // who makes no project at all hears that, not what is wrong with it
    access.requireMaker(actor, null);
    ProjectPlan plan = form.check(actor, given, null, List.of());
    access.requireMaker(actor, plan.municipalityCode());
    Instant now = clock.instant();
    return posts.once(
        actor.userId(),
        idempotencyKey,
        "projects",
        given,
        id ->
            projects.add(
                actor,
                new ProjectRow(
                        id,
                        plan.name(),
                        null,
                        null,
                        null,
                        null,
                        plan.ownerId(),
                        plan.startsOn(),
                        plan.endsOn(),
                        null,
                        null,
                        ProjectStatus.PLANNED,
                        null,
                        0,
                        actor.userId(),
                        now,
                        now)
                    .with(plan, now),
                plan));
  }

  /** Changes what a project is; its phases stay within its period. */
  @Transactional
  void change(Actor actor, UUID id, ProjectInput given, @Nullable String ifMatch) {
    Opened before = projects.openToWrite(actor, id, ifMatch, given.version());
    ProjectPlan was = before.plan();
    ProjectPlan plan =
        form.check(
            actor, given, was, phases.findByProjectIdInOrderByStartsOnAscAndIdAsc(List.of(id)));
    access.requireMaker(actor, plan.municipalityCode());
    hooks.replaceEmployers(id, was.employerIds(), plan.employerIds());
    projects.change(actor, before.row().with(plan, clock.instant()), "UPDATE", null, was, plan);
  }

  /**
   * Starts, finishes or stops a project.
   *
   * @throws Problem 409 when there is no such step now or its guard refuses, 422 without a reason
   *     to stop
   */
  @Transactional
  void step(Actor actor, UUID id, StepInput given, @Nullable String ifMatch) {
    Opened before = projects.openToWrite(actor, id, ifMatch, given.version());
    if (given.to() == null) {
      throw Problem.invalid("/to", "required");
    }
    ProjectStatus to =
        ProjectStatus.find(given.to())
            .orElseThrow(() -> Problem.invalid("/to", "unknown-code", "…"));
    String reason =
        given.reason() == null || given.reason().isBlank() ? null : given.reason().strip();
    if (reason != null && reason.length() > MAX_REASON_LENGTH) {
      throw Problem.invalid("/reason", "size", 1, MAX_REASON_LENGTH);
    }
    guards.check(before.row(), to, reason);
    projects.change(
        actor,
        before.row().moved(to, reason, clock.instant()),
        to.name(),
        reason,
        Map.of("status", before.row().status()),
        Map.of("status", to));
    if (!to.isOpen()) {
      phases
          .findByProjectIdInOrderByStartsOnAscAndIdAsc(List.of(id))
          .forEach(phase -> signals.settle(phase.id()));
    }
  }
}
