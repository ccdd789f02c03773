package nl.wsp.api.networkcafe;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.networkcafe.MatchingSessions.Opened;
import nl.wsp.api.networkcafe.SessionBodies.SessionInput;
import nl.wsp.api.networkcafe.SessionBodies.StepInput;
import nl.wsp.api.networkcafe.live.BoardNews;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.paging.Cursors;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Conditions;
import nl.wsp.api.platform.sql.Versions;
import nl.wsp.api.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** Plans sessions: the list, a new one, a change, a step. */
@Singleton
class SessionDesk {
  private static final int MAX_REASON_LENGTH = 500;

  private final MatchingSessionRepository repository;
  private final MatchingSessions sessions;
  private final SessionCircles circles;
  private final SessionAccess access;
  private final SessionForm form;
  private final SessionNotices notices;
  private final SessionClosing closing;
  private final BoardNews board;
  private final IdempotentPosts posts;
  private final Cursors cursors;
  private final JdbcOperations jdbc;
  private final Clock clock;

  SessionDesk(
      MatchingSessionRepository repository,
      MatchingSessions sessions,
      SessionCircles circles,
      SessionAccess access,
      SessionForm form,
      SessionNotices notices,
      SessionClosing closing,
      BoardNews board,
      IdempotentPosts posts,
      Cursors cursors,
      JdbcOperations jdbc,
      Clock clock) {
    this.repository = repository;
    this.sessions = sessions;
    this.circles = circles;
    this.access = access;
    this.form = form;
    this.notices = notices;
    this.closing = closing;
    this.board = board;
    this.posts = posts;
    this.cursors = cursors;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What a list asks.
   *
   * @param from first day, absent: today, or without limit for past ones
   * @param until last day, absent: without limit, or yesterday for past ones
   * @param past the latest first, instead of the next first
   */
  record Asked(
      @Nullable String kind,
      @Nullable String status,
      @Nullable UUID seriesId,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      boolean past,
      @Nullable Integer limit,
      @Nullable String cursor) {}

  /** A page of sessions with what the actor is to each. */
  record Page(List<Opened> items, @Nullable String next) {}

  /** Sessions the actor may see, in order of time. */
  @Transactional
  Page list(Actor actor, Asked asked) {
    Conditions conditions = conditions(asked);
    access.restrict(conditions, actor);
    int limit = Cursors.limitOf(asked.limit());
    String scope =
        String.join(
            "|",
            "matching-sessions",
            actor.userId().toString(),
            String.valueOf(asked.kind()),
            String.valueOf(asked.status()),
            String.valueOf(asked.seriesId()),
            String.valueOf(asked.from()),
            String.valueOf(asked.until()),
            String.valueOf(asked.past()));
    if (asked.cursor() != null) {
      List<String> after = cursors.decode(scope, asked.cursor());
      String than = asked.past() ? "<" : ">";
      java.sql.Timestamp at = java.sql.Timestamp.from(Instant.parse(after.get(0)));
      conditions.and(
          "s.starts_at " + than + " ? OR (s.starts_at = ? AND s.id " + than + " ?)",
          at,
          at,
          after.get(1));
    }
    String direction = asked.past() ? " DESC" : "";
    List<UUID> ids =
        conditions.ids(
            jdbc,
            "SELECT s.id FROM matching_session s",
            "ORDER BY s.starts_at" + direction + ", s.id" + direction,
            limit + 1);
    boolean more = ids.size() > limit;
    List<Opened> page = opened(actor, more ? ids.subList(0, limit) : ids);
    MatchingSession last = page.isEmpty() ? null : page.getLast().session();
    return new Page(
        page,
        more && last != null
            ? cursors.encode(scope, List.of(last.startsAt().toString(), last.id().toString()))
            : null);
  }

  private List<Opened> opened(Actor actor, List<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<UUID, MatchingSession> found = new LinkedHashMap<>();
    repository.findByIdInList(ids).forEach(session -> found.put(session.id(), session));
    Map<UUID, SessionCircle> around = circles.of(ids);
    List<Opened> page = new ArrayList<>();
    for (UUID id : ids) {
      MatchingSession session = found.get(id);
      access
          .sightOf(actor, session, around.get(id))
          .ifPresent(sight -> page.add(new Opened(session, around.get(id), sight)));
    }
    return page;
  }

  private Conditions conditions(Asked asked) {
    Conditions conditions = new Conditions();
    if (asked.kind() != null) {
      SessionKind kind =
          SessionKind.find(asked.kind())
              .orElseThrow(() -> Problem.invalidParameter("kind", "invalid"));
      conditions.and("s.kind = ?", kind.name());
    }
    if (asked.status() != null) {
      SessionStatus status =
          SessionStatus.find(asked.status())
              .orElseThrow(() -> Problem.invalidParameter("status", "invalid"));
      conditions.and("s.status = ?", status.name());
    }
    if (asked.seriesId() != null) {
      conditions.and("s.series_id = ?", asked.seriesId());
    }
    LocalDate today = Time.today(clock);
    LocalDate from = asked.from() != null || asked.past() ? asked.from() : today;
    LocalDate until = asked.until() != null || !asked.past() ? asked.until() : today.minusDays(1);
    if (from != null && until != null && until.isBefore(from)) {
      throw Problem.invalidParameter("until", "before-start");
    }
    if (from != null) {
      conditions.and("s.starts_at >= ?", startOf(from));
    }
    if (until != null) {
      conditions.and("s.starts_at < ?", startOf(until.plusDays(1)));
    }
    return conditions;
  }

  private static java.sql.Timestamp startOf(LocalDate day) {
    return java.sql.Timestamp.from(day.atStartOfDay(Time.AMSTERDAM).toInstant());
  }

  /**
   * Plans a single session.
   *
   * @throws Problem 403 for who does not work for the partnership
   */
  @Transactional
  UUID create(Actor actor, SessionInput given, @Nullable String idempotencyKey) {
    if (!actor.isColleague()) {
      throw Problem.notAllowed();
    }
    SessionPlan plan = form.check(given);
    return posts.once(
        actor.userId(),
        idempotencyKey,
        "matching-sessions",
        given,
        id -> notices.planned(sessions.add(actor, id, plan, null, null), plan.circle()));
  }

  /** Changes the plan of a session; the kind stays what it is once people are on the list. */
  @Transactional
  void change(Actor actor, UUID id, SessionInput given, @Nullable String ifMatch) {
    Opened before = sessions.openLocked(actor, id);
    MatchingSessions.requirePlanner(before);
    Versions.check(ifMatch, given.version(), before.session().version());
    SessionPlan plan = form.check(given);
    if (plan.kind() != before.session().kind() && !sessions.everybody(id).isEmpty()) {
      throw Problem.unprocessable("/kind", "people-listed");
    }
    MatchingSession saved = sessions.change(actor, before, plan, ifMatch, given.version());
    notices.replanned(before.session(), saved, before.circle(), plan.circle());
  }

  /**
   * Starts, closes or cancels a session.
   *
   * @throws Problem 409 when there is no such step now, 422 without a reason to cancel
   */
  @Transactional
  void step(Actor actor, UUID id, StepInput step, @Nullable String ifMatch) {
    Opened before = sessions.openLocked(actor, id);
    MatchingSessions.requirePlanner(before);
    Versions.check(ifMatch, step.version(), before.session().version());
    if (step.to() == null) {
      throw Problem.invalid("/to", "required");
    }
    SessionStatus to =
        SessionStatus.find(step.to())
            .orElseThrow(() -> Problem.invalid("/to", "unknown-code", "…"));
    if (!before.session().status().next().contains(to)) {
      throw Problem.conflict("/to", "no-such-step", before.session().status(), to);
    }
    String reason = step.reason() == null || step.reason().isBlank() ? null : step.reason().strip();
    if (to == SessionStatus.CANCELLED && reason == null) {
      throw Problem.unprocessable("/reason", "required");
    }
    if (reason != null && reason.length() > MAX_REASON_LENGTH) {
      throw Problem.invalid("/reason", "size", 1, MAX_REASON_LENGTH);
    }
    MatchingSession moved = sessions.move(actor, before, to, reason);
    board.agendaChanged(moved.id());
    if (to == SessionStatus.CANCELLED) {
      notices.cancelled(moved, before.circle());
    } else if (to == SessionStatus.CLOSED) {
      closing.closed(moved);
    }
  }
}
