package nl.wsp.api.placement;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.jobseeker.Part;
import nl.wsp.api.matching.RankingPlace;
import nl.wsp.api.matching.RankingPlaces;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.vacancy.Vacancies;
import nl.wsp.api.vacancy.VacancyDetail;
import nl.wsp.api.vacancy.VacancyFilling;
import org.jspecify.annotations.Nullable;

/** Proposes people for vacancies. */
@Singleton
public class Proposals {
  private static final Set<ProposalState> UNDER_WAY =
      Set.of(
          ProposalState.PREPARED,
          ProposalState.POSTPONED,
          ProposalState.PARKED,
          ProposalState.PROPOSED,
          ProposalState.INTERESTED,
          ProposalState.INTERVIEW,
          ProposalState.TRIAL);

  private final ProposalRepository proposals;
  private final ProposalRoad road;
  private final ProposalGuards guards;
  private final Vacancies vacancies;
  private final VacancyFilling filling;
  private final JobSeekers jobSeekers;
  private final RankingPlaces rankings;
  private final IdempotentPosts posts;
  private final Clock clock;

  Proposals(
      ProposalRepository proposals,
      ProposalRoad road,
      ProposalGuards guards,
      Vacancies vacancies,
      VacancyFilling filling,
      JobSeekers jobSeekers,
      RankingPlaces rankings,
      IdempotentPosts posts,
      Clock clock) {
    this.proposals = proposals;
    this.road = road;
    this.guards = guards;
    this.vacancies = vacancies;
    this.filling = filling;
    this.jobSeekers = jobSeekers;
    this.rankings = rankings;
    this.posts = posts;
    this.clock = clock;
  }

  /**
   * Proposes somebody, or keeps him ready for it. The look at the person is logged.
   *
   * @return id of the proposal
   * @throws Problem 404 when the actor does not see the vacancy or the person; 403 when he sees but
   *     may not propose; 409 when the person is proposed already, the vacancy is not open or has no
   *     position left; 422 when the person does not consent to being shown to this employer, or
   *     somebody above him in the ranking is passed over without reason
   */
  @Transactional
  public UUID propose(Actor actor, Nomination nomination) {
    return propose(actor, nomination, null);
  }

  @Transactional
  UUID propose(Actor actor, Nomination nomination, @Nullable String idempotencyKey) {
    Violations violations = new Violations();
    nomination.check(violations);
    violations.throwIfAny();
    return posts.once(
        actor.userId(), idempotencyKey, "proposals", nomination, id -> add(actor, nomination, id));
  }

  private void add(Actor actor, Nomination nomination, UUID id) {
    if (!actor.isProfessional()) {
      throw Problem.notAllowed();
    }
    UUID vacancyId = Objects.requireNonNull(nomination.vacancyId());
    UUID jobSeekerId = Objects.requireNonNull(nomination.jobSeekerId());
    VacancyDetail vacancy = vacancies.forMatching(actor, vacancyId);
    jobSeekers.open(actor, jobSeekerId, Part.MATCHES);
    // of two who propose at once the second waits here, and then finds what the first wrote
    filling.hold(vacancyId);
    if (!proposals
        .findByVacancyIdAndJobSeekerIdAndStatusIn(vacancyId, jobSeekerId, UNDER_WAY)
        .isEmpty()) {
      throw Problem.conflict("/jobSeekerId", "already-proposed");
    }
    ProposalState to = statusOf(nomination);
    String reason = Nomination.textOf(nomination.reason());
    check(to, reason, nomination, vacancy);
    Optional<RankingPlace> place = placeOf(nomination, vacancyId, jobSeekerId);
    String passedOver = Nomination.textOf(nomination.passedOverReason());
    if (passedOver == null
        && place.isPresent()
        && passesOver(place.get(), vacancyId, jobSeekerId)) {
      throw Problem.unprocessable("/passedOverReason", "passed-over");
    }
    Instant now = clock.instant();
    road.add(
        new ProposalRow(
            id,
            vacancyId,
            vacancy.employer().id(),
            jobSeekerId,
            to,
            Nomination.textOf(nomination.motivation()),
            place.isPresent() ? nomination.rankingId() : null,
            place.map(RankingPlace::position).orElse(null),
            passedOver,
            to == ProposalState.POSTPONED ? nomination.until() : null,
            null,
            null,
            to == ProposalState.PROPOSED ? now : null,
            null,
            reason,
            null,
            actor.userId(),
            0,
            now,
            now));
  }

  private void check(
      ProposalState to, @Nullable String reason, Nomination nomination, VacancyDetail vacancy) {
    if (to == ProposalState.PREPARED) {
      return;
    }
    // the same steps, as if it had been prepared first
    ProposalStep step =
        ProposalStep.find(ProposalState.PREPARED, to)
            .filter(each -> each.parties().contains(ProposalParty.STAFF))
            .orElseThrow(() -> Problem.conflict("/to", "no-such-step", ProposalState.PREPARED, to));
    if (step.needsReason(ProposalParty.STAFF) && reason == null) {
      throw Problem.unprocessable("/reason", "required");
    }
    guards.check(
        step.guard(),
        new ProposalGuards.Subject(
            vacancy.id(),
            vacancy.employer().id(),
            Objects.requireNonNull(nomination.jobSeekerId()),
            nomination.until(),
            null));
  }

  private Optional<RankingPlace> placeOf(Nomination nomination, UUID vacancyId, UUID jobSeekerId) {
    if (nomination.rankingId() == null) {
      return Optional.empty();
    }
    return Optional.of(
        rankings
            .placeOf(nomination.rankingId(), vacancyId, jobSeekerId)
            .orElseThrow(() -> Problem.unprocessable("/rankingId", "not-in-ranking")));
  }

  /** Whether somebody above him, or a vacancy above this one, was never proposed. */
  private boolean passesOver(RankingPlace place, UUID vacancyId, UUID jobSeekerId) {
    if (!place.peopleAbove().isEmpty()) {
      Set<UUID> proposed =
          proposals.findByVacancyIdAndJobSeekerIdIn(vacancyId, place.peopleAbove()).stream()
              .map(ProposalRow::jobSeekerId)
              .collect(Collectors.toSet());
      return !proposed.containsAll(place.peopleAbove());
    }
    if (!place.vacanciesAbove().isEmpty()) {
      Set<UUID> proposed =
          proposals.findByJobSeekerIdAndVacancyIdIn(jobSeekerId, place.vacanciesAbove()).stream()
              .map(ProposalRow::vacancyId)
              .collect(Collectors.toSet());
      return !proposed.containsAll(place.vacanciesAbove());
    }
    return false;
  }

  private static ProposalState statusOf(Nomination nomination) {
    if (nomination.to() == null) {
      return ProposalState.PROPOSED;
    }
    return ProposalState.find(nomination.to())
        .filter(to -> to == ProposalState.PROPOSED || ProposalState.KEPT.contains(to))
        .orElseThrow(() -> Problem.invalid("/to", "unknown-code", nomination.to()));
  }
}
