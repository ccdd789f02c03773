package nl.wsp.api.networkcafe;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wsp.api.employer.EmployerAccess;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.networkcafe.MatchingSessions.Opened;
import nl.wsp.api.networkcafe.SessionPerson.Origin;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Conditions;
import nl.wsp.api.platform.sql.Ids;
import org.jspecify.annotations.Nullable;

/** What the invited answer themselves: that they come or not, and who joins freely. */
@Singleton
class SessionAnswers {
  private final MatchingSessions sessions;
  private final SessionAccess access;
  private final SessionPersonRepository people;
  private final SessionPeople list;
  private final JobSeekers jobSeekers;
  private final EmployerAccess employers;
  private final ChangeHistory history;
  private final JdbcOperations jdbc;
  private final Clock clock;

  SessionAnswers(
      MatchingSessions sessions,
      SessionAccess access,
      SessionPersonRepository people,
      SessionPeople list,
      JobSeekers jobSeekers,
      EmployerAccess employers,
      ChangeHistory history,
      JdbcOperations jdbc,
      Clock clock) {
    this.sessions = sessions;
    this.access = access;
    this.people = people;
    this.list = list;
    this.jobSeekers = jobSeekers;
    this.employers = employers;
    this.history = history;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Answers an invitation, or joins a session that is free to join.
   *
   * @throws Problem 404 when it is not for him, 409 when it is over or full, or has begun for who
   *     says he does not come
   */
  @Transactional
  void answer(Actor actor, UUID sessionId, @Nullable Boolean coming) {
    Opened opened = sessions.openLocked(actor, sessionId);
    if (coming == null) {
      throw Problem.invalid("/coming", "required");
    }
    if (!opened.session().status().isOpen()) {
      throw Problem.conflict("/status", "session-over");
    }
    switch (opened.sight()) {
      case JOB_SEEKER -> person(actor, opened, coming);
      case EMPLOYER -> employer(actor, opened, coming);
      default -> throw Problem.notAllowed();
    }
  }

  private void person(Actor actor, Opened opened, boolean coming) {
    UUID me = jobSeekers.ofAccount(actor.userId()).orElseThrow(Problem::notFound);
    List<SessionPerson> listed = sessions.everybody(opened.session().id());
    Optional<SessionPerson> mine =
        listed.stream().filter(person -> person.jobSeekerId().equals(me)).findFirst();
    Attendance to = coming ? Attendance.CONFIRMED : Attendance.DECLINED;
    if (mine.isPresent()) {
      answered(actor, opened, listed, mine.get(), to);
    } else if (coming) {
      join(actor, opened, listed, me);
    }
  }

  /** Notes an answer of somebody who is on the list; the caller holds the session. */
  void answered(
      Actor actor, Opened opened, List<SessionPerson> listed, SessionPerson mine, Attendance to) {
    if (mine.attendance() == Attendance.PRESENT || mine.attendance() == Attendance.NO_SHOW) {
      throw Problem.conflict("/coming", "session-begun");
    }
    if (mine.attendance() == to) {
      return;
    }
    if (to.takesPlace() && !mine.attendance().takesPlace()) {
      requireRoom(opened, listed);
    }
    people.update(mine.with(to, clock.instant()));
    list.noteAttendance(opened, actor, mine, to);
  }

  private void join(Actor actor, Opened opened, List<SessionPerson> listed, UUID me) {
    if (!access.mayJoin(me, opened.session(), opened.circle())) {
      throw Problem.notFound();
    }
    requireRoom(opened, listed);
    Instant now = clock.instant();
    int last = listed.stream().mapToInt(SessionPerson::agendaPosition).max().orElse(0);
    SessionPerson joined =
        people.save(
            new SessionPerson(
                Ids.next(),
                opened.session().id(),
                me,
                Attendance.CONFIRMED,
                Origin.JOINED,
                last + 1,
                null,
                null,
                actor.userId(),
                now,
                now));
    list.noteAttendance(opened, actor, joined.with(Attendance.LISTED, now), Attendance.CONFIRMED);
  }

  private static void requireRoom(Opened opened, List<SessionPerson> listed) {
    long taken = listed.stream().filter(person -> person.attendance().takesPlace()).count();
    if (taken >= opened.session().capacity()) {
      throw Problem.conflict("/coming", "session-full", opened.session().capacity());
    }
  }

  private void employer(Actor actor, Opened opened, boolean coming) {
    Set<UUID> own =
        employers.ownOf(actor).stream()
            .filter(opened.circle().employerIds()::contains)
            .collect(Collectors.toSet());
    String to = (coming ? Attendance.CONFIRMED : Attendance.DECLINED).name();
    jdbc.prepareStatement(
        "UPDATE session_employer SET attendance = ? WHERE session_id = ? AND "
            + Conditions.in("employer_id", own.size()),
        update -> {
          update.setString(1, to);
          update.setString(2, opened.session().id().toString());
          int parameter = 3;
          for (UUID employer : own) {
            update.setString(parameter++, employer.toString());
          }
          return update.executeUpdate();
        });
    history.record(
        MatchingSessions.AGGREGATE,
        opened.session().id(),
        opened.session().version(),
        "ATTENDANCE",
        actor.userId(),
        null,
        Map.of(),
        Map.of("employers", own, "attendance", to));
  }
}
