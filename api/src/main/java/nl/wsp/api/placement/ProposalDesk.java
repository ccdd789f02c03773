package nl.wsp.api.placement;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.jobseeker.JobSeekerBrief;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.placement.ProposalRow.Change;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.ProblemKind;
import nl.wsp.api.platform.problem.Violation;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Versions;
import nl.wsp.api.privacy.AccessLog;
import nl.wsp.api.privacy.LookContext;
import org.jspecify.annotations.Nullable;

/** Where proposals are read and their steps taken. */
@Singleton
class ProposalDesk {
  private static final int MAX_REASON = 1000;
  private static final int MAX_PLACE = 200;
  private static final int HISTORY_LENGTH = 200;

  private final ProposalRepository proposals;
  private final ProposalAccess access;
  private final ProposalViews views;
  private final ProposalRoad road;
  private final ProposalGuards guards;
  private final JobSeekers jobSeekers;
  private final AccessLog accessLog;
  private final ChangeHistory history;

  ProposalDesk(
      ProposalRepository proposals,
      ProposalAccess access,
      ProposalViews views,
      ProposalRoad road,
      ProposalGuards guards,
      JobSeekers jobSeekers,
      AccessLog accessLog,
      ChangeHistory history) {
    this.proposals = proposals;
    this.access = access;
    this.views = views;
    this.road = road;
    this.guards = guards;
    this.jobSeekers = jobSeekers;
    this.accessLog = accessLog;
    this.history = history;
  }

  /** A proposal with what the actor is to it. */
  record Seen(ProposalRow row, ProposalParty party) {}

  /** One proposal; the look is logged, unless it is the person's own. */
  @Transactional
  ProposalBody read(Actor actor, UUID id) {
    Seen seen = inSight(actor, id);
    if (seen.party() != ProposalParty.PERSON) {
      accessLog.profile(
          actor,
          seen.row().jobSeekerId(),
          LookContext.of(LookContext.Kind.PROPOSAL, seen.row().id()));
    }
    return views.of(actor, List.of(seen.row())).getFirst();
  }

  /** What happened with it, latest first; for staff. */
  @Transactional
  List<nl.wsp.api.platform.history.Change> history(Actor actor, UUID id) {
    asStaff(actor, id);
    return history.of(ProposalRoad.AGGREGATE, id, HISTORY_LENGTH);
  }

  /** Takes a step of the {@link ProposalStep} table. */
  @Transactional
  void move(Actor actor, UUID id, ProposalMove move, @Nullable String ifMatch) {
    Seen seen = inSight(actor, id);
    ProposalRow before = seen.row();
    if (ifMatch != null || move.version() != null) {
      Versions.check(ifMatch, move.version(), before.version());
    }
    ProposalStep step = stepOf(before, move, seen.party());
    Change change = changeOf(move, step.needsReason(seen.party()));
    guards.check(
        step.guard(),
        new ProposalGuards.Subject(
            before.vacancyId(),
            before.employerId(),
            before.jobSeekerId(),
            change.until(),
            change.interviewAt()));
    road.take(before, step, change, actor.userId());
  }

  Seen inSight(Actor actor, UUID id) {
    ProposalRow row = proposals.findById(id).orElseThrow(Problem::notFound);
    Map<UUID, JobSeekerBrief> people = jobSeekers.briefs(List.of(row.jobSeekerId()));
    ProposalParty party = access.partiesOf(actor, List.of(row), people).get(id);
    if (party == null) {
      throw Problem.notFound();
    }
    return new Seen(row, party);
  }

  /** A proposal that the actor works on. */
  ProposalRow asStaff(Actor actor, UUID id) {
    Seen seen = inSight(actor, id);
    if (seen.party() != ProposalParty.STAFF) {
      throw Problem.notAllowed();
    }
    return seen.row();
  }

  /** As it is stored now, whoever asks. */
  ProposalRow row(UUID id) {
    return proposals.findById(id).orElseThrow(Problem::notFound);
  }

  private static ProposalStep stepOf(ProposalRow before, ProposalMove move, ProposalParty party) {
    if (move.to() == null) {
      throw Problem.invalid("/to", "required");
    }
    ProposalState to =
        ProposalState.find(move.to())
            .orElseThrow(() -> Problem.invalid("/to", "unknown-code", move.to()));
    List<ProposalStep> steps =
        ProposalStep.ALL.stream()
            .filter(step -> step.from().contains(before.status()) && step.to() == to)
            .toList();
    if (steps.isEmpty()) {
      throw Problem.conflict("/to", "no-such-step", before.status(), to);
    }
    return steps.stream()
        .filter(step -> step.parties().contains(party))
        .findFirst()
        .orElseThrow(
            () -> Problem.of(ProblemKind.NOT_ALLOWED, Violation.at("/to", "step-not-yours")));
  }

  private static Change changeOf(ProposalMove move, boolean reasonNeeded) {
    String reason = Nomination.textOf(move.reason());
    if (reason == null && reasonNeeded) {
      throw Problem.unprocessable("/reason", "required");
    }
    if (reason != null && reason.length() > MAX_REASON) {
      throw Problem.invalid("/reason", "size", 1, MAX_REASON);
    }
    String place = Nomination.textOf(move.interviewPlace());
    if (place != null && place.length() > MAX_PLACE) {
      throw Problem.invalid("/interviewPlace", "size", 1, MAX_PLACE);
    }
    Instant interviewAt = move.interviewAt() == null ? null : move.interviewAt().toInstant();
    return new Change(reason, move.until(), interviewAt, place, null);
  }
}
