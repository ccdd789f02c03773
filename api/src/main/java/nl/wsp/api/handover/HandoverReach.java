package nl.wsp.api.handover;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.platform.security.Role;

/** Colleagues between whom an actor may hand over, by what they work as. */
record HandoverReach(Set<UUID> consultants, Set<UUID> accountManagers) {
  Set<UUID> everybody() {
    Set<UUID> all = new HashSet<>(consultants);
    all.addAll(accountManagers);
    return all;
  }

  /** As what somebody works within the reach; nothing: he is outside it. */
  Set<Role> rolesOf(UUID userId) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (consultants.contains(userId)) {
      roles.add(Role.CONSULTANT);
    }
    if (accountManagers.contains(userId)) {
      roles.add(Role.ACCOUNT_MANAGER);
    }
    return Collections.unmodifiableSet(roles);
  }
}
