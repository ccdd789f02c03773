package nl.wsp.api.networkcafe;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.jobseeker.PersonContacts;
import nl.wsp.api.notification.CalendarEntry;
import nl.wsp.api.notification.Message;
import nl.wsp.api.notification.MessageKind;
import nl.wsp.api.notification.Messages;

/**
 * Tells people about a session: that they are invited, that it changed or does not take place. The
 * appointment has the session's id and its version as sequence, so that a calendar updates what it
 * has (RFC 5545 §3.8.7.4).
 */
@Singleton
class SessionNotices {
  private static final Set<Attendance> COMING =
      Set.of(Attendance.INVITED, Attendance.CONFIRMED, Attendance.PRESENT);

  private final Messages messages;
  private final PersonContacts contacts;
  private final SessionPersonRepository people;
  private final Employers employers;

  SessionNotices(
      Messages messages,
      PersonContacts contacts,
      SessionPersonRepository people,
      Employers employers) {
    this.messages = messages;
    this.contacts = contacts;
    this.people = people;
    this.employers = employers;
  }

  /** Invites people who have an account; the others get a letter. */
  @Transactional(Transactional.TxType.MANDATORY)
  void invite(MatchingSession session, Collection<UUID> jobSeekerIds) {
    tellPeople(MessageKind.SESSION_INVITATION, session, jobSeekerIds, CalendarEntry.Method.REQUEST);
  }

  private void inviteUsers(MatchingSession session, Collection<UUID> userIds) {
    tell(MessageKind.SESSION_INVITATION, session, userIds, CalendarEntry.Method.REQUEST);
  }

  /** Invites those around a new session, but for who planned it. */
  @Transactional(Transactional.TxType.MANDATORY)
  void planned(MatchingSession session, SessionCircle circle) {
    Set<UUID> users = usersOf(circle);
    users.remove(session.createdBy());
    inviteUsers(session, users);
  }

  /**
   * Tells what another plan means: those who stay when time or place changed, who is new that he is
   * invited, and who is left out that he is not expected any more.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void replanned(
      MatchingSession was, MatchingSession now, SessionCircle before, SessionCircle after) {
    Set<UUID> stay = usersOf(before);
    Set<UUID> gone = new HashSet<>(stay);
    Set<UUID> come = usersOf(after);
    gone.removeAll(come);
    stay.retainAll(come);
    come.removeAll(stay);
    come.remove(now.createdBy());
    if (!was.startsAt().equals(now.startsAt())
        || !was.endsAt().equals(now.endsAt())
        || !Objects.equals(was.place(), now.place())) {
      tellComing(MessageKind.SESSION_CHANGED, now, CalendarEntry.Method.REQUEST);
      tell(MessageKind.SESSION_CHANGED, now, stay, CalendarEntry.Method.REQUEST);
    }
    inviteUsers(now, come);
    tell(MessageKind.SESSION_LEFT, now, gone, CalendarEntry.Method.CANCEL);
  }

  /** Tells somebody who was invited or came that he is not on the list any more. */
  @Transactional(Transactional.TxType.MANDATORY)
  void takenOff(MatchingSession session, SessionPerson person) {
    if (COMING.contains(person.attendance())) {
      tellPeople(
          MessageKind.SESSION_LEFT,
          session,
          List.of(person.jobSeekerId()),
          CalendarEntry.Method.CANCEL);
    }
  }

  /** Tells everybody who is invited, comes or helps that it does not take place. */
  @Transactional(Transactional.TxType.MANDATORY)
  void cancelled(MatchingSession session, SessionCircle circle) {
    tellComing(MessageKind.SESSION_CANCELLED, session, CalendarEntry.Method.CANCEL);
    tell(MessageKind.SESSION_CANCELLED, session, usersOf(circle), CalendarEntry.Method.CANCEL);
  }

  /** Tells whoever takes a session over that it is his, with the appointment. */
  @Transactional(Transactional.TxType.MANDATORY)
  void handedOver(MatchingSession session, UUID to) {
    inviteUsers(session, Set.of(to));
  }

  private Set<UUID> usersOf(SessionCircle circle) {
    Set<UUID> users = new HashSet<>(employers.contactAccountsOf(circle.employerIds()));
    circle.helpers().forEach(helping -> users.add(helping.userId()));
    return users;
  }

  private void tellComing(MessageKind kind, MatchingSession session, CalendarEntry.Method method) {
    List<UUID> coming =
        people.findBySessionIdOrderByAgendaPosition(session.id()).stream()
            .filter(person -> COMING.contains(person.attendance()))
            .map(SessionPerson::jobSeekerId)
            .toList();
    tellPeople(kind, session, coming, method);
  }

  private void tellPeople(
      MessageKind kind,
      MatchingSession session,
      Collection<UUID> jobSeekerIds,
      CalendarEntry.Method method) {
    contacts.of(jobSeekerIds).values().stream()
        .filter(contact -> contact.accountId() != null)
        .forEach(
            contact ->
                messages.send(
                    message(kind, Objects.requireNonNull(contact.accountId()), session, method)
                        .about(contact.id())));
  }

  private void tell(
      MessageKind kind,
      MatchingSession session,
      Collection<UUID> users,
      CalendarEntry.Method method) {
    users.forEach(user -> messages.send(message(kind, user, session, method)));
  }

  private static Message message(
      MessageKind kind, UUID recipient, MatchingSession session, CalendarEntry.Method method) {
    String place = session.place() == null ? "-" : session.place();
    return Message.of(
            kind,
            recipient,
            "/bijeenkomsten/" + session.id(),
            Map.of(
                "session", session.title(),
                "day", SessionViews.dateOf(session.startsAt()).toString(),
                "time", SessionViews.clockOf(session.startsAt()),
                "place", place))
        .with(
            new CalendarEntry(
                session.id(),
                (int) session.version(),
                method,
                session.startsAt(),
                session.endsAt(),
                // the kind, not the title: a title is free text and goes by mail
                SessionViews.word(Locale.of("nl"), "kind", session.kind()),
                place));
  }
}
