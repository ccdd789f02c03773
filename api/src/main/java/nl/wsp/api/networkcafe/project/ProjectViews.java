package nl.wsp.api.networkcafe.project;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wsp.api.employer.EmployerAccess;
import nl.wsp.api.employer.EmployerBrief;
import nl.wsp.api.employer.EmployerReach;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.networkcafe.MatchingSession;
import nl.wsp.api.networkcafe.MatchingSessions;
import nl.wsp.api.networkcafe.project.ProjectBodies.HungObligation;
import nl.wsp.api.networkcafe.project.ProjectBodies.HungSession;
import nl.wsp.api.networkcafe.project.ProjectBodies.HungVacancy;
import nl.wsp.api.networkcafe.project.ProjectBodies.NamedParty;
import nl.wsp.api.networkcafe.project.ProjectBodies.NamedPlace;
import nl.wsp.api.networkcafe.project.ProjectBodies.PhaseBody;
import nl.wsp.api.networkcafe.project.ProjectBodies.ProgressBody;
import nl.wsp.api.networkcafe.project.ProjectBodies.ProjectBody;
import nl.wsp.api.networkcafe.project.ProjectBodies.ProjectLine;
import nl.wsp.api.networkcafe.project.ProjectContents.Loaded;
import nl.wsp.api.networkcafe.project.Projects.Opened;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.sroi.ObligationSums;
import nl.wsp.api.vacancy.VacancyDetail;
import nl.wsp.api.vacancy.VacancyStatus;
import org.jspecify.annotations.Nullable;

/** Shows projects to a reader, by what he is to them. */
@Singleton
class ProjectViews {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private final ProjectContents contents;
  private final MatchingSessions sessions;
  private final Employers employers;
  private final EmployerAccess employerAccess;
  private final Accounts accounts;
  private final Catalogue catalogue;
  private final Clock clock;

  ProjectViews(
      ProjectContents contents,
      MatchingSessions sessions,
      Employers employers,
      EmployerAccess employerAccess,
      Accounts accounts,
      Catalogue catalogue,
      Clock clock) {
    this.contents = contents;
    this.sessions = sessions;
    this.employers = employers;
    this.employerAccess = employerAccess;
    this.accounts = accounts;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** What a status is called. */
  static String word(Locale language, ProjectStatus status) {
    return Texts.of("projects", language, "status." + status);
  }

  /** Lines of a list, in their order. */
  @Transactional
  List<ProjectLine> lines(List<Opened> page, Locale language) {
    Loaded loaded = contents.load(page.stream().map(opened -> opened.row().id()).toList());
    Map<UUID, Accounts.Person> owners =
        accounts.findAll(page.stream().map(opened -> opened.row().ownerId()).toList());
    LocalDate today = Time.today(clock);
    return page.stream().map(opened -> line(opened, loaded, owners, today, language)).toList();
  }

  private static ProjectLine line(
      Opened opened,
      Loaded loaded,
      Map<UUID, Accounts.Person> owners,
      LocalDate today,
      Locale language) {
    ProjectRow row = opened.row();
    boolean service = opened.sight().isOfService();
    List<PhaseRow> phases = loaded.phasesOf(row.id());
    Accounts.Person owner = owners.get(row.ownerId());
    return new ProjectLine(
        row.id(),
        row.name(),
        row.place(),
        owner == null ? null : owner.displayName(),
        row.startsOn(),
        row.endsOn(),
        service ? row.goalPeople() : null,
        service ? row.goalPlacements() : null,
        row.status(),
        word(language, row.status()),
        phases.stream().filter(phase -> isOn(phase, today)).map(PhaseRow::name).toList(),
        whole(opened.sight(), loaded, phases),
        opened.sight());
  }

  /** A whole project. */
  @Transactional
  ProjectBody one(Actor actor, Opened opened, Locale language) {
    ProjectRow row = opened.row();
    ProjectSight sight = opened.sight();
    boolean service = sight.isOfService();
    Loaded loaded = contents.load(List.of(row.id()));
    List<PhaseRow> phases = loaded.phasesOf(row.id());
    Map<UUID, EmployerBrief> briefs = employers.briefs(employersIn(opened, loaded));
    EmployerReach reach = employerAccess.reachOf(actor);
    Accounts.Person owner = accounts.find(row.ownerId()).orElse(null);
    Reader reader = new Reader(actor, sight, reach, employerAccess.ownOf(actor));
    boolean open = row.status().isOpen();
    return new ProjectBody(
        row.id(),
        row.name(),
        service ? row.description() : null,
        service ? row.developer() : null,
        row.place(),
        service ? municipality(row.municipalityCode()) : null,
        owner == null ? null : new NamedParty(owner.id(), owner.displayName()),
        row.startsOn(),
        row.endsOn(),
        service ? row.goalPeople() : null,
        service ? row.goalPlacements() : null,
        row.status(),
        word(language, row.status()),
        service ? row.reason() : null,
        opened.employerIds().stream()
            .filter(id -> service || reach.contains(id))
            .filter(briefs::containsKey)
            .map(id -> new NamedParty(id, briefs.get(id).name()))
            .toList(),
        phases(reader, phases, loaded, briefs, language),
        whole(sight, loaded, phases),
        sight,
        open && sight.writes(),
        open && sight == ProjectSight.ACCOUNT_MANAGER,
        sight.writes() ? row.status().next().stream().sorted().toList() : List.of(),
        row.version());
  }

  /** Who reads, to leave out what is not his. */
  private record Reader(Actor actor, ProjectSight sight, EmployerReach reach, Set<UUID> own) {
    boolean sees(VacancyDetail vacancy) {
      UUID employer = vacancy.employer().id();
      if (vacancy.status() == VacancyStatus.DRAFT) {
        return sight == ProjectSight.ACCOUNT_MANAGER || own.contains(employer);
      }
      return sight.isOfService() || reach.contains(employer);
    }
  }

  private static Set<UUID> employersIn(Opened opened, Loaded loaded) {
    Set<UUID> ids = new HashSet<>(opened.employerIds());
    loaded.obligations().values().forEach(obligation -> ids.add(obligation.employerId()));
    return ids;
  }

  private List<PhaseBody> phases(
      Reader reader,
      List<PhaseRow> phases,
      Loaded loaded,
      Map<UUID, EmployerBrief> briefs,
      Locale language) {
    boolean service = reader.sight().isOfService();
    Map<UUID, HungSession> hung =
        service
            ? sessions(
                    reader.actor(),
                    loaded.on(Hanging.SESSION, phases.stream().map(PhaseRow::id).toList()),
                    language)
                .stream()
                .collect(Collectors.toMap(HungSession::id, each -> each))
            : Map.of();
    LocalDate today = Time.today(clock);
    return phases.stream()
        .map(
            phase -> {
              List<UUID> only = List.of(phase.id());
              return new PhaseBody(
                  phase.id(),
                  phase.name(),
                  phase.startsOn(),
                  phase.endsOn(),
                  isOn(phase, today),
                  service ? phase.needs() : null,
                  service ? phase.expectedPeople() : null,
                  service ? phase.goalPeople() : null,
                  service ? inOrder(loaded.on(Hanging.SESSION, only), hung) : null,
                  loaded.on(Hanging.VACANCY, only).stream()
                      .map(loaded.vacancies()::get)
                      .filter(Objects::nonNull)
                      .filter(reader::sees)
                      .map(ProjectViews::vacancy)
                      .toList(),
                  service && reader.sight() != ProjectSight.MANAGER
                      ? loaded.on(Hanging.OBLIGATION, only).stream()
                          .map(loaded.obligations()::get)
                          .filter(Objects::nonNull)
                          .map(each -> obligation(each, briefs.get(each.employerId())))
                          .toList()
                      : null,
                  part(reader.sight(), loaded, only));
            })
        .toList();
  }

  private static List<HungSession> inOrder(Set<UUID> ids, Map<UUID, HungSession> seen) {
    return ids.stream()
        .map(seen::get)
        .filter(Objects::nonNull)
        .sorted(
            Comparator.comparing(HungSession::date)
                .thenComparing(HungSession::startTime)
                .thenComparing(HungSession::id))
        .toList();
  }

  private static @Nullable ProgressBody part(
      ProjectSight sight, Loaded loaded, List<UUID> phaseIds) {
    return switch (sight) {
      case ACCOUNT_MANAGER, CONSULTANT -> ProjectProgress.of(loaded, phaseIds);
      // phases next to each other and to the total would tell of fewer than ten
      case MANAGER -> ProjectProgress.withoutPeople(ProjectProgress.of(loaded, phaseIds));
      case PARTICIPANT -> null;
    };
  }

  private static @Nullable ProgressBody whole(
      ProjectSight sight, Loaded loaded, List<PhaseRow> phases) {
    List<UUID> ids = phases.stream().map(PhaseRow::id).toList();
    return switch (sight) {
      case ACCOUNT_MANAGER, CONSULTANT -> ProjectProgress.of(loaded, ids);
      case MANAGER -> ProjectProgress.withoutSmall(ProjectProgress.of(loaded, ids));
      case PARTICIPANT -> null;
    };
  }

  /** Those of the sessions that the actor may see. */
  List<HungSession> sessions(Actor actor, Collection<UUID> ids, Locale language) {
    return sessions.openAmong(actor, ids).stream()
        .map(opened -> session(opened.session(), language))
        .toList();
  }

  static HungSession session(MatchingSession session, Locale language) {
    return new HungSession(
        session.id(),
        session.title(),
        session.kind(),
        Texts.of("sessions", language, "kind." + session.kind()),
        LocalDate.ofInstant(session.startsAt(), Time.AMSTERDAM),
        CLOCK.format(LocalTime.ofInstant(session.startsAt(), Time.AMSTERDAM)),
        session.status(),
        Texts.of("sessions", language, "status." + session.status()));
  }

  static HungVacancy vacancy(VacancyDetail vacancy) {
    return new HungVacancy(
        vacancy.id(),
        vacancy.content().title(),
        vacancy.employer().name(),
        vacancy.status(),
        vacancy.content().positions());
  }

  static HungObligation obligation(ObligationSums.Brief obligation, @Nullable EmployerBrief of) {
    return new HungObligation(
        obligation.id(),
        of == null ? null : of.name(),
        obligation.contractName(),
        obligation.open(),
        obligation.due().toPlainString(),
        obligation.realised().toPlainString());
  }

  private @Nullable NamedPlace municipality(@Nullable String code) {
    return code == null
        ? null
        : catalogue
            .municipalities()
            .find(code)
            .map(found -> new NamedPlace(code, found.name()))
            .orElse(new NamedPlace(code, code));
  }

  private static boolean isOn(PhaseRow phase, LocalDate day) {
    return !day.isBefore(phase.startsOn()) && !day.isAfter(phase.endsOn());
  }
}
