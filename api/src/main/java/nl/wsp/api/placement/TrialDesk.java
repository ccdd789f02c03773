package nl.wsp.api.placement;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.wsp.api.placement.PlacementNews.News;
import nl.wsp.api.placement.PlacementRules.Name;
import nl.wsp.api.placement.ProposalRow.Change;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.paging.Cursors;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Conditions;
import nl.wsp.api.platform.sql.Versions;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.privacy.AccessLog;
import nl.wsp.api.privacy.LookContext;
import org.jspecify.annotations.Nullable;

/**
 * Trial placements (proefplaatsing, domain §4): unpaid, with a goal, at most so many months by the
 * rules of the first day. A running trial keeps a position of the vacancy.
 */
@Singleton
class TrialDesk {
  /** Name of the root in the history. */
  static final String AGGREGATE = "TRIAL_PLACEMENT";

  private static final int MAX_TEXT = 1000;
  private static final int HISTORY_LENGTH = 200;

  private final TrialRepository trials;
  private final TrialViews views;
  private final ProposalDesk proposals;
  private final ProposalRoad road;
  private final ProposalAccess access;
  private final Positions positions;
  private final PlacementRules rules;
  private final PlacementNews news;
  private final AccessLog accessLog;
  private final ChangeHistory history;
  private final IdempotentPosts posts;
  private final Cursors cursors;
  private final JdbcOperations jdbc;
  private final Clock clock;

  TrialDesk(
      TrialRepository trials,
      TrialViews views,
      ProposalDesk proposals,
      ProposalRoad road,
      ProposalAccess access,
      Positions positions,
      PlacementRules rules,
      PlacementNews news,
      AccessLog accessLog,
      ChangeHistory history,
      IdempotentPosts posts,
      Cursors cursors,
      JdbcOperations jdbc,
      Clock clock) {
    this.trials = trials;
    this.views = views;
    this.proposals = proposals;
    this.road = road;
    this.access = access;
    this.positions = positions;
    this.rules = rules;
    this.news = news;
    this.accessLog = accessLog;
    this.history = history;
    this.posts = posts;
    this.cursors = cursors;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Trial placements in sight, newest first. */
  @Transactional
  Slice<TrialView> list(
      Actor actor, @Nullable String status, @Nullable Integer limit, @Nullable String cursor) {
    int size = Cursors.limitOf(limit);
    String scope = "trial-placements|" + Objects.toString(status, "");
    Conditions conditions = new Conditions();
    access.limitWork(conditions, actor);
    if (status != null) {
      conditions.and("status = ?", statusOf(status).name());
    }
    if (cursor != null) {
      conditions.and("id < ?", cursors.decode(scope, cursor).getFirst());
    }
    List<UUID> ids =
        conditions.ids(jdbc, "SELECT id FROM trial_placement", "ORDER BY id DESC", size + 1);
    boolean more = ids.size() > size;
    List<UUID> shown = more ? ids.subList(0, size) : ids;
    List<TrialRow> rows = shown.isEmpty() ? List.of() : trials.findByIdInOrderByIdDesc(shown);
    List<TrialView> page = views.of(actor, rows);
    if (page.stream().noneMatch(view -> view.party() == ProposalParty.PERSON)) {
      accessLog.resultList(
          actor,
          rows.stream().map(TrialRow::jobSeekerId).toList(),
          LookContext.of(LookContext.Kind.PLACEMENT));
    }
    return new Slice<>(
        page, more ? cursors.encode(scope, List.of(shown.getLast().toString())) : null);
  }

  /** One trial placement; the look is logged, unless it is the person's own. */
  @Transactional
  TrialView read(Actor actor, UUID id) {
    TrialRow row = trials.findById(id).orElseThrow(Problem::notFound);
    TrialView view =
        views.of(actor, List.of(row)).stream().findFirst().orElseThrow(Problem::notFound);
    if (view.party() != ProposalParty.PERSON) {
      accessLog.profile(
          actor, row.jobSeekerId(), LookContext.of(LookContext.Kind.PLACEMENT, row.id()));
    }
    return view;
  }

  /** What happened with it, latest first; for staff. */
  @Transactional
  List<nl.wsp.api.platform.history.Change> history(Actor actor, UUID id) {
    asStaff(actor, id);
    return history.of(AGGREGATE, id, HISTORY_LENGTH);
  }

  /** Starts a trial on a proposal that the actor works on. */
  @Transactional
  UUID start(Actor actor, TrialFields fields, @Nullable String idempotencyKey) {
    Violations violations = new Violations();
    check(violations, fields);
    violations.throwIfAny();
    ProposalRow proposal = proposals.asStaff(actor, Objects.requireNonNull(fields.proposalId()));
    return posts.once(
        actor.userId(),
        idempotencyKey,
        "trial-placements",
        fields,
        id -> {
          positions.keep(proposal.vacancyId(), proposal.jobSeekerId());
          road.follow(proposal, ProposalState.TRIAL, Change.NONE, actor.userId());
          LocalDate start = Objects.requireNonNull(fields.startDate());
          LocalDate end = Objects.requireNonNull(fields.endDate());
          Instant now = clock.instant();
          TrialRow saved =
              trials.save(
                  new TrialRow(
                      id,
                      proposal.id(),
                      proposal.vacancyId(),
                      proposal.employerId(),
                      proposal.jobSeekerId(),
                      TrialStatus.RUNNING,
                      Objects.requireNonNull(fields.goal()).strip(),
                      start,
                      end,
                      end,
                      rules.wholeOn(Name.TRIAL_FIRST_MONTHS, start),
                      rules.wholeOn(Name.TRIAL_MOST_MONTHS, start),
                      null,
                      null,
                      actor.userId(),
                      0,
                      now,
                      now));
          note(saved, "START_TRIAL", actor.userId(), null, null);
          news.tell(News.TRIAL_STARTED, saved, actor.userId());
        });
  }

  /** Makes a running trial longer, within the longest that held when it started. */
  @Transactional
  void extend(Actor actor, UUID id, TrialFields.Extension extension, @Nullable String ifMatch) {
    TrialRow before = asStaff(actor, id);
    Versions.check(ifMatch, extension.version(), before.version());
    needRunning(before);
    Violations violations = new Violations();
    String reason = Nomination.textOf(extension.reason());
    needText(violations, "/reason", reason);
    LocalDate end = extension.endDate();
    if (end == null) {
      violations.invalid("/endDate", "required");
    } else if (!end.isAfter(before.endsOn())) {
      violations.breaksRule("/endDate", "trial-not-longer");
    } else if (end.isAfter(before.longestUntil())) {
      violations.breaksRule("/endDate", "trial-too-long", before.mostMonths());
    }
    violations.throwIfAny();
    TrialRow saved =
        trials.update(
            before.extendedTo(
                Objects.requireNonNull(end), Objects.requireNonNull(reason), clock.instant()));
    note(saved, "EXTEND", actor.userId(), reason, before);
    news.tell(News.TRIAL_EXTENDED, saved, actor.userId());
  }

  /** Ends a running trial. One that stopped gives its position back and ends the proposal. */
  @Transactional
  void end(Actor actor, UUID id, TrialFields.Ending ending, @Nullable String ifMatch) {
    TrialRow before = asStaff(actor, id);
    Versions.check(ifMatch, ending.version(), before.version());
    needRunning(before);
    Violations violations = new Violations();
    String reason = Nomination.textOf(ending.reason());
    TrialStatus outcome = ending.outcome();
    LocalDate day = ending.endedOn();
    if (outcome == null || outcome == TrialStatus.RUNNING) {
      violations.invalid("/outcome", outcome == null ? "required" : "unknown-value");
    }
    if (outcome == TrialStatus.STOPPED) {
      needText(violations, "/reason", reason);
    }
    if (day == null) {
      violations.invalid("/endedOn", "required");
    } else if (day.isBefore(before.startsOn()) || day.isAfter(before.endsOn())) {
      violations.breaksRule("/endedOn", "outside-trial");
    } else if (day.isAfter(Time.today(clock))) {
      violations.breaksRule("/endedOn", "in-future");
    }
    violations.throwIfAny();
    finish(before, Objects.requireNonNull(outcome), Objects.requireNonNull(day), reason, actor);
  }

  /** Notes that work followed on the trial of a proposal, when one is running. */
  @Transactional(Transactional.TxType.MANDATORY)
  void succeed(Actor actor, UUID proposalId, LocalDate workStartsOn) {
    Optional<TrialRow> running =
        trials.findByProposalId(proposalId).filter(trial -> trial.status() == TrialStatus.RUNNING);
    running.ifPresent(
        trial -> {
          LocalDate lastDay = workStartsOn.minusDays(1);
          LocalDate day = lastDay.isBefore(trial.startsOn()) ? trial.startsOn() : lastDay;
          finish(trial, TrialStatus.SUCCEEDED, day, null, actor);
        });
  }

  private void finish(
      TrialRow before, TrialStatus outcome, LocalDate day, @Nullable String reason, Actor actor) {
    if (outcome == TrialStatus.STOPPED) {
      positions.release(before.vacancyId(), before.jobSeekerId());
      road.follow(
          proposals.row(before.proposalId()),
          ProposalState.WITHDRAWN,
          Change.because(reason),
          actor.userId());
    }
    TrialRow saved = trials.update(before.ended(outcome, day, reason, clock.instant()));
    note(saved, outcome.name(), actor.userId(), reason, before);
    if (outcome == TrialStatus.STOPPED) {
      news.tell(News.TRIAL_STOPPED, saved, actor.userId());
    }
  }

  private TrialRow asStaff(Actor actor, UUID id) {
    TrialRow row = trials.findById(id).orElseThrow(Problem::notFound);
    TrialView view =
        views.of(actor, List.of(row)).stream().findFirst().orElseThrow(Problem::notFound);
    if (view.party() != ProposalParty.STAFF) {
      throw Problem.notAllowed();
    }
    return row;
  }

  private void check(Violations violations, TrialFields fields) {
    if (fields.proposalId() == null) {
      violations.invalid("/proposalId", "required");
    }
    needText(violations, "/goal", Nomination.textOf(fields.goal()));
    LocalDate start = fields.startDate();
    LocalDate end = fields.endDate();
    if (start == null) {
      violations.invalid("/startDate", "required");
    }
    if (end == null) {
      violations.invalid("/endDate", "required");
    }
    if (start == null || end == null) {
      return;
    }
    int months = rules.wholeOn(Name.TRIAL_FIRST_MONTHS, start);
    if (end.isBefore(start)) {
      violations.breaksRule("/endDate", "before-start");
    } else if (!end.isBefore(start.plusMonths(months))) {
      violations.breaksRule("/endDate", "trial-too-long", months);
    }
  }

  private static void needText(Violations violations, String pointer, @Nullable String text) {
    if (text == null) {
      violations.invalid(pointer, "required");
    } else if (text.length() > MAX_TEXT) {
      violations.invalid(pointer, "size", 1, MAX_TEXT);
    }
  }

  private static void needRunning(TrialRow trial) {
    if (trial.status() != TrialStatus.RUNNING) {
      throw Problem.conflict("/status", "trial-ended");
    }
  }

  private static TrialStatus statusOf(String name) {
    return Arrays.stream(TrialStatus.values())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Problem.invalidParameter("status", "unknown-value"));
  }

  private void note(
      TrialRow saved,
      String action,
      UUID actorId,
      @Nullable String reason,
      @Nullable TrialRow before) {
    history.record(
        AGGREGATE,
        saved.id(),
        saved.version(),
        action,
        actorId,
        reason,
        before == null ? null : TrialRow.Tracked.of(before),
        TrialRow.Tracked.of(saved));
  }
}
