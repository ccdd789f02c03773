package nl.wsp.api.aftercare;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wsp.api.placement.PlacementChanged;
import nl.wsp.api.placement.PlacementDetail;
import nl.wsp.api.placement.PlacementStatus;
import nl.wsp.api.signal.SignalKind;
import nl.wsp.api.signal.Signals;

/**
 * Closes the signals about work when it ends, and those of days that no longer count when what was
 * agreed changes: a contract that is made longer asks for its signal again, six weeks before the
 * new end. What is due on the day it is recorded is raised at once.
 */
@Singleton
class ChangedWork {
  private static final Set<SignalKind> KINDS =
      Set.of(
          SignalKind.AFTERCARE_PERSON,
          SignalKind.AFTERCARE_EMPLOYER,
          SignalKind.AFTERCARE_STATUS_HOLDER,
          SignalKind.CONTRACT_ENDS,
          SignalKind.EDUCATION_ENDS);

  private final Signals signals;
  private final AftercareRounds rounds;

  ChangedWork(Signals signals, AftercareRounds rounds) {
    this.signals = signals;
    this.rounds = rounds;
  }

  /** In the transaction that recorded it. */
  @EventListener
  @Transactional(Transactional.TxType.MANDATORY)
  public void follow(PlacementChanged changed) {
    PlacementDetail work = changed.placement();
    for (SignalKind kind : KINDS) {
      signals.settleExcept(kind, work.id(), stillDue(kind, work));
    }
    if (work.status() == PlacementStatus.STARTED) {
      // what is due already does not wait for the next morning
      rounds.follow(StartedWork.outflow(work));
    }
  }

  private static Set<LocalDate> stillDue(SignalKind kind, PlacementDetail work) {
    if (work.status() != PlacementStatus.STARTED) {
      return Set.of();
    }
    Outflow outflow = StartedWork.outflow(work);
    LocalDate end = outflow.endsOn();
    if (kind == outflow.endKind()) {
      return end == null ? Set.of() : Set.of(end);
    }
    return ContactPlan.on(outflow.startsOn())
        .contacts(outflow.startsOn(), outflow.employerId() != null, true)
        .stream()
        .filter(due -> due.kind() == kind)
        .map(ContactPlan.Due::on)
        .collect(Collectors.toSet());
  }
}
