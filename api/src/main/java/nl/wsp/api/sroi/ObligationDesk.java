package nl.wsp.api.sroi;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.reference.BuildingBlockTables;
import nl.wsp.api.sroi.ObligationView.ProgressView;
import nl.wsp.api.sroi.ObligationView.Terms;
import nl.wsp.matching.sroi.ObligationProgress;
import org.jspecify.annotations.Nullable;

/** Where SROI obligations are read and written, within {@link SroiAccess}. */
@Singleton
class ObligationDesk {
  private static final String AGGREGATE = "SROI_OBLIGATION";
  private static final int LONGEST_REASON = 500;

  private final ObligationRepository obligations;
  private final SroiAccess access;
  private final Employers employers;
  private final BuildingBlockTables tables;
  private final TableChoices choices;
  private final ObligationFigures figures;
  private final ChangeHistory history;
  private final IdempotentPosts posts;
  private final Cursors cursors;
  private final JdbcOperations jdbc;
  private final Clock clock;

  ObligationDesk(
      ObligationRepository obligations,
      SroiAccess access,
      Employers employers,
      BuildingBlockTables tables,
      TableChoices choices,
      ObligationFigures figures,
      ChangeHistory history,
      IdempotentPosts posts,
      Cursors cursors,
      JdbcOperations jdbc,
      Clock clock) {
    this.obligations = obligations;
    this.access = access;
    this.employers = employers;
    this.tables = tables;
    this.choices = choices;
    this.figures = figures;
    this.history = history;
    this.posts = posts;
    this.cursors = cursors;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Which obligations a list holds.
   *
   * @param mine only of employers whose dedicated contact the reader is
   * @param behind only open ones that lag behind the linear plan today
   */
  record Question(
      @Nullable UUID employerId, @Nullable ObligationStatus status, boolean mine, boolean behind) {}

  /** Obligations in the actor's sight, newest first. */
  @Transactional
  Slice<ObligationView> list(
      Actor actor, Question question, @Nullable Integer limit, @Nullable String cursor) {
    int size = Cursors.limitOf(limit);
    String scope = "sroi-obligations|" + question;
    Conditions conditions = new Conditions();
    EmployerReach reach = access.readable(actor);
    if (reach instanceof EmployerReach.Only(Set<UUID> ids)) {
      conditions.andIn("o.employer_id", ids);
    }
    UUID employerId = question.employerId();
    if (employerId != null) {
      if (!reach.contains(employerId) || employers.briefs(List.of(employerId)).isEmpty()) {
        throw Problem.invalidParameter("employerId", "unknown-employer");
      }
      conditions.and("o.employer_id = ?", employerId);
    }
    if (question.mine()) {
      conditions.andIn("o.employer_id", employers.managedBy(actor.userId()));
    }
    if (question.status() != null) {
      conditions.and("o.status = ?", question.status().name());
    }
    if (question.behind()) {
      figures.onlyBehind(conditions, Time.today(clock));
    }
    if (cursor != null) {
      conditions.and("o.id < ?", cursors.decode(scope, cursor).getFirst());
    }
    List<UUID> ids =
        conditions.ids(jdbc, "SELECT o.id FROM sroi_obligation o", "ORDER BY o.id DESC", size + 1);
    boolean more = ids.size() > size;
    List<UUID> shown = more ? ids.subList(0, size) : ids;
    String next = more ? cursors.encode(scope, List.of(shown.getLast().toString())) : null;
    return new Slice<>(
        shown.isEmpty() ? List.of() : views(actor, obligations.findByIdInOrderByIdDesc(shown)),
        next);
  }

  @Transactional
  ObligationView read(Actor actor, UUID id) {
    return views(actor, List.of(inSight(actor, id))).getFirst();
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
                      null,
                      fields.startDate(),
                      fields.endDate(),
                      BigDecimal.ZERO,
                      BigDecimal.ZERO,
                      ObligationStatus.OPEN,
                      0,
                      now,
                      now);
              note(obligations.save(with(blank, fields, now)), "CREATE", actor, null, null);
            });
    return read(actor, made);
  }

  @Transactional
  ObligationView update(Actor actor, UUID id, ObligationFields fields, @Nullable String ifMatch) {
    Obligation before = manageable(actor, id);
    Versions.check(ifMatch, fields.version(), before.version());
    Violations violations = new Violations();
    fields.check(violations, tables.codes());
    if (fields.employerId() != null && !fields.employerId().equals(before.employerId())) {
      violations.breaksRule("/employerId", "fixed");
    }
    violations.throwIfAny();
    if (before.status() == ObligationStatus.CLOSED) {
      throw Problem.conflict("", "obligation-closed");
    }
    Obligation after = obligations.update(with(before, fields, clock.instant()));
    note(after, "UPDATE", actor, null, before);
    return read(actor, id);
  }

  /**
   * Closes an obligation that was settled, or opens it again.
   *
   * @throws Problem 409 when it has that status already; 400 without a reason
   */
  @Transactional
  ObligationView move(
      Actor actor,
      UUID id,
      ObligationStatus to,
      @Nullable String reason,
      @Nullable String ifMatch,
      @Nullable Long version) {
    Obligation before = manageable(actor, id);
    Versions.check(ifMatch, version, before.version());
    if (before.status() == to) {
      throw Problem.conflict("/to", "no-such-step", before.status(), to);
    }
    if (reason == null || reason.isBlank()) {
      throw Problem.invalid("/reason", "required");
    }
    if (reason.length() > LONGEST_REASON) {
      throw Problem.invalid("/reason", "size", 1, LONGEST_REASON);
    }
    Obligation after = obligations.update(before.inStatus(to, clock.instant()));
    note(after, to == ObligationStatus.CLOSED ? "CLOSE" : "REOPEN", actor, reason.strip(), before);
    return read(actor, id);
  }

  /** How an obligation stands on a day, with the lines of a drawing. */
  @Transactional
  ObligationProgress progress(Actor actor, UUID id) {
    Obligation obligation = inSight(actor, id);
    return Objects.requireNonNull(figures.of(List.of(obligation)).get(id));
  }

  /** Holds an obligation until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Obligation lock(UUID id) {
    return obligations.lock(id).orElseThrow(Problem::notFound);
  }

  /** Makes realised the sum of what was approved; the caller holds the lock. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void sumUp(UUID id) {
    obligations.sumUp(id, clock.instant());
  }

  private Obligation manageable(Actor actor, UUID id) {
    Obligation obligation = inSight(actor, id);
    if (!access.managed(actor).contains(obligation.employerId())) {
      throw Problem.notAllowed();
    }
    return obligation;
  }

  private void checkEmployer(Actor actor, UUID employerId) {
    boolean known =
        access.readable(actor).contains(employerId)
            && !employers.briefs(List.of(employerId)).isEmpty();
    if (!known) {
      throw Problem.of(ProblemKind.NOT_FOUND, Violation.at("/employerId", "unknown-employer"));
    }
    if (!access.managed(actor).contains(employerId)) {
      throw Problem.notAllowed();
    }
  }

  private static Obligation with(Obligation before, ObligationFields fields, Instant now) {
    BigDecimal forward =
        fields.broughtForward() == null ? before.broughtForward() : fields.broughtForward();
    return new Obligation(
        before.id(),
        before.employerId(),
        fields.contractName().strip(),
        fields.contractSum(),
        fields.percentage(),
        fields.table(),
        fields.startDate(),
        fields.endDate(),
        forward,
        before.realised().subtract(before.broughtForward()).add(forward),
        before.status(),
        before.version(),
        before.createdAt(),
        now);
  }

  private void note(
      Obligation saved,
      String action,
      Actor actor,
      @Nullable String reason,
      @Nullable Obligation before) {
    history.record(
        AGGREGATE,
        saved.id(),
        saved.version(),
        action,
        actor.userId(),
        reason,
        before == null ? null : Terms.of(before),
        Terms.of(saved));
  }

  /**
   * An obligation in the actor's sight.
   *
   * @throws Problem 404 when there is none
   */
  Obligation inSight(Actor actor, UUID id) {
    return obligations
        .findById(id)
        .filter(obligation -> access.readable(actor).contains(obligation.employerId()))
        .orElseThrow(Problem::notFound);
  }

  private List<ObligationView> views(Actor actor, List<Obligation> page) {
    Map<UUID, EmployerBrief> briefs =
        employers.briefs(page.stream().map(Obligation::employerId).toList());
    Map<UUID, ObligationProgress> progress = figures.of(page);
    List<TableChoices.Choice> chosen = choices.all();
    EmployerReach managed = access.managed(actor);
    Set<UUID> own = access.ownOf(actor);
    LocalDate today = Time.today(clock);
    return page.stream()
        .map(
            each -> {
              boolean mayManage = managed.contains(each.employerId());
              EmployerBrief employer = briefs.get(each.employerId());
              return new ObligationView(
                  each.id(),
                  each.employerId(),
                  employer == null ? null : employer.name(),
                  each.contractName(),
                  ObligationView.euros(each.contractSum()),
                  each.percentage(),
                  each.tableCode() == null
                      ? TableChoices.codeOn(chosen, each.startsOn()).orElse(null)
                      : each.tableCode(),
                  each.tableCode() == null,
                  each.startsOn(),
                  each.endsOn(),
                  each.status(),
                  each.due().toPlainString(),
                  ObligationView.euros(each.broughtForward()),
                  ObligationView.euros(each.realised()),
                  each.outstanding().toPlainString(),
                  ProgressView.of(
                      Objects.requireNonNull(progress.get(each.id()))
                          .on(today, figures.tolerance()),
                      each.status()),
                  mayManage,
                  each.status() == ObligationStatus.OPEN
                      && (mayManage || own.contains(each.employerId())),
                  each.version());
            })
        .toList();
  }
}
