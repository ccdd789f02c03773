package nl.wsp.api.placement;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.wsp.api.employer.EmployerAccess;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.jobseeker.Part;
import nl.wsp.api.jobseeker.Relation;
import nl.wsp.api.placement.PlacementNews.News;
import nl.wsp.api.placement.ProposalRow.Change;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.ProblemKind;
import nl.wsp.api.platform.problem.Violation;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Versions;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.privacy.AccessLog;
import nl.wsp.api.privacy.LookContext;
import org.jspecify.annotations.Nullable;

/** Where work that starts and ends is recorded. */
@Singleton
class PlacementDesk {
  private static final int MAX_REASON = 1000;
  private static final int HISTORY_LENGTH = 200;

  private final PlacementRepository placements;
  private final PlacementViews views;
  private final PlacementForm form;
  private final ProposalDesk proposals;
  private final ProposalRoad road;
  private final TrialDesk trials;
  private final Positions positions;
  private final PlacementNews news;
  private final JobSeekers jobSeekers;
  private final Employers employers;
  private final EmployerAccess employerAccess;
  private final AccessLog accessLog;
  private final ChangeHistory history;
  private final IdempotentPosts posts;
  private final ApplicationEventPublisher<PlacementChanged> changes;
  private final Clock clock;

  PlacementDesk(
      PlacementRepository placements,
      PlacementViews views,
      PlacementForm form,
      ProposalDesk proposals,
      ProposalRoad road,
      TrialDesk trials,
      Positions positions,
      PlacementNews news,
      JobSeekers jobSeekers,
      Employers employers,
      EmployerAccess employerAccess,
      AccessLog accessLog,
      ChangeHistory history,
      IdempotentPosts posts,
      ApplicationEventPublisher<PlacementChanged> changes,
      Clock clock) {
    this.placements = placements;
    this.views = views;
    this.form = form;
    this.proposals = proposals;
    this.road = road;
    this.trials = trials;
    this.positions = positions;
    this.news = news;
    this.jobSeekers = jobSeekers;
    this.employers = employers;
    this.employerAccess = employerAccess;
    this.accessLog = accessLog;
    this.history = history;
    this.posts = posts;
    this.changes = changes;
    this.clock = clock;
  }

  /** Work that started; the look is logged, unless it is the person's own. */
  @Transactional
  PlacementView read(Actor actor, UUID id) {
    PlacementRow row = placements.findById(id).orElseThrow(Problem::notFound);
    PlacementView view = view(actor, row);
    LookContext context = LookContext.of(LookContext.Kind.PLACEMENT, row.id());
    switch (view.party()) {
      case STAFF -> accessLog.targetGroup(actor, List.of(row.jobSeekerId()), context);
      case EMPLOYER -> accessLog.profile(actor, row.jobSeekerId(), context);
      case PERSON, SYSTEM -> {}
    }
    return view;
  }

  /** What happened with it, latest first; for staff. */
  @Transactional
  List<nl.wsp.api.platform.history.Change> history(Actor actor, UUID id) {
    asStaff(actor, id);
    return history.of(Placements.AGGREGATE, id, HISTORY_LENGTH);
  }

  /**
   * Records work that starts: on a proposal that the actor works on, or for one of his own people.
   * The last position filled fills the vacancy.
   */
  @Transactional
  UUID start(Actor actor, PlacementFields fields, @Nullable String idempotencyKey) {
    Ground ground =
        fields.proposalId() == null
            ? withoutProposal(actor, fields)
            : onProposal(proposals.asStaff(actor, fields.proposalId()), fields);
    PlacementTerms terms = form.read(fields, ground.employerId() != null);
    return posts.once(
        actor.userId(),
        idempotencyKey,
        "placements",
        fields,
        id -> {
          ProposalRow proposal = ground.proposal();
          if (proposal != null) {
            positions.hold(proposal.vacancyId());
            // placed before the position is filled: with the vacancy end the proposals that wait
            trials.succeed(actor, proposal.id(), terms.startsOn());
            road.follow(
                proposals.row(proposal.id()), ProposalState.PLACED, Change.NONE, actor.userId());
            positions.fill(proposal.vacancyId(), proposal.jobSeekerId(), actor.userId());
          }
          Instant now = clock.instant();
          PlacementRow saved = placements.save(ground.blank(id, terms, actor.userId(), now));
          note(saved, "START", actor.userId(), null, null);
          news.tell(News.WORK_STARTED, saved, actor.userId());
        });
  }

  /** Changes what was recorded. */
  @Transactional
  void update(Actor actor, UUID id, PlacementFields fields, @Nullable String ifMatch) {
    PlacementRow before = asStaff(actor, id);
    Versions.check(ifMatch, fields.version(), before.version());
    needStarted(before);
    Violations fixed = new Violations();
    needSame(fixed, "/proposalId", before.proposalId(), fields.proposalId());
    needSame(fixed, "/jobSeekerId", before.jobSeekerId(), fields.jobSeekerId());
    needSame(fixed, "/employerId", before.employerId(), fields.employerId());
    fixed.throwIfAny();
    PlacementTerms terms = form.read(fields, before.employerId() != null);
    PlacementRow saved = placements.update(before.with(terms, clock.instant()));
    note(saved, "UPDATE", actor.userId(), null, before);
  }

  /**
   * Ends work, or notes that it never began: then the position is free again. Of work that ended
   * before, a benefit that came back later can still be noted.
   */
  @Transactional
  void end(Actor actor, UUID id, PlacementFields.Ending ending, @Nullable String ifMatch) {
    PlacementRow before = asStaff(actor, id);
    Versions.check(ifMatch, ending.version(), before.version());
    if (before.status() == PlacementStatus.CANCELLED) {
      throw Problem.conflict("/status", "placement-ended");
    }
    boolean never = ending.code() == EndCode.NOT_STARTED;
    String reason = Nomination.textOf(ending.reason());
    check(before, ending, never, reason);
    if (never && before.vacancyId() != null) {
      positions.release(before.vacancyId(), before.jobSeekerId());
    }
    PlacementRow saved =
        placements.update(
            before.after(
                never ? PlacementStatus.CANCELLED : PlacementStatus.ENDED,
                never ? null : ending.endedOn(),
                ending.code(),
                reason,
                ending.returnedOn(),
                clock.instant()));
    note(saved, never ? "CANCEL" : "END", actor.userId(), reason, before);
    if (before.status() == PlacementStatus.STARTED) {
      news.tell(never ? News.WORK_CANCELLED : News.WORK_ENDED, saved, actor.userId());
    }
  }

  private void check(
      PlacementRow before, PlacementFields.Ending ending, boolean never, @Nullable String reason) {
    Violations wrong = new Violations();
    if (ending.code() == null) {
      wrong.invalid("/code", "required");
    }
    if (ending.code() == EndCode.OTHER && reason == null) {
      wrong.breaksRule("/reason", "required");
    }
    if (reason != null && reason.length() > MAX_REASON) {
      wrong.invalid("/reason", "size", 1, MAX_REASON);
    }
    LocalDate day = ending.endedOn();
    if (never) {
      if (before.status() == PlacementStatus.ENDED) {
        wrong.breaksRule("/code", "placement-ended");
      }
    } else if (day == null) {
      wrong.invalid("/endedOn", "required");
    } else if (day.isBefore(before.startsOn())) {
      wrong.breaksRule("/endedOn", "ends-before-start");
    } else if (day.isAfter(Time.today(clock))) {
      wrong.breaksRule("/endedOn", "in-future");
    }
    LocalDate returned = ending.returnedOn();
    if (returned != null) {
      if (before.outflowOn() == null || never) {
        wrong.breaksRule("/returnedOn", "no-saving");
      } else if (returned.isBefore(before.outflowOn())) {
        wrong.breaksRule("/returnedOn", "ends-before-start");
      } else if (returned.isAfter(Time.today(clock))) {
        wrong.breaksRule("/returnedOn", "in-future");
      }
    }
    wrong.throwIfAny();
  }

  private Ground onProposal(ProposalRow proposal, PlacementFields fields) {
    Violations fixed = new Violations();
    needSame(fixed, "/jobSeekerId", proposal.jobSeekerId(), fields.jobSeekerId());
    needSame(fixed, "/employerId", proposal.employerId(), fields.employerId());
    fixed.throwIfAny();
    return new Ground(proposal.jobSeekerId(), proposal.employerId(), proposal);
  }

  /** Work says something of a benefit: without proposal the own consultant records it. */
  private Ground withoutProposal(Actor actor, PlacementFields fields) {
    if (fields.jobSeekerId() == null) {
      throw Problem.invalid("/jobSeekerId", "required");
    }
    if (jobSeekers.open(actor, fields.jobSeekerId(), Part.FILE) != Relation.OWN_CONSULTANT) {
      throw Problem.notAllowed();
    }
    UUID employerId = fields.employerId();
    if (employerId != null
        && (!employerAccess.reachOf(actor).contains(employerId)
            || employers.briefs(List.of(employerId)).isEmpty())) {
      throw Problem.of(ProblemKind.NOT_FOUND, Violation.at("/employerId", "unknown-employer"));
    }
    return new Ground(fields.jobSeekerId(), employerId, null);
  }

  private PlacementRow asStaff(Actor actor, UUID id) {
    PlacementRow row = placements.findById(id).orElseThrow(Problem::notFound);
    if (view(actor, row).party() != ProposalParty.STAFF) {
      throw Problem.notAllowed();
    }
    return row;
  }

  private PlacementView view(Actor actor, PlacementRow row) {
    return views.of(actor, List.of(row)).stream().findFirst().orElseThrow(Problem::notFound);
  }

  private static void needStarted(PlacementRow row) {
    if (row.status() != PlacementStatus.STARTED) {
      throw Problem.conflict("/status", "placement-ended");
    }
  }

  private static void needSame(
      Violations fixed, String pointer, @Nullable UUID before, @Nullable UUID given) {
    if (given != null && !given.equals(before)) {
      fixed.breaksRule(pointer, "fixed");
    }
  }

  private void note(
      PlacementRow saved,
      String action,
      UUID actorId,
      @Nullable String reason,
      @Nullable PlacementRow before) {
    history.record(
        Placements.AGGREGATE,
        saved.id(),
        saved.version(),
        action,
        actorId,
        reason,
        before == null ? null : PlacementRow.Tracked.of(before),
        PlacementRow.Tracked.of(saved));
    changes.publishEvent(new PlacementChanged(Placements.detail(saved)));
  }

  /** What work stands on. */
  private record Ground(
      UUID jobSeekerId, @Nullable UUID employerId, @Nullable ProposalRow proposal) {
    PlacementRow blank(UUID id, PlacementTerms terms, UUID maker, Instant now) {
      return new PlacementRow(
              id,
              jobSeekerId,
              employerId,
              proposal == null ? null : proposal.vacancyId(),
              proposal == null ? null : proposal.id(),
              terms.kind(),
              PlacementStatus.STARTED,
              terms.title(),
              terms.startsOn(),
              null,
              null,
              null,
              null,
              List.of(),
              false,
              false,
              null,
              null,
              BenefitSaving.NONE,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              maker,
              0,
              now,
              now)
          .with(Objects.requireNonNull(terms), now);
    }
  }
}
