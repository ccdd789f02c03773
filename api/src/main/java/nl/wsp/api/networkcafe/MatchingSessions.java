package nl.wsp.api.networkcafe;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wsp.api.jobseeker.CandidateSources;
import nl.wsp.api.jobseeker.JobSeekerAccess;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Conditions;
import nl.wsp.api.platform.sql.Versions;
import nl.wsp.api.privacy.AccessLog;
import nl.wsp.api.privacy.LookContext;
import org.jspecify.annotations.Nullable;

/** Sessions for the rest of the room: opened through their access policy, changed with history. */
@Singleton
public class MatchingSessions {
  static final String AGGREGATE = "MATCHING_SESSION";

  private final MatchingSessionRepository sessions;
  private final SessionPersonRepository people;
  private final SessionCircles circles;
  private final SessionAccess access;
  private final CandidateSources sources;
  private final JobSeekerAccess personAccess;
  private final JobSeekers jobSeekers;
  private final ChangeHistory history;
  private final AccessLog accessLog;
  private final JdbcOperations jdbc;
  private final Clock clock;

  MatchingSessions(
      MatchingSessionRepository sessions,
      SessionPersonRepository people,
      SessionCircles circles,
      SessionAccess access,
      CandidateSources sources,
      JobSeekerAccess personAccess,
      JobSeekers jobSeekers,
      ChangeHistory history,
      AccessLog accessLog,
      JdbcOperations jdbc,
      Clock clock) {
    this.sessions = sessions;
    this.people = people;
    this.circles = circles;
    this.access = access;
    this.sources = sources;
    this.personAccess = personAccess;
    this.jobSeekers = jobSeekers;
    this.history = history;
    this.accessLog = accessLog;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A session with what the actor is to it. */
  public record Opened(MatchingSession session, SessionCircle circle, SessionSight sight) {}

  /**
   * The people of a session as far as the actor may see them.
   *
   * @param people in the order of the agenda
   * @param hidden how many more there are, whom the actor may not see
   * @param named those whose name the actor may read: his own people, and for an organiser whoever
   *     was invited to come
   */
  public record Listed(List<SessionPerson> people, int hidden, Set<UUID> named) {}

  /**
   * Opens a session.
   *
   * @throws Problem 404 when it does not exist for the actor
   */
  @Transactional
  public Opened open(Actor actor, UUID id) {
    return opened(actor, sessions.findById(id).orElseThrow(Problem::notFound));
  }

  /**
   * Opens a session and holds its row until the caller's transaction ends, so that changes of its
   * list, agenda or cards come one after the other.
   *
   * @throws Problem 404 when it does not exist for the actor
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Opened openLocked(Actor actor, UUID id) {
    return opened(actor, sessions.findLocked(id).orElseThrow(Problem::notFound));
  }

  /** Those of the sessions that the actor may see, in order of time; three queries. */
  @Transactional
  public List<Opened> openAmong(Actor actor, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<UUID, SessionCircle> around = circles.of(ids);
    return sessions.findByIdInList(ids).stream()
        .sorted(Comparator.comparing(MatchingSession::startsAt).thenComparing(MatchingSession::id))
        .flatMap(
            session -> {
              SessionCircle circle = around.getOrDefault(session.id(), SessionCircle.EMPTY);
              return access.sightOf(actor, session, circle).stream()
                  .map(sight -> new Opened(session, circle, sight));
            })
        .toList();
  }

  /** Sessions the actor may see that begin in a period and are not cancelled, in order of time. */
  @Transactional
  public List<Opened> openBetween(Actor actor, Instant from, Instant until, int limit) {
    Conditions conditions =
        new Conditions()
            .and("s.status <> 'CANCELLED'")
            .and("s.starts_at >= ?", Timestamp.from(from))
            .and("s.starts_at < ?", Timestamp.from(until));
    access.restrict(conditions, actor);
    return openAmong(
        actor,
        conditions.ids(
            jdbc, "SELECT s.id FROM matching_session s", "ORDER BY s.starts_at, s.id", limit));
  }

  /** Whether one of the sessions is still to come or runs, whoever asks. */
  @Transactional
  public boolean isAnyOpen(Collection<UUID> ids) {
    return !ids.isEmpty()
        && sessions.findByIdInList(ids).stream().anyMatch(session -> session.status().isOpen());
  }

  private Opened opened(Actor actor, MatchingSession session) {
    SessionCircle circle = circles.of(session.id());
    SessionSight sight = access.sightOf(actor, session, circle).orElseThrow(Problem::notFound);
    return new Opened(session, circle, sight);
  }

  /**
   * The people of a session for somebody who works with them; the look is logged, when anybody is
   * shown.
   *
   * @throws Problem 403 for who does not work with the people of the session
   */
  @Transactional
  public Listed people(Actor actor, Opened opened) {
    if (!opened.sight().worksWithPeople()) {
      throw Problem.notAllowed();
    }
    List<SessionPerson> all = people.findBySessionIdOrderByAgendaPosition(opened.session().id());
    List<UUID> ids = all.stream().map(SessionPerson::jobSeekerId).toList();
    Set<UUID> visible = visible(actor, ids);
    List<SessionPerson> shown =
        all.stream().filter(person -> visible.contains(person.jobSeekerId())).toList();
    Set<UUID> named = new HashSet<>(jobSeekers.ownAmong(actor, visible));
    if (opened.sight().plans() && opened.session().kind().peopleAttend()) {
      shown.stream()
          .filter(person -> person.attendance() != Attendance.LISTED)
          .map(SessionPerson::jobSeekerId)
          .forEach(named::add);
    }
    accessLog.resultList(
        actor,
        shown.stream().map(SessionPerson::jobSeekerId).toList(),
        LookContext.of(LookContext.Kind.SESSION, opened.session().id()));
    return new Listed(shown, all.size() - shown.size(), Set.copyOf(named));
  }

  /** Those of the people whom the actor may see at all; one query, nothing logged. */
  @Transactional
  public Set<UUID> visible(Actor actor, Collection<UUID> jobSeekerIds) {
    return sources.stillVisible(jobSeekerIds, personAccess.viewerOf(actor));
  }

  /** Everybody on the list of a session, in the order of the agenda, for no one's eyes. */
  @Transactional
  public List<SessionPerson> everybody(UUID sessionId) {
    return people.findBySessionIdOrderByAgendaPosition(sessionId);
  }

  /** Ids of the sessions of these kinds that are going on. */
  @Transactional
  public List<UUID> running(Collection<SessionKind> kinds) {
    return kinds.isEmpty()
        ? List.of()
        : sessions.findIdByKindInAndStatus(kinds, SessionStatus.RUNNING);
  }

  /** Those present at a session, for no one's eyes. */
  @Transactional
  public Set<UUID> present(UUID sessionId) {
    return everybody(sessionId).stream()
        .filter(person -> person.attendance() == Attendance.PRESENT)
        .map(SessionPerson::jobSeekerId)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Stores a new session. */
  @Transactional(Transactional.TxType.MANDATORY)
  MatchingSession add(
      Actor actor,
      UUID id,
      SessionPlan plan,
      @Nullable UUID seriesId,
      @Nullable LocalDate seriesDay) {
    MatchingSession saved =
        sessions.save(
            new MatchingSession(
                id,
                seriesId,
                seriesDay,
                plan.kind(),
                plan.title(),
                plan.place(),
                plan.startsAt(),
                plan.endsAt(),
                plan.capacity(),
                plan.freeJoin(),
                plan.goal(),
                SessionStatus.PLANNED,
                null,
                null,
                null,
                0,
                actor.userId(),
                clock.instant(),
                clock.instant()));
    circles.replace(id, SessionCircle.EMPTY, plan.circle());
    history.record(AGGREGATE, id, saved.version(), "CREATE", actor.userId(), null, null, plan);
    return saved;
  }

  /**
   * Changes the plan.
   *
   * @throws Problem 404; 403 when the actor does not plan it; 409 when it is over; by the version
   */
  @Transactional(Transactional.TxType.MANDATORY)
  MatchingSession change(
      Actor actor,
      Opened before,
      SessionPlan plan,
      @Nullable String ifMatch,
      @Nullable Long version) {
    requirePlanner(before);
    Versions.check(ifMatch, version, before.session().version());
    if (!before.session().status().isOpen()) {
      throw Problem.conflict("/status", "session-over");
    }
    return store(actor, before, before.session(), plan);
  }

  /**
   * Changes the plan of a session that follows its series.
   *
   * @param seriesDay its day in the series, absent: none any more
   */
  @Transactional(Transactional.TxType.MANDATORY)
  MatchingSession follow(
      Actor actor, Opened before, SessionPlan plan, @Nullable LocalDate seriesDay) {
    requirePlanner(before);
    return store(actor, before, before.session().onDay(seriesDay), plan);
  }

  private MatchingSession store(Actor actor, Opened before, MatchingSession on, SessionPlan plan) {
    SessionPlan was = SessionPlan.of(before.session(), before.circle());
    MatchingSession saved = sessions.update(on.with(plan, clock.instant()));
    circles.replace(saved.id(), before.circle(), plan.circle());
    history.record(
        AGGREGATE, saved.id(), saved.version(), "UPDATE", actor.userId(), null, was, plan);
    return saved;
  }

  /** Takes a step that was checked. */
  @Transactional(Transactional.TxType.MANDATORY)
  MatchingSession move(Actor actor, Opened before, SessionStatus to, @Nullable String reason) {
    MatchingSession saved = sessions.update(before.session().moved(to, reason, clock.instant()));
    history.record(
        AGGREGATE,
        saved.id(),
        saved.version(),
        to.name(),
        actor.userId(),
        reason,
        java.util.Map.of("status", before.session().status()),
        java.util.Map.of("status", to));
    return saved;
  }

  /** Passes for who plans the session. */
  static void requirePlanner(Opened opened) {
    if (!opened.sight().plans()) {
      throw Problem.notAllowed();
    }
  }
}
