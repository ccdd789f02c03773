package nl.wsp.api.networkcafe.project;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.networkcafe.project.ProjectBodies.PhaseInput;
import nl.wsp.api.networkcafe.project.ProjectBodies.ProjectInput;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.reference.Catalogue;
import org.jspecify.annotations.Nullable;

/** Checks projects and phases as they were filled in. */
@Singleton
class ProjectForm {
  static final int MOST_PHASES = 20;

  private static final int MAX_NAME_LENGTH = 200;
  private static final int MAX_PHASE_NAME_LENGTH = 100;
  private static final int MAX_DESCRIPTION_LENGTH = 4000;
  private static final int MAX_NEEDS_LENGTH = 2000;
  private static final int MAX_PLACE_LENGTH = 300;
  private static final int MAX_EMPLOYERS = 100;
  private static final int MAX_PEOPLE = 100_000;
  private static final int LONGEST_CODE_REPEATED = 10;

  private final Accounts accounts;
  private final Employers employers;
  private final Catalogue catalogue;

  ProjectForm(Accounts accounts, Employers employers, Catalogue catalogue) {
    this.accounts = accounts;
    this.employers = employers;
    this.catalogue = catalogue;
  }

  /**
   * The plan.
   *
   * @param before the plan as it is, absent for a new project
   * @param phases those that must lie in the period
   * @throws nl.wsp.api.platform.problem.Problem 400 or 422 naming every field that is wrong
   */
  ProjectPlan check(
      Actor actor, ProjectInput given, @Nullable ProjectPlan before, List<PhaseRow> phases) {
    Violations violations = new Violations();
    String name = text(violations, "/name", given.name(), MAX_NAME_LENGTH, true);
    String description =
        text(violations, "/description", given.description(), MAX_DESCRIPTION_LENGTH, false);
    String developer = text(violations, "/developer", given.developer(), MAX_NAME_LENGTH, false);
    String place = text(violations, "/place", given.place(), MAX_PLACE_LENGTH, false);
    String municipality = municipality(violations, given.municipality());
    period(violations, given.startDate(), given.endDate());
    people(violations, "/goalPeople", given.goalPeople());
    people(violations, "/goalPlacements", given.goalPlacements());
    List<UUID> employerIds = employers(violations, given.employerIds());
    UUID owner = owner(violations, actor, given.ownerId(), before);
    violations.throwIfAny();
    for (PhaseRow phase : phases) {
      if (phase.startsOn().isBefore(given.startDate())) {
        violations.breaksRule("/startDate", "phase-outside", phase.name());
      }
      if (phase.endsOn().isAfter(given.endDate())) {
        violations.breaksRule("/endDate", "phase-outside", phase.name());
      }
    }
    violations.throwIfAny();
    return new ProjectPlan(
        name,
        description,
        developer,
        place,
        municipality,
        owner,
        given.startDate(),
        given.endDate(),
        given.goalPeople(),
        given.goalPlacements(),
        employerIds);
  }

  /**
   * A phase of a project.
   *
   * @throws nl.wsp.api.platform.problem.Problem 400 or 422 naming every field that is wrong
   */
  PhaseRow check(UUID id, ProjectRow project, PhaseInput given) {
    Violations violations = new Violations();
    String name = text(violations, "/name", given.name(), MAX_PHASE_NAME_LENGTH, true);
    String needs = text(violations, "/needs", given.needs(), MAX_NEEDS_LENGTH, false);
    people(violations, "/expectedPeople", given.expectedPeople());
    people(violations, "/goalPeople", given.goalPeople());
    if (period(violations, given.startDate(), given.endDate())) {
      if (given.startDate().isBefore(project.startsOn())) {
        violations.breaksRule(
            "/startDate", "outside-project", project.startsOn(), project.endsOn());
      }
      if (given.endDate().isAfter(project.endsOn())) {
        violations.breaksRule("/endDate", "outside-project", project.startsOn(), project.endsOn());
      }
    }
    violations.throwIfAny();
    return new PhaseRow(
        id,
        project.id(),
        name,
        given.startDate(),
        given.endDate(),
        needs,
        given.expectedPeople(),
        given.goalPeople());
  }

  /** A text without the spaces around it; absent when there is nothing. */
  static @Nullable String text(
      Violations violations, String pointer, @Nullable String given, int max, boolean required) {
    if (given == null || given.isBlank()) {
      if (required) {
        violations.invalid(pointer, "required");
      }
      return null;
    }
    if (given.strip().length() > max) {
      violations.invalid(pointer, "size", 1, max);
    }
    return given.strip();
  }

  private static boolean period(
      Violations violations, @Nullable LocalDate from, @Nullable LocalDate until) {
    if (from == null) {
      violations.invalid("/startDate", "required");
    }
    if (until == null) {
      violations.invalid("/endDate", "required");
    }
    if (from != null && until != null && until.isBefore(from)) {
      violations.breaksRule("/endDate", "before-start");
      return false;
    }
    return from != null && until != null;
  }

  private static void people(Violations violations, String pointer, @Nullable Integer number) {
    if (number != null && number < 1) {
      violations.invalid(pointer, "too-low", 1);
    } else if (number != null && number > MAX_PEOPLE) {
      violations.invalid(pointer, "too-high", MAX_PEOPLE);
    }
  }

  private @Nullable String municipality(Violations violations, @Nullable String code) {
    if (code == null || code.isBlank()) {
      return null;
    }
    if (catalogue.municipalities().find(code).isEmpty()) {
      violations.invalid(
          "/municipality", "unknown-code", code.length() > LONGEST_CODE_REPEATED ? "…" : code);
    }
    return code;
  }

  private List<UUID> employers(Violations violations, @Nullable List<UUID> given) {
    if (given == null || given.isEmpty()) {
      return List.of();
    }
    if (given.size() > MAX_EMPLOYERS) {
      violations.invalid("/employerIds", "size", 0, MAX_EMPLOYERS);
      return List.of();
    }
    List<UUID> ids = given.stream().filter(Objects::nonNull).distinct().sorted().toList();
    Map<UUID, ?> known = employers.briefs(ids);
    for (int i = 0; i < ids.size(); i++) {
      if (!known.containsKey(ids.get(i))) {
        violations.breaksRule("/employerIds/" + i, "unknown-employer");
      }
    }
    return ids;
  }

  /** An account manager of the partnership; who left since may stay the owner of what he had. */
  private @Nullable UUID owner(
      Violations violations, Actor actor, @Nullable UUID given, @Nullable ProjectPlan before) {
    UUID wanted = given;
    if (wanted == null) {
      wanted =
          before != null
              ? before.ownerId()
              : actor.is(Role.ACCOUNT_MANAGER) ? actor.userId() : null;
    }
    if (wanted == null) {
      violations.invalid("/ownerId", "required");
      return null;
    }
    Set<UUID> able = accounts.partnershipMembersAs(Role.ACCOUNT_MANAGER);
    boolean was = before != null && wanted.equals(before.ownerId());
    if (!was && !able.contains(wanted)) {
      violations.breaksRule("/ownerId", "account-manager");
    }
    return wanted;
  }
}
