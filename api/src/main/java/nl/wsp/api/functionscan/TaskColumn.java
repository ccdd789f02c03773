package nl.wsp.api.functionscan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.matching.TaskDemand;
import org.jspecify.annotations.Nullable;

/** The columns of a task list as a file, in the order of the template. */
enum TaskColumn {
  DEPARTMENT("/department"),
  PROCESS("/process"),
  NAME("/name"),
  MINUTES_PER_WEEK("/minutesPerWeek"),
  MINUTES_PER_TIME("/minutesPerTime"),
  TIMES("/times"),
  PER("/per"),
  PLACE("/place"),
  DAY_PARTS("/dayParts"),
  PERFORMER("/performer"),
  PERFORMER_HOURLY_COST("/performerHourlyCost"),
  WORK_LEVEL("/workLevel"),
  INDEPENDENCE(TaskDemand.INDEPENDENCE),
  SOCIAL(TaskDemand.SOCIAL),
  DEADLINES(TaskDemand.DEADLINES),
  PACE(TaskDemand.PACE),
  INTERRUPTIONS(TaskDemand.INTERRUPTIONS),
  PREDICTABILITY(TaskDemand.PREDICTABILITY),
  PHYSICAL(TaskDemand.PHYSICAL),
  COMPETENCIES("/competencies"),
  TAKEABLE("/takeable"),
  CONDITION("/condition"),
  DIVISIBLE("/divisible"),
  OVERTIME("/overtimeHoursPerWeek"),
  TEMPS("/tempHoursPerWeek"),
  PERFORMER_INSTEAD("/performerInstead"),
  NOTES("/notes");

  /** Without these there is no task. */
  static final List<TaskColumn> REQUIRED = List.of(DEPARTMENT, NAME);

  private static final List<Locale> LANGUAGES = List.of(Locale.of("nl"), Locale.ENGLISH);

  private final String pointer;
  private final @Nullable TaskDemand demand;

  TaskColumn(String pointer) {
    this.pointer = pointer;
    this.demand = null;
  }

  TaskColumn(TaskDemand demand) {
    this.pointer = "/demands/" + demand.name();
    this.demand = demand;
  }

  /** Where the value stands in a written task. */
  String pointer() {
    return pointer;
  }

  /** The task demand that the column holds the level of, if any. */
  Optional<TaskDemand> demand() {
    return Optional.ofNullable(demand);
  }

  /** What stands above the column. */
  String title(Locale language) {
    return Texts.of("scans", language, "column." + name());
  }

  /** The column with this title in either language, however it is written. */
  static Optional<TaskColumn> titled(String title) {
    String wanted = normalised(title);
    return Arrays.stream(values())
        .filter(
            column ->
                normalised(column.name()).equals(wanted)
                    || LANGUAGES.stream()
                        .anyMatch(language -> normalised(column.title(language)).equals(wanted)))
        .findFirst();
  }

  /** The column that a remark on a written task is about. */
  static Optional<TaskColumn> about(String pointer) {
    return Arrays.stream(values())
        .filter(
            column -> pointer.equals(column.pointer) || pointer.startsWith(column.pointer + "/"))
        .findFirst();
  }

  /** Letters only, without what stands between brackets: "Werkniveau (1-6)" is "werkniveau". */
  private static String normalised(String title) {
    return title.replaceAll("\\(.*?\\)", "").replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
  }
}
