package nl.wsp.api.networkcafe;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wsp.api.networkcafe.MatchingSessions.Opened;
import nl.wsp.api.networkcafe.SeriesBodies.SeriesInput;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.api.platform.sql.Versions;
import org.jspecify.annotations.Nullable;

/** Plans series: makes all their sessions, and changes those that are still to come. */
@Singleton
class SeriesDesk {
  static final String AGGREGATE = "SESSION_SERIES";
  private static final int DEFAULT_INTERVAL_WEEKS = 2;
  private static final int MAX_INTERVAL_WEEKS = 26;
  private static final int MOST_SESSIONS = 100;

  private final SessionSeriesRepository series;
  private final MatchingSessionRepository repository;
  private final MatchingSessions sessions;
  private final SessionCircles circles;
  private final SessionAccess access;
  private final SessionForm form;
  private final SessionNotices notices;
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
    this.posts = posts;
    this.history = history;
    this.clock = clock;
  }

  /** A series with the sessions the actor may see. */
  record OfSeries(SessionSeries series, List<Opened> sessions) {}

  /**
   * A series.
   *
   * @throws Problem 404 when the actor may see none of its sessions
   */
  @Transactional
  OfSeries open(Actor actor, UUID id) {
    SessionSeries found = series.findById(id).orElseThrow(Problem::notFound);
    List<MatchingSession> all =
        repository.findBySeriesIdOrderByStartsAt(id).stream().limit(MOST_SESSIONS).toList();
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
    int weeks = given.intervalWeeks() == null ? DEFAULT_INTERVAL_WEEKS : given.intervalWeeks();
    if (weeks < 1 || weeks > MAX_INTERVAL_WEEKS) {
      violations.invalid(
          "/intervalWeeks", weeks < 1 ? "too-low" : "too-high", weeks < 1 ? 1 : MAX_INTERVAL_WEEKS);
    }
    Checked checked = checked(violations, given, kind, given.firstDay());
    SessionCircle circle =
        new SessionCircle(
            form.municipalities(violations, given.municipalities()),
            form.helpers(violations, given.helpers()),
            form.partners(violations, given.partnerIds()),
            List.of());
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
                      checked.title(),
                      checked.place(),
                      given.firstDay(),
                      checked.lastDay(),
                      weeks,
                      given.startTime(),
                      given.endTime(),
                      checked.capacity(),
                      checked.freeJoin(),
                      0,
                      actor.userId(),
                      now,
                      now));
          history.record(
              AGGREGATE, id, saved.version(), "CREATE", actor.userId(), null, null, saved);
          saved.days().forEach(day -> plan(actor, saved, day, circle));
        });
  }

  private void plan(Actor actor, SessionSeries of, LocalDate day, SessionCircle circle) {
    SessionPlan plan = of.planOn(day, circle);
    notices.inviteNew(
        sessions.add(actor, Ids.next(), plan, of.id(), day), SessionCircle.EMPTY, circle);
  }

  /**
   * Changes a series: its sessions to come that nobody changed by themselves follow, a later last
   * day adds sessions with the circle of the last one, an earlier one cancels nothing.
   *
   * @throws Problem 404 out of sight, 403 for who does not plan it, by the version
   */
  @Transactional
  void change(Actor actor, UUID id, SeriesInput given, @Nullable String ifMatch) {
    OfSeries before = open(actor, id);
    MatchingSessions.requirePlanner(before.sessions().getLast());
    SessionSeries was = before.series();
    Versions.check(ifMatch, given.version(), was.version());
    Violations violations = new Violations();
    Checked checked = checked(violations, given, was.kind(), was.firstDay());
    violations.throwIfAny();
    SessionSeries saved =
        series.update(
            was.with(
                checked.title(),
                checked.place(),
                checked.lastDay(),
                given.startTime(),
                given.endTime(),
                checked.capacity(),
                checked.freeJoin(),
                clock.instant()));
    history.record(AGGREGATE, id, saved.version(), "UPDATE", actor.userId(), null, was, saved);
    for (Opened session : before.sessions()) {
      if (follows(session, was)) {
        follow(actor, session, saved);
      }
    }
    Set<LocalDate> planned =
        before.sessions().stream()
            .map(session -> session.session().seriesDay())
            .collect(Collectors.toCollection(HashSet::new));
    SessionCircle circle = before.sessions().getLast().circle();
    LocalDate lastPlanned = before.sessions().getLast().session().seriesDay();
    saved.days().stream()
        .filter(day -> !planned.contains(day) && (lastPlanned == null || day.isAfter(lastPlanned)))
        .forEach(
            day ->
                plan(
                    actor,
                    saved,
                    day,
                    new SessionCircle(
                        circle.municipalities(),
                        circle.helpers(),
                        circle.partnerIds(),
                        List.of())));
  }

  /** Whether a session is to come and still as the series planned it. */
  private boolean follows(Opened opened, SessionSeries was) {
    MatchingSession session = opened.session();
    LocalDate day = session.seriesDay();
    return day != null
        && session.status() == SessionStatus.PLANNED
        && session.startsAt().isAfter(clock.instant())
        && session.startsAt().equals(was.planOn(day, opened.circle()).startsAt());
  }

  private void follow(Actor actor, Opened before, SessionSeries saved) {
    SessionPlan planned = saved.planOn(before.session().seriesDay(), before.circle());
    SessionPlan plan = planned.withGoal(before.session().goal());
    if (plan.equals(SessionPlan.of(before.session(), before.circle()))) {
      return;
    }
    MatchingSession changed =
        sessions.change(actor, before, plan, null, before.session().version());
    boolean moved =
        !changed.startsAt().equals(before.session().startsAt())
            || !changed.endsAt().equals(before.session().endsAt())
            || !java.util.Objects.equals(changed.place(), before.session().place());
    if (moved) {
      notices.changed(changed, before.circle());
    }
  }

  private record Checked(
      String title, @Nullable String place, LocalDate lastDay, int capacity, boolean freeJoin) {}

  private Checked checked(
      Violations violations,
      SeriesInput given,
      @Nullable SessionKind kind,
      @Nullable LocalDate firstDay) {
    LocalDate lastDay = given.lastDay();
    if (lastDay == null) {
      violations.invalid("/lastDay", "required");
    } else if (firstDay != null && lastDay.isBefore(firstDay)) {
      violations.breaksRule("/lastDay", "before-start");
    } else if (firstDay != null && lastDay.isAfter(firstDay.plusYears(1))) {
      violations.breaksRule("/lastDay", "series-too-long");
    }
    LocalTime start = SessionForm.time(violations, "/startTime", given.startTime());
    LocalTime end = SessionForm.time(violations, "/endTime", given.endTime());
    if (start != null && end != null && !end.isAfter(start)) {
      violations.breaksRule("/endTime", "before-start");
    }
    boolean free = Boolean.TRUE.equals(given.freeJoin());
    if (free && kind == SessionKind.SCRUM) {
      violations.breaksRule("/freeJoin", "not-at-scrum");
    }
    return new Checked(
        SessionForm.text(violations, "/title", given.title(), 200, true),
        SessionForm.text(violations, "/place", given.place(), 300, false),
        lastDay,
        SessionForm.capacity(violations, given.capacity()),
        free);
  }
}
