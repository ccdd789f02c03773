package nl.wsp.api.networkcafe.project;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.networkcafe.MatchingSessions;
import nl.wsp.api.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The guards of every step of a project, and of taking a phase away, in one place. */
@Singleton
class ProjectGuards {
  private final PhaseRepository phases;
  private final PhaseHooks hooks;
  private final MatchingSessions sessions;

  ProjectGuards(PhaseRepository phases, PhaseHooks hooks, MatchingSessions sessions) {
    this.phases = phases;
    this.hooks = hooks;
    this.sessions = sessions;
  }

  /**
   * Passes for a step that may be taken now: a project starts with at least one phase, finishes
   * when no session is open, and stops with a reason at any time.
   *
   * @throws Problem 409 for a step that does not exist or is refused, 422 without a reason to stop
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void check(ProjectRow project, ProjectStatus to, @Nullable String reason) {
    if (!project.status().next().contains(to)) {
      throw Problem.conflict("/to", "no-such-step", project.status(), to);
    }
    List<UUID> phaseIds =
        phases.findByProjectIdInOrderByStartsOnAscAndIdAsc(List.of(project.id())).stream()
            .map(PhaseRow::id)
            .toList();
    switch (to) {
      case RUNNING -> {
        if (phaseIds.isEmpty()) {
          throw Problem.conflict("/to", "project-needs-phase");
        }
      }
      case FINISHED -> {
        List<UUID> hanging =
            hooks.on(phaseIds).get(Hanging.SESSION).values().stream()
                .flatMap(List::stream)
                .toList();
        if (sessions.isAnyOpen(hanging)) {
          throw Problem.conflict("/to", "project-sessions-open");
        }
      }
      case STOPPED -> {
        if (reason == null) {
          throw Problem.unprocessable("/reason", "required");
        }
      }
      case PLANNED -> throw new IllegalStateException("no step leads back");
    }
  }

  /**
   * Passes for a phase on which no session hangs.
   *
   * @throws Problem 409 that says what to do
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void checkDelete(PhaseRow phase) {
    int hanging =
        hooks
            .on(List.of(phase.id()))
            .get(Hanging.SESSION)
            .getOrDefault(phase.id(), List.of())
            .size();
    if (hanging > 0) {
      throw Problem.conflict("", "phase-has-sessions", hanging);
    }
  }
}
