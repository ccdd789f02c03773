package nl.wsp.api.networkcafe;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.jobseeker.Audience;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.networkcafe.MatchingSessions.Opened;
import nl.wsp.api.networkcafe.PeopleBodies.PeopleInput;
import nl.wsp.api.networkcafe.PeopleBodies.PersonInput;
import nl.wsp.api.networkcafe.SessionPerson.Origin;
import nl.wsp.api.networkcafe.live.BoardNews;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.ProblemKind;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.api.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** Who is on the list of a session: added, nominated, invited, present, in order. */
@Singleton
class SessionPeople {
  private static final int MOST_AT_ONCE = 100;
  private static final int MAX_NOTE_LENGTH = 500;
  private static final Set<Attendance> ON_THE_DAY = Set.of(Attendance.PRESENT, Attendance.NO_SHOW);

  private final MatchingSessions sessions;
  private final SessionPersonRepository people;
  private final AgendaProposals proposals;
  private final SessionNotices notices;
  private final JobSeekers jobSeekers;
  private final BoardNews board;
  private final ChangeHistory history;
  private final Clock clock;

  SessionPeople(
      MatchingSessions sessions,
      SessionPersonRepository people,
      AgendaProposals proposals,
      SessionNotices notices,
      JobSeekers jobSeekers,
      BoardNews board,
      ChangeHistory history,
      Clock clock) {
    this.sessions = sessions;
    this.people = people;
    this.proposals = proposals;
    this.notices = notices;
    this.jobSeekers = jobSeekers;
    this.board = board;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Puts people on the list, at the end of the agenda. Who plans the session chooses, others who
   * work with its people nominate. Who is on it already stays as he is.
   *
   * @throws Problem 404 for a person out of sight, 422 without the consent that others at the table
   *     need, 409 when the session is full or over
   */
  @Transactional
  void add(Actor actor, UUID sessionId, PeopleInput given) {
    Opened opened = sessions.openLocked(actor, sessionId);
    requireOpen(opened);
    if (!opened.sight().worksWithPeople()) {
      throw Problem.notAllowed();
    }
    Map<UUID, String> wanted = checked(given);
    boolean invites = Boolean.TRUE.equals(given.invite());
    if (invites && (!opened.sight().plans() || !opened.session().kind().peopleAttend())) {
      throw Problem.unprocessable("/invite", "not-at-scrum");
    }
    List<SessionPerson> listed = sessions.everybody(sessionId);
    listed.forEach(person -> wanted.remove(person.jobSeekerId()));
    requireVisible(actor, opened, wanted.keySet());
    requireRoom(opened, listed, wanted.size());
    int position = listed.stream().mapToInt(SessionPerson::agendaPosition).max().orElse(0);
    Map<UUID, List<AgendaReason>> reasons = proposals.reasonsOf(actor, wanted.keySet());
    Instant now = clock.instant();
    List<SessionPerson> added = new ArrayList<>();
    for (Map.Entry<UUID, String> person : wanted.entrySet()) {
      List<AgendaReason> why = new ArrayList<>();
      if (!opened.sight().plans()) {
        why.add(new AgendaReason(AgendaReason.Kind.NOMINATED, null, null));
      }
      why.addAll(reasons.getOrDefault(person.getKey(), List.of()));
      added.add(
          new SessionPerson(
              Ids.next(),
              sessionId,
              person.getKey(),
              invites ? Attendance.INVITED : Attendance.LISTED,
              opened.sight().plans() ? Origin.CHOSEN : Origin.NOMINATED,
              ++position,
              person.getValue(),
              new SessionPerson.Reasons(why),
              actor.userId(),
              now,
              now));
    }
    people.saveAll(added);
    if (invites) {
      notices.invite(opened.session(), wanted.keySet());
    }
    note(opened, actor, invites ? "INVITE" : "LIST", Map.of(), Map.of("people", wanted.keySet()));
  }

  private static Map<UUID, String> checked(PeopleInput given) {
    List<PersonInput> inputs = given.people() == null ? List.of() : given.people();
    if (inputs.isEmpty()) {
      throw Problem.invalid("/people", "required");
    }
    if (inputs.size() > MOST_AT_ONCE) {
      throw Problem.invalid("/people", "size", 1, MOST_AT_ONCE);
    }
    Map<UUID, String> wanted = new LinkedHashMap<>();
    for (int i = 0; i < inputs.size(); i++) {
      PersonInput input = inputs.get(i);
      if (input.jobSeekerId() == null) {
        throw Problem.invalid("/people/" + i + "/jobSeekerId", "required");
      }
      String note = input.note() == null || input.note().isBlank() ? null : input.note().strip();
      if (note != null && note.length() > MAX_NOTE_LENGTH) {
        throw Problem.invalid("/people/" + i + "/note", "size", 1, MAX_NOTE_LENGTH);
      }
      wanted.put(input.jobSeekerId(), note);
    }
    return wanted;
  }

  /** Everybody added is seen by the actor, and may be talked about by colleagues. */
  private void requireVisible(Actor actor, Opened opened, Set<UUID> ids) {
    if (!sessions.visible(actor, ids).containsAll(ids)) {
      throw Problem.notFound();
    }
    if (!opened.session().kind().peopleAttend()
        && !jobSeekers.consenting(ids, Audience.COLLEAGUES).containsAll(ids)) {
      throw Problem.unprocessable("/people", "colleagues-consent-needed");
    }
  }

  private static void requireRoom(Opened opened, List<SessionPerson> listed, int more) {
    long taken = listed.stream().filter(person -> person.attendance().takesPlace()).count();
    if (taken + more > opened.session().capacity()) {
      throw Problem.conflict("/people", "session-full", opened.session().capacity());
    }
  }

  private static void requireOpen(Opened opened) {
    if (!opened.session().status().isOpen()) {
      throw Problem.conflict("/status", "session-over");
    }
  }

  /**
   * Notes whether somebody comes or came; inviting sends the invitation.
   *
   * @throws Problem 403 for who does not plan the session, 422 before the day for who was present
   */
  @Transactional
  void attend(Actor actor, UUID sessionId, UUID personId, @Nullable String given) {
    Opened opened = sessions.openLocked(actor, sessionId);
    MatchingSessions.requirePlanner(opened);
    SessionPerson person = one(actor, sessionId, personId);
    Attendance to =
        Arrays.stream(Attendance.values())
            .filter(known -> known.name().equals(given))
            .findFirst()
            .orElseThrow(() -> Problem.invalid("/attendance", "unknown-code", "…"));
    requireOpen(opened);
    if (to != Attendance.LISTED && !opened.session().kind().peopleAttend()) {
      throw Problem.unprocessable("/attendance", "not-at-scrum");
    }
    if (ON_THE_DAY.contains(to)
        && Time.today(clock).isBefore(SessionViews.dateOf(opened.session().startsAt()))) {
      throw Problem.unprocessable("/attendance", "not-before-the-day");
    }
    if (to == person.attendance()) {
      return;
    }
    if (to.takesPlace() && !person.attendance().takesPlace()) {
      requireRoom(opened, sessions.everybody(sessionId), 1);
    }
    people.update(person.with(to, clock.instant()));
    if (to == Attendance.INVITED) {
      notices.invite(opened.session(), List.of(person.jobSeekerId()));
    }
    noteAttendance(opened, actor, person, to);
  }

  /** Invites everybody on the list who was not invited yet and whom the actor may see. */
  @Transactional
  int inviteAll(Actor actor, UUID sessionId) {
    Opened opened = sessions.openLocked(actor, sessionId);
    MatchingSessions.requirePlanner(opened);
    requireOpen(opened);
    if (!opened.session().kind().peopleAttend()) {
      throw Problem.unprocessable("/kind", "not-at-scrum");
    }
    List<SessionPerson> waiting =
        sessions.everybody(sessionId).stream()
            .filter(person -> person.attendance() == Attendance.LISTED)
            .toList();
    Set<UUID> visible =
        sessions.visible(actor, waiting.stream().map(SessionPerson::jobSeekerId).toList());
    List<SessionPerson> invited =
        waiting.stream()
            .filter(person -> visible.contains(person.jobSeekerId()))
            .map(person -> person.with(Attendance.INVITED, clock.instant()))
            .toList();
    if (!invited.isEmpty()) {
      people.updateAll(invited);
      List<UUID> ids = invited.stream().map(SessionPerson::jobSeekerId).toList();
      notices.invite(opened.session(), ids);
      note(opened, actor, "INVITE", Map.of(), Map.of("people", ids));
    }
    return invited.size();
  }

  /** Takes somebody off the list of a session that has not begun: by its planner, or who did it. */
  @Transactional
  void remove(Actor actor, UUID sessionId, UUID personId) {
    Opened opened = sessions.openLocked(actor, sessionId);
    SessionPerson person = one(actor, sessionId, personId);
    if (!opened.sight().plans() && !actor.userId().equals(person.addedBy())) {
      throw Problem.notAllowed();
    }
    if (opened.session().status() != SessionStatus.PLANNED) {
      throw Problem.conflict("/status", "session-begun");
    }
    people.delete(person);
    notices.takenOff(opened.session(), person);
    note(opened, actor, "UNLIST", Map.of("people", Set.of(person.jobSeekerId())), Map.of());
  }

  /**
   * Puts the agenda in a new order; rows the actor may not see keep their places.
   *
   * @param order the rows he sees, all of them, in the new order
   * @throws Problem 409 when the list changed meanwhile
   */
  @Transactional
  void order(Actor actor, UUID sessionId, @Nullable List<UUID> order) {
    Opened opened = sessions.openLocked(actor, sessionId);
    MatchingSessions.requirePlanner(opened);
    requireOpen(opened);
    List<SessionPerson> all = sessions.everybody(sessionId);
    Set<UUID> visible =
        sessions.visible(actor, all.stream().map(SessionPerson::jobSeekerId).toList());
    Map<UUID, SessionPerson> movable = new HashMap<>();
    all.stream()
        .filter(person -> visible.contains(person.jobSeekerId()))
        .forEach(person -> movable.put(person.id(), person));
    if (order == null
        || order.size() != movable.size()
        || !new HashSet<>(order).equals(movable.keySet())) {
      throw Problem.of(ProblemKind.CHANGED_MEANWHILE);
    }
    List<SessionPerson> moved = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < all.size(); i++) {
      SessionPerson here = all.get(i);
      SessionPerson placed = movable.containsKey(here.id()) ? movable.get(order.get(next++)) : here;
      if (placed.agendaPosition() != i + 1) {
        moved.add(placed.at(i + 1));
      }
    }
    if (!moved.isEmpty()) {
      people.updateAll(moved);
      note(opened, actor, "ORDER", Map.of(), Map.of("moved", moved.size()));
    }
  }

  private SessionPerson one(Actor actor, UUID sessionId, UUID personId) {
    SessionPerson person =
        people
            .findById(personId)
            .filter(found -> found.sessionId().equals(sessionId))
            .orElseThrow(Problem::notFound);
    if (sessions.visible(actor, List.of(person.jobSeekerId())).isEmpty()) {
      throw Problem.notFound();
    }
    return person;
  }

  void noteAttendance(Opened opened, Actor actor, SessionPerson person, Attendance to) {
    note(
        opened,
        actor,
        "ATTENDANCE",
        Map.of("attendance", person.attendance()),
        Map.of("attendance", to, "person", person.jobSeekerId()));
  }

  private void note(
      Opened opened, Actor actor, String action, Map<String, ?> before, Map<String, ?> after) {
    history.record(
        MatchingSessions.AGGREGATE,
        opened.session().id(),
        opened.session().version(),
        action,
        actor.userId(),
        null,
        before,
        after);
    board.agendaChanged(opened.session().id());
  }
}
