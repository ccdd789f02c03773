package nl.wsp.api.networkcafe;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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
    contacts
        .of(jobSeekerIds)
        .values()
        .forEach(
            contact -> {
              if (contact.accountId() != null) {
                messages.send(
                    message(
                            MessageKind.SESSION_INVITATION,
                            contact.accountId(),
                            session,
                            CalendarEntry.Method.REQUEST)
                        .about(contact.id()));
              }
            });
  }

  private void inviteUsers(MatchingSession session, Collection<UUID> userIds) {
    userIds.forEach(
        user ->
            messages.send(
                message(
                    MessageKind.SESSION_INVITATION, user, session, CalendarEntry.Method.REQUEST)));
  }

  /** Tells everybody who is invited, comes or helps that time or place changed. */
  @Transactional(Transactional.TxType.MANDATORY)
  void changed(MatchingSession session, SessionCircle circle) {
    tellAll(MessageKind.SESSION_CHANGED, session, circle, CalendarEntry.Method.REQUEST);
  }

  /** Tells the same people that it does not take place. */
  @Transactional(Transactional.TxType.MANDATORY)
  void cancelled(MatchingSession session, SessionCircle circle) {
    tellAll(MessageKind.SESSION_CANCELLED, session, circle, CalendarEntry.Method.CANCEL);
  }

  /** Invites the helpers and employers who are new in the circle. */
  @Transactional(Transactional.TxType.MANDATORY)
  void inviteNew(MatchingSession session, SessionCircle before, SessionCircle after) {
    Set<UUID> users = usersOf(after);
    users.removeAll(usersOf(before));
    users.remove(session.createdBy());
    inviteUsers(session, users);
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

  private void tellAll(
      MessageKind kind,
      MatchingSession session,
      SessionCircle circle,
      CalendarEntry.Method method) {
    List<UUID> invited =
        people.findBySessionIdOrderByAgendaPosition(session.id()).stream()
            .filter(person -> COMING.contains(person.attendance()))
            .map(SessionPerson::jobSeekerId)
            .toList();
    contacts.of(invited).values().stream()
        .filter(contact -> contact.accountId() != null)
        .forEach(
            contact ->
                messages.send(
                    message(kind, Objects.requireNonNull(contact.accountId()), session, method)
                        .about(contact.id())));
    usersOf(circle).forEach(user -> messages.send(message(kind, user, session, method)));
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
                SessionViews.word(java.util.Locale.of("nl"), "kind", session.kind()),
                place));
  }
}
