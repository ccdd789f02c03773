package nl.wsp.api.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.sql.Ids;
import org.jspecify.annotations.Nullable;

/** Users, organisations and memberships, for the features that make or name them. */
@Singleton
public class Accounts {
  private static final Set<OrganisationKind> PARTNERS =
      Set.of(OrganisationKind.UWV, OrganisationKind.SHELTERED_WORK, OrganisationKind.TEMP_AGENCY);

  private final UserRepository users;
  private final OrganisationRepository organisations;
  private final MembershipRepository memberships;
  private final Clock clock;

  Accounts(
      UserRepository users,
      OrganisationRepository organisations,
      MembershipRepository memberships,
      Clock clock) {
    this.users = users;
    this.organisations = organisations;
    this.memberships = memberships;
    this.clock = clock;
  }

  /** Hash to store for a password. */
  public static String passwordHash(String password) {
    return LocalAccounts.hash(password);
  }

  /** Makes an organisation. */
  @Transactional
  public UUID addOrganisation(
      OrganisationKind kind, String name, @Nullable String municipalityCode) {
    return organisations.save(new Organisation(Ids.next(), kind, name, municipalityCode)).id();
  }

  /** Makes a user; without a password he signs in through OpenID Connect. */
  @Transactional
  public UUID addUser(String username, String displayName, @Nullable String password) {
    String hash = password == null ? null : LocalAccounts.hash(password);
    return addUserWithHash(username, displayName, hash);
  }

  /** Makes many users who share one password, hashed once: demo accounts. */
  @Transactional
  public List<UUID> addUsers(List<NewUser> newUsers, String password) {
    String hash = LocalAccounts.hash(password);
    return newUsers.stream()
        .map(user -> addUserWithHash(user.username(), user.displayName(), hash))
        .toList();
  }

  private UUID addUserWithHash(String username, String displayName, @Nullable String hash) {
    UserAccount user =
        new UserAccount(Ids.next(), username, displayName, null, hash, null, true, clock.instant());
    return users.save(user).id();
  }

  /** Makes a user a member. */
  @Transactional
  public void addMembership(
      UUID userId, UUID organisationId, Role role, @Nullable String municipalityCode) {
    memberships.save(new Membership(Ids.next(), userId, organisationId, role, municipalityCode));
  }

  /** Name and phone of a user, for those who work with him. */
  public Optional<Person> find(UUID userId) {
    return users.findById(userId).map(Accounts::person);
  }

  /** A user who may sign in now: who left is told nothing more. */
  public Optional<Person> findActive(UUID userId) {
    return users.findById(userId).filter(UserAccount::active).map(Accounts::person);
  }

  /** Those of the users that exist, by id, in one query. */
  public Map<UUID, Person> findAll(Collection<UUID> userIds) {
    if (userIds.isEmpty()) {
      return Map.of();
    }
    return users.findByIdIn(Set.copyOf(userIds)).stream()
        .collect(Collectors.toUnmodifiableMap(UserAccount::id, Accounts::person));
  }

  /** Whether a user has the role in any organisation. */
  public boolean isMember(UUID userId, Role role) {
    return memberships.existsByUserIdAndRole(userId, role);
  }

  /** Users who have the role in one of the organisations. */
  public Set<UUID> membersOf(Collection<UUID> organisationIds, Role role) {
    if (organisationIds.isEmpty()) {
      return Set.of();
    }
    return Set.copyOf(memberships.findUserIdByOrganisationIdInAndRole(organisationIds, role));
  }

  /** Users who have the role in any organisation. */
  public Set<UUID> membersAs(Role role) {
    return Set.copyOf(memberships.findDistinctUserIdByRole(role));
  }

  /** Users who have the role in the partnership itself, not in one of its partners. */
  public Set<UUID> partnershipMembersAs(Role role) {
    return Set.copyOf(memberships.findInPartnership(role));
  }

  /** Those of them who have it for the people of a municipality, or of all municipalities. */
  public Set<UUID> membersServing(String municipalityCode, Role role) {
    return Set.copyOf(memberships.findServing(municipalityCode, role));
  }

  /** Organisations outside the partnership whose staff mediate, by name. */
  public List<Partner> partners() {
    return organisations.findByKindInOrderByName(PARTNERS).stream()
        .map(organisation -> new Partner(organisation.id(), organisation.name()))
        .toList();
  }

  private static Person person(UserAccount user) {
    return new Person(user.id(), user.displayName(), user.username(), user.phone());
  }

  /** A partner of the partnership. */
  public record Partner(UUID id, String name) {}

  /** A user to be made. */
  public record NewUser(String username, String displayName) {}

  /** A user as colleagues and clients see him. */
  public record Person(UUID id, String displayName, String email, @Nullable String phone) {}
}
