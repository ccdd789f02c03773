package nl.wsp.api.networkcafe.project;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wsp.api.employer.EmployerBrief;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.networkcafe.MatchingSessions;
import nl.wsp.api.networkcafe.project.ProjectBodies.HungObligation;
import nl.wsp.api.networkcafe.project.ProjectBodies.HungSession;
import nl.wsp.api.networkcafe.project.ProjectBodies.HungVacancy;
import nl.wsp.api.networkcafe.project.ProjectBodies.NamedParty;
import nl.wsp.api.networkcafe.project.ProjectBodies.NamedPlace;
import nl.wsp.api.networkcafe.project.ProjectBodies.PhaseChoice;
import nl.wsp.api.networkcafe.project.ProjectBodies.ProjectOptions;
import nl.wsp.api.networkcafe.project.ProjectBodies.Suggestions;
import nl.wsp.api.networkcafe.project.Projects.Opened;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.sql.Conditions;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.sroi.ObligationSums;
import nl.wsp.api.vacancy.Vacancies;
import org.jspecify.annotations.Nullable;

/** What the forms offer: owners, phases for a session, and what can still hang on a project. */
@Singleton
class PhaseChoices {
  private static final int MOST = 100;

  private final Projects projects;
  private final ProjectRepository rows;
  private final PhaseRepository phases;
  private final PhaseHooks hooks;
  private final ProjectAccess access;
  private final MatchingSessions sessions;
  private final Vacancies vacancies;
  private final ObligationSums obligations;
  private final Employers employers;
  private final Accounts accounts;
  private final Catalogue catalogue;
  private final JdbcOperations jdbc;

  PhaseChoices(
      Projects projects,
      ProjectRepository rows,
      PhaseRepository phases,
      PhaseHooks hooks,
      ProjectAccess access,
      MatchingSessions sessions,
      Vacancies vacancies,
      ObligationSums obligations,
      Employers employers,
      Accounts accounts,
      Catalogue catalogue,
      JdbcOperations jdbc) {
    this.projects = projects;
    this.rows = rows;
    this.phases = phases;
    this.hooks = hooks;
    this.access = access;
    this.sessions = sessions;
    this.vacancies = vacancies;
    this.obligations = obligations;
    this.employers = employers;
    this.accounts = accounts;
    this.catalogue = catalogue;
    this.jdbc = jdbc;
  }

  /** Account managers of the partnership, and its municipalities. */
  @Transactional
  ProjectOptions options() {
    return new ProjectOptions(
        accounts.findAll(accounts.partnershipMembersAs(Role.ACCOUNT_MANAGER)).values().stream()
            .map(person -> new NamedParty(person.id(), person.displayName()))
            .sorted(Comparator.comparing(NamedParty::name).thenComparing(NamedParty::id))
            .toList(),
        catalogue.municipalities().all().stream()
            .filter(municipality -> municipality.partnership())
            .map(municipality -> new NamedPlace(municipality.code(), municipality.name()))
            .toList());
  }

  /**
   * Phases of open projects of the service, by project; with the one a session hangs on marked.
   *
   * @throws Problem 404 when the actor does not see the session
   */
  @Transactional
  List<PhaseChoice> forSession(Actor actor, @Nullable UUID sessionId) {
    UUID chosen =
        sessionId == null
            ? null
            : hooks
                .phaseOf(Hanging.SESSION, sessions.open(actor, sessionId).session().id())
                .orElse(null);
    Conditions conditions = new Conditions().and("p.status IN ('PLANNED', 'RUNNING')");
    access.restrict(conditions, actor);
    List<UUID> ids =
        conditions.ids(jdbc, "SELECT p.id FROM project p", "ORDER BY p.starts_on DESC, p.id", MOST);
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<UUID, ProjectRow> byId =
        rows.findByIdInOrderByIdDesc(ids).stream()
            .filter(
                row ->
                    access
                        .sightOf(actor, row, List.of())
                        .filter(ProjectSight::isOfService)
                        .isPresent())
            .collect(Collectors.toMap(ProjectRow::id, row -> row));
    List<PhaseChoice> choices = new ArrayList<>();
    for (PhaseRow phase : phases.findByProjectIdInOrderByStartsOnAscAndIdAsc(ids)) {
      ProjectRow project = byId.get(phase.projectId());
      if (project != null) {
        choices.add(
            new PhaseChoice(
                project.id(),
                project.name(),
                phase.id(),
                phase.name(),
                phase.startsOn(),
                phase.endsOn(),
                phase.id().equals(chosen)));
      }
    }
    choices.sort(
        Comparator.comparing(PhaseChoice::projectName)
            .thenComparing(PhaseChoice::projectId)
            .thenComparing(PhaseChoice::startDate));
    return choices;
  }

  /**
   * What hangs nowhere yet and may hang on a phase of the project: sessions in its period,
   * vacancies and open obligations of its employers.
   */
  @Transactional
  Suggestions forProject(Actor actor, UUID id, Locale language) {
    Opened project = projects.open(actor, id);
    if (!project.sight().writes()) {
      throw Problem.notAllowed();
    }
    boolean accountManager = project.sight() == ProjectSight.ACCOUNT_MANAGER;
    return new Suggestions(
        sessions(actor, project.row(), language),
        accountManager ? vacancies(project.employerIds()) : List.of(),
        accountManager ? obligations(actor, project.employerIds()) : List.of());
  }

  private List<HungSession> sessions(Actor actor, ProjectRow project, Locale language) {
    List<HungSession> found =
        sessions
            .openBetween(
                actor, startOf(project.startsOn()), startOf(project.endsOn().plusDays(1)), MOST)
            .stream()
            .map(opened -> ProjectViews.session(opened.session(), language))
            .toList();
    Set<UUID> taken =
        hooks.hangingAmong(Hanging.SESSION, found.stream().map(HungSession::id).toList());
    return found.stream().filter(each -> !taken.contains(each.id())).toList();
  }

  private List<HungVacancy> vacancies(List<UUID> employerIds) {
    List<UUID> ids = vacancies.ofEmployers(employerIds, MOST);
    Set<UUID> taken = hooks.hangingAmong(Hanging.VACANCY, ids);
    return vacancies
        .details(ids.stream().filter(id -> !taken.contains(id)).toList())
        .values()
        .stream()
        .map(ProjectViews::vacancy)
        .toList();
  }

  private List<HungObligation> obligations(Actor actor, List<UUID> employerIds) {
    List<ObligationSums.Brief> open = obligations.openOf(actor, employerIds, MOST);
    Set<UUID> taken =
        hooks.hangingAmong(
            Hanging.OBLIGATION, open.stream().map(ObligationSums.Brief::id).toList());
    Map<UUID, EmployerBrief> briefs =
        employers.briefs(open.stream().map(ObligationSums.Brief::employerId).toList());
    return open.stream()
        .filter(each -> !taken.contains(each.id()))
        .map(each -> ProjectViews.obligation(each, briefs.get(each.employerId())))
        .toList();
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(Time.AMSTERDAM).toInstant();
  }
}
