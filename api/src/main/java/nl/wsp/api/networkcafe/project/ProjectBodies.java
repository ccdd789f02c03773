package nl.wsp.api.networkcafe.project;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.networkcafe.SessionKind;
import nl.wsp.api.networkcafe.SessionStatus;
import nl.wsp.api.vacancy.VacancyStatus;
import org.jspecify.annotations.Nullable;

/** What the interface asks and answers about projects. */
final class ProjectBodies {
  private ProjectBodies() {}

  /**
   * A project to store.
   *
   * @param developer who builds, when that is none of the employers
   * @param municipality CBS code of the municipality whose project it is; absent: the whole service
   * @param ownerId account manager of the partnership; absent: who makes it
   * @param goalPeople people who are to start work, 1 to 100,000
   * @param goalPlacements those of them for whom a benefit is saved, 1 to 100,000
   * @param employerIds employers that take part, at most 100
   */
  @Serdeable
  @Introspected
  record ProjectInput(
      @Nullable String name,
      @Nullable String description,
      @Nullable String developer,
      @Nullable String place,
      @Nullable String municipality,
      @Nullable UUID ownerId,
      @Nullable LocalDate startDate,
      @Nullable LocalDate endDate,
      @Nullable Integer goalPeople,
      @Nullable Integer goalPlacements,
      @Nullable List<UUID> employerIds,
      @Nullable Long version) {}

  /**
   * A phase to store.
   *
   * @param startDate within the period of the project
   * @param expectedPeople people expected to be needed, 1 to 100,000
   * @param goalPeople how many of them are to start through the service, 1 to 100,000
   * @param version of the project
   */
  @Serdeable
  @Introspected
  record PhaseInput(
      @Nullable String name,
      @Nullable LocalDate startDate,
      @Nullable LocalDate endDate,
      @Nullable String needs,
      @Nullable Integer expectedPeople,
      @Nullable Integer goalPeople,
      @Nullable Long version) {}

  /**
   * A step of a project.
   *
   * @param to {@code RUNNING FINISHED STOPPED}
   * @param reason needed to stop
   */
  @Serdeable
  @Introspected
  record StepInput(@Nullable String to, @Nullable String reason, @Nullable Long version) {}

  /** Somebody or something with its name. */
  @Serdeable
  record NamedParty(UUID id, String name) {}

  /** A municipality with its name. */
  @Serdeable
  record NamedPlace(String code, String name) {}

  /** Who can own a project and whose it can be. */
  @Serdeable
  record ProjectOptions(List<NamedParty> owners, List<NamedPlace> municipalities) {}

  /** A session that hangs on a phase, or may. */
  @Serdeable
  record HungSession(
      UUID id,
      String title,
      SessionKind kind,
      String kindLabel,
      LocalDate date,
      String startTime,
      SessionStatus status,
      String statusLabel) {}

  /** A vacancy that hangs on a phase, or may. */
  @Serdeable
  record HungVacancy(
      UUID id, String title, String employerName, VacancyStatus status, int positions) {}

  /** An SROI obligation that hangs on a phase, or may; amounts in euros. */
  @Serdeable
  record HungObligation(
      UUID id,
      @Nullable String employerName,
      String contractName,
      boolean open,
      String due,
      String realised) {}

  /** What may still be hung on the phases of a project: each hangs nowhere yet. */
  @Serdeable
  record Suggestions(
      List<HungSession> sessions, List<HungVacancy> vacancies, List<HungObligation> obligations) {}

  /**
   * How far a phase or a whole project is.
   *
   * @param vacanciesOpen published now
   * @param discussed talks about people at the sessions, counted per session; with those below it
   *     absent for a team leader per phase, and under 10
   * @param proposals sent to employers on the vacancies
   * @param started people who started work on the vacancies, each counted once
   * @param placements those of them for whom a benefit is saved
   * @param sroiDue euros to be spent by the obligations
   * @param sroiRealised euros brought forward and approved
   */
  @Serdeable
  record ProgressBody(
      int sessions,
      int vacancies,
      int vacanciesOpen,
      int vacanciesFilled,
      @Nullable Integer discussed,
      @Nullable Integer proposals,
      @Nullable Integer started,
      @Nullable Integer placements,
      String sroiDue,
      String sroiRealised) {}

  /**
   * A phase as its reader may see it.
   *
   * @param current whether today lies in it
   * @param sessions those the reader may see; absent for who takes part
   * @param vacancies for who takes part only his own
   * @param obligations absent for who takes part and for team leaders
   * @param progress absent for who takes part
   */
  @Serdeable
  record PhaseBody(
      UUID id,
      String name,
      LocalDate startDate,
      LocalDate endDate,
      boolean current,
      @Nullable String needs,
      @Nullable Integer expectedPeople,
      @Nullable Integer goalPeople,
      @Nullable List<HungSession> sessions,
      List<HungVacancy> vacancies,
      @Nullable List<HungObligation> obligations,
      @Nullable ProgressBody progress) {}

  /**
   * A project as its reader may see it.
   *
   * @param reason of the last step that got one
   * @param employers those that take part; for who takes part only his own
   * @param sight what the reader is to it
   * @param mayChange whether the reader may change project and phases now
   * @param mayHang whether the reader may hang vacancies and obligations now
   * @param nextSteps steps this reader can take now
   */
  @Serdeable
  record ProjectBody(
      UUID id,
      String name,
      @Nullable String description,
      @Nullable String developer,
      @Nullable String place,
      @Nullable NamedPlace municipality,
      @Nullable NamedParty owner,
      LocalDate startDate,
      LocalDate endDate,
      @Nullable Integer goalPeople,
      @Nullable Integer goalPlacements,
      ProjectStatus status,
      String statusLabel,
      @Nullable String reason,
      List<NamedParty> employers,
      List<PhaseBody> phases,
      @Nullable ProgressBody progress,
      ProjectSight sight,
      boolean mayChange,
      boolean mayHang,
      List<ProjectStatus> nextSteps,
      long version) {}

  /**
   * A project in a list.
   *
   * @param phase names of the phases in which today lies
   * @param progress absent for who takes part
   */
  @Serdeable
  record ProjectLine(
      UUID id,
      String name,
      @Nullable String place,
      @Nullable String owner,
      LocalDate startDate,
      LocalDate endDate,
      @Nullable Integer goalPeople,
      @Nullable Integer goalPlacements,
      ProjectStatus status,
      String statusLabel,
      List<String> phase,
      @Nullable ProgressBody progress,
      ProjectSight sight) {}

  /**
   * A phase that a session can hang on.
   *
   * @param chosen whether the session asked about hangs on it
   */
  @Serdeable
  record PhaseChoice(
      UUID projectId,
      String projectName,
      UUID phaseId,
      String phaseName,
      LocalDate startDate,
      LocalDate endDate,
      boolean chosen) {}
}
