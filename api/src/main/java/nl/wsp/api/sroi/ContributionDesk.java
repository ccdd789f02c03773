package nl.wsp.api.sroi;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.employer.EmployerReach;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.paging.Cursors;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Figures;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Conditions;
import nl.wsp.api.platform.sql.Versions;
import nl.wsp.api.platform.upload.IncomingFile;
import nl.wsp.api.platform.upload.StoredFile;
import nl.wsp.api.platform.upload.UploadedFiles;
import nl.wsp.matching.sroi.BuildingBlockTable;
import nl.wsp.matching.sroi.SroiValuation;
import org.jspecify.annotations.Nullable;

/**
 * Where contributions are entered, handed in and judged. Their obligation is locked first in every
 * change, so that what is realised is always the sum of what was approved.
 */
@Singleton
class ContributionDesk {
  private static final String AGGREGATE = "SROI_CONTRIBUTION";
  private static final int LONGEST_REASON = 500;

  private final ContributionRepository contributions;
  private final ObligationDesk obligations;
  private final ContributionViews views;
  private final SroiAccess access;
  private final Employers employers;
  private final EvidenceRegister evidence;
  private final PlacementEvidence placements;
  private final TableChoices tables;
  private final UploadedFiles files;
  private final ChangeHistory history;
  private final IdempotentPosts posts;
  private final Cursors cursors;
  private final JdbcOperations jdbc;
  private final Clock clock;

  ContributionDesk(
      ContributionRepository contributions,
      ObligationDesk obligations,
      ContributionViews views,
      SroiAccess access,
      Employers employers,
      EvidenceRegister evidence,
      PlacementEvidence placements,
      TableChoices tables,
      UploadedFiles files,
      ChangeHistory history,
      IdempotentPosts posts,
      Cursors cursors,
      JdbcOperations jdbc,
      Clock clock) {
    this.contributions = contributions;
    this.obligations = obligations;
    this.views = views;
    this.access = access;
    this.employers = employers;
    this.evidence = evidence;
    this.placements = placements;
    this.tables = tables;
    this.files = files;
    this.history = history;
    this.posts = posts;
    this.cursors = cursors;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Which contributions a list holds.
   *
   * @param obligationId absent: of all obligations in sight
   * @param mine only of employers whose dedicated contact the reader is
   * @param toDecide only those the reader may be the second person for
   */
  record Question(
      @Nullable UUID obligationId,
      @Nullable ContributionStatus status,
      boolean mine,
      boolean toDecide) {}

  /** A list of contributions, in order of entry. */
  @Transactional
  public Slice<ContributionView> list(
      Actor actor,
      Question question,
      @Nullable Integer limit,
      @Nullable String cursor,
      Locale language) {
    int size = Cursors.limitOf(limit);
    String scope = "sroi-contributions|" + question;
    Conditions conditions = new Conditions();
    if (question.obligationId() != null) {
      obligations.inSight(actor, question.obligationId());
      conditions.and("c.obligation_id = ?", question.obligationId());
    }
    within(conditions, access.readable(actor));
    if (question.status() != null) {
      conditions.and("c.status = ?", question.status().name());
    }
    if (question.mine()) {
      within(conditions, new EmployerReach.Only(employers.managedBy(actor.userId())));
    }
    if (question.toDecide()) {
      within(conditions, access.decidable(actor));
      conditions.and("o.status = 'OPEN' AND c.entered_by <> ?", actor.userId());
      conditions.and("c.changed_by <> ?", actor.userId());
      conditions.and("c.submitted_by <> ?", actor.userId());
    }
    if (cursor != null) {
      conditions.and("c.id > ?", cursors.decode(scope, cursor).getFirst());
    }
    List<UUID> ids =
        conditions.ids(
            jdbc,
            "SELECT c.id FROM sroi_contribution c JOIN sroi_obligation o ON o.id = c.obligation_id",
            "ORDER BY c.id",
            size + 1);
    boolean more = ids.size() > size;
    List<UUID> shown = more ? ids.subList(0, size) : ids;
    List<ContributionRow> rows =
        shown.isEmpty()
            ? List.of()
            : contributions.findByIdIn(shown).stream()
                .sorted(java.util.Comparator.comparing(row -> row.id().toString()))
                .toList();
    return new Slice<>(
        views.of(actor, rows, language),
        more ? cursors.encode(scope, List.of(shown.getLast().toString())) : null);
  }

  private static void within(Conditions conditions, EmployerReach reach) {
    if (reach instanceof EmployerReach.Only(Set<UUID> ids)) {
      conditions.andIn("o.employer_id", ids);
    }
  }

  @Transactional
  public ContributionView read(Actor actor, UUID id, Locale language) {
    return views.of(actor, List.of(inSight(actor, id)), language).getFirst();
  }

  /**
   * Enters a planned contribution and values it.
   *
   * @throws Problem 400 or 422 naming the field; 403 for who only reads the obligation
   */
  @Transactional
  public UUID create(
      Actor actor, UUID obligationId, ContributionFields fields, @Nullable String key) {
    Obligation obligation = obligations.inSight(actor, obligationId);
    SroiAccess.Standing standing = access.standing(actor, obligation.employerId());
    if (!standing.manages() && !standing.own()) {
      throw Problem.notAllowed();
    }
    check(fields, obligation, standing);
    return posts.once(
        actor.userId(),
        key,
        "sroi-obligations/" + obligationId + "/contributions",
        fields,
        id -> {
          Obligation current = obligations.lock(obligationId);
          checkOpen(current);
          ContributionRow made =
              valued(
                  blank(id, current, fields, actor, !standing.manages())
                      .with(fields, actor.userId(), clock.instant()),
                  current);
          note(contributions.save(made), "CREATE", actor, null, null);
        });
  }

  /** Changes a planned or rejected contribution, which is planned from then on. */
  @Transactional
  public void update(Actor actor, UUID id, ContributionFields fields, @Nullable String ifMatch) {
    Opened opened = open(actor, id);
    ContributionRow before = opened.editable();
    Versions.check(ifMatch, fields.version(), before.version());
    check(fields, opened.obligation(), opened.standing());
    ContributionRow after =
        valued(before.with(fields, actor.userId(), clock.instant()), opened.obligation());
    note(contributions.update(after), "UPDATE", actor, null, before);
  }

  /** Adds or replaces the document that is the evidence. */
  @Transactional
  public void attach(Actor actor, UUID id, IncomingFile file) {
    Opened opened = open(actor, id);
    ContributionRow before = opened.editable();
    StoredFile stored = files.store(actor.userId(), file);
    ContributionRow after =
        contributions.update(before.withFile(stored.id(), actor.userId(), clock.instant()));
    if (before.fileId() != null) {
      files.remove(before.fileId());
    }
    note(after, "DOCUMENT", actor, null, before);
  }

  /** The document, for who sees the contribution's facts. */
  @Transactional
  public HttpResponse<StreamedFile> download(Actor actor, UUID id) {
    ContributionRow row = inSight(actor, id);
    Obligation obligation = obligations.inSight(actor, row.obligationId());
    if (!access.standing(actor, obligation.employerId()).seesFacts(row)) {
      throw Problem.notAllowed();
    }
    if (row.fileId() == null) {
      throw Problem.notFound();
    }
    return files.download(actor.userId(), row.fileId());
  }

  /** Takes the risk of a document that nobody scanned; only a second person can. */
  @Transactional
  public void acceptDocument(Actor actor, UUID id) {
    Opened opened = open(actor, id);
    if (!opened.standing().mayDecide(opened.row())) {
      throw opened.standing().decides()
          ? Problem.unprocessable("", "second-person")
          : Problem.notAllowed();
    }
    if (opened.row().fileId() == null) {
      throw Problem.notFound();
    }
    files.accept(actor.userId(), opened.row().fileId());
    note(opened.row(), "ACCEPT_DOCUMENT", actor, null, opened.row());
  }

  /**
   * A step.
   *
   * @param reason where the step asks one
   * @param disabilityBlock the approver's answer: counts as "with disability"
   */
  record Move(ContributionStatus to, @Nullable String reason, @Nullable Boolean disabilityBlock) {}

  /** Takes a step; approval values the contribution anew and raises what is realised. */
  @Transactional
  public void move(
      Actor actor, UUID id, Move move, @Nullable String ifMatch, @Nullable Long version) {
    Opened opened = open(actor, id);
    ContributionRow before = opened.row();
    ContributionStep step =
        ContributionStep.find(before.status(), move.to())
            .orElseThrow(() -> Problem.conflict("/to", "no-such-step", before.status(), move.to()));
    checkParty(step, opened);
    Versions.check(ifMatch, version, before.version());
    String reason = ContributionFields.blankless(move.reason());
    if (step.explained() && reason == null) {
      throw Problem.invalid("/reason", "required");
    }
    if (reason != null && reason.length() > LONGEST_REASON) {
      throw Problem.invalid("/reason", "size", 1, LONGEST_REASON);
    }
    checkOpen(opened.obligation());
    Instant now = clock.instant();
    ContributionRow after =
        switch (step.party()) {
          case WRITER -> before.moved(move.to(), actor.userId(), now);
          case SECOND_PERSON ->
              before.decided(move.to(), actor.userId(), reason, disability(move, before), now);
        };
    if (move.to() == ContributionStatus.APPROVED) {
      after = valued(after, opened.obligation());
      if (after.blockCode() == null) {
        throw Problem.unprocessable("", "no-block");
      }
    }
    checkEvidence(after, opened.standing());
    ContributionRow saved = contributions.update(after);
    keepEvidence(before, saved);
    if (before.status() == ContributionStatus.APPROVED
        || saved.status() == ContributionStatus.APPROVED) {
      obligations.sumUp(saved.obligationId());
    }
    note(saved, step.action(), actor, reason, before);
  }

  /** The answer of who approves; another decision leaves it as it was. */
  private static @Nullable Boolean disability(Move move, ContributionRow before) {
    if (move.to() == ContributionStatus.APPROVED) {
      return Boolean.TRUE.equals(move.disabilityBlock());
    }
    return before.disabilityBlock();
  }

  private static void checkParty(ContributionStep step, Opened opened) {
    SroiAccess.Standing standing = opened.standing();
    if (standing.mayTake(step, opened.row())) {
      return;
    }
    if (step.party() == ContributionStep.Party.SECOND_PERSON && standing.decides()) {
      throw Problem.unprocessable("/to", "second-person");
    }
    throw Problem.notAllowed();
  }

  private static void checkEvidence(ContributionRow row, SroiAccess.Standing standing) {
    if (row.status() != ContributionStatus.SUBMITTED) {
      return;
    }
    if (!standing.manages() && row.fileId() == null) {
      throw Problem.unprocessable("/document", "employer-document");
    }
    if (row.fileId() == null && row.placementId() == null) {
      throw Problem.unprocessable("/document", "evidence-needed");
    }
  }

  private void keepEvidence(ContributionRow before, ContributionRow after) {
    boolean held = ContributionStep.holdsEvidence(before.status());
    boolean holds = ContributionStep.holdsEvidence(after.status());
    if (holds && !held) {
      StoredFile file =
          after.fileId() == null
              ? null
              : files.findAll(List.of(after.fileId())).get(after.fileId());
      evidence.claim(after, file);
    } else if (held && !holds) {
      evidence.release(after.id());
    }
  }

  private void check(
      ContributionFields fields, Obligation obligation, SroiAccess.Standing standing) {
    Violations violations = new Violations();
    fields.check(violations);
    if (fields.startDate() != null
        && (fields.startDate().isBefore(obligation.startsOn())
            || fields.startDate().isAfter(obligation.endsOn()))) {
      violations.breaksRule("/startDate", "outside-contract");
    }
    if (fields.placementId() != null && !standing.manages()) {
      violations.breaksRule("/placementId", "employer-document");
    } else if (fields.placementId() != null
        && placements
            .employerOf(fields.placementId())
            .filter(obligation.employerId()::equals)
            .isEmpty()) {
      violations.breaksRule("/placementId", "unknown-placement");
    }
    violations.throwIfAny();
  }

  private static void checkOpen(Obligation obligation) {
    if (obligation.status() != ObligationStatus.OPEN) {
      throw Problem.conflict("", "obligation-closed");
    }
  }

  private ContributionRow valued(ContributionRow row, Obligation obligation) {
    BuildingBlockTable table =
        tables
            .tableOn(obligation.tableCode(), row.startsOn())
            .orElseThrow(() -> Problem.unprocessable("/startDate", "no-table"));
    return row.valued(
        table.code(), Figures.calculated(() -> SroiValuation.value(row.toContribution(), table)));
  }

  private ContributionRow blank(
      UUID id, Obligation obligation, ContributionFields fields, Actor actor, boolean byEmployer) {
    Instant now = clock.instant();
    return new ContributionRow(
        id,
        obligation.id(),
        fields.kind(),
        "",
        fields.startDate(),
        null,
        null,
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        ContributionStatus.PLANNED,
        "",
        BigDecimal.ZERO,
        null,
        fields.startDate(),
        fields.startDate(),
        byEmployer,
        actor.userId(),
        actor.userId(),
        null,
        null,
        null,
        null,
        null,
        0,
        now,
        now);
  }

  private void note(
      ContributionRow saved,
      String action,
      Actor actor,
      @Nullable String reason,
      @Nullable ContributionRow before) {
    history.record(
        AGGREGATE,
        saved.id(),
        saved.version(),
        action,
        actor.userId(),
        reason,
        before == null ? null : Kept.of(before),
        Kept.of(saved));
  }

  private ContributionRow inSight(Actor actor, UUID id) {
    ContributionRow row = contributions.findById(id).orElseThrow(Problem::notFound);
    obligations.inSight(actor, row.obligationId());
    return row;
  }

  /** A contribution to change, with its obligation locked before it is read again. */
  private Opened open(Actor actor, UUID id) {
    Obligation obligation = obligations.lock(inSight(actor, id).obligationId());
    ContributionRow row = contributions.findById(id).orElseThrow(Problem::notFound);
    return new Opened(row, obligation, access.standing(actor, obligation.employerId()));
  }

  private record Opened(ContributionRow row, Obligation obligation, SroiAccess.Standing standing) {
    ContributionRow editable() {
      if (!standing.mayWrite(row)) {
        throw Problem.notAllowed();
      }
      checkOpen(obligation);
      if (!ContributionViews.isEditable(row)) {
        throw Problem.conflict("", "contribution-fixed");
      }
      return row;
    }
  }
}
