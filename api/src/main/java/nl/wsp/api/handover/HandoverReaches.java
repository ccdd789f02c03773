package nl.wsp.api.handover;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Role;

/** Who is within somebody's reach: who works as he does, or for whom he is the team leader. */
@Singleton
class HandoverReaches {
  private final Accounts accounts;

  HandoverReaches(Accounts accounts) {
    this.accounts = accounts;
  }

  HandoverReach of(Actor actor) {
    return new HandoverReach(
        reachedAs(actor, Role.CONSULTANT), reachedAs(actor, Role.ACCOUNT_MANAGER));
  }

  /** In the partnership itself: a partner's adviser needs the consent of each person. */
  private Set<UUID> reachedAs(Actor actor, Role role) {
    if (actor.servesAll(Role.MANAGER) || actor.servesAll(role)) {
      return accounts.partnershipMembersAs(role);
    }
    return actor.memberships().stream()
        .filter(each -> each.kind().isPartnership())
        .filter(each -> each.role() == role || each.role() == Role.MANAGER)
        .flatMap(each -> Stream.ofNullable(each.municipalityCode()))
        .distinct()
        .flatMap(code -> accounts.membersServing(code, role).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
