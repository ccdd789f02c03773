package nl.wsp.api.placement;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.placement.ProposalRow.Change;
import nl.wsp.api.placement.ProposalRow.Tracked;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.vacancy.VacancyClosed;
import nl.wsp.api.vacancy.VacancyStatus;
import org.jspecify.annotations.Nullable;

/**
 * Stores proposals and their steps with history, and tells whom they concern; every change of a
 * proposal goes through here, and no step is taken that is not in {@link ProposalStep}.
 */
@Singleton
class ProposalRoad {
  /** Name of the root in the history. */
  static final String AGGREGATE = "PROPOSAL";

  private final ProposalRepository proposals;
  private final ChangeHistory history;
  private final ProposalNews news;
  private final SilenceSignals silence;
  private final Clock clock;

  ProposalRoad(
      ProposalRepository proposals,
      ChangeHistory history,
      ProposalNews news,
      SilenceSignals silence,
      Clock clock) {
    this.proposals = proposals;
    this.history = history;
    this.news = news;
    this.silence = silence;
    this.clock = clock;
  }

  /** Stores a new one. */
  @Transactional(Transactional.TxType.MANDATORY)
  public ProposalRow add(ProposalRow proposal) {
    ProposalRow saved = proposals.save(proposal);
    String action = saved.status() == ProposalState.PROPOSED ? "PROPOSE" : "PREPARE";
    note(saved, action, saved.createdBy(), saved.reason(), null);
    return saved;
  }

  /** Takes a step whose party, reason and guard were checked. */
  @Transactional(Transactional.TxType.MANDATORY)
  public ProposalRow take(
      ProposalRow before, ProposalStep step, Change change, @Nullable UUID actorId) {
    ProposalRow saved = proposals.update(before.after(step.to(), change, clock.instant()));
    note(saved, step.action(), actorId, change.reason(), before);
    return saved;
  }

  /**
   * Takes a step that follows from something else.
   *
   * @throws Problem 409 when there is no such step
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public ProposalRow follow(
      ProposalRow before, ProposalState to, Change change, @Nullable UUID actorId) {
    ProposalStep step =
        ProposalStep.find(before.status(), to)
            .filter(each -> each.parties().contains(ProposalParty.SYSTEM))
            .orElseThrow(
                () -> Problem.conflict("/proposalId", "no-such-step", before.status(), to));
    return take(before, step, change, actorId);
  }

  /** With the vacancy end the proposals that wait: everybody gets an answer in that transaction. */
  @EventListener
  @Transactional(Transactional.TxType.MANDATORY)
  public void closeWith(VacancyClosed closed) {
    CloseCode code =
        closed.status() == VacancyStatus.FILLED
            ? CloseCode.VACANCY_FILLED
            : CloseCode.VACANCY_WITHDRAWN;
    List<ProposalState> closing =
        ProposalStep.ALL.stream()
            .filter(step -> step.to() == ProposalState.CLOSED)
            .flatMap(step -> step.from().stream())
            .toList();
    for (ProposalRow proposal : proposals.findByVacancyIdAndStatusIn(closed.vacancyId(), closing)) {
      follow(proposal, ProposalState.CLOSED, Change.closed(code), closed.actorId());
    }
  }

  private void note(
      ProposalRow saved,
      String action,
      @Nullable UUID actorId,
      @Nullable String reason,
      @Nullable ProposalRow before) {
    history.record(
        AGGREGATE,
        saved.id(),
        saved.version(),
        action,
        actorId,
        reason,
        before == null ? null : Tracked.of(before),
        Tracked.of(saved));
    if (before != null) {
      silence.settle(saved.id());
    }
    news.tell(before, saved, actorId);
  }
}
