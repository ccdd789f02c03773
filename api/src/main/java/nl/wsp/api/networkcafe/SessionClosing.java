package nl.wsp.api.networkcafe;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wsp.api.networkcafe.SessionPerson.Origin;
import nl.wsp.api.networkcafe.SessionResults.Agreed;
import nl.wsp.api.notification.CalendarEntry;
import nl.wsp.api.notification.Message;
import nl.wsp.api.notification.MessageKind;
import nl.wsp.api.notification.Messages;
import nl.wsp.api.platform.sql.Ids;

/** What follows when a session closes: owners hear of their actions, open ones carry over. */
@Singleton
class SessionClosing {
  private static final LocalTime ACTION_FROM = LocalTime.of(9, 0);
  private static final LocalTime ACTION_UNTIL = LocalTime.of(9, 30);

  private final List<SessionResults> results;
  private final Messages messages;
  private final MatchingSessionRepository sessions;
  private final SessionPersonRepository people;
  private final Clock clock;

  SessionClosing(
      List<SessionResults> results,
      Messages messages,
      MatchingSessionRepository sessions,
      SessionPersonRepository people,
      Clock clock) {
    this.results = results;
    this.messages = messages;
    this.sessions = sessions;
    this.people = people;
    this.clock = clock;
  }

  /** Tells owners, one message each, and puts people with open actions on the next agenda. */
  @Transactional(Transactional.TxType.MANDATORY)
  void closed(MatchingSession session) {
    List<Agreed> open =
        results.stream()
            .flatMap(board -> board.agreedAt(session.id()).stream())
            .filter(action -> !action.done())
            .toList();
    Map<UUID, List<Agreed>> ofOwner =
        open.stream()
            .collect(
                Collectors.groupingBy(Agreed::ownerId, LinkedHashMap::new, Collectors.toList()));
    ofOwner.forEach((owner, actions) -> tell(session, owner, actions));
    carryOver(session, open);
  }

  private void tell(MatchingSession session, UUID owner, List<Agreed> actions) {
    LocalDate first =
        actions.stream().map(Agreed::dueOn).min(Comparator.naturalOrder()).orElseThrow();
    String what = actions.stream().map(Agreed::what).collect(Collectors.joining("; "));
    messages.send(
        Message.of(
                MessageKind.SESSION_ACTION,
                owner,
                "/bijeenkomsten/" + session.id(),
                Map.of("day", first.toString(), "action", what))
            .with(
                new CalendarEntry(
                    appointment(session.id(), owner),
                    0,
                    CalendarEntry.Method.REQUEST,
                    SessionForm.moment(first, ACTION_FROM),
                    SessionForm.moment(first, ACTION_UNTIL),
                    SessionViews.word(Locale.of("nl"), "kind", session.kind()),
                    "-")));
  }

  /** The same appointment each time, so that a calendar has it once. */
  private static UUID appointment(UUID session, UUID owner) {
    return UUID.nameUUIDFromBytes((session + "/" + owner).getBytes(StandardCharsets.US_ASCII));
  }

  private void carryOver(MatchingSession session, List<Agreed> open) {
    Optional<MatchingSession> next = nextOf(session);
    Set<UUID> waiting =
        open.stream()
            .map(Agreed::jobSeekerId)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (next.isEmpty() || waiting.isEmpty()) {
      return;
    }
    List<SessionPerson> listed = people.findBySessionIdOrderByAgendaPosition(next.get().id());
    listed.forEach(person -> waiting.remove(person.jobSeekerId()));
    int room = next.get().capacity() - listed.size();
    int position = listed.stream().mapToInt(SessionPerson::agendaPosition).max().orElse(0);
    Instant now = clock.instant();
    List<SessionPerson> carried = new ArrayList<>();
    for (UUID person : waiting) {
      if (carried.size() < room) {
        carried.add(carried(next.get(), person, ++position, count(open, person), now));
      }
    }
    people.saveAll(carried);
  }

  private static int count(List<Agreed> open, UUID person) {
    return (int) open.stream().filter(action -> person.equals(action.jobSeekerId())).count();
  }

  private static SessionPerson carried(
      MatchingSession next, UUID person, int position, int actions, Instant now) {
    return new SessionPerson(
        Ids.next(),
        next.id(),
        person,
        Attendance.LISTED,
        Origin.CARRIED_OVER,
        position,
        null,
        new SessionPerson.Reasons(
            List.of(new AgendaReason(AgendaReason.Kind.OPEN_ACTIONS, actions, null))),
        null,
        now,
        now);
  }

  private Optional<MatchingSession> nextOf(MatchingSession session) {
    UUID series = session.seriesId();
    return series == null
        ? Optional.empty()
        : sessions.findBySeriesIdOrderByStartsAt(series).stream()
            .filter(other -> other.startsAt().isAfter(session.startsAt()))
            .filter(other -> other.status() == SessionStatus.PLANNED)
            .findFirst();
  }
}
