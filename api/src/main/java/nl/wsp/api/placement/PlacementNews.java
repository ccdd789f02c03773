package nl.wsp.api.placement;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.employer.EmployerBrief;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.jobseeker.JobSeekers.Helped;
import nl.wsp.api.notification.Message;
import nl.wsp.api.notification.MessageKind;
import nl.wsp.api.notification.Messages;
import nl.wsp.api.vacancy.Vacancies;
import org.jspecify.annotations.Nullable;

/**
 * Tells everybody whom a trial placement or work concerns, except who recorded it: the employer,
 * his account manager, who made it, the person and his consultant.
 */
@Singleton
class PlacementNews {
  private final Messages messages;
  private final Vacancies vacancies;
  private final Employers employers;
  private final JobSeekers jobSeekers;

  PlacementNews(
      Messages messages, Vacancies vacancies, Employers employers, JobSeekers jobSeekers) {
    this.messages = messages;
    this.vacancies = vacancies;
    this.employers = employers;
    this.jobSeekers = jobSeekers;
  }

  /** What happened, worded as {@code word.NAME}. */
  enum News {
    TRIAL_STARTED,
    TRIAL_EXTENDED,
    TRIAL_STOPPED,
    WORK_STARTED,
    WORK_ENDED,
    WORK_CANCELLED
  }

  /** Tells of a trial. Of its start the person hears by his proposal. */
  @Transactional(Transactional.TxType.MANDATORY)
  void tell(News news, TrialRow trial, UUID actorId) {
    String function =
        vacancies.find(trial.vacancyId()).map(vacancy -> vacancy.content().title()).orElse("");
    tell(
        news,
        function,
        "/proefplaatsingen/" + trial.id(),
        new Whom(
            trial.jobSeekerId(),
            trial.employerId(),
            trial.createdBy(),
            actorId,
            news == News.TRIAL_STARTED));
  }

  /** Tells of work. Of its start the person hears by his proposal, when there is one. */
  @Transactional(Transactional.TxType.MANDATORY)
  void tell(News news, PlacementRow work, UUID actorId) {
    tell(
        news,
        work.title(),
        "/plaatsingen/" + work.id(),
        new Whom(
            work.jobSeekerId(),
            work.employerId(),
            work.createdBy(),
            actorId,
            news == News.WORK_STARTED && work.proposalId() != null));
  }

  private void tell(News news, String function, String path, Whom whom) {
    Set<UUID> recipients = new LinkedHashSet<>();
    recipients.add(whom.maker());
    if (whom.employerId() != null) {
      recipients.addAll(employers.contactAccountsOf(List.of(whom.employerId())));
      EmployerBrief employer = employers.briefs(List.of(whom.employerId())).get(whom.employerId());
      if (employer != null && employer.accountManagerId() != null) {
        recipients.add(employer.accountManagerId());
      }
    }
    Helped person = jobSeekers.helped(List.of(whom.jobSeekerId())).get(whom.jobSeekerId());
    if (person != null && person.consultantId() != null) {
      recipients.add(person.consultantId());
    }
    if (person != null && person.userId() != null && !whom.personKnows()) {
      recipients.add(person.userId());
    }
    recipients.remove(whom.actorId());
    Map<String, String> words = Map.of("function", function, "state", news.name());
    for (UUID recipient : recipients) {
      messages.send(
          Message.of(MessageKind.PLACEMENT_CHANGED, recipient, path, words)
              .about(whom.jobSeekerId()));
    }
  }

  /** Whom it concerns. */
  private record Whom(
      UUID jobSeekerId, @Nullable UUID employerId, UUID maker, UUID actorId, boolean personKnows) {}
}
