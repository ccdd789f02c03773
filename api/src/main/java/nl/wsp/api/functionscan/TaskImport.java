package nl.wsp.api.functionscan;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.functionscan.ScanSight.Found;
import nl.wsp.api.functionscan.TaskCells.CompetencyNames;
import nl.wsp.api.functionscan.TaskImportReport.ProblemOfRow;
import nl.wsp.api.functionscan.TaskImportReport.RowReport;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.problem.Violation;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sheet.ReadSheet;
import nl.wsp.api.platform.sheet.SheetLimits;
import nl.wsp.api.platform.sheet.SheetReader;
import nl.wsp.api.platform.sheet.UnreadableSheet;
import nl.wsp.api.reference.Catalogue;

/**
 * Loads a task list from a file into a scan: wholly, or not at all when a row has a problem. A task
 * that the scan has already, by department, process and name, stays as it is, so the same file
 * twice adds nothing.
 */
@Singleton
class TaskImport {
  private final ScanSight sight;
  private final TaskDesk desk;
  private final TaskRepository tasks;
  private final Catalogue catalogue;
  private final CompetencyNames competencies;

  TaskImport(ScanSight sight, TaskDesk desk, TaskRepository tasks, Catalogue catalogue) {
    this.sight = sight;
    this.desk = desk;
    this.tasks = tasks;
    this.catalogue = catalogue;
    this.competencies = new CompetencyNames(catalogue);
  }

  /**
   * Reads a file and, when nothing is wrong and it is no dry run, adds its tasks.
   *
   * @throws Problem 422 when the file as a whole cannot be read
   */
  @Transactional
  TaskImportReport load(
      Actor actor, UUID scanId, InputStream file, boolean dryRun, Locale language) {
    Found scan = sight.findToFill(actor, scanId);
    ReadSheet sheet = read(file);
    Map<Integer, TaskColumn> columns = columns(sheet);
    Set<String> known = new HashSet<>();
    tasks.findByScanIdOrderByPositionAndId(scanId).forEach(row -> known.add(row.content().title()));
    Set<String> inFile = new HashSet<>();
    List<TaskContent> added = new ArrayList<>();
    List<RowReport> reports = new ArrayList<>();
    int existing = 0;
    for (ReadSheet.Row row : sheet.rows()) {
      Violations violations = new Violations();
      TaskContent content = content(row, columns, violations);
      if (!content.name().isEmpty() && !inFile.add(content.title())) {
        violations.breaksRule(TaskColumn.NAME.pointer(), "twice-in-file");
      }
      if (!violations.isEmpty()) {
        reports.add(report(row.number(), violations, language));
      } else if (known.contains(content.title())) {
        existing++;
      } else {
        added.add(content);
      }
    }
    desk.checkRoom(scanId, added.size());
    boolean loads = !dryRun && reports.isEmpty();
    if (loads && !added.isEmpty()) {
      desk.append(scan.row(), added, actor.userId(), "IMPORT");
    }
    return new TaskImportReport(
        dryRun,
        loads,
        sheet.rows().size(),
        added.size(),
        existing,
        reports.size(),
        ignored(sheet, columns),
        reports);
  }

  private static ReadSheet read(InputStream file) {
    try {
      return SheetReader.read(file, SheetLimits.BY_HAND);
    } catch (UnreadableSheet unreadable) {
      throw unreadable.row() == 0
          ? Problem.unprocessable("/file", "file-" + unreadable.code())
          : Problem.unprocessable("/file", "file-" + unreadable.code(), unreadable.row());
    } catch (IOException brokenOff) {
      throw Problem.unprocessable("/file", "file-not-a-sheet");
    }
  }

  private static Map<Integer, TaskColumn> columns(ReadSheet sheet) {
    Map<Integer, TaskColumn> columns = new LinkedHashMap<>();
    for (int i = 0; i < sheet.header().size(); i++) {
      int at = i;
      Optional<TaskColumn> column = TaskColumn.titled(sheet.header().get(i));
      column
          .filter(found -> !columns.containsValue(found))
          .ifPresent(found -> columns.put(at, found));
    }
    if (!columns.values().containsAll(TaskColumn.REQUIRED)) {
      throw Problem.unprocessable("/file", "file-columns-missing");
    }
    return columns;
  }

  private static List<String> ignored(ReadSheet sheet, Map<Integer, TaskColumn> columns) {
    List<String> ignored = new ArrayList<>();
    for (int i = 0; i < sheet.header().size(); i++) {
      if (!columns.containsKey(i) && !sheet.header().get(i).isEmpty()) {
        ignored.add(sheet.header().get(i));
      }
    }
    return ignored;
  }

  private TaskContent content(
      ReadSheet.Row row, Map<Integer, TaskColumn> columns, Violations violations) {
    Map<TaskColumn, String> cells = new EnumMap<>(TaskColumn.class);
    columns.forEach((at, column) -> cells.put(column, row.cell(at)));
    TaskInput input = TaskCells.read(cells, competencies, violations);
    boolean readable = violations.isEmpty();
    Violations ofForm = new Violations();
    TaskContent content = TaskForm.read(catalogue.competencies()::contains, input, "", ofForm);
    ofForm.found().stream()
        // a cell that could not be read is absent for the form: one remark about it is enough
        .filter(remark -> readable || !isAbout(violations, remark))
        .forEach(
            remark ->
                violations.breaksRule(remark.pointer(), remark.code(), remark.args().toArray()));
    return content;
  }

  private static boolean isAbout(Violations unreadable, Violation remark) {
    return unreadable.found().stream()
        .anyMatch(
            known -> TaskColumn.about(known.pointer()).equals(TaskColumn.about(remark.pointer())));
  }

  private static RowReport report(int row, Violations violations, Locale language) {
    return new RowReport(
        row,
        violations.found().stream()
            .map(
                found ->
                    new ProblemOfRow(
                        found.pointer(),
                        TaskColumn.about(found.pointer())
                            .map(column -> column.title(language))
                            .orElse(null),
                        found.code(),
                        Texts.of(
                            "problems",
                            language,
                            "violation." + found.code(),
                            found.args().toArray())))
            .toList());
  }
}
