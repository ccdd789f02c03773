package nl.wsp.api.networkcafe.project;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.networkcafe.MatchingSessions;
import nl.wsp.api.networkcafe.project.ProjectBodies.PhaseInput;
import nl.wsp.api.networkcafe.project.Projects.Opened;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.api.sroi.ObligationSums;
import nl.wsp.api.vacancy.Vacancies;
import org.jspecify.annotations.Nullable;

/** Adds, changes and removes phases, and hangs sessions, vacancies and SROI on them. */
@Singleton
class PhaseDesk {
  private final Projects projects;
  private final PhaseRepository phases;
  private final PhaseHooks hooks;
  private final ProjectForm form;
  private final ProjectGuards guards;
  private final PhaseSignals signals;
  private final MatchingSessions sessions;
  private final Vacancies vacancies;
  private final ObligationSums obligations;

  PhaseDesk(
      Projects projects,
      PhaseRepository phases,
      PhaseHooks hooks,
      ProjectForm form,
      ProjectGuards guards,
      PhaseSignals signals,
      MatchingSessions sessions,
      Vacancies vacancies,
      ObligationSums obligations) {
    this.projects = projects;
    this.phases = phases;
    this.hooks = hooks;
    this.form = form;
    this.guards = guards;
    this.signals = signals;
    this.sessions = sessions;
    this.vacancies = vacancies;
    this.obligations = obligations;
  }

  /** Adds a phase. */
  @Transactional
  void add(Actor actor, UUID projectId, PhaseInput given, @Nullable String ifMatch) {
    Opened project = projects.openToWrite(actor, projectId, ifMatch, given.version());
    PhaseRow phase = form.check(Ids.next(), project.row(), given);
    if (phases.findByProjectIdInOrderByStartsOnAscAndIdAsc(List.of(projectId)).size()
        >= ProjectForm.MOST_PHASES) {
      throw Problem.unprocessable("", "too-high", ProjectForm.MOST_PHASES);
    }
    projects.partChanged(actor, project.row(), "PHASE_ADD", null, phases.save(phase));
  }

  /** Changes a phase. */
  @Transactional
  void change(
      Actor actor, UUID projectId, UUID phaseId, PhaseInput given, @Nullable String ifMatch) {
    Opened project = projects.openToWrite(actor, projectId, ifMatch, given.version());
    PhaseRow before = phase(projectId, phaseId);
    PhaseRow after = phases.update(form.check(phaseId, project.row(), given));
    if (!after.startsOn().equals(before.startsOn())) {
      signals.settle(phaseId);
    }
    projects.partChanged(actor, project.row(), "PHASE_UPDATE", before, after);
  }

  /**
   * Removes a phase, and takes vacancies and obligations off it.
   *
   * @throws Problem 409 while sessions hang on it
   */
  @Transactional
  void remove(Actor actor, UUID projectId, UUID phaseId, @Nullable String ifMatch) {
    Opened project = projects.openToWrite(actor, projectId, ifMatch, null);
    PhaseRow phase = phase(projectId, phaseId);
    guards.checkDelete(phase);
    hooks.takeAll(Hanging.VACANCY, phaseId);
    hooks.takeAll(Hanging.OBLIGATION, phaseId);
    phases.delete(phase);
    signals.settle(phaseId);
    projects.partChanged(actor, project.row(), "PHASE_REMOVE", phase, null);
  }

  /**
   * Hangs something on a phase; twice is the same as once. Needs no version: two people who hang
   * things do not overwrite each other.
   *
   * @throws Problem 404 when the actor does not see it, 409 when it hangs on a phase of another
   *     project
   */
  @Transactional
  void hang(Actor actor, UUID projectId, UUID phaseId, Hanging kind, UUID target) {
    Opened project = openToHang(actor, projectId, kind, target);
    phase(projectId, phaseId);
    UUID held = hooks.phaseOf(kind, target).orElse(null);
    if (phaseId.equals(held)) {
      return;
    }
    if (held != null) {
      // from one phase to another within a project it simply moves
      phases
          .findByIdAndProjectId(held, projectId)
          .orElseThrow(() -> Problem.conflict("", "hangs-elsewhere"));
      hooks.take(kind, held, target);
    }
    if (!hooks.hang(kind, phaseId, target)) {
      throw Problem.conflict("", "hangs-elsewhere");
    }
    if (kind != Hanging.OBLIGATION) {
      signals.settle(phaseId);
    }
    projects.partChanged(
        actor,
        project.row(),
        "HANG_" + kind,
        held == null ? null : Map.of("phaseId", held),
        Map.of("phaseId", phaseId, "id", target));
  }

  /** Takes something off a phase; what hangs there no more stays off. */
  @Transactional
  void take(Actor actor, UUID projectId, UUID phaseId, Hanging kind, UUID target) {
    Opened project = openToHang(actor, projectId, kind, target);
    phase(projectId, phaseId);
    if (hooks.take(kind, phaseId, target)) {
      projects.partChanged(
          actor, project.row(), "TAKE_" + kind, Map.of("phaseId", phaseId, "id", target), null);
    }
  }

  private Opened openToHang(Actor actor, UUID projectId, Hanging kind, UUID target) {
    Opened project = projects.openLocked(actor, projectId);
    if (!project.sight().isOfService()) {
      throw Problem.notAllowed();
    }
    boolean plansIt =
        switch (kind) {
          case SESSION -> sessions.open(actor, target).sight().plans();
          case VACANCY -> {
            vacancies.inSight(actor, target);
            yield false;
          }
          case OBLIGATION -> {
            obligations.inSight(actor, target);
            yield false;
          }
        };
    if (!project.sight().writes() && !plansIt) {
      throw Problem.notAllowed();
    }
    Projects.requireOpen(project);
    return project;
  }

  private PhaseRow phase(UUID projectId, UUID phaseId) {
    return phases.findByIdAndProjectId(phaseId, projectId).orElseThrow(Problem::notFound);
  }
}
