package nl.wsp.api.networkcafe;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.networkcafe.SessionPerson.Origin;
import nl.wsp.api.platform.sql.Ids;

/** Puts two running series in a demo: a scrum tomorrow and a Netwerkcafé next week. */
@Singleton
public class SessionExamples {
  /** People on the agenda of tomorrow's scrum. */
  public static final int ON_AGENDA = 45;

  private static final int AT_CAFE = 30;
  private static final LocalTime AFTERNOON = LocalTime.of(13, 30);
  private static final LocalTime EVENING = LocalTime.of(16, 30);
  private static final int WEEKS_BACK = 8;
  private static final int WEEKS_AHEAD = 8;
  private static final int CAPACITY = 50;
  private static final int ONE_IN_SO_MANY_STAYS_AWAY = 6;

  private final SessionSeriesRepository series;
  private final MatchingSessionRepository sessions;
  private final SessionPersonRepository people;
  private final SessionCircles circles;

  SessionExamples(
      SessionSeriesRepository series,
      MatchingSessionRepository sessions,
      SessionPersonRepository people,
      SessionCircles circles) {
    this.series = series;
    this.sessions = sessions;
    this.people = people;
    this.circles = circles;
  }

  /**
   * Invented sessions.
   *
   * @param consenting people who consent to colleagues, at least 45, those with an account first
   */
  public record Example(
      LocalDate today,
      Instant madeAt,
      UUID organiser,
      SessionCircle circle,
      List<UUID> consenting) {}

  /** Adds both series with their past, next and later sessions. */
  @Transactional
  public void add(Example example) {
    LocalDate tomorrow = example.today().plusDays(1);
    add(
        example,
        plan(example, SessionKind.SCRUM, "Scrum-matching van de regio", "09:30", "11:30", tomorrow),
        ON_AGENDA);
    add(
        example,
        plan(
            example,
            SessionKind.NETWORK_CAFE,
            "Netwerkcafé",
            "13:30",
            "16:00",
            tomorrow.plusWeeks(1)),
        AT_CAFE);
  }

  /**
   * Adds one session that is to come, of an afternoon, for features whose examples need one.
   *
   * @param employerIds employers invited to it
   * @return id of the session
   */
  @Transactional
  public UUID addSingle(
      SessionKind kind,
      String title,
      LocalDate day,
      UUID organiser,
      Instant madeAt,
      List<UUID> employerIds) {
    MatchingSession session =
        sessions.save(
            new MatchingSession(
                Ids.next(),
                null,
                null,
                kind,
                title,
                "Raadhuis, Leidschendam",
                SessionForm.moment(day, AFTERNOON),
                SessionForm.moment(day, EVENING),
                CAPACITY,
                false,
                null,
                SessionStatus.PLANNED,
                null,
                null,
                null,
                0,
                organiser,
                madeAt,
                madeAt));
    circles.replace(
        session.id(),
        SessionCircle.EMPTY,
        new SessionCircle(
            List.of(),
            List.of(new SessionCircle.Helping(organiser, HelperRole.HOST)),
            List.of(),
            employerIds));
    return session.id();
  }

  private static SessionSeries plan(
      Example example, SessionKind kind, String title, String from, String until, LocalDate next) {
    return new SessionSeries(
        Ids.next(),
        kind,
        title,
        "Raadhuis, Leidschendam",
        next.minusWeeks(WEEKS_BACK),
        next.plusWeeks(WEEKS_AHEAD),
        2,
        from,
        until,
        CAPACITY,
        kind == SessionKind.NETWORK_CAFE,
        null,
        null,
        0,
        example.organiser(),
        example.madeAt(),
        example.madeAt());
  }

  private void add(Example example, SessionSeries planned, int listed) {
    SessionSeries saved = series.save(planned);
    int round = 0;
    boolean nextFilled = false;
    for (LocalDate day : saved.days()) {
      boolean past = day.isBefore(example.today());
      MatchingSession session = sessions.save(session(example, saved, day, past));
      circles.replace(session.id(), SessionCircle.EMPTY, example.circle());
      if (past || !nextFilled) {
        people.saveAll(listed(example, session, listed, past ? ++round : 0));
        nextFilled = nextFilled || !past;
      }
    }
  }

  private static MatchingSession session(
      Example example, SessionSeries of, LocalDate day, boolean past) {
    SessionPlan plan = of.planOn(day, example.circle());
    return new MatchingSession(
        Ids.next(),
        of.id(),
        day,
        plan.kind(),
        plan.title(),
        plan.place(),
        plan.startsAt(),
        plan.endsAt(),
        plan.capacity(),
        plan.freeJoin(),
        null,
        past ? SessionStatus.CLOSED : SessionStatus.PLANNED,
        past ? plan.startsAt() : null,
        past ? plan.endsAt() : null,
        null,
        0,
        example.organiser(),
        example.madeAt(),
        example.madeAt());
  }

  /** Past sessions were about others than the next one, where there are enough people. */
  private static List<SessionPerson> listed(
      Example example, MatchingSession session, int count, int round) {
    List<UUID> all = example.consenting();
    List<SessionPerson> rows = new ArrayList<>();
    for (int place = 1; place <= count; place++) {
      UUID person = all.get((round * count + place - 1) % all.size());
      rows.add(row(example, session, person, place));
    }
    return rows;
  }

  private static SessionPerson row(
      Example example, MatchingSession session, UUID person, int place) {
    return new SessionPerson(
        Ids.next(),
        session.id(),
        person,
        attendance(session, place),
        Origin.CHOSEN,
        place,
        null,
        reasons(place),
        example.organiser(),
        example.madeAt(),
        example.madeAt());
  }

  private static SessionPerson.Reasons reasons(int place) {
    return new SessionPerson.Reasons(
        List.of(
            place % 3 == 0
                ? new AgendaReason(AgendaReason.Kind.NOMINATED, null, null)
                : new AgendaReason(AgendaReason.Kind.NOT_SEEN, null, null)));
  }

  private static Attendance attendance(MatchingSession session, int place) {
    boolean away = place % ONE_IN_SO_MANY_STAYS_AWAY == 0;
    if (!session.kind().peopleAttend()) {
      return Attendance.LISTED;
    }
    if (session.status() == SessionStatus.CLOSED) {
      return away ? Attendance.NO_SHOW : Attendance.PRESENT;
    }
    return place % 2 == 0 ? Attendance.CONFIRMED : Attendance.INVITED;
  }
}
