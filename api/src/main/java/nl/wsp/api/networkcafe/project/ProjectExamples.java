package nl.wsp.api.networkcafe.project;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.networkcafe.SessionExamples;
import nl.wsp.api.networkcafe.SessionKind;
import nl.wsp.api.platform.sql.Ids;

/** Puts an invented shopping centre with three phases in a demo, and a new entrepreneur. */
@Singleton
public class ProjectExamples {
  private static final int GOAL_PEOPLE = 60;
  private static final int GOAL_PLACEMENTS = 35;
  private static final int NEXT_STEP_IN_DAYS = 9;

  private final ProjectRepository projects;
  private final PhaseRepository phases;
  private final LeadRepository leads;
  private final PhaseHooks hooks;
  private final SessionExamples sessions;

  ProjectExamples(
      ProjectRepository projects,
      PhaseRepository phases,
      LeadRepository leads,
      PhaseHooks hooks,
      SessionExamples sessions) {
    this.projects = projects;
    this.phases = phases;
    this.leads = leads;
    this.hooks = hooks;
    this.sessions = sessions;
  }

  /**
   * An invented project.
   *
   * @param owner account manager whose project it is
   * @param employerIds those that take part
   * @param filled vacancies of the phase that is nearly over
   * @param open vacancies of the phase that runs
   * @param obligationIds of the first phase
   */
  public record Example(
      LocalDate today,
      Instant madeAt,
      UUID owner,
      List<UUID> employerIds,
      List<UUID> filled,
      List<UUID> open,
      List<UUID> obligationIds) {}

  /** Adds the project; its last phase starts in three weeks with nothing on it yet. */
  @Transactional
  public void add(Example example) {
    LocalDate today = example.today();
    ProjectRow project = projects.save(project(example));
    hooks.replaceEmployers(project.id(), List.of(), example.employerIds());
    PhaseRow building =
        phase(project, "bouw", today.minusMonths(5), today.plusDays(7), "Bouwplaatshulpen", 40, 20);
    PhaseRow fitting =
        phase(
            project,
            "inrichting",
            today.minusDays(14),
            today.plusDays(40),
            "Magazijn vullen, schoonmaak en montage van stellingen",
            35,
            20);
    phase(
        project,
        "opening",
        today.plusDays(21),
        today.plusDays(90),
        "Verkoop, horeca, beveiliging en schoonmaak",
        80,
        20);
    example.filled().forEach(id -> hooks.hang(Hanging.VACANCY, building.id(), id));
    example.obligationIds().forEach(id -> hooks.hang(Hanging.OBLIGATION, building.id(), id));
    example.open().forEach(id -> hooks.hang(Hanging.VACANCY, fitting.id(), id));
    UUID event =
        sessions.addSingle(
            SessionKind.EMPLOYER_EVENT,
            "Kennismaken met de winkels van De Zonnewijzer",
            today.plusDays(10),
            example.owner(),
            example.madeAt(),
            example.employerIds());
    hooks.hang(Hanging.SESSION, fitting.id(), event);
    leads.save(lead(example));
  }

  private static ProjectRow project(Example example) {
    LocalDate today = example.today();
    return new ProjectRow(
        Ids.next(),
        "Winkelcentrum De Zonnewijzer",
        "Het oude winkelcentrum gaat open met veertig nieuwe winkels. Bouwers en winkels zoeken"
            + " samen mensen uit de regio.",
        "Ontwikkelaar De Nieuwe Hof",
        "Leidschendam",
        null,
        example.owner(),
        today.minusMonths(6),
        today.plusMonths(6),
        GOAL_PEOPLE,
        GOAL_PLACEMENTS,
        ProjectStatus.RUNNING,
        null,
        0,
        example.owner(),
        example.madeAt(),
        example.madeAt());
  }

  private PhaseRow phase(
      ProjectRow project,
      String name,
      LocalDate from,
      LocalDate until,
      String needs,
      int expectedPeople,
      int goalPeople) {
    return phases.save(
        new PhaseRow(
            Ids.next(), project.id(), name, from, until, needs, expectedPeople, goalPeople));
  }

  private static LeadRow lead(Example example) {
    return new LeadRow(
        Ids.next(),
        "Koffiebranderij Het Vuurtje",
        "Opent een branderij met proeflokaal in het nieuwe winkelcentrum, met acht medewerkers.",
        example.today().minusDays(5),
        "Leidschendam",
        "Accountmanager werkgeversservicepunt",
        "Adviseur economie Leidschendam-Voorburg",
        "Samen op bezoek",
        example.today().plusDays(NEXT_STEP_IN_DAYS),
        example.owner(),
        LeadRow.Status.OPEN,
        null,
        null,
        0,
        example.owner(),
        example.madeAt(),
        example.madeAt());
  }
}
