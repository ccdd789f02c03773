package nl.wsp.api.sroi;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.employer.EmployerAccess;
import nl.wsp.api.employer.EmployerBrief;
import nl.wsp.api.employer.EmployerReach;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.paging.Cursors;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.ProblemKind;
import nl.wsp.api.platform.problem.Violation;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Conditions;
import nl.wsp.api.platform.sql.Versions;
import nl.wsp.api.reference.BuildingBlockTables;
import org.jspecify.annotations.Nullable;

/**
 * Where SROI obligations are read and written. They follow their employer: who sees the employer
 * sees them, his account manager writes them, the employer himself only reads.
 */
@Singleton
class ObligationDesk {
  private static final String AGGREGATE = "SROI_OBLIGATION";

  private final ObligationRepository obligations;
  private final EmployerAccess access;
  private final Employers employers;
  private final BuildingBlockTables tables;
  private final ChangeHistory history;
  private final IdempotentPosts posts;
  private final Cursors cursors;
  private final JdbcOperations jdbc;
  private final Clock clock;

  ObligationDesk(
      ObligationRepository obligations,
      EmployerAccess access,
      Employers employers,
      BuildingBlockTables tables,
      ChangeHistory history,
      IdempotentPosts posts,
      Cursors cursors,
      JdbcOperations jdbc,
      Clock clock) {
    this.obligations = obligations;
    this.access = access;
    this.employers = employers;
    this.tables = tables;
    this.history = history;
    this.posts = posts;
    this.cursors = cursors;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Obligations in the actor's sight, newest first. */
  @Transactional
  Slice<ObligationView> list(
      Actor actor, @Nullable UUID employerId, @Nullable Integer limit, @Nullable String cursor) {
    int size = Cursors.limitOf(limit);
    String scope = "sroi-obligations|" + Objects.toString(employerId, "");
    Conditions conditions = new Conditions();
    EmployerReach reach = access.reachOf(actor);
    if (reach instanceof EmployerReach.Only(Set<UUID> ids)) {
      conditions.andIn("employer_id", ids);
    }
    if (employerId != null) {
      if (!reach.contains(employerId) || employers.briefs(List.of(employerId)).isEmpty()) {
        throw Problem.invalidParameter("employerId", "unknown-employer");
      }
      conditions.and("employer_id = ?", employerId);
    }
    if (cursor != null) {
      conditions.and("id < ?", cursors.decode(scope, cursor).getFirst());
    }
    List<UUID> ids =
        conditions.ids(jdbc, "SELECT id FROM sroi_obligation", "ORDER BY id DESC", size + 1);
    boolean more = ids.size() > size;
    List<UUID> shown = more ? ids.subList(0, size) : ids;
    String next = more ? cursors.encode(scope, List.of(shown.getLast().toString())) : null;
    return new Slice<>(
        shown.isEmpty() ? List.of() : views(obligations.findByIdInOrderByIdDesc(shown)), next);
  }

  @Transactional
  ObligationView read(Actor actor, UUID id) {
    return views(List.of(inSight(actor, id))).getFirst();
  }

  @Transactional
  ObligationView create(Actor actor, ObligationFields fields, @Nullable String idempotencyKey) {
    Violations violations = new Violations();
    if (fields.employerId() == null) {
      violations.invalid("/employerId", "required");
    }
    fields.check(violations, tables.codes());
    violations.throwIfAny();
    checkEmployer(actor, fields.employerId());
    UUID made =
        posts.once(
            actor.userId(),
            idempotencyKey,
            "sroi-obligations",
            fields,
            id -> {
              Instant now = clock.instant();
              Obligation blank =
                  new Obligation(
                      id,
                      fields.employerId(),
                      "",
                      BigDecimal.ZERO,
                      BigDecimal.ZERO,
                      "",
                      fields.startDate(),
                      fields.endDate(),
                      BigDecimal.ZERO,
                      0,
                      now,
                      now);
              note(obligations.save(with(blank, fields, now)), "CREATE", actor, null);
            });
    return read(actor, made);
  }

  @Transactional
  ObligationView update(Actor actor, UUID id, ObligationFields fields, @Nullable String ifMatch) {
    Obligation before = inSight(actor, id);
    if (!access.managedBy(actor).contains(before.employerId())) {
      throw Problem.notAllowed();
    }
    Versions.check(ifMatch, fields.version(), before.version());
    Violations violations = new Violations();
    fields.check(violations, tables.codes());
    if (fields.employerId() != null && !fields.employerId().equals(before.employerId())) {
      violations.breaksRule("/employerId", "fixed");
    }
    violations.throwIfAny();
    note(
        obligations.update(with(before, fields, clock.instant())),
        "UPDATE",
        actor,
        ObligationView.of(before, null));
    return read(actor, id);
  }

  private void checkEmployer(Actor actor, UUID employerId) {
    boolean known =
        access.reachOf(actor).contains(employerId)
            && !employers.briefs(List.of(employerId)).isEmpty();
    if (!known) {
      throw Problem.of(ProblemKind.NOT_FOUND, Violation.at("/employerId", "unknown-employer"));
    }
    if (!access.managedBy(actor).contains(employerId)) {
      throw Problem.notAllowed();
    }
  }

  private static Obligation with(Obligation before, ObligationFields fields, Instant now) {
    return new Obligation(
        before.id(),
        before.employerId(),
        fields.contractName().strip(),
        fields.contractSum(),
        fields.percentage(),
        fields.table(),
        fields.startDate(),
        fields.endDate(),
        before.realised(),
        before.version(),
        before.createdAt(),
        now);
  }

  private void note(Obligation saved, String action, Actor actor, @Nullable ObligationView before) {
    history.record(
        AGGREGATE,
        saved.id(),
        saved.version(),
        action,
        actor.userId(),
        null,
        before,
        ObligationView.of(saved, null));
  }

  private Obligation inSight(Actor actor, UUID id) {
    return obligations
        .findById(id)
        .filter(obligation -> access.reachOf(actor).contains(obligation.employerId()))
        .orElseThrow(Problem::notFound);
  }

  private List<ObligationView> views(List<Obligation> page) {
    Map<UUID, EmployerBrief> briefs =
        employers.briefs(page.stream().map(Obligation::employerId).toList());
    return page.stream()
        .map(
            obligation ->
                ObligationView.of(
                    obligation,
                    Optional.ofNullable(briefs.get(obligation.employerId()))
                        .map(EmployerBrief::name)
                        .orElse(null)))
        .toList();
  }
}
