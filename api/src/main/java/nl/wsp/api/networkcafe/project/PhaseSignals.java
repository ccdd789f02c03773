package nl.wsp.api.networkcafe.project;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.signal.Signal;
import nl.wsp.api.signal.SignalKind;
import nl.wsp.api.signal.Signals;

/** The signal that a phase is about to start while nothing hangs on it. */
@Singleton
class PhaseSignals {
  private final ProjectRepository projects;
  private final Signals signals;

  PhaseSignals(ProjectRepository projects, Signals signals) {
    this.projects = projects;
    this.signals = signals;
  }

  /**
   * Gives the owner of the project a signal, due on the first day of the phase.
   *
   * @return whether it is new
   */
  @Transactional
  boolean raise(PhaseRow phase) {
    ProjectRow project = projects.findById(phase.projectId()).orElseThrow(Problem::notFound);
    if (!project.status().isOpen()
        || signals.wasRaised(SignalKind.PHASE_STARTS, phase.id(), phase.startsOn())) {
      return false;
    }
    return signals.raise(
        new Signal(
            SignalKind.PHASE_STARTS,
            phase.id(),
            phase.startsOn(),
            project.ownerId(),
            project.municipalityCode(),
            null,
            "/projecten/" + project.id()));
  }

  /** Closes the signal: something hangs on the phase, or the phase is moved or gone. */
  @Transactional(Transactional.TxType.MANDATORY)
  void settle(UUID phaseId) {
    signals.settle(SignalKind.PHASE_STARTS, phaseId);
  }
}
