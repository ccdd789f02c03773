package nl.wsp.api.functionscan;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.functionscan.ScanSight.Found;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.ProblemKind;
import nl.wsp.api.platform.problem.Violation;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.api.platform.sql.Versions;
import nl.wsp.api.reference.Catalogue;
import org.jspecify.annotations.Nullable;

/**
 * Where tasks are written. Each task has its own version, so two people on one scan only meet when
 * they change the same task. Ids may be chosen by the sender, and sending the same twice is the
 * same as sending it once: what was typed without a connection can be sent until it is answered.
 */
@Singleton
class TaskDesk {
  /** Name of a task in the history. */
  static final String AGGREGATE = "FUNCTION_SCAN_TASK";

  /** Most tasks in one scan: they are read, shown and calculated with as a whole. */
  static final int MAX_TASKS = 300;

  private final TaskRepository tasks;
  private final ScanSight sight;
  private final Catalogue catalogue;
  private final ChangeHistory history;
  private final Clock clock;

  TaskDesk(
      TaskRepository tasks,
      ScanSight sight,
      Catalogue catalogue,
      ChangeHistory history,
      Clock clock) {
    this.tasks = tasks;
    this.sight = sight;
    this.catalogue = catalogue;
    this.history = history;
    this.clock = clock;
  }

  /** What became of a task that was sent. */
  record Written(ScanTask task, boolean created) {}

  /**
   * Writes one task under an id of the sender's choice.
   *
   * @param ifMatch version the change is based on, absent for a new task
   * @throws Problem 412 or 409 when somebody else changed or removed it meanwhile
   */
  @Transactional
  Written write(Actor actor, UUID scanId, UUID taskId, TaskInput input, @Nullable String ifMatch) {
    Found scan = sight.findToFill(actor, scanId);
    Violations violations = new Violations();
    TaskContent content = read(input, "", violations);
    violations.throwIfAny();
    TaskRow known = known(scan.row(), taskId).orElse(null);
    if (known != null && isSame(known, input, content)) {
      return new Written(known.task(), false);
    }
    if (known == null) {
      if (ifMatch != null || input.version() != null) {
        // it was there and is gone
        throw Problem.of(
            ifMatch != null ? ProblemKind.PRECONDITION_FAILED : ProblemKind.CHANGED_MEANWHILE);
      }
      return new Written(add(scan.row(), taskId, input, content, actor.userId()).task(), true);
    }
    if (ifMatch == null && input.version() == null) {
      throw Problem.of(ProblemKind.CHANGED_MEANWHILE);
    }
    Versions.check(ifMatch, input.version(), known.version());
    return new Written(change(known, input, content, actor.userId()).task(), false);
  }

  /**
   * Removes one task; does nothing when it is gone already.
   *
   * @throws Problem 412 when somebody else changed it meanwhile
   */
  @Transactional
  void remove(
      Actor actor, UUID scanId, UUID taskId, @Nullable String ifMatch, @Nullable Long version) {
    Found scan = sight.findToFill(actor, scanId);
    Optional<TaskRow> known = known(scan.row(), taskId);
    if (known.isPresent()) {
      Versions.check(ifMatch, version, known.get().version());
      remove(known.get(), actor.userId());
    }
  }

  /** Writes and removes many tasks, all or none. */
  @Transactional
  void writeAll(Actor actor, UUID scanId, TaskList list) {
    Found scan = sight.findToFill(actor, scanId);
    List<TaskInput> items = list.items() == null ? List.of() : list.items();
    if (items.size() > MAX_TASKS) {
      throw Problem.invalid("/items", "size", 0, MAX_TASKS);
    }
    Map<UUID, TaskRow> known = new HashMap<>();
    tasks.findByScanIdOrderByPositionAndId(scanId).forEach(task -> known.put(task.id(), task));
    Violations violations = new Violations();
    List<TaskContent> contents = new ArrayList<>();
    Set<UUID> named = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      TaskInput item = items.get(i);
      contents.add(read(item, "/items/" + i, violations));
      if (item.id() != null && !named.add(item.id())) {
        violations.invalid("/items/" + i + "/id", "double");
      }
    }
    violations.throwIfAny();
    List<Violation> stale = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      TaskInput item = items.get(i);
      TaskRow before = item.id() == null ? null : known.get(item.id());
      Long version = before == null ? null : before.version();
      boolean same = before != null && isSame(before, item, contents.get(i));
      if (!same && !Objects.equals(version, item.version())) {
        stale.add(Violation.at("/items/" + i + "/version", "task-changed"));
      } else if (before == null) {
        UUID id = item.id() == null ? Ids.next() : free(item.id());
        add(scan.row(), id, item, contents.get(i), actor.userId());
      } else if (!same) {
        change(before, item, contents.get(i), actor.userId());
      }
    }
    removeAll(actor, list, known, stale);
    if (!stale.isEmpty()) {
      throw Problem.of(ProblemKind.CHANGED_MEANWHILE, stale);
    }
  }

  private void removeAll(
      Actor actor, TaskList list, Map<UUID, TaskRow> known, List<Violation> stale) {
    List<TaskList.Removed> removed = list.removed() == null ? List.of() : list.removed();
    for (int i = 0; i < removed.size(); i++) {
      TaskRow before = known.get(removed.get(i).id());
      if (before != null && !Long.valueOf(before.version()).equals(removed.get(i).version())) {
        stale.add(Violation.at("/removed/" + i + "/version", "task-changed"));
      } else if (before != null) {
        remove(before, actor.userId());
      }
    }
  }

  /** Adds tasks that were read elsewhere behind the ones there are; the caller checked the scan. */
  void append(ScanRow scan, List<TaskContent> contents, UUID actorId, String action) {
    int position = tasks.lastPosition(scan.id()) + 1;
    checkRoom(scan.id(), contents.size());
    Instant now = clock.instant();
    List<TaskRow> rows = new ArrayList<>();
    for (TaskContent content : contents) {
      rows.add(TaskRow.of(Ids.next(), scan.id(), position++, content, actorId, now));
    }
    tasks.saveAll(rows);
    history.recordNew(
        AGGREGATE,
        actorId,
        rows.stream()
            .map(row -> new ChangeHistory.NewRoot(row.id(), 0, action, row.content()))
            .toList());
  }

  private TaskContent read(TaskInput input, String at, Violations violations) {
    return TaskForm.read(catalogue.competencies()::contains, input, at, violations);
  }

  private Optional<TaskRow> known(ScanRow scan, UUID taskId) {
    Optional<TaskRow> known = tasks.findById(taskId);
    if (known.isPresent() && !known.get().scanId().equals(scan.id())) {
      throw Problem.notFound();
    }
    return known;
  }

  /** An id that names no task of another scan. */
  private UUID free(UUID id) {
    if (tasks.existsById(id)) {
      throw Problem.notFound();
    }
    return id;
  }

  private static boolean isSame(TaskRow known, TaskInput input, TaskContent content) {
    boolean stays = input.position() == null || input.position() == known.position();
    return stays && known.content().equals(content);
  }

  private TaskRow add(ScanRow scan, UUID id, TaskInput input, TaskContent content, UUID actorId) {
    checkRoom(scan.id(), 1);
    int position = input.position() == null ? tasks.lastPosition(scan.id()) + 1 : input.position();
    TaskRow saved =
        tasks.save(TaskRow.of(id, scan.id(), position, content, actorId, clock.instant()));
    history.record(
        AGGREGATE, saved.id(), saved.version(), "CREATE", actorId, null, null, saved.content());
    return saved;
  }

  private TaskRow change(TaskRow before, TaskInput input, TaskContent content, UUID actorId) {
    int position = input.position() == null ? before.position() : input.position();
    TaskRow saved = tasks.update(before.with(position, content, actorId, clock.instant()));
    history.record(
        AGGREGATE,
        saved.id(),
        saved.version(),
        "UPDATE",
        actorId,
        null,
        before.content(),
        saved.content());
    return saved;
  }

  private void remove(TaskRow task, UUID actorId) {
    tasks.delete(task);
    history.record(
        AGGREGATE, task.id(), task.version() + 1, "REMOVE", actorId, null, task.content(), null);
  }

  /**
   * Whether a scan can hold that many more tasks.
   *
   * @throws Problem 422 when it cannot
   */
  void checkRoom(UUID scanId, int more) {
    if (tasks.countOf(scanId) + more > MAX_TASKS) {
      throw Problem.unprocessable("/tasks", "size", 0, MAX_TASKS);
    }
  }
}
