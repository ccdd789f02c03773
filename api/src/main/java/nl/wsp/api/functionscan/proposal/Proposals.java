package nl.wsp.api.functionscan.proposal;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.wsp.api.functionscan.FunctionScans;
import nl.wsp.api.functionscan.ScanDetail;
import nl.wsp.api.functionscan.ScanStatus;
import nl.wsp.api.functionscan.ScanTask;
import nl.wsp.api.functionscan.proposal.carving.CarvingQuestion;
import nl.wsp.api.functionscan.proposal.carving.Screening;
import nl.wsp.api.functionscan.proposal.carving.TaskCarver;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.paging.Cursors;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.api.platform.time.Time;
import org.jspecify.annotations.Nullable;

/**
 * Proposals of scans. Advisers ask them and read all; the employer reads those that are shared,
 * once the scan has an advice.
 */
@Singleton
class Proposals {
  private static final String FIRST = "~";

  private final FunctionScans scans;
  private final ProposalRepository proposals;
  private final AnswerRepository answers;
  private final ProposalMaker maker;
  private final ChangeHistory history;
  private final Cursors cursors;
  private final Clock clock;

  Proposals(
      FunctionScans scans,
      ProposalRepository proposals,
      AnswerRepository answers,
      ProposalMaker maker,
      ChangeHistory history,
      Cursors cursors,
      Clock clock) {
    this.scans = scans;
    this.proposals = proposals;
    this.answers = answers;
    this.maker = maker;
    this.history = history;
    this.cursors = cursors;
    this.clock = clock;
  }

  /**
   * A proposal as one actor has it before him.
   *
   * @param answer null while it runs or when it failed
   */
  record Found(
      ScanDetail scan, ProposalRow row, List<AskedTask> tasks, @Nullable ProposalAnswer answer) {
    /** The tasks by their id, in the order of the scan. */
    Map<UUID, AskedTask> tasksById() {
      Map<UUID, AskedTask> byId = new LinkedHashMap<>();
      tasks.forEach(task -> byId.put(task.id(), task));
      return byId;
    }
  }

  /**
   * Keeps a proposal to search.
   *
   * @throws Problem 404 out of sight, 403 for who is not adviser, 409 when the scan is closed or
   *     another search of it runs, 400 or 422 when the question cannot be asked
   */
  @Transactional
  ProposalRunner.Search ask(Actor actor, UUID scanId, ProposalInput input) {
    ScanDetail scan = scans.requireAdviser(actor, scanId);
    if (scan.status() == ScanStatus.ACCEPTED || scan.status() == ScanStatus.DECLINED) {
      throw Problem.conflict("/status", "scan-closed");
    }
    List<ScanTask> tasks = scans.tasksOf(scanId);
    ProposalQuestion question = ProposalForm.read(input, tasks, Time.today(clock));
    List<AskedTask> asked = tasks.stream().map(AskedTask::of).toList();
    checkPins(question, asked, maker.carvingOf(question, asked));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (proposals.countAlive(scanId, now) > 0) {
      throw Problem.conflict("/", "proposal-running");
    }
    UUID id = Ids.next();
    proposals.save(
        new ProposalRow(
            id,
            scanId,
            ProposalStatus.RUNNING,
            question,
            TaskCarver.MODEL_VERSION,
            null,
            0,
            null,
            null,
            false,
            false,
            actor.userId(),
            now,
            now.plus(ProposalRunner.ALIVE),
            null));
    answers.save(new AnswerRow(id, new AskedTask.Tasks(asked), null));
    return new ProposalRunner.Search(id, actor, scan.employer(), question, asked);
  }

  /** A pin that can never be met is said at once, with the reason. */
  private static void checkPins(
      ProposalQuestion question, List<AskedTask> tasks, CarvingQuestion carving) {
    Violations violations = new Violations();
    if (tasks.stream().noneMatch(task -> task.content().isTakeable())) {
      violations.breaksRule("/tasks", "no-takeable-task");
    }
    for (int i = 0; i < question.pinned().size(); i++) {
      UUID id = question.pinned().get(i);
      boolean refused =
          carving.tasks().stream()
              .filter(task -> task.id().equals(id.toString()))
              .anyMatch(task -> Screening.refusal(carving, task).isPresent());
      if (refused) {
        violations.breaksRule("/pinned/" + i, "pin-refused");
      }
    }
    violations.throwIfAny();
  }

  /** Proposals the actor may read, latest first. */
  @Transactional
  Slice<ProposalRow> list(
      Actor actor, UUID scanId, @Nullable Integer limit, @Nullable String cursor) {
    ScanDetail scan = scans.require(actor, scanId);
    int size = Cursors.limitOf(limit);
    String scope = "proposals|" + scanId;
    String before = cursor == null ? FIRST : cursors.decode(scope, cursor).getFirst();
    List<ProposalRow> page =
        readsAny(scan)
            ? proposals.findBefore(scanId, before, scan.isAdvisers(), size + 1)
            : List.of();
    boolean more = page.size() > size;
    List<ProposalRow> shown = more ? page.subList(0, size) : page;
    return new Slice<>(
        shown, more ? cursors.encode(scope, List.of(shown.getLast().id().toString())) : null);
  }

  /**
   * One proposal with what came out.
   *
   * @throws Problem 404 when there is none, or none the actor may read
   */
  @Transactional
  Found require(Actor actor, UUID scanId, UUID id) {
    ScanDetail scan = scans.require(actor, scanId);
    ProposalRow row = proposals.findByIdAndScanId(id, scanId).orElseThrow(Problem::notFound);
    if (!scan.isAdvisers() && !(readsAny(scan) && row.shared())) {
      throw Problem.notFound();
    }
    AnswerRow answer = answers.findById(id).orElseThrow();
    return new Found(scan, row, answer.tasks().tasks(), answer.answer());
  }

  /**
   * The proposal that an advice is about when none is named: the accepted one, else the latest
   * shared one, else for an adviser the latest with a function.
   *
   * @throws Problem 404 when there is none yet
   */
  @Transactional
  Found advised(Actor actor, UUID scanId) {
    List<ProposalRow> rows = list(actor, scanId, Cursors.MAX_LIMIT, null).items();
    Optional<ProposalRow> best =
        rows.stream()
            .filter(ProposalRow::chosen)
            .findFirst()
            .or(() -> rows.stream().filter(ProposalRow::shared).findFirst())
            .or(() -> rows.stream().filter(row -> row.functionCount() > 0).findFirst());
    return require(actor, scanId, best.orElseThrow(Problem::notFound).id());
  }

  /**
   * Lets the employer read a proposal once the scan has an advice, or no longer.
   *
   * @throws Problem 404, 403 for who is not adviser, 409 when it did not end well or was accepted
   */
  @Transactional
  void share(Actor actor, UUID scanId, UUID id, boolean shared) {
    ScanDetail scan = scans.requireAdviser(actor, scanId);
    ProposalRow row = proposals.findByIdAndScanId(id, scanId).orElseThrow(Problem::notFound);
    if (row.status() != ProposalStatus.DONE || row.functionCount() == 0 || row.chosen()) {
      throw Problem.conflict("/shared", "proposal-not-shareable");
    }
    if (row.shared() != shared) {
      proposals.share(id, shared);
      note(scan, actor, shared ? "SHARE_PROPOSAL" : "WITHDRAW_PROPOSAL", id);
    }
  }

  /** Tells the history of the scan what was done with a proposal, in the caller's transaction. */
  void note(ScanDetail scan, Actor actor, String action, UUID proposalId) {
    history.record(
        FunctionScans.AGGREGATE,
        scan.id(),
        scan.version(),
        action,
        actor.userId(),
        null,
        null,
        Map.of("proposalId", proposalId));
  }

  private static boolean readsAny(ScanDetail scan) {
    return scan.isAdvisers()
        || switch (scan.status()) {
          case REQUESTED, PLANNED, IN_PROGRESS -> false;
          case ADVICE, ACCEPTED, DECLINED -> true;
        };
  }
}
