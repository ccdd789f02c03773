package nl.wsp.api.networkcafe.live;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.jobseeker.CandidateSource;
import nl.wsp.api.jobseeker.CandidateSources;
import nl.wsp.api.jobseeker.CvContent;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.networkcafe.MatchingSessions;
import nl.wsp.api.networkcafe.MatchingSessions.Listed;
import nl.wsp.api.networkcafe.MatchingSessions.Opened;
import nl.wsp.api.networkcafe.SessionCircle;
import nl.wsp.api.networkcafe.SessionPerson;
import nl.wsp.api.networkcafe.live.CafeTables.CafeTable;
import nl.wsp.api.networkcafe.live.TableBodies.Agreement;
import nl.wsp.api.networkcafe.live.TableBodies.Cafe;
import nl.wsp.api.networkcafe.live.TableBodies.Guest;
import nl.wsp.api.networkcafe.live.TableBodies.TableBody;
import nl.wsp.api.networkcafe.live.TableBodies.TableHelper;
import nl.wsp.api.networkcafe.live.TableBodies.TableScreen;
import nl.wsp.api.networkcafe.live.TableBodies.Waiting;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.privacy.AccessLog;
import nl.wsp.api.privacy.LookContext;

/** The café as its organisers see it, and each table's own screen. */
@Singleton
class CafeViews {
  private final BoardAccess access;
  private final MatchingSessions sessions;
  private final BoardLayouts layouts;
  private final CafeTables tables;
  private final CardRepository cards;
  private final CardShelf shelf;
  private final CardWords words;
  private final SessionActions actions;
  private final CandidateSources sources;
  private final JobSeekers jobSeekers;
  private final Accounts accounts;
  private final AccessLog accessLog;
  private final Clock clock;

  CafeViews(
      BoardAccess access,
      MatchingSessions sessions,
      BoardLayouts layouts,
      CafeTables tables,
      CardRepository cards,
      CardShelf shelf,
      CardWords words,
      SessionActions actions,
      CandidateSources sources,
      JobSeekers jobSeekers,
      Accounts accounts,
      AccessLog accessLog,
      Clock clock) {
    this.access = access;
    this.sessions = sessions;
    this.layouts = layouts;
    this.tables = tables;
    this.cards = cards;
    this.shelf = shelf;
    this.words = words;
    this.actions = actions;
    this.sources = sources;
    this.jobSeekers = jobSeekers;
    this.accounts = accounts;
    this.accessLog = accessLog;
    this.clock = clock;
  }

  /** Tables and queue, with the people whom the actor may see; logged as a list. */
  @Transactional
  public Cafe cafe(Actor actor, UUID sessionId) {
    Opened opened = access.open(actor, sessionId);
    Listed listed = sessions.people(actor, opened);
    Map<UUID, SessionPerson> people = new HashMap<>();
    listed.people().forEach(person -> people.put(person.id(), person));
    Map<UUID, String> headlines =
        sources.headlines(listed.people().stream().map(SessionPerson::jobSeekerId).toList());
    Map<UUID, String> names = new HashMap<>();
    jobSeekers.briefs(listed.named()).forEach((id, brief) -> names.put(id, brief.name()));
    List<CafeTable> all = tables.of(sessionId);
    List<UUID> staff =
        opened.circle().helpers().stream().map(SessionCircle.Helping::userId).toList();
    Map<UUID, Accounts.Person> known = accounts.findAll(staffOf(all, staff));
    List<TableBody> bodies = new ArrayList<>();
    for (CafeTable table : all) {
      SessionPerson guest = table.cardId() == null ? null : people.get(table.cardId());
      bodies.add(
          new TableBody(
              table.number(),
              helpers(table.helpers(), known),
              table.cardId() != null,
              guest == null ? null : guest.id(),
              guest == null ? null : headlines.get(guest.jobSeekerId()),
              guest == null ? null : names.get(guest.jobSeekerId()),
              table.seatedAt(),
              table.version()));
    }
    List<Waiting> queue =
        cards.findBySessionId(sessionId).stream()
            .filter(card -> card.queuedAt() != null && people.containsKey(card.id()))
            .sorted(Comparator.comparing(CardRow::queuedAt).thenComparing(CardRow::id))
            .map(
                card ->
                    new Waiting(
                        card.id(),
                        headlines.get(card.jobSeekerId()),
                        names.get(card.jobSeekerId()),
                        Objects.requireNonNull(card.queuedAt())))
            .toList();
    return new Cafe(bodies, queue, helpers(staff, known), clock.instant());
  }

  /**
   * A table's screen: the person who sits there and nobody else. The look is logged.
   *
   * @throws Problem 404 when there is no such table
   */
  @Transactional
  public TableScreen screen(Actor actor, UUID sessionId, int number, Locale language) {
    Opened opened = access.open(actor, sessionId);
    CafeTable table = tables.find(sessionId, number).orElseThrow(Problem::notFound);
    int waiting =
        (int)
            cards.findBySessionId(sessionId).stream()
                .filter(card -> card.queuedAt() != null)
                .count();
    return new TableScreen(
        number,
        helpers(table.helpers(), accounts.findAll(table.helpers())),
        table.cardId() == null ? null : guest(actor, opened, table.cardId(), language),
        table.version(),
        waiting,
        clock.instant());
  }

  private Guest guest(Actor actor, Opened opened, UUID cardId, Locale language) {
    UUID sessionId = opened.session().id();
    SessionPerson person = access.person(actor, sessionId, cardId);
    UUID id = person.jobSeekerId();
    accessLog.profile(actor, id, LookContext.of(LookContext.Kind.SESSION, sessionId));
    CandidateSource source = sources.load(List.of(id)).get(id);
    CvContent cv = source == null ? CvContent.EMPTY : source.cv();
    CardRow card = shelf.card(person, layouts.of(opened.session().kind()));
    return new Guest(
        cardId,
        id,
        cv.headline(),
        cv.presentation(),
        words.wishes(cv, language),
        words.skills(cv, language),
        CardWords.hours(cv),
        cv.maxTravelKm(),
        cv.availableFrom(),
        actions.of(actor, person).stream()
            .filter(action -> action.sessionId().equals(sessionId))
            .map(
                action ->
                    new Agreement(
                        action.id(), action.what(), action.owner(), action.dueOn(), action.done()))
            .toList(),
        card.timer(),
        !jobSeekers.ownAmong(actor, List.of(id)).isEmpty());
  }

  private static Set<UUID> staffOf(List<CafeTable> all, List<UUID> staff) {
    Set<UUID> ids = new HashSet<>(staff);
    all.forEach(table -> ids.addAll(table.helpers()));
    return ids;
  }

  private static List<TableHelper> helpers(List<UUID> ids, Map<UUID, Accounts.Person> known) {
    return ids.stream()
        .filter(known::containsKey)
        .map(id -> new TableHelper(id, known.get(id).displayName()))
        .toList();
  }
}
