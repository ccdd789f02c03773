package nl.wsp.api.placement;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.jobseeker.JobSeekerBrief;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.notification.Message;
import nl.wsp.api.notification.MessageKind;
import nl.wsp.api.notification.Messages;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.signal.Signal;
import nl.wsp.api.signal.SignalKind;
import nl.wsp.api.signal.Signals;
import nl.wsp.api.vacancy.Vacancies;
import nl.wsp.api.vacancy.VacancyDetail;

/** The signals about one proposal that waits too long. */
@Singleton
class SilenceSignals {
  private final ProposalRepository proposals;
  private final Signals signals;
  private final Vacancies vacancies;
  private final JobSeekers jobSeekers;
  private final PlacementRules rules;
  private final Employers employers;
  private final Messages messages;

  SilenceSignals(
      ProposalRepository proposals,
      Signals signals,
      Vacancies vacancies,
      JobSeekers jobSeekers,
      PlacementRules rules,
      Employers employers,
      Messages messages) {
    this.proposals = proposals;
    this.signals = signals;
    this.vacancies = vacancies;
    this.jobSeekers = jobSeekers;
    this.rules = rules;
    this.employers = employers;
    this.messages = messages;
  }

  /**
   * Gives the employer's account manager, or without one who proposed, a signal, and reminds the
   * employer.
   *
   * @return whether it is new
   */
  @Transactional
  boolean raise(UUID proposalId) {
    ProposalRow row = proposals.findById(proposalId).orElseThrow();
    Instant since = row.waitsSince();
    if (since == null) {
      return false;
    }
    LocalDate sinceDay = LocalDate.ofInstant(since, Time.AMSTERDAM);
    LocalDate due = rules.answerDue(sinceDay);
    if (signals.wasRaised(SignalKind.PROPOSAL_UNANSWERED, row.id(), due)) {
      return false;
    }
    VacancyDetail vacancy = vacancies.find(row.vacancyId()).orElse(null);
    UUID manager = vacancy == null ? null : vacancy.employer().accountManagerId();
    boolean fresh =
        raise(
            SignalKind.PROPOSAL_UNANSWERED, row, due, manager == null ? row.createdBy() : manager);
    if (fresh && vacancy != null) {
      remind(row, vacancy.content().title(), sinceDay);
    }
    return fresh;
  }

  /**
   * Gives who made a proposal a signal that it is to be sent or left.
   *
   * @return whether it is new
   */
  @Transactional
  boolean raiseToPickUp(UUID proposalId) {
    ProposalRow row = proposals.findById(proposalId).orElseThrow();
    LocalDate due =
        switch (row.status()) {
          case POSTPONED -> row.postponedUntil();
          case PREPARED -> rules.answerDue(LocalDate.ofInstant(row.createdAt(), Time.AMSTERDAM));
          default -> null;
        };
    return due != null
        && !signals.wasRaised(SignalKind.PROPOSAL_TO_PICK_UP, row.id(), due)
        && raise(SignalKind.PROPOSAL_TO_PICK_UP, row, due, row.createdBy());
  }

  private boolean raise(SignalKind kind, ProposalRow row, LocalDate due, UUID owner) {
    JobSeekerBrief person = jobSeekers.briefs(List.of(row.jobSeekerId())).get(row.jobSeekerId());
    return signals.raise(
        new Signal(
            kind,
            row.id(),
            due,
            owner,
            person == null ? null : person.municipalityCode(),
            row.jobSeekerId(),
            path(row)));
  }

  private void remind(ProposalRow row, String title, LocalDate since) {
    for (UUID contact : employers.contactAccountsOf(List.of(row.employerId()))) {
      messages.send(
          Message.of(
                  MessageKind.PROPOSAL_UNANSWERED,
                  contact,
                  path(row),
                  Map.of("vacancy", title, "since", since.toString()))
              .about(row.jobSeekerId()));
    }
  }

  private static String path(ProposalRow row) {
    return "/voordrachten/" + row.id();
  }

  /** Closes what is open: somebody took a step. */
  @Transactional(Transactional.TxType.MANDATORY)
  void settle(UUID proposalId) {
    signals.settle(SignalKind.PROPOSAL_UNANSWERED, proposalId);
    signals.settle(SignalKind.PROPOSAL_TO_PICK_UP, proposalId);
  }
}
