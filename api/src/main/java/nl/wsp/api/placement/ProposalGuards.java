package nl.wsp.api.placement;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.jobseeker.JobSeekerBrief;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.vacancy.VacancyFilling;
import nl.wsp.api.vacancy.VacancyStatus;
import org.jspecify.annotations.Nullable;

/** What must hold before a step of a proposal: the one place where {@link ProposalStep} is kept. */
@Singleton
class ProposalGuards {
  private final VacancyFilling vacancies;
  private final JobSeekers jobSeekers;
  private final Clock clock;

  ProposalGuards(VacancyFilling vacancies, JobSeekers jobSeekers, Clock clock) {
    this.vacancies = vacancies;
    this.jobSeekers = jobSeekers;
    this.clock = clock;
  }

  /** What a step is about. */
  record Subject(
      UUID vacancyId,
      UUID employerId,
      UUID jobSeekerId,
      @Nullable LocalDate until,
      @Nullable Instant interviewAt) {}

  /**
   * Passes when the guard holds.
   *
   * @throws Problem 409 or 422 that says what does not hold
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void check(ProposalStep.Guard guard, Subject subject) {
    switch (guard) {
      case NONE -> {}
      case SENDABLE -> sendable(subject);
      case DAY_AHEAD -> dayAhead(subject.until());
      case INTERVIEW_AHEAD -> interviewAhead(subject.interviewAt());
    }
  }

  private void sendable(Subject subject) {
    if (vacancies.hold(subject.vacancyId()).status() != VacancyStatus.PUBLISHED) {
      throw Problem.conflict("/vacancyId", "vacancy-not-open");
    }
    JobSeekerBrief person =
        jobSeekers.briefs(List.of(subject.jobSeekerId())).get(subject.jobSeekerId());
    if (!person.active()) {
      throw Problem.unprocessable("/jobSeekerId", "person-not-active");
    }
    if (!ProposalAccess.mayBeShown(person, subject.employerId())) {
      throw Problem.unprocessable("/jobSeekerId", "proposal-consent");
    }
  }

  /** A day that is still to come is named. */
  void dayAhead(@Nullable LocalDate until) {
    if (until == null) {
      throw Problem.invalid("/until", "required");
    }
    if (!until.isAfter(Time.today(clock))) {
      throw Problem.unprocessable("/until", "in-past");
    }
  }

  private void interviewAhead(@Nullable Instant interviewAt) {
    if (interviewAt == null) {
      throw Problem.invalid("/interviewAt", "required");
    }
    if (!interviewAt.isAfter(clock.instant())) {
      throw Problem.unprocessable("/interviewAt", "in-past");
    }
  }
}
