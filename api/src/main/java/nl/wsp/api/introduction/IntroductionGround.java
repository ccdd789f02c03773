package nl.wsp.api.introduction;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.employer.EmployerAccess;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.introduction.IntroductionBodies.NewIntroduction;
import nl.wsp.api.jobseeker.Audience;
import nl.wsp.api.jobseeker.CandidateSources;
import nl.wsp.api.jobseeker.JobSeekerAccess;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.jobseeker.Part;
import nl.wsp.api.matching.RankedPeople;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.ProblemKind;
import nl.wsp.api.platform.problem.Violation;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.vacancy.Vacancies;
import nl.wsp.api.vacancy.VacancyDetail;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may ask to meet a candidate at all. An employer asks for whom he was shown by
 * pseudonym in a ranking of his own open vacancy, while that person consents to employers; staff
 * ask for whom and for which employer they may see.
 */
@Singleton
class IntroductionGround {
  private final Vacancies vacancies;
  private final RankedPeople ranked;
  private final CandidateSources sources;
  private final JobSeekers jobSeekers;
  private final JobSeekerAccess jobSeekerAccess;
  private final EmployerAccess employerAccess;
  private final Employers employers;
  private final IntroductionRepository introductions;

  IntroductionGround(
      Vacancies vacancies,
      RankedPeople ranked,
      CandidateSources sources,
      JobSeekers jobSeekers,
      JobSeekerAccess jobSeekerAccess,
      EmployerAccess employerAccess,
      Employers employers,
      IntroductionRepository introductions) {
    this.vacancies = vacancies;
    this.ranked = ranked;
    this.sources = sources;
    this.jobSeekers = jobSeekers;
    this.jobSeekerAccess = jobSeekerAccess;
    this.employerAccess = employerAccess;
    this.employers = employers;
    this.introductions = introductions;
  }

  /**
   * What a request stands on.
   *
   * @param as in which role it is asked
   */
  record Asked(UUID employerId, @Nullable UUID vacancyId, UUID jobSeekerId, Role as) {}

  /**
   * Checks a request.
   *
   * @throws Problem 400 naming what is missing, 404 for what is out of sight, 403 for another's
   *     vacancy, 409 when the person consents to that employer already, 422 when the vacancy is not
   *     open or the candidate not available
   */
  Asked of(Actor actor, NewIntroduction given) {
    boolean asStaff = given.jobSeekerId() != null;
    if (asStaff && !actor.isProfessional()) {
      throw Problem.notAllowed();
    }
    if (!asStaff && actor.isProfessional()) {
      throw Problem.invalid("/jobSeekerId", "required");
    }
    Asked asked = asStaff ? byStaff(actor, given) : byEmployer(actor, given);
    if (!jobSeekers
        .consenting(List.of(asked.jobSeekerId()), Audience.employer(asked.employerId()))
        .isEmpty()) {
      throw Problem.conflict(asStaff ? "/jobSeekerId" : "/candidateId", "consents-already");
    }
    return asked;
  }

  private Asked byEmployer(Actor actor, NewIntroduction given) {
    Violations violations = new Violations();
    UUID vacancyId = given.vacancyId();
    UUID rankingId = given.rankingId();
    UUID pseudonym = given.candidateId();
    if (vacancyId == null) {
      violations.invalid("/vacancyId", "required");
    }
    if (rankingId == null) {
      violations.invalid("/rankingId", "required");
    }
    if (pseudonym == null) {
      violations.invalid("/candidateId", "required");
    }
    violations.throwIfAny();
    VacancyDetail vacancy = openVacancy(actor, vacancyId);
    if (!vacancies.isOwnEmployers(actor, vacancy)) {
      throw Problem.notAllowed();
    }
    UUID employerId = vacancy.employer().id();
    UUID person =
        ranked
            .behind(actor, rankingId, vacancyId, employerId, pseudonym)
            .orElseThrow(() -> Problem.unprocessable("/candidateId", "candidate-unavailable"));
    boolean hidden =
        sources.stillVisible(List.of(person), jobSeekerAccess.viewerOf(actor)).isEmpty();
    // who said no for this vacancy is not asked again by the employer
    if (hidden
        || introductions.existsByJobSeekerIdAndEmployerIdAndVacancyIdAndStatus(
            person, employerId, vacancyId, IntroductionStatus.DECLINED)) {
      throw Problem.unprocessable("/candidateId", "candidate-unavailable");
    }
    return new Asked(employerId, vacancyId, person, Role.EMPLOYER);
  }

  private Asked byStaff(Actor actor, NewIntroduction given) {
    VacancyDetail vacancy =
        given.vacancyId() == null ? null : openVacancy(actor, given.vacancyId());
    UUID employerId = vacancy == null ? given.employerId() : vacancy.employer().id();
    if (employerId == null) {
      throw Problem.invalid("/employerId", "required");
    }
    if (vacancy != null && given.employerId() != null && !given.employerId().equals(employerId)) {
      throw Problem.unprocessable("/employerId", "fixed");
    }
    if (!employerAccess.reachOf(actor).contains(employerId)
        || employers.briefs(Set.of(employerId)).isEmpty()) {
      throw Problem.of(ProblemKind.NOT_FOUND, Violation.at("/employerId", "unknown-employer"));
    }
    jobSeekers.open(actor, given.jobSeekerId(), Part.MATCHES);
    return new Asked(
        employerId,
        given.vacancyId(),
        given.jobSeekerId(),
        actor.is(Role.ACCOUNT_MANAGER) ? Role.ACCOUNT_MANAGER : Role.CONSULTANT);
  }

  private VacancyDetail openVacancy(Actor actor, UUID vacancyId) {
    VacancyDetail vacancy = vacancies.inSight(actor, vacancyId);
    if (!vacancy.isOpen()) {
      throw Problem.unprocessable("/vacancyId", "vacancy-not-open");
    }
    return vacancy;
  }
}
