package nl.wsp.api.networkcafe;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.networkcafe.MatchingSessions.Opened;
import nl.wsp.api.networkcafe.SeriesBodies.EndInput;
import nl.wsp.api.networkcafe.SeriesBodies.SeriesInput;
import nl.wsp.api.networkcafe.SessionSeries.Around;
import nl.wsp.api.networkcafe.live.BoardNews;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.api.platform.sql.Versions;
import nl.wsp.api.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** Plans series: makes all their sessions, and ends them. */
@Singleton
class SeriesDesk {
  static final String AGGREGATE = "SESSION_SERIES";
  private static final int MOST_SESSIONS = 100;
  private static final int MAX_REASON_LENGTH = 500;

  private final SessionSeriesRepository series;
  private final MatchingSessionRepository repository;
  private final MatchingSessions sessions;
  private final SessionCircles circles;
  private final SessionAccess access;
  private final SessionForm form;
  private final SessionNotices notices;
  private final BoardNews board;
  private final IdempotentPosts posts;
  private final ChangeHistory history;
  private final Clock clock;

  SeriesDesk(
      SessionSeriesRepository series,
      MatchingSessionRepository repository,
      MatchingSessions sessions,
      SessionCircles circles,
      SessionAccess access,
      SessionForm form,
      SessionNotices notices,
      BoardNews board,
      IdempotentPosts posts,
      ChangeHistory history,
      Clock clock) {
    this.series = series;
    this.repository = repository;
    this.sessions = sessions;
    this.circles = circles;
    this.access = access;
    this.form = form;
    this.notices = notices;
    this.board = board;
    this.posts = posts;
    this.history = history;
    this.clock = clock;
  }

  /** A series with the sessions the actor may see, at most the latest 100. */
  record OfSeries(SessionSeries series, List<Opened> sessions) {
    /** What new sessions begin with; in old series what the last one has. */
    Around around() {
      Around own = series.around();
      return own == null ? Around.of(sessions.getLast().circle()) : own;
    }
  }

  /**
   * A series.
   *
   * @throws Problem 404 when the actor may see none of its sessions
   */
  @Transactional
  OfSeries open(Actor actor, UUID id) {
    SessionSeries found = series.findById(id).orElseThrow(Problem::notFound);
    List<MatchingSession> planned = repository.findBySeriesIdOrderByStartsAt(id);
    List<MatchingSession> all =
        planned.subList(Math.max(0, planned.size() - MOST_SESSIONS), planned.size());
    Map<UUID, SessionCircle> around = circles.of(all.stream().map(MatchingSession::id).toList());
    List<Opened> seen =
        all.stream()
            .flatMap(
                session ->
                    access
                        .sightOf(actor, session, around.get(session.id()))
                        .map(sight -> new Opened(session, around.get(session.id()), sight))
                        .stream())
            .toList();
    if (seen.isEmpty()) {
      throw Problem.notFound();
    }
    return new OfSeries(found, seen);
  }

  /**
   * Plans a series with all its sessions.
   *
   * @throws Problem 403 for who does not work for the partnership
   */
  @Transactional
  UUID create(Actor actor, SeriesInput given, @Nullable String idempotencyKey) {
    if (!actor.isColleague()) {
      throw Problem.notAllowed();
    }
    Violations violations = new Violations();
    SessionKind kind = SessionKind.find(given.kind()).orElse(null);
    if (kind == null) {
      SessionForm.unknown(violations, "/kind", given.kind());
    }
    if (given.firstDay() == null) {
      violations.invalid("/firstDay", "required");
    }
    SeriesTerms terms =
        SeriesTerms.read(form, violations, given, kind, null, null, given.firstDay());
    violations.throwIfAny();
    return posts.once(
        actor.userId(),
        idempotencyKey,
        "matching-session-series",
        given,
        id -> {
          Instant now = clock.instant();
          SessionSeries saved =
              series.save(
                  new SessionSeries(
                      id,
                      kind,
                      terms.title(),
                      terms.place(),
                      given.firstDay(),
                      terms.lastDay(),
                      terms.intervalWeeks(),
                      terms.startTime(),
                      terms.endTime(),
                      terms.capacity(),
                      terms.freeJoin(),
                      terms.around(),
                      null,
                      0,
                      actor.userId(),
                      now,
                      now));
          history.record(
              AGGREGATE, id, saved.version(), "CREATE", actor.userId(), null, null, saved);
          saved.days().forEach(day -> plan(actor, saved, day));
        });
  }

  /** Plans the session of a series on a day and invites its helpers. */
  @Transactional(Transactional.TxType.MANDATORY)
  void plan(Actor actor, SessionSeries of, LocalDate day) {
    SessionCircle circle = of.around() == null ? SessionCircle.EMPTY : of.around().circle();
    notices.planned(sessions.add(actor, Ids.next(), of.planOn(day, circle), of.id(), day), circle);
  }

  /**
   * Ends a series on a day: planned sessions after it are cancelled with the reason, and whoever
   * was invited to one hears it.
   *
   * @throws Problem 404 out of sight, 403 for who does not plan it, 422 without a reason or for a
   *     day that has passed, by the version
   */
  @Transactional
  void end(Actor actor, UUID id, EndInput given, @Nullable String ifMatch) {
    OfSeries before = open(actor, id);
    MatchingSessions.requirePlanner(before.sessions().getLast());
    Versions.check(ifMatch, given.version(), before.series().version());
    LocalDate today = Time.today(clock);
    LocalDate lastDay = given.lastDay() == null ? today : given.lastDay();
    Violations violations = new Violations();
    String reason =
        SessionForm.text(violations, "/reason", given.reason(), MAX_REASON_LENGTH, false);
    if (reason == null) {
      violations.breaksRule("/reason", "required");
    }
    if (lastDay.isBefore(today)) {
      violations.breaksRule("/lastDay", "in-past");
    } else if (lastDay.isAfter(before.series().lastDay())) {
      violations.breaksRule("/lastDay", "after-series");
    }
    violations.throwIfAny();
    SessionSeries saved = series.update(before.series().endingOn(lastDay, clock.instant()));
    history.record(
        AGGREGATE, id, saved.version(), "END", actor.userId(), reason, before.series(), saved);
    for (Opened opened : before.sessions()) {
      MatchingSession session = opened.session();
      if (session.status() == SessionStatus.PLANNED
          && SessionViews.dateOf(session.startsAt()).isAfter(lastDay)) {
        MatchingSessions.requirePlanner(opened);
        notices.cancelled(
            sessions.move(actor, opened, SessionStatus.CANCELLED, reason), opened.circle());
        board.agendaChanged(session.id());
      }
    }
  }
}
