package nl.wsp.api.networkcafe.live;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.jobseeker.CandidateSource;
import nl.wsp.api.jobseeker.CandidateSources;
import nl.wsp.api.jobseeker.CvContent;
import nl.wsp.api.jobseeker.JobSeekerBrief;
import nl.wsp.api.jobseeker.JobSeekers;
import nl.wsp.api.jobseeker.LadderSteps;
import nl.wsp.api.networkcafe.Attendance;
import nl.wsp.api.networkcafe.MatchingSessions;
import nl.wsp.api.networkcafe.MatchingSessions.Listed;
import nl.wsp.api.networkcafe.MatchingSessions.Opened;
import nl.wsp.api.networkcafe.SessionPerson;
import nl.wsp.api.networkcafe.SessionSight;
import nl.wsp.api.networkcafe.live.BoardBodies.Acquaintance;
import nl.wsp.api.networkcafe.live.BoardBodies.Board;
import nl.wsp.api.networkcafe.live.BoardBodies.CardBody;
import nl.wsp.api.networkcafe.live.BoardBodies.CardDetail;
import nl.wsp.api.networkcafe.live.BoardBodies.Colleague;
import nl.wsp.api.networkcafe.live.BoardBodies.ColumnBody;
import nl.wsp.api.networkcafe.live.BoardBodies.Steps;
import nl.wsp.api.networkcafe.live.Presences.PresentRow;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.privacy.AccessLog;
import nl.wsp.api.privacy.LookContext;
import org.jspecify.annotations.Nullable;

/** The board and an opened card, as the reader may see them. */
@Singleton
class BoardViews {
  private final MatchingSessions sessions;
  private final BoardAccess access;
  private final BoardLayouts layouts;
  private final CardShelf shelf;
  private final EventLog log;
  private final Presences presences;
  private final SessionActions actions;
  private final CandidateSources sources;
  private final JobSeekers jobSeekers;
  private final Accounts accounts;
  private final AccessLog accessLog;
  private final CardWords words;
  private final Clock clock;

  BoardViews(
      MatchingSessions sessions,
      BoardAccess access,
      BoardLayouts layouts,
      CardShelf shelf,
      EventLog log,
      Presences presences,
      SessionActions actions,
      CandidateSources sources,
      JobSeekers jobSeekers,
      Accounts accounts,
      AccessLog accessLog,
      CardWords words,
      Clock clock) {
    this.sessions = sessions;
    this.access = access;
    this.layouts = layouts;
    this.shelf = shelf;
    this.log = log;
    this.presences = presences;
    this.actions = actions;
    this.sources = sources;
    this.jobSeekers = jobSeekers;
    this.accounts = accounts;
    this.accessLog = accessLog;
    this.words = words;
    this.clock = clock;
  }

  /** The board; who stands on it is logged as a list that was shown. */
  @Transactional
  public Board board(Actor actor, UUID sessionId, Locale language) {
    Opened opened = access.open(actor, sessionId);
    // read first: what happens while the rest is read comes over the stream as well
    long sequence = log.last(sessionId);
    BoardLayout layout = layouts.of(opened.session().kind());
    Listed listed = sessions.people(actor, opened);
    // who does not come is not talked with
    List<SessionPerson> people =
        listed.people().stream().filter(person -> person.attendance().takesPlace()).toList();
    List<UUID> ids = people.stream().map(SessionPerson::jobSeekerId).toList();
    Map<UUID, String> headlines = sources.headlines(ids);
    Map<UUID, JobSeekerBrief> briefs = jobSeekers.briefs(ids);
    Set<UUID> staffIds = consultantsOf(briefs);
    staffIds.add(opened.session().createdBy());
    opened.circle().helpers().forEach(helping -> staffIds.add(helping.userId()));
    Map<UUID, Accounts.Person> staff = accounts.findAll(staffIds);
    Map<UUID, Integer> open = actions.openOf(ids);
    Map<UUID, CardRow> cards = new HashMap<>();
    shelf.cards(sessionId, people, layout).forEach(card -> cards.put(card.id(), card));
    List<CardBody> bodies = new ArrayList<>();
    for (SessionPerson person : people) {
      UUID id = person.jobSeekerId();
      JobSeekerBrief brief = briefs.get(id);
      bodies.add(
          new CardBody(
              cards.get(person.id()).state(),
              person.agendaPosition(),
              person.attendance(),
              headlines.get(id),
              brief != null && listed.named().contains(id) ? brief.name() : null,
              brief == null ? null : nameOf(staff, brief.consultantId()),
              open.getOrDefault(id, 0)));
    }
    Set<UUID> shown = Set.copyOf(ids);
    return new Board(
        sessionId,
        opened.session().title(),
        opened.session().kind(),
        opened.session().status(),
        opened.session().status().isOpen(),
        sequence,
        clock.instant(),
        standing(layout, cards.values()).stream()
            .map(
                each ->
                    new ColumnBody(
                        each.code(), each.label(language), each.discussed(), each.seated()))
            .toList(),
        bodies,
        listed.hidden(),
        presences.now(List.of(sessionId)).stream()
            .filter(row -> shown.contains(row.jobSeekerId()))
            .map(PresentRow::present)
            .toList(),
        staff.values().stream()
            .sorted(Comparator.comparing(Accounts.Person::displayName))
            .map(person -> new Colleague(person.id(), person.displayName()))
            .toList());
  }

  /** An opened card; the look is logged, and one at the steps as a look at those. */
  @Transactional
  public CardDetail card(Actor actor, UUID sessionId, UUID cardId, Locale language) {
    Opened opened = access.open(actor, sessionId);
    SessionPerson person = access.person(actor, sessionId, cardId);
    UUID id = person.jobSeekerId();
    LookContext context = LookContext.of(LookContext.Kind.SESSION, sessionId);
    accessLog.profile(actor, id, context);
    BoardLayout layout = layouts.of(opened.session().kind());
    CandidateSource source = sources.load(List.of(id)).get(id);
    CvContent cv = source == null ? CvContent.EMPTY : source.cv();
    JobSeekerBrief knows = jobSeekers.briefs(List.of(id)).get(id);
    boolean own =
        actor.is(Role.CONSULTANT) && knows != null && knows.isOwnConsultant(actor.userId());
    CardRow card = shelf.card(person, layout);
    return new CardDetail(
        card.state(),
        id,
        cv.headline(),
        knows != null && mayName(opened, person, own) ? knows.name() : null,
        words.wishes(cv, language),
        words.strengths(cv, language),
        CardWords.hours(cv),
        cv.availableFrom(),
        cv.maxTravelKm(),
        own || opened.sight() != SessionSight.PARTNER ? steps(actor, id, context) : null,
        knownBy(knows),
        person.note(),
        card.note(),
        actions.of(actor, person),
        clock.instant());
  }

  private static boolean mayName(Opened opened, SessionPerson person, boolean own) {
    return own
        || (opened.sight().plans()
            && opened.session().kind().peopleAttend()
            && person.attendance() != Attendance.LISTED);
  }

  private @Nullable Steps steps(Actor actor, UUID id, LookContext context) {
    LadderSteps found = jobSeekers.stepsOf(id).orElse(null);
    if (found == null) {
      return null;
    }
    accessLog.targetGroupWhileWorking(actor, id, context);
    return new Steps(found.mediationStep(), found.participationStep(), found.labourDistance());
  }

  private List<Acquaintance> knownBy(@Nullable JobSeekerBrief knows) {
    if (knows == null) {
      return List.of();
    }
    Map<UUID, Accounts.Person> staff = accounts.findAll(idsOf(knows));
    List<Acquaintance> known = new ArrayList<>();
    String consultant = nameOf(staff, knows.consultantId());
    if (consultant != null) {
      known.add(new Acquaintance(consultant, false));
    }
    String standIn = nameOf(staff, knows.standInId());
    if (standIn != null) {
      known.add(new Acquaintance(standIn, true));
    }
    return known;
  }

  /** The columns of the board, and those that were taken off it where a card still stands. */
  private static List<BoardColumn> standing(BoardLayout layout, Collection<CardRow> cards) {
    Set<String> used = cards.stream().map(CardRow::boardColumn).collect(Collectors.toSet());
    return Stream.concat(
            layout.columns().stream(),
            layout.retired().stream().filter(column -> used.contains(column.code())))
        .toList();
  }

  private static Set<UUID> consultantsOf(Map<UUID, JobSeekerBrief> briefs) {
    Set<UUID> ids = new HashSet<>();
    briefs.values().forEach(knows -> ids.addAll(idsOf(knows)));
    return ids;
  }

  private static List<UUID> idsOf(JobSeekerBrief knows) {
    return Stream.of(knows.consultantId(), knows.standInId()).filter(Objects::nonNull).toList();
  }

  private static @Nullable String nameOf(Map<UUID, Accounts.Person> staff, @Nullable UUID id) {
    Accounts.Person person = id == null ? null : staff.get(id);
    return person == null ? null : person.displayName();
  }
}
