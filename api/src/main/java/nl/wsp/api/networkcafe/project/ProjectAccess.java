package nl.wsp.api.networkcafe.project;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.employer.EmployerAccess;
import nl.wsp.api.employer.EmployerReach;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.sql.Conditions;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what with a project. Denied unless granted here; what is out of sight does not exist
 * (404).
 *
 * <table>
 * <caption>Rights</caption>
 * <tr><th>who</th><th>sees</th><th>writes</th></tr>
 * <tr><td>ACCOUNT_MANAGER of the partnership</td><td>all</td><td>all</td></tr>
 * <tr><td>MANAGER</td><td>of his municipality and of the whole service, with figures of people from
 * 10</td><td>project, phases, sessions</td></tr>
 * <tr><td>CONSULTANT of the partnership</td><td>all</td><td>hangs sessions that he plans</td></tr>
 * <tr><td>EMPLOYER, and staff of a partner that manages one</td><td>where the employer takes part:
 * name, phases and his own vacancies</td><td>nothing</td></tr>
 * <tr><td>JOB_SEEKER, QUALITY, ADMIN</td><td>nothing</td><td>nothing</td></tr>
 * </table>
 */
@Singleton
class ProjectAccess {
  private final EmployerAccess employers;

  ProjectAccess(EmployerAccess employers) {
    this.employers = employers;
  }

  /** What the actor is to a project; empty: nothing. */
  Optional<ProjectSight> sightOf(Actor actor, ProjectRow project, Collection<UUID> taking) {
    Optional<ProjectSight> ofService = ofService(actor, project.municipalityCode());
    if (ofService.isPresent()) {
      return ofService;
    }
    EmployerReach reach = reach(actor);
    return taking.stream().anyMatch(reach::contains)
        ? Optional.of(ProjectSight.PARTICIPANT)
        : Optional.empty();
  }

  /** Employers whose part in a project the actor sees when he is a participant. */
  EmployerReach reach(Actor actor) {
    return employers.reachOf(actor);
  }

  /**
   * Passes for who may make projects.
   *
   * @param municipalityCode whose project it would be
   * @throws Problem 403 for everybody else
   */
  void requireMaker(Actor actor, @Nullable String municipalityCode) {
    if (ofService(actor, municipalityCode).filter(ProjectSight::writes).isEmpty()) {
      throw Problem.notAllowed();
    }
  }

  /** Adds to a list's conditions, on table alias {@code p}, which projects the actor may see. */
  void restrict(Conditions conditions, Actor actor) {
    if (actor.isColleague()) {
      return;
    }
    List<String> any = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    if (actor.is(Role.MANAGER)) {
      if (actor.servesAll(Role.MANAGER)) {
        return;
      }
      List<String> led = actor.municipalitiesAs(Role.MANAGER);
      any.add("p.municipality_code IS NULL");
      any.add(Conditions.in("p.municipality_code", led.size()));
      values.addAll(led);
    }
    if (reach(actor) instanceof EmployerReach.Only(Set<UUID> ids) && !ids.isEmpty()) {
      any.add(
          "EXISTS (SELECT 1 FROM project_employer e WHERE e.project_id = p.id AND "
              + Conditions.in("e.employer_id", ids.size())
              + ")");
      values.addAll(ids);
    }
    conditions.and(any.isEmpty() ? "1 = 0" : String.join(" OR ", any), values.toArray());
  }

  private static Optional<ProjectSight> ofService(Actor actor, @Nullable String municipalityCode) {
    boolean accountManager =
        actor.memberships().stream()
            .anyMatch(
                membership ->
                    membership.kind().isPartnership() && membership.role() == Role.ACCOUNT_MANAGER);
    if (accountManager) {
      return Optional.of(ProjectSight.ACCOUNT_MANAGER);
    }
    if (actor.is(Role.MANAGER) && leads(actor, municipalityCode)) {
      return Optional.of(ProjectSight.MANAGER);
    }
    return actor.isColleague() ? Optional.of(ProjectSight.CONSULTANT) : Optional.empty();
  }

  private static boolean leads(Actor actor, @Nullable String municipalityCode) {
    return municipalityCode == null
        || actor.servesAll(Role.MANAGER)
        || actor.municipalitiesAs(Role.MANAGER).contains(municipalityCode);
  }
}
