package nl.wsp.api.networkcafe;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.jobseeker.CandidateSources;
import nl.wsp.api.jobseeker.PersonContacts;
import nl.wsp.api.networkcafe.MatchingSessions.Listed;
import nl.wsp.api.networkcafe.MatchingSessions.Opened;
import nl.wsp.api.networkcafe.SessionResults.Agreed;
import nl.wsp.api.platform.document.Document;
import nl.wsp.api.platform.document.Documents;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.privacy.AccessLog;
import nl.wsp.api.privacy.LookContext;
import org.jspecify.annotations.Nullable;

/** Minutes on one page, and letters that invite whoever has no account. */
@Singleton
class SessionMinutes {
  private final MatchingSessions sessions;
  private final CandidateSources sources;
  private final PersonContacts contacts;
  private final List<SessionResults> results;
  private final Accounts accounts;
  private final AccessLog accessLog;
  private final Documents documents;

  SessionMinutes(
      MatchingSessions sessions,
      CandidateSources sources,
      PersonContacts contacts,
      List<SessionResults> results,
      Accounts accounts,
      AccessLog accessLog,
      Documents documents) {
    this.sessions = sessions;
    this.sources = sources;
    this.contacts = contacts;
    this.results = results;
    this.accounts = accounts;
    this.accessLog = accessLog;
    this.documents = documents;
  }

  /** What was agreed about one person. */
  record Line(
      int number,
      String name,
      @Nullable String headline,
      String attendance,
      @Nullable String outcome,
      List<Task> tasks) {}

  /** An action: what, who, by when. */
  record Task(String what, String owner, LocalDate dueOn, boolean done) {}

  /** A letter. */
  record Letter(String name) {}

  /**
   * The minutes, with the people whom the actor may see; logged as a copy.
   *
   * @throws Problem 404 out of sight, 403 for who works with nobody there, 409 before it began
   */
  byte[] pdf(Actor actor, UUID sessionId, Locale language) {
    Opened opened = sessions.open(actor, sessionId);
    Listed listed = sessions.people(actor, opened);
    SessionStatus status = opened.session().status();
    if (status == SessionStatus.PLANNED || status == SessionStatus.CANCELLED) {
      throw Problem.conflict("/status", "session-not-held");
    }
    List<UUID> ids = listed.people().stream().map(SessionPerson::jobSeekerId).toList();
    accessLog.export(actor, ids, LookContext.of(LookContext.Kind.SESSION, sessionId));
    List<Agreed> agreed =
        results.stream().flatMap(board -> board.agreedAt(sessionId).stream()).toList();
    Map<UUID, Accounts.Person> staff = accounts.findAll(staffOf(opened.circle(), agreed));
    List<Line> lines = lines(sessionId, listed, agreed, staff, language);
    List<Task> general =
        agreed.stream()
            .filter(action -> action.jobSeekerId() == null)
            .map(action -> task(action, staff))
            .toList();
    long present =
        listed.people().stream()
            .filter(person -> person.attendance() == Attendance.PRESENT)
            .count();
    return documents.pdf(
        new Document(
            "session-minutes",
            language,
            Texts.of("sessions", language, "minutes.title"),
            Texts.of("sessions", language, "minutes.summary"),
            Map.of(
                "title", opened.session().title(),
                "kind", SessionViews.word(language, "kind", opened.session().kind()),
                "startsAt", opened.session().startsAt(),
                "place", Objects.requireNonNullElse(opened.session().place(), "-"),
                "attend", opened.session().kind().peopleAttend(),
                "present", present,
                "listed", lines.size(),
                "helpers", helpers(opened.circle(), staff),
                "lines", lines,
                "general", general)));
  }

  private List<Line> lines(
      UUID sessionId,
      Listed listed,
      List<Agreed> agreed,
      Map<UUID, Accounts.Person> staff,
      Locale language) {
    List<UUID> ids = listed.people().stream().map(SessionPerson::jobSeekerId).toList();
    Map<UUID, String> headlines = sources.headlines(ids);
    Map<UUID, PersonContacts.Contact> names = contacts.of(listed.named());
    Map<UUID, String> outcomes =
        results.stream()
            .flatMap(board -> board.outcomes(sessionId, language).entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    List<Line> lines = new ArrayList<>();
    for (SessionPerson person : listed.people()) {
      UUID id = person.jobSeekerId();
      lines.add(
          new Line(
              person.agendaPosition(),
              PreparationSheets.nameOf(names.get(id), person, language),
              headlines.get(id),
              SessionViews.word(language, "attendance", person.attendance()),
              outcomes.get(id),
              agreed.stream()
                  .filter(action -> id.equals(action.jobSeekerId()))
                  .map(action -> task(action, staff))
                  .toList()));
    }
    return lines;
  }

  /**
   * Letters to everybody invited who has no account, a page each; logged as a copy.
   *
   * @throws Problem 404 out of sight, 403 for who does not plan it, 409 when nobody needs one
   */
  byte[] letters(Actor actor, UUID sessionId, Locale language) {
    Opened opened = sessions.open(actor, sessionId);
    MatchingSessions.requirePlanner(opened);
    Listed listed = sessions.people(actor, opened);
    Set<UUID> invited =
        listed.people().stream()
            .filter(person -> person.attendance() == Attendance.INVITED)
            .map(SessionPerson::jobSeekerId)
            .collect(Collectors.toSet());
    List<PersonContacts.Contact> without =
        contacts.of(invited).values().stream()
            .filter(contact -> contact.accountId() == null)
            .sorted(java.util.Comparator.comparing(PersonContacts.Contact::name))
            .toList();
    if (without.isEmpty()) {
      throw Problem.conflict("/people", "no-letters");
    }
    accessLog.export(
        actor,
        without.stream().map(PersonContacts.Contact::id).toList(),
        LookContext.of(LookContext.Kind.SESSION, sessionId));
    Accounts.Person writer = accounts.find(actor.userId()).orElseThrow();
    return documents.pdf(
        new Document(
            "session-invitation",
            language,
            Texts.of("sessions", language, "letter.title"),
            Texts.of("sessions", language, "letter.summary"),
            Map.of(
                "kind", SessionViews.word(language, "kind", opened.session().kind()),
                "startsAt", opened.session().startsAt(),
                "until", SessionViews.clockOf(opened.session().endsAt()),
                "place", Objects.requireNonNullElse(opened.session().place(), "-"),
                "writer", writer.displayName(),
                "phone", Objects.requireNonNullElse(writer.phone(), ""),
                "letters", without.stream().map(contact -> new Letter(contact.name())).toList())));
  }

  private static Set<UUID> staffOf(SessionCircle circle, List<Agreed> agreed) {
    Set<UUID> ids = agreed.stream().map(Agreed::ownerId).collect(Collectors.toSet());
    circle.helpers().forEach(helping -> ids.add(helping.userId()));
    return ids;
  }

  private static List<String> helpers(SessionCircle circle, Map<UUID, Accounts.Person> staff) {
    return circle.helpers().stream()
        .filter(helping -> staff.containsKey(helping.userId()))
        .map(helping -> staff.get(helping.userId()).displayName())
        .toList();
  }

  private static Task task(Agreed action, Map<UUID, Accounts.Person> staff) {
    Accounts.Person owner = staff.get(action.ownerId());
    return new Task(
        action.what(), owner == null ? "-" : owner.displayName(), action.dueOn(), action.done());
  }
}
