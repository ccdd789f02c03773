package nl.wsp.api.platform.security;

import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who does the request: the signed-in user with all memberships. A controller takes it as a
 * parameter and hands it to the service, which decides. Its name is the user's id, so that no log
 * ever prints who it was by name.
 *
 * @param csrfToken token that writes of this session must carry
 */
public record Actor(UUID userId, List<ActingFor> memberships, String csrfToken)
    implements Authentication {
  private static final Set<Role> STAFF =
      Set.of(Role.ACCOUNT_MANAGER, Role.CONSULTANT, Role.QUALITY, Role.MANAGER);

  public Actor {
    memberships = List.copyOf(memberships);
  }

  @Override
  public String getName() {
    return userId.toString();
  }

  @Override
  public Map<String, Object> getAttributes() {
    return Map.of();
  }

  @Override
  public Collection<String> getRoles() {
    return memberships.stream()
        .map(membership -> membership.role().name())
        .collect(Collectors.toUnmodifiableSet());
  }

  public boolean is(Role role) {
    return memberships.stream().anyMatch(membership -> membership.role() == role);
  }

  /** Account manager or consultant of the partnership itself (domain: colleague). */
  public boolean isColleague() {
    return memberships.stream()
        .anyMatch(
            membership ->
                membership.kind().isPartnership()
                    && (membership.role() == Role.CONSULTANT
                        || membership.role() == Role.ACCOUNT_MANAGER));
  }

  /** Account manager or consultant, of the partnership or of a partner. */
  public boolean isProfessional() {
    return is(Role.CONSULTANT) || is(Role.ACCOUNT_MANAGER);
  }

  /** Organisations outside the partnership for which the actor works as a professional. */
  public List<UUID> partnerOrganisations() {
    return memberships.stream()
        .filter(membership -> !membership.kind().isPartnership())
        .filter(
            membership ->
                membership.role() == Role.CONSULTANT || membership.role() == Role.ACCOUNT_MANAGER)
        .map(ActingFor::organisationId)
        .distinct()
        .toList();
  }

  /** Organisations for which the actor has the role. */
  public List<UUID> organisationsAs(Role role) {
    return memberships.stream()
        .filter(membership -> membership.role() == role)
        .map(ActingFor::organisationId)
        .distinct()
        .toList();
  }

  /** CBS codes of the municipalities for which the actor has the role. */
  public List<String> municipalitiesAs(Role role) {
    return memberships.stream()
        .filter(membership -> membership.role() == role)
        .flatMap(membership -> Optional.ofNullable(membership.municipalityCode()).stream())
        .distinct()
        .toList();
  }

  /** Whether the actor has the role for the whole partnership: no municipality is named. */
  public boolean servesAll(Role role) {
    return memberships.stream()
        .anyMatch(
            membership ->
                membership.role() == role
                    && membership.kind().isPartnership()
                    && membership.municipalityCode() == null);
  }

  /** The role that history and the access log name: the staff role before others. */
  public Role mainRole() {
    return memberships.stream()
        .map(ActingFor::role)
        .min((a, b) -> Boolean.compare(STAFF.contains(b), STAFF.contains(a)))
        .orElseThrow();
  }
}
