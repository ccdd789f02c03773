package nl.wsp.api.employer;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.employer.EmployerReach.All;
import nl.wsp.api.employer.EmployerReach.Only;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Role;

/**
 * Who may do what with an employer. Denied unless granted here; what is out of sight does not exist
 * (404).
 *
 * <table>
 * <caption>Rights</caption>
 * <tr><th>who</th><th>sees</th><th>edits</th></tr>
 * <tr><td>EMPLOYER</td><td>own employer, not its contact moments</td><td>own, except KvK number and
 * account manager</td></tr>
 * <tr><td>ACCOUNT_MANAGER of the partnership</td><td>all</td><td>all</td></tr>
 * <tr><td>CONSULTANT of the partnership</td><td>all</td><td>contact moments only</td></tr>
 * <tr><td>ACCOUNT_MANAGER, CONSULTANT of a partner (UWV, sheltered work, temp agency)</td>
 * <td>employers whose account manager works for that partner</td><td>the same, account managers
 * only</td></tr>
 * </table>
 *
 * <p>An employer has one dedicated contact, who may be a partner's; other partners compete for the
 * same clients and have no reason to read each other's files. Managers, quality and administrators
 * work with figures, samples and accounts: no employer files.
 */
@Singleton
public class EmployerAccess {
  private final EmployerRepository employers;
  private final Accounts accounts;

  EmployerAccess(EmployerRepository employers, Accounts accounts) {
    this.employers = employers;
    this.accounts = accounts;
  }

  /** Employers whose file the actor may see. */
  public EmployerReach reachOf(Actor actor) {
    if (actor.isColleague()) {
      return new All();
    }
    Set<UUID> ids = new HashSet<>(ownOf(actor));
    ids.addAll(managedBy(actor.partnerOrganisations()));
    return new Only(ids);
  }

  /** Employers for whom the actor does the work of an account manager. */
  public EmployerReach managedBy(Actor actor) {
    if (isPartnershipAccountManager(actor)) {
      return new All();
    }
    return new Only(managedBy(organisationsAsPartnerAccountManager(actor)));
  }

  /** The employers the actor belongs to. */
  public Set<UUID> ownOf(Actor actor) {
    List<UUID> organisations = actor.organisationsAs(Role.EMPLOYER);
    return organisations.isEmpty()
        ? Set.of()
        : Set.copyOf(employers.findIdByOrganisationIdIn(organisations));
  }

  /** Whether the account manager may be set by the actor: anyone for colleagues, else his own. */
  boolean mayAppoint(Actor actor, UUID accountManagerId) {
    if (isPartnershipAccountManager(actor)) {
      return accounts.isMember(accountManagerId, Role.ACCOUNT_MANAGER);
    }
    return accounts
        .membersOf(organisationsAsPartnerAccountManager(actor), Role.ACCOUNT_MANAGER)
        .contains(accountManagerId);
  }

  private Set<UUID> managedBy(List<UUID> partnerOrganisations) {
    Set<UUID> managers = accounts.membersOf(partnerOrganisations, Role.ACCOUNT_MANAGER);
    return managers.isEmpty()
        ? Set.of()
        : Set.copyOf(employers.findIdByAccountManagerIdIn(managers));
  }

  private static boolean isPartnershipAccountManager(Actor actor) {
    return actor.memberships().stream()
        .anyMatch(
            membership ->
                membership.role() == Role.ACCOUNT_MANAGER && membership.kind().isPartnership());
  }

  private static List<UUID> organisationsAsPartnerAccountManager(Actor actor) {
    return actor.memberships().stream()
        .filter(membership -> membership.role() == Role.ACCOUNT_MANAGER)
        .filter(membership -> !membership.kind().isPartnership())
        .map(membership -> membership.organisationId())
        .toList();
  }
}
