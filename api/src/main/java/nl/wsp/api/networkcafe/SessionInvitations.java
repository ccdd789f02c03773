package nl.wsp.api.networkcafe;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wsp.api.networkcafe.MatchingSessions.Opened;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;

/**
 * Invitations of one person, for whoever answers them with him. Who may do so, the caller decides.
 */
@Singleton
public class SessionInvitations {
  private final MatchingSessionRepository sessions;
  private final SessionPersonRepository people;
  private final SessionCircles circles;
  private final SessionAnswers answers;
  private final Clock clock;

  SessionInvitations(
      MatchingSessionRepository sessions,
      SessionPersonRepository people,
      SessionCircles circles,
      SessionAnswers answers,
      Clock clock) {
    this.sessions = sessions;
    this.people = people;
    this.circles = circles;
    this.answers = answers;
    this.clock = clock;
  }

  /**
   * An invitation to a session that is still to come.
   *
   * @param kind what sort of session, in words
   * @param until end, as the clock in Amsterdam says
   * @param answered whether the person said yes or no
   */
  public record Invitation(
      UUID sessionId,
      String kind,
      Instant startsAt,
      String until,
      String place,
      boolean answered) {}

  /** Invitations of a person to sessions that have not begun, the first one first. */
  @Transactional
  public List<Invitation> of(UUID jobSeekerId, Locale language) {
    Map<UUID, SessionPerson> invited =
        people.findByJobSeekerId(jobSeekerId).stream()
            .filter(person -> person.attendance() != Attendance.LISTED)
            .collect(Collectors.toMap(SessionPerson::sessionId, Function.identity()));
    return invited.isEmpty()
        ? List.of()
        : sessions.findByIdInList(invited.keySet()).stream()
            .filter(session -> session.status() == SessionStatus.PLANNED)
            .filter(session -> session.startsAt().isAfter(clock.instant()))
            .sorted(java.util.Comparator.comparing(MatchingSession::startsAt))
            .map(session -> invitation(session, invited.get(session.id()), language))
            .toList();
  }

  private static Invitation invitation(
      MatchingSession session, SessionPerson person, Locale language) {
    return new Invitation(
        session.id(),
        SessionViews.word(language, "kind", session.kind()),
        session.startsAt(),
        SessionViews.clockOf(session.endsAt()),
        Objects.requireNonNullElse(session.place(), "-"),
        person.attendance() != Attendance.INVITED);
  }

  /**
   * Notes what an invited person answered.
   *
   * @throws Problem 404 when he was not invited, 409 when it is over or full
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void answer(Actor actor, UUID sessionId, UUID jobSeekerId, boolean coming) {
    MatchingSession session = sessions.findLocked(sessionId).orElseThrow(Problem::notFound);
    SessionPerson person =
        people
            .findBySessionIdAndJobSeekerId(sessionId, jobSeekerId)
            .filter(listed -> listed.attendance() != Attendance.LISTED)
            .orElseThrow(Problem::notFound);
    if (!session.status().isOpen()) {
      throw Problem.conflict("/status", "session-over");
    }
    answers.answered(
        actor,
        new Opened(session, circles.of(sessionId), SessionSight.JOB_SEEKER),
        people.findBySessionIdOrderByAgendaPosition(sessionId),
        person,
        coming ? Attendance.CONFIRMED : Attendance.DECLINED);
  }
}
