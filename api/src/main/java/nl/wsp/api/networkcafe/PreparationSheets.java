package nl.wsp.api.networkcafe;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
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
import java.util.stream.Stream;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.jobseeker.AgendaCandidates;
import nl.wsp.api.jobseeker.CandidateSource;
import nl.wsp.api.jobseeker.CandidateSources;
import nl.wsp.api.jobseeker.CvContent;
import nl.wsp.api.jobseeker.PersonContacts;
import nl.wsp.api.matching.BestVacancies;
import nl.wsp.api.networkcafe.MatchingSessions.Listed;
import nl.wsp.api.networkcafe.MatchingSessions.Opened;
import nl.wsp.api.platform.document.Document;
import nl.wsp.api.platform.document.Documents;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.privacy.AccessLog;
import nl.wsp.api.privacy.LookContext;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.LoadedLists;
import nl.wsp.search.index.SearchUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * A page per person to prepare a session with: wishes, strengths, best vacancies, who knows him.
 */
@Singleton
class PreparationSheets {
  private static final int VACANCIES = 5;
  private static final int STRENGTHS = 8;
  private static final int STRONG = 3;

  private final MatchingSessions sessions;
  private final CandidateSources sources;
  private final AgendaCandidates candidates;
  private final PersonContacts contacts;
  private final BestVacancies vacancies;
  private final List<SessionResults> results;
  private final Accounts accounts;
  private final Catalogue catalogue;
  private final LoadedLists lists;
  private final AccessLog accessLog;
  private final Documents documents;

  PreparationSheets(
      MatchingSessions sessions,
      CandidateSources sources,
      AgendaCandidates candidates,
      PersonContacts contacts,
      BestVacancies vacancies,
      List<SessionResults> results,
      Accounts accounts,
      Catalogue catalogue,
      LoadedLists lists,
      AccessLog accessLog,
      Documents documents) {
    this.sessions = sessions;
    this.sources = sources;
    this.candidates = candidates;
    this.contacts = contacts;
    this.vacancies = vacancies;
    this.results = results;
    this.accounts = accounts;
    this.catalogue = catalogue;
    this.lists = lists;
    this.accessLog = accessLog;
    this.documents = documents;
  }

  /** One person's page as it is printed. */
  record Page(
      int number,
      String name,
      @Nullable String headline,
      List<String> wishes,
      List<String> strengths,
      @Nullable BigDecimal hours,
      @Nullable LocalDate availableFrom,
      @Nullable Integer travelKm,
      @Nullable Integer mediationStep,
      @Nullable Integer participationStep,
      List<String> reasons,
      @Nullable String note,
      List<BestVacancies.Fit> vacancies,
      int openActions,
      List<String> knownBy) {}

  /**
   * The pages of all people of a session, or of one, whom the actor may see; logged as a copy that
   * left the service, as matches and as a look at the steps.
   *
   * @param personId row of one person on the list, absent: everybody
   * @throws Problem 404 for a session or person out of sight, 403 for who works with nobody there
   */
  byte[] pdf(Actor actor, UUID sessionId, @Nullable UUID personId, Locale language) {
    Opened opened = sessions.open(actor, sessionId);
    Listed listed = sessions.people(actor, opened);
    List<SessionPerson> people =
        listed.people().stream()
            .filter(person -> personId == null || person.id().equals(personId))
            .toList();
    if (people.isEmpty() && personId != null) {
      throw Problem.notFound();
    }
    List<UUID> ids = people.stream().map(SessionPerson::jobSeekerId).toList();
    LookContext context = LookContext.of(LookContext.Kind.SESSION, sessionId);
    accessLog.export(actor, ids, context);
    accessLog.matches(actor, ids, context);
    boolean steps = opened.sight() != SessionSight.PARTNER;
    if (steps) {
      accessLog.targetGroup(actor, ids, context);
    }
    List<Page> pages = pages(actor, people, ids, listed.named(), steps, language);
    return documents.pdf(
        new Document(
            "session-preparation",
            language,
            Texts.of("sessions", language, "sheet.title"),
            Texts.of("sessions", language, "sheet.summary"),
            Map.of(
                "session", opened.session().title(),
                "startsAt", opened.session().startsAt(),
                "pages", pages)));
  }

  private List<Page> pages(
      Actor actor,
      List<SessionPerson> people,
      List<UUID> ids,
      Set<UUID> named,
      boolean withSteps,
      Locale language) {
    Map<UUID, CandidateSource> found = sources.load(ids);
    Map<UUID, List<BestVacancies.Fit>> fits = fits(actor, found.values(), language);
    Map<UUID, AgendaCandidates.Steps> steps = withSteps ? candidates.steps(ids) : Map.of();
    Map<UUID, PersonContacts.Contact> names = contacts.of(named);
    Map<UUID, Integer> open = new HashMap<>();
    results.forEach(board -> open.putAll(board.openActions(ids)));
    Map<UUID, Accounts.Person> staff = accounts.findAll(consultants(found.values()));
    List<Page> pages = new ArrayList<>();
    for (SessionPerson person : people) {
      UUID id = person.jobSeekerId();
      CandidateSource source = found.get(id);
      CvContent cv = source == null ? CvContent.EMPTY : source.cv();
      AgendaCandidates.Steps step = steps.get(id);
      pages.add(
          new Page(
              person.agendaPosition(),
              nameOf(names.get(id), person, language),
              cv.headline(),
              wishes(cv, language),
              strengths(cv, language),
              cv.wantedHoursPerWeek() != null || cv.hoursPerWeek() == null
                  ? cv.wantedHoursPerWeek()
                  : cv.hoursPerWeek().max(),
              cv.availableFrom(),
              cv.maxTravelKm(),
              step == null ? null : step.mediation(),
              step == null ? null : step.participation(),
              reasons(person, withSteps, language),
              person.note(),
              fits.getOrDefault(id, List.of()),
              open.getOrDefault(id, 0),
              source == null ? List.of() : knownBy(source, staff)));
    }
    return pages;
  }

  /** Without an answer of the search the page is still of use. */
  private Map<UUID, List<BestVacancies.Fit>> fits(
      Actor actor, Collection<CandidateSource> people, Locale language) {
    try {
      return vacancies.shown(actor, people, VACANCIES, language);
    } catch (SearchUnavailable down) {
      return Map.of();
    }
  }

  static String nameOf(
      PersonContacts.@Nullable Contact contact, SessionPerson person, Locale language) {
    return contact == null || contact.name().isBlank()
        ? Texts.of("sessions", language, "sheet.anonymous", person.agendaPosition())
        : contact.name();
  }

  private static List<String> reasons(SessionPerson person, boolean withSteps, Locale language) {
    return person.reasons() == null
        ? List.of()
        : person.reasons().reasons().stream()
            .filter(reason -> withSteps || reason.kind() != AgendaReason.Kind.MEDIATION_STEP)
            .map(reason -> PeopleViews.reason(reason, language).explanation())
            .toList();
  }

  private static Set<UUID> consultants(Collection<CandidateSource> people) {
    Set<UUID> ids = new HashSet<>();
    people.forEach(
        person ->
            Stream.of(person.consultantId(), person.standInId())
                .filter(Objects::nonNull)
                .forEach(ids::add));
    return ids;
  }

  private static List<String> knownBy(CandidateSource person, Map<UUID, Accounts.Person> staff) {
    return Stream.of(person.consultantId(), person.standInId())
        .filter(Objects::nonNull)
        .flatMap(id -> Stream.ofNullable(staff.get(id)))
        .map(Accounts.Person::displayName)
        .distinct()
        .toList();
  }

  private List<String> wishes(CvContent cv, Locale language) {
    return Stream.ofNullable(cv.occupationsWished())
        .flatMap(List::stream)
        .map(
            code ->
                catalogue
                    .occupations()
                    .find(code)
                    .map(found -> found.label().in(language))
                    .or(() -> lists.occupationLabel(code))
                    .orElse(code))
        .toList();
  }

  private List<String> strengths(CvContent cv, Locale language) {
    return Stream.ofNullable(cv.competencies())
        .flatMap(List::stream)
        .filter(held -> held.code() != null && held.level() != null && held.level() >= STRONG)
        .sorted(Comparator.comparing(held -> -held.level()))
        .flatMap(
            held ->
                catalogue
                    .competencies()
                    .find(held.code())
                    .map(found -> found.label().in(language))
                    .stream())
        .limit(STRENGTHS)
        .toList();
  }
}
