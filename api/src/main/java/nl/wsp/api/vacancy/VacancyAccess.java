package nl.wsp.api.vacancy;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.employer.EmployerAccess;
import nl.wsp.api.employer.EmployerReach;
import nl.wsp.api.employer.EmployerReach.All;
import nl.wsp.api.employer.EmployerReach.Only;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.vacancy.Transition.Party;

/**
 * Who may do what with a vacancy. Denied unless granted here; what is out of sight does not exist
 * (404).
 *
 * <table>
 * <caption>Rights</caption>
 * <tr><th>who</th><th>sees</th><th>acts as</th></tr>
 * <tr><td>EMPLOYER</td><td>all of his own employer, no others</td><td>employer</td></tr>
 * <tr><td>ACCOUNT_MANAGER of the partnership</td><td>all, drafts too: he helps to write
 * them</td><td>account manager</td></tr>
 * <tr><td>CONSULTANT of the partnership</td><td>all but drafts</td><td>reader</td></tr>
 * <tr><td>ACCOUNT_MANAGER of a partner</td><td>all of the employers his organisation manages,
 * published ones of others</td><td>account manager of those employers</td></tr>
 * <tr><td>CONSULTANT of a partner</td><td>the same but drafts</td><td>reader</td></tr>
 * <tr><td>JOB_SEEKER</td><td>published ones, without internal fields</td><td>reader</td></tr>
 * </table>
 */
@Singleton
class VacancyAccess {
  private final EmployerAccess employers;
  private final Employers directory;

  VacancyAccess(EmployerAccess employers, Employers directory) {
    this.employers = employers;
    this.directory = directory;
  }

  VacancySight sightOf(Actor actor) {
    return new VacancySight(
        union(employers.managedBy(actor), employers.ownOf(actor)),
        employers.reachOf(actor),
        actor.isProfessional() || actor.is(Role.JOB_SEEKER));
  }

  /** Capacities of the actor for vacancies of an employer. */
  Set<Party> partiesOf(Actor actor, UUID employerId) {
    Set<Party> parties = EnumSet.noneOf(Party.class);
    if (employers.ownOf(actor).contains(employerId)) {
      parties.add(Party.EMPLOYER);
    }
    if (employers.managedBy(actor).contains(employerId)) {
      parties.add(Party.ACCOUNT_MANAGER);
    }
    return parties;
  }

  /** Whether the actor can write a vacancy for an employer that exists. */
  boolean writesFor(Actor actor, UUID employerId) {
    return !partiesOf(actor, employerId).isEmpty()
        && !directory.briefs(Set.of(employerId)).isEmpty();
  }

  /** Employers in whose name the actor can write without naming one. */
  Set<UUID> ownEmployers(Actor actor) {
    return employers.ownOf(actor);
  }

  private static EmployerReach union(EmployerReach reach, Set<UUID> more) {
    return switch (reach) {
      case All all -> all;
      case Only(Set<UUID> ids) -> {
        Set<UUID> both = new HashSet<>(ids);
        both.addAll(more);
        yield new Only(both);
      }
    };
  }
}
