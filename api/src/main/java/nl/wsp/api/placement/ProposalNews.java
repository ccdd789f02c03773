package nl.wsp.api.placement;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.jobseeker.JobSeekerBrief;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.notification.CalendarEntry;
import nl.wsp.api.notification.CalendarEntry.Method;
import nl.wsp.api.notification.Message;
import nl.wsp.api.notification.MessageKind;
import nl.wsp.api.notification.Messages;
import nl.wsp.api.vacancy.Vacancies;
import nl.wsp.api.vacancy.VacancyDetail;
import org.jspecify.annotations.Nullable;

/** Tells everybody whom a step of a proposal concerns, except who took it. */
@Singleton
class ProposalNews {
  private static final Duration INTERVIEW = Duration.ofHours(1);
  private static final Set<ProposalState> ANSWERS =
      Set.of(
          ProposalState.INTERESTED,
          ProposalState.INTERVIEW,
          ProposalState.REJECTED,
          ProposalState.WITHDRAWN,
          ProposalState.CLOSED);

  private final Messages messages;
  private final Vacancies vacancies;
  private final Employers employers;
  private final JobSeekers jobSeekers;

  ProposalNews(Messages messages, Vacancies vacancies, Employers employers, JobSeekers jobSeekers) {
    this.messages = messages;
    this.vacancies = vacancies;
    this.employers = employers;
    this.jobSeekers = jobSeekers;
  }

  /**
   * Tells of a step.
   *
   * @param before absent for a new proposal
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void tell(@Nullable ProposalRow before, ProposalRow after, @Nullable UUID actorId) {
    if (!after.isSent()) {
      return;
    }
    VacancyDetail vacancy = vacancies.find(after.vacancyId()).orElseThrow();
    String title = vacancy.content().title();
    String employer = vacancy.employer().name();
    ProposalState status = after.status();
    if (status == ProposalState.PROPOSED) {
      tellEmployer(after, title, actorId);
    }
    if (ANSWERS.contains(status)) {
      Map<String, String> words =
          Map.of("employer", employer, "vacancy", title, "answer", "PROPOSAL_" + status);
      Set<UUID> staff = new LinkedHashSet<>();
      staff.add(after.createdBy());
      if (vacancy.employer().accountManagerId() != null) {
        staff.add(vacancy.employer().accountManagerId());
      }
      staff.remove(actorId);
      staff.forEach(
          user -> messages.send(about(after, MessageKind.PROPOSAL_ANSWERED, user, words)));
    }
    tellPerson(before, after, title, employer, actorId);
  }

  private void tellEmployer(ProposalRow proposal, String title, @Nullable UUID actorId) {
    for (UUID contact : employers.contactAccountsOf(List.of(proposal.employerId()))) {
      if (!contact.equals(actorId)) {
        messages.send(
            about(proposal, MessageKind.PROPOSAL_MADE, contact, Map.of("vacancy", title)));
      }
    }
  }

  private void tellPerson(
      @Nullable ProposalRow before,
      ProposalRow after,
      String title,
      String employer,
      @Nullable UUID actorId) {
    JobSeekerBrief person =
        Objects.requireNonNull(
            jobSeekers.briefs(List.of(after.jobSeekerId())).get(after.jobSeekerId()));
    if (person.userId() == null || person.userId().equals(actorId)) {
      return;
    }
    Map<String, String> words =
        Map.of("vacancy", title, "employer", employer, "state", "PROPOSAL_" + after.status());
    Message message = about(after, MessageKind.PROPOSAL_ABOUT_ME, person.userId(), words);
    messages.send(interviewOf(before, after).map(message::with).orElse(message));
  }

  /** The appointment of a step: made, moved, or taken out when it is off. */
  private static Optional<CalendarEntry> interviewOf(
      @Nullable ProposalRow before, ProposalRow after) {
    boolean on = after.status() == ProposalState.INTERVIEW;
    boolean off =
        before != null
            && before.status() == ProposalState.INTERVIEW
            && (after.status() == ProposalState.REJECTED
                || after.status() == ProposalState.WITHDRAWN
                || after.status() == ProposalState.CLOSED);
    Instant start = after.interviewAt();
    if (start == null || !(on || off)) {
      return Optional.empty();
    }
    return Optional.of(
        new CalendarEntry(
            after.id(),
            (int) after.version(),
            on ? Method.REQUEST : Method.CANCEL,
            start,
            start.plus(INTERVIEW),
            "Gesprek over werk",
            after.interviewPlace() == null ? "" : after.interviewPlace()));
  }

  private static Message about(
      ProposalRow proposal, MessageKind kind, UUID recipient, Map<String, String> words) {
    return Message.of(kind, recipient, "/voordrachten/" + proposal.id(), words)
        .about(proposal.jobSeekerId());
  }
}
