package nl.wsp.api.employer;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wsp.api.employer.EmployerReach.Only;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.platform.Postcode;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.paging.Cursors;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.ProblemKind;
import nl.wsp.api.platform.problem.Violation;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.sql.Conditions;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.api.platform.sql.Versions;
import nl.wsp.api.reference.MunicipalityPostcodes;
import org.jspecify.annotations.Nullable;

/** Employers: found, read and changed within the {@link EmployerAccess} of the actor. */
@Singleton
public class Employers {
  private static final String AGGREGATE = "EMPLOYER";

  private final EmployerRepository employers;
  private final EmployerAccess access;
  private final Accounts accounts;
  private final MunicipalityPostcodes municipalities;
  private final ChangeHistory history;
  private final IdempotentPosts posts;
  private final Cursors cursors;
  private final JdbcOperations jdbc;
  private final Clock clock;

  Employers(
      EmployerRepository employers,
      EmployerAccess access,
      Accounts accounts,
      MunicipalityPostcodes municipalities,
      ChangeHistory history,
      IdempotentPosts posts,
      Cursors cursors,
      JdbcOperations jdbc,
      Clock clock) {
    this.employers = employers;
    this.access = access;
    this.accounts = accounts;
    this.municipalities = municipalities;
    this.history = history;
    this.posts = posts;
    this.cursors = cursors;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What other features show and use of employers, by id; those that do not exist are absent. */
  public Map<UUID, EmployerBrief> briefs(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : employers.findByIdIn(Set.copyOf(ids)).stream()
            .collect(Collectors.toUnmodifiableMap(Employer::id, EmployerBrief::of));
  }

  /**
   * Employers of these sectors, by id.
   *
   * @param sectors first digits of SBI codes
   */
  @Transactional
  public List<EmployerBrief> ofSectors(Collection<String> sectors, int limit) {
    if (sectors.isEmpty()) {
      return List.of();
    }
    Conditions conditions = new Conditions();
    conditions.and(
        String.join(" OR ", Collections.nCopies(sectors.size(), "sector LIKE ?")),
        sectors.stream().map(sector -> sector + "%").toArray());
    List<UUID> ids = conditions.ids(jdbc, "SELECT id FROM employer", "ORDER BY id DESC", limit);
    return List.copyOf(briefs(ids).values());
  }

  /** Accounts of the contact persons of employers. */
  public Set<UUID> contactAccountsOf(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Set.of();
    }
    List<UUID> organisations =
        employers.findByIdIn(Set.copyOf(ids)).stream()
            .flatMap(employer -> Stream.ofNullable(employer.organisationId()))
            .toList();
    return accounts.membersOf(organisations, Role.EMPLOYER);
  }

  /** Employers whose dedicated contact the user is. */
  public Set<UUID> managedBy(UUID userId) {
    return Set.copyOf(employers.findIdByAccountManagerIdIn(List.of(userId)));
  }

  /** How many employers have these users as their dedicated contact, by user. */
  public Map<UUID, Long> countOf(Collection<UUID> userIds) {
    return userIds.isEmpty()
        ? Map.of()
        : employers.countOfAccountManagers(Set.copyOf(userIds)).stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    EmployerRepository.PortfolioSize::accountManagerId,
                    EmployerRepository.PortfolioSize::employers));
  }

  /**
   * Gives the employers of one account manager to another, each with history.
   *
   * @return which ones
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<UUID> handOver(UUID actorId, UUID from, UUID to) {
    List<Employer> moving = employers.lockOfAccountManager(from);
    for (Employer before : moving) {
      EmployerFields fields = before.fields().withAccountManager(to);
      Employer after =
          employers.update(before.with(fields, before.municipalityCode(), clock.instant()));
      history.record(
          AGGREGATE,
          after.id(),
          after.version(),
          "HANDED_OVER",
          actorId,
          null,
          before.fields(),
          after.fields());
    }
    return moving.stream().map(Employer::id).toList();
  }

  /**
   * Keeps an employer that came with an import and was verified by nobody: found again by KvK
   * number, else by the source's own id, else made.
   *
   * @param externalId stable id of the employer in its source
   * @return id of the employer
   */
  @Transactional
  public UUID findOrAddImported(String externalId, EmployerFields given) {
    EmployerFields fields = given.normalised();
    Optional<Employer> known =
        Optional.ofNullable(fields.kvkNumber())
            .flatMap(employers::findByKvkNumber)
            .or(() -> employers.findByExternalId(externalId));
    return known.map(Employer::id).orElseGet(() -> addImported(externalId, fields));
  }

  private UUID addImported(String externalId, EmployerFields fields) {
    Employer employer = with(blank(Ids.next(), null, externalId), fields);
    return save(unverified(employer), "IMPORT", null).id();
  }

  /**
   * Adds an employer with an organisation through which its people can be given access; for staff's
   * own forms and for demo data.
   *
   * @return id of the organisation
   */
  @Transactional
  public UUID add(UUID id, EmployerFields fields, @Nullable UUID actorId) {
    UUID organisation = accounts.addOrganisation(OrganisationKind.EMPLOYER, fields.name(), null);
    Employer employer = with(blank(id, organisation, null), fields);
    save(employer, "CREATE", actorId);
    return organisation;
  }

  @Transactional
  Slice<EmployerView> list(
      Actor actor,
      @Nullable String q,
      @Nullable UUID accountManagerId,
      @Nullable Integer limit,
      @Nullable String cursor) {
    int size = Cursors.limitOf(limit);
    String scope = "employers|" + Objects.toString(q, "") + "|" + accountManagerId;
    Conditions conditions = new Conditions();
    if (access.reachOf(actor) instanceof Only(Set<UUID> ids)) {
      conditions.andIn("id", ids);
    }
    if (q != null && !q.isBlank()) {
      conditions.and(
          "name LIKE ? ESCAPE '!' OR kvk_number = ?", Conditions.contains(q.strip()), q.strip());
    }
    if (accountManagerId != null) {
      conditions.and("account_manager_id = ?", accountManagerId);
    }
    if (cursor != null) {
      List<String> after = cursors.decode(scope, cursor);
      conditions.and("name > ? OR (name = ? AND id > ?)", after.get(0), after.get(0), after.get(1));
    }
    List<UUID> ids = conditions.ids(jdbc, "SELECT id FROM employer", "ORDER BY name, id", size + 1);
    List<Employer> page = inOrder(ids);
    boolean more = page.size() > size;
    List<Employer> shown = more ? page.subList(0, size) : page;
    String next =
        more
            ? cursors.encode(
                scope, List.of(shown.getLast().name(), shown.getLast().id().toString()))
            : null;
    return new Slice<>(views(shown), next);
  }

  private List<Employer> inOrder(List<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<UUID, Employer> byId =
        employers.findByIdIn(ids).stream()
            .collect(Collectors.toMap(Employer::id, Function.identity()));
    return ids.stream().flatMap(id -> Optional.ofNullable(byId.get(id)).stream()).toList();
  }

  @Transactional
  EmployerView read(Actor actor, UUID id) {
    return views(List.of(inSight(actor, id))).getFirst();
  }

  /**
   * Adds an employer as the form of staff does, for features that lead to one.
   *
   * @return id of the employer
   * @throws Problem 400, 409 or 422 by the same rules
   */
  @Transactional
  public UUID register(Actor actor, EmployerFields given) {
    return create(actor, given, null).id();
  }

  @Transactional
  EmployerView create(Actor actor, EmployerFields given, @Nullable String idempotencyKey) {
    EmployerFields asked = given.normalised();
    Violations violations = new Violations();
    asked.check(violations, true);
    violations.throwIfAny();
    EmployerFields fields =
        asked.accountManagerId() == null ? asked.withAccountManager(actor.userId()) : asked;
    UUID id =
        posts.once(
            actor.userId(),
            idempotencyKey,
            "employers",
            asked,
            newId -> {
              checkAccountManager(actor, fields.accountManagerId());
              checkKvkNumberFree(newId, fields.kvkNumber());
              add(newId, fields, actor.userId());
            });
    return read(actor, id);
  }

  @Transactional
  EmployerView update(
      Actor actor,
      UUID id,
      EmployerFields given,
      @Nullable String ifMatch,
      @Nullable Long version) {
    Employer before = inSight(actor, id);
    boolean asStaff = access.managedBy(actor).contains(id);
    if (!asStaff && !access.ownOf(actor).contains(id)) {
      throw Problem.notAllowed();
    }
    Versions.check(ifMatch, version, before.version());
    EmployerFields fields = asStaff ? given.normalised() : ownEdit(given.normalised(), before);
    Violations violations = new Violations();
    fields.check(violations, before.kvkNumber() != null);
    violations.throwIfAny();
    if (!Objects.equals(fields.accountManagerId(), before.accountManagerId())) {
      checkAccountManager(actor, fields.accountManagerId());
    }
    checkKvkNumberFree(id, fields.kvkNumber());
    Employer after = unique(() -> employers.update(with(before, fields)));
    history.record(
        AGGREGATE,
        id,
        after.version(),
        "UPDATE",
        actor.userId(),
        null,
        before.fields(),
        after.fields());
    return views(List.of(after)).getFirst();
  }

  /**
   * An employer in the actor's sight.
   *
   * @throws Problem 404 when there is none
   */
  Employer inSight(Actor actor, UUID id) {
    if (!access.reachOf(actor).contains(id)) {
      throw Problem.notFound();
    }
    return employers.findById(id).orElseThrow(Problem::notFound);
  }

  /** What an employer sends of himself: the fields that are staff's must not differ. */
  private static EmployerFields ownEdit(EmployerFields fields, Employer before) {
    if (fields.kvkNumber() != null && !fields.kvkNumber().equals(before.kvkNumber())) {
      throw Problem.of(ProblemKind.NOT_ALLOWED, Violation.at("/kvkNumber", "staff-only"));
    }
    if (fields.accountManagerId() != null
        && !fields.accountManagerId().equals(before.accountManagerId())) {
      throw Problem.of(ProblemKind.NOT_ALLOWED, Violation.at("/accountManagerId", "staff-only"));
    }
    return new EmployerFields(
        fields.name(),
        before.kvkNumber(),
        fields.sector(),
        fields.postcode(),
        fields.phone(),
        fields.email(),
        before.accountManagerId());
  }

  private void checkAccountManager(Actor actor, @Nullable UUID accountManagerId) {
    if (accountManagerId == null
        ? !actor.isColleague()
        : !access.mayAppoint(actor, accountManagerId)) {
      throw Problem.unprocessable("/accountManagerId", "account-manager");
    }
  }

  private void checkKvkNumberFree(UUID id, @Nullable String kvkNumber) {
    if (kvkNumber != null
        && employers
            .findByKvkNumber(kvkNumber)
            .filter(other -> !other.id().equals(id))
            .isPresent()) {
      throw kvkNumberTaken();
    }
  }

  private Employer save(Employer employer, String action, @Nullable UUID actorId) {
    Employer saved = unique(() -> employers.save(employer));
    history.record(
        AGGREGATE, saved.id(), saved.version(), action, actorId, null, null, saved.fields());
    return saved;
  }

  /** The same number, saved by two at once: the database decides, the answer is the same 409. */
  private static Employer unique(java.util.function.Supplier<Employer> write) {
    try {
      return write.get();
    } catch (DataAccessException refused) {
      String reason = String.valueOf(refused.getMessage());
      throw reason.contains("employer_kvk_number_unique") ? kvkNumberTaken() : refused;
    }
  }

  private static Problem kvkNumberTaken() {
    return Problem.conflict("/kvkNumber", "kvk-number-taken");
  }

  private Employer with(Employer employer, EmployerFields fields) {
    String municipality =
        Optional.ofNullable(fields.postcode())
            .filter(postcode -> Postcode.full(postcode).isPresent())
            .flatMap(municipalities::municipalityOf)
            .orElse(null);
    return employer.with(fields, municipality, clock.instant());
  }

  private Employer blank(UUID id, @Nullable UUID organisation, @Nullable String externalId) {
    return new Employer(
        id,
        organisation,
        "",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        externalId,
        0,
        clock.instant(),
        clock.instant());
  }

  private static Employer unverified(Employer employer) {
    return new Employer(
        employer.id(),
        employer.organisationId(),
        employer.name(),
        employer.kvkNumber(),
        employer.sector(),
        employer.postcode(),
        employer.municipalityCode(),
        employer.phone(),
        employer.email(),
        employer.accountManagerId(),
        false,
        employer.externalId(),
        employer.version(),
        employer.createdAt(),
        employer.updatedAt());
  }

  private List<EmployerView> views(List<Employer> page) {
    Set<UUID> managers =
        page.stream()
            .flatMap(employer -> Optional.ofNullable(employer.accountManagerId()).stream())
            .collect(Collectors.toSet());
    Map<UUID, Accounts.Person> people = new HashMap<>(accounts.findAll(managers));
    return page.stream()
        .map(
            employer ->
                EmployerView.of(
                    employer,
                    employer.accountManagerId() == null
                        ? null
                        : people.get(employer.accountManagerId())))
        .toList();
  }
}
