package nl.wsp.api.functionscan;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.functionscan.ScanSight.Found;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import org.jspecify.annotations.Nullable;

/** Fills a scan from a template of a sector or from an earlier scan of the same employer. */
@Singleton
class TaskSets {
  private final ScanSight sight;
  private final TaskDesk desk;
  private final TaskRepository tasks;
  private final SectorTemplates templates;

  TaskSets(ScanSight sight, TaskDesk desk, TaskRepository tasks, SectorTemplates templates) {
    this.sight = sight;
    this.desk = desk;
    this.tasks = tasks;
    this.templates = templates;
  }

  /**
   * Where tasks come from: one of both.
   *
   * @param template code of a sector's template
   * @param scanId earlier scan of the same employer
   */
  @Serdeable
  @Introspected
  record Source(@Nullable String template, @Nullable UUID scanId) {}

  /** Adds the tasks that the scan does not have yet, so that a second time adds nothing. */
  @Transactional
  void add(Actor actor, UUID scanId, Source source) {
    Found scan = sight.findToFill(actor, scanId);
    List<TaskContent> offered = offered(actor, scan, source);
    Set<String> known = new HashSet<>();
    tasks.findByScanIdOrderByPositionAndId(scanId).forEach(row -> known.add(row.content().title()));
    List<TaskContent> added =
        offered.stream().filter(content -> known.add(content.title())).toList();
    if (!added.isEmpty()) {
      desk.append(
          scan.row(), added, actor.userId(), source.template() == null ? "COPY" : "TEMPLATE");
    }
  }

  private List<TaskContent> offered(Actor actor, Found scan, Source source) {
    if ((source.template() == null) == (source.scanId() == null)) {
      throw Problem.invalid("/template", "template-or-scan");
    }
    if (source.template() != null) {
      return templates
          .find(source.template())
          .orElseThrow(() -> Problem.invalid("/template", "unknown-value"))
          .tasks();
    }
    Found earlier = sight.find(actor, source.scanId());
    if (!earlier.isAdvisers()) {
      throw Problem.notAllowed();
    }
    if (!earlier.row().employerId().equals(scan.row().employerId())) {
      throw Problem.unprocessable("/scanId", "other-employer");
    }
    return tasks.findByScanIdOrderByPositionAndId(source.scanId()).stream()
        .map(TaskRow::content)
        .toList();
  }
}
