package nl.wsp.api.sroi;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.employer.EmployerAccess;
import nl.wsp.api.employer.EmployerReach;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Role;

/**
 * Who may do what with obligations and contributions. Denied unless granted here; what is out of
 * sight does not exist (404).
 *
 * <table>
 * <caption>Rights</caption>
 * <tr><th>who</th><th>obligation</th><th>contribution</th><th>facts of a person in it</th></tr>
 * <tr><td>EMPLOYER</td><td>reads his own</td><td>reads his own, writes what his people
 * entered</td><td>only what his people entered</td></tr>
 * <tr><td>ACCOUNT_MANAGER who manages the employer</td><td>writes</td><td>writes; decides on what
 * others wrote</td><td>yes</td></tr>
 * <tr><td>CONSULTANT, partners in sight of the employer</td><td>reads</td><td>reads</td>
 * <td>no</td></tr>
 * <tr><td>QUALITY of the partnership</td><td>reads all</td><td>reads and decides</td>
 * <td>yes</td></tr>
 * </table>
 */
@Singleton
class SroiAccess {
  private final EmployerAccess employers;

  SroiAccess(EmployerAccess employers) {
    this.employers = employers;
  }

  /** Employers whose obligations the actor sees. */
  EmployerReach readable(Actor actor) {
    return isQuality(actor) ? new EmployerReach.All() : employers.reachOf(actor);
  }

  /** Employers whose obligations the actor manages. */
  EmployerReach managed(Actor actor) {
    return employers.managedBy(actor);
  }

  /** Employers for whose contributions the actor may be the second person. */
  EmployerReach decidable(Actor actor) {
    return isQuality(actor) ? new EmployerReach.All() : employers.managedBy(actor);
  }

  /** The employers the actor belongs to. */
  Set<UUID> ownOf(Actor actor) {
    return employers.ownOf(actor);
  }

  /**
   * What an actor is to the contributions of one employer, asked once for a whole list.
   *
   * @param manages does the work of his account manager
   * @param decides may be the second person
   * @param own is one of his people
   */
  record Standing(UUID userId, boolean manages, boolean decides, boolean own) {
    boolean mayWrite(ContributionRow contribution) {
      return manages || (own && contribution.byEmployer());
    }

    /** Never who entered, changed or handed it in. */
    boolean mayDecide(ContributionRow contribution) {
      return decides && !hadHand(contribution);
    }

    boolean hadHand(ContributionRow contribution) {
      return userId.equals(contribution.enteredBy())
          || userId.equals(contribution.changedBy())
          || userId.equals(contribution.submittedBy());
    }

    boolean seesFacts(ContributionRow contribution) {
      return manages || decides || (own && contribution.byEmployer());
    }

    boolean mayTake(ContributionStep step, ContributionRow contribution) {
      return switch (step.party()) {
        case WRITER -> mayWrite(contribution);
        case SECOND_PERSON -> mayDecide(contribution);
      };
    }
  }

  /** What the actor is to an employer's contributions. */
  Standing standing(Actor actor, UUID employerId) {
    return new Standing(
        actor.userId(),
        managed(actor).contains(employerId),
        decidable(actor).contains(employerId),
        ownOf(actor).contains(employerId));
  }

  private static boolean isQuality(Actor actor) {
    return actor.memberships().stream()
        .anyMatch(
            membership -> membership.role() == Role.QUALITY && membership.kind().isPartnership());
  }
}
