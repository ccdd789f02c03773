package nl.wsp.api.functionscan;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.employer.EmployerAccess;
import nl.wsp.api.employer.EmployerReach;
import nl.wsp.api.employer.EmployerReach.All;
import nl.wsp.api.employer.EmployerReach.Only;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.sql.Conditions;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what with a scan. Denied unless granted here; what is out of sight does not exist
 * (404).
 *
 * <table>
 * <caption>Rights</caption>
 * <tr><th>who</th><th>sees</th><th>acts as</th></tr>
 * <tr><td>EMPLOYER</td><td>scans of his own employer; the tasks when the adviser shares them, never
 * the adviser's notes</td><td>employer</td></tr>
 * <tr><td>ACCOUNT_MANAGER of the partnership</td><td>all</td><td>adviser</td></tr>
 * <tr><td>ACCOUNT_MANAGER of a partner (UWV too)</td><td>scans at employers his organisation
 * manages, and scans that were planned with him as adviser</td><td>adviser of those</td></tr>
 * </table>
 */
@Singleton
class ScanAccess {
  private static final int MOST_ADVISERS = 200;

  private final EmployerAccess employers;
  private final Employers directory;
  private final Accounts accounts;

  ScanAccess(EmployerAccess employers, Employers directory, Accounts accounts) {
    this.employers = employers;
    this.directory = directory;
    this.accounts = accounts;
  }

  /** Capacities of the actor for a scan; none when it is out of his sight. */
  Set<ScanParty> partiesOf(Actor actor, ScanRow scan) {
    return partiesFor(actor).of(scan);
  }

  /** Capacities of the actor for any scan, looked up once for many. */
  Parties partiesFor(Actor actor) {
    return new Parties(actor, employers.ownOf(actor), employers.managedBy(actor));
  }

  /**
   * What an actor is to scans.
   *
   * @param own employers he belongs to
   * @param managed employers for whom he does the work of an account manager
   */
  record Parties(Actor actor, Set<UUID> own, EmployerReach managed) {
    Set<ScanParty> of(ScanRow scan) {
      Set<ScanParty> parties = of(scan.employerId());
      if (isAdviser(actor, scan.adviserId())) {
        parties.add(ScanParty.ADVISER);
      }
      return parties;
    }

    Set<ScanParty> of(UUID employerId) {
      Set<ScanParty> parties = EnumSet.noneOf(ScanParty.class);
      if (own.contains(employerId)) {
        parties.add(ScanParty.EMPLOYER);
      }
      if (managed.contains(employerId)) {
        parties.add(ScanParty.ADVISER);
      }
      return parties;
    }
  }

  /** Capacities of the actor for scans of an employer. */
  Set<ScanParty> partiesOf(Actor actor, UUID employerId) {
    return partiesFor(actor).of(employerId);
  }

  private static boolean isAdviser(Actor actor, @Nullable UUID adviserId) {
    return actor.is(Role.ACCOUNT_MANAGER) && actor.userId().equals(adviserId);
  }

  /** Whether the actor can ask a scan for an employer that exists. */
  boolean asksFor(Actor actor, UUID employerId) {
    return !partiesOf(actor, employerId).isEmpty()
        && !directory.briefs(Set.of(employerId)).isEmpty();
  }

  /** Employers in whose name the actor can ask without naming one. */
  Set<UUID> ownEmployers(Actor actor) {
    return employers.ownOf(actor);
  }

  /** Who does the scan: any account manager for colleagues, else one of the own organisation. */
  boolean mayAppoint(Actor actor, UUID adviserId) {
    return employers.managedBy(actor) instanceof All
        ? accounts.isMember(adviserId, Role.ACCOUNT_MANAGER)
        : accounts
            .membersOf(actor.organisationsAs(Role.ACCOUNT_MANAGER), Role.ACCOUNT_MANAGER)
            .contains(adviserId);
  }

  /** Everybody whom the actor can appoint, by name, at most {@value #MOST_ADVISERS}. */
  List<Accounts.Person> advisersFor(Actor actor) {
    Set<UUID> ids =
        employers.managedBy(actor) instanceof All
            ? accounts.membersAs(Role.ACCOUNT_MANAGER)
            : accounts.membersOf(actor.organisationsAs(Role.ACCOUNT_MANAGER), Role.ACCOUNT_MANAGER);
    return accounts.findAll(ids).values().stream()
        .sorted(Comparator.comparing(Accounts.Person::displayName))
        .limit(MOST_ADVISERS)
        .toList();
  }

  /** The same as {@link #partiesOf(Actor, ScanRow)} for a query. */
  void restrict(Actor actor, Conditions conditions) {
    switch (employers.managedBy(actor)) {
      case All() -> {
        // every scan
      }
      case Only(Set<UUID> managed) -> {
        Set<UUID> ids = new LinkedHashSet<>(managed);
        ids.addAll(employers.ownOf(actor));
        String condition = Conditions.in("employer_id", ids.size());
        List<Object> values = new ArrayList<>(ids);
        if (actor.is(Role.ACCOUNT_MANAGER)) {
          condition += " OR adviser_id = ?";
          values.add(actor.userId());
        }
        conditions.and(condition, values.toArray());
      }
    }
  }
}
