package nl.wsp.api.functionscan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.sheet.Sheet;
import nl.wsp.api.reference.Catalogue;
import org.jspecify.annotations.Nullable;

/** A task list as a file that people fill in and send back. */
final class TaskSheet {
  private static final List<String> EXAMPLES = List.of("1", "2");

  private TaskSheet() {}

  /** An empty list with two example rows. */
  static Sheet<String[]> template(Locale language) {
    List<Sheet.Column<String[]>> columns = new ArrayList<>();
    for (TaskColumn column : TaskColumn.values()) {
      columns.add(
          new Sheet.Column<>(column.title(language), cells -> value(cells[column.ordinal()])));
    }
    List<String[]> rows =
        EXAMPLES.stream()
            .map(
                example ->
                    Arrays.stream(TaskColumn.values())
                        .map(
                            column ->
                                Texts.of(
                                    "scans", language, "example." + example + "." + column.name()))
                        .toArray(String[]::new))
            .toList();
    return new Sheet<>(Texts.of("scans", language, "file.template"), columns, rows.iterator());
  }

  /** Numbers of the examples as numbers, so that a spreadsheet calculates with them. */
  private static @Nullable Object value(String text) {
    if (text.isEmpty()) {
      return null;
    }
    return text.matches("[0-9]+(\\.[0-9]+)?") ? new BigDecimal(text) : text;
  }

  /**
   * The tasks of a scan, in the form that can be sent back.
   *
   * @param asAdviser with the notes
   */
  static Sheet<TaskContent> of(
      List<TaskContent> tasks, boolean asAdviser, Catalogue catalogue, Locale language) {
    List<Sheet.Column<TaskContent>> columns = new ArrayList<>();
    for (TaskColumn column : TaskColumn.values()) {
      if (column != TaskColumn.NOTES || asAdviser) {
        columns.add(
            new Sheet.Column<>(
                column.title(language), task -> cell(task, column, catalogue, language)));
      }
    }
    return new Sheet<>(Texts.of("scans", language, "file.tasks"), columns, tasks.iterator());
  }

  private static @Nullable Object cell(
      TaskContent task, TaskColumn column, Catalogue catalogue, Locale language) {
    return switch (column) {
      case DEPARTMENT -> task.department();
      case PROCESS -> task.process();
      case NAME -> task.name();
      case MINUTES_PER_WEEK -> task.effort().minutesPerWeek();
      case MINUTES_PER_TIME -> task.effort().minutesPerTime();
      case TIMES -> task.effort().times();
      case PER ->
          task.effort().per() == null
              ? null
              : Texts.of("scans", language, "period." + task.effort().per());
      case PLACE -> task.place();
      case DAY_PARTS -> DayPartWords.write(task.dayParts());
      case PERFORMER -> task.performer();
      case PERFORMER_HOURLY_COST -> task.performerHourlyCost();
      case WORK_LEVEL -> task.workLevel();
      case INDEPENDENCE, SOCIAL, DEADLINES, PACE, INTERRUPTIONS, PREDICTABILITY, PHYSICAL ->
          task.demands().get(column.demand().orElseThrow());
      case COMPETENCIES -> competencies(task, catalogue, language);
      case TAKEABLE ->
          task.takeable() == null
              ? null
              : Texts.of("scans", language, "takeable." + task.takeable());
      case CONDITION -> task.condition();
      case DIVISIBLE -> Texts.of("scans", language, task.divisible() ? "yes" : "no");
      case OVERTIME -> task.overtimeHoursPerWeek();
      case TEMPS -> task.tempHoursPerWeek();
      case PERFORMER_INSTEAD -> task.performerInstead();
      case NOTES -> task.notes();
    };
  }

  private static String competencies(TaskContent task, Catalogue catalogue, Locale language) {
    return task.competencies().stream()
        .map(
            asked ->
                catalogue
                        .competencies()
                        .find(asked.code())
                        .map(found -> found.label().in(language))
                        .orElse(asked.code())
                    + (asked.level() == null ? "" : ":" + asked.level()))
        .collect(Collectors.joining(" | "));
  }
}
