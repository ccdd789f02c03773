package nl.wsp.api.placement;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.jobseeker.JobSeekerBrief;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.signal.Signal;
import nl.wsp.api.signal.SignalKind;
import nl.wsp.api.signal.Signals;
import nl.wsp.api.vacancy.Vacancies;

/** The signal about one proposal that waits too long. */
@Singleton
class SilenceSignals {
  private final ProposalRepository proposals;
  private final Signals signals;
  private final Vacancies vacancies;
  private final JobSeekers jobSeekers;
  private final PlacementRules rules;

  SilenceSignals(
      ProposalRepository proposals,
      Signals signals,
      Vacancies vacancies,
      JobSeekers jobSeekers,
      PlacementRules rules) {
    this.proposals = proposals;
    this.signals = signals;
    this.vacancies = vacancies;
    this.jobSeekers = jobSeekers;
    this.rules = rules;
  }

  /**
   * Gives the employer's account manager, or without one who proposed, a signal.
   *
   * @return whether it is new
   */
  @Transactional
  boolean raise(UUID proposalId) {
    ProposalRow row = proposals.findById(proposalId).orElseThrow();
    if (row.status() != ProposalState.PROPOSED || row.sentAt() == null) {
      return false;
    }
    LocalDate due = rules.answerDue(LocalDate.ofInstant(row.sentAt(), Time.AMSTERDAM));
    if (signals.wasRaised(SignalKind.PROPOSAL_UNANSWERED, row.id(), due)) {
      return false;
    }
    UUID manager =
        vacancies
            .find(row.vacancyId())
            .map(vacancy -> vacancy.employer().accountManagerId())
            .orElse(null);
    JobSeekerBrief person = jobSeekers.briefs(List.of(row.jobSeekerId())).get(row.jobSeekerId());
    return signals.raise(
        new Signal(
            SignalKind.PROPOSAL_UNANSWERED,
            row.id(),
            due,
            manager == null ? row.createdBy() : manager,
            person == null ? null : person.municipalityCode(),
            row.jobSeekerId(),
            "/voordrachten/" + row.id()));
  }

  /** Closes the signal: the employer answered, or an answer is no longer needed. */
  @Transactional(Transactional.TxType.MANDATORY)
  void settle(UUID proposalId) {
    signals.settle(SignalKind.PROPOSAL_UNANSWERED, proposalId);
  }
}
