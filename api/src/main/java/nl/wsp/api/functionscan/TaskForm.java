package nl.wsp.api.functionscan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.matching.DayPart;
import nl.wsp.matching.TaskDemand;
import org.jspecify.annotations.Nullable;

/** Reads a written task and names everything wrong with it at once. */
final class TaskForm {
  static final int MAX_NAME_LENGTH = 200;
  static final int MAX_TEXT_LENGTH = 1000;
  private static final int MAX_COMPETENCIES = 20;
  private static final int MAX_SHOWN_CODE = 40;
  private static final int MAX_POSITION = 10_000;
  // a thousand hours a week: a whole department doing the same task
  private static final BigDecimal MAX_MINUTES = BigDecimal.valueOf(60_000);
  private static final BigDecimal MAX_HOURS = BigDecimal.valueOf(1000);
  private static final BigDecimal MAX_HOURLY_COST = BigDecimal.valueOf(1000);
  private static final BigDecimal MAX_TIMES = BigDecimal.valueOf(10_000);

  private final Predicate<String> knownCompetency;
  private final TaskInput input;
  private final String at;
  private final Violations violations;

  private TaskForm(
      Predicate<String> knownCompetency, TaskInput input, String at, Violations violations) {
    this.knownCompetency = knownCompetency;
    this.input = input;
    this.at = at;
    this.violations = violations;
  }

  /**
   * The content that was written; to be used only when no violations were added.
   *
   * @param at JSON pointer of the task in the request, empty for the whole body
   * @param violations to which everything wrong is added
   */
  static TaskContent read(
      Predicate<String> knownCompetency, TaskInput input, String at, Violations violations) {
    return new TaskForm(knownCompetency, input, at, violations).read();
  }

  private TaskContent read() {
    within("/position", input.position(), 0, MAX_POSITION);
    Takeable takeable = constant("/takeable", input.takeable(), Takeable.class).orElse(null);
    String condition = text("/condition", input.condition(), MAX_TEXT_LENGTH);
    if (takeable == Takeable.WITH_CONDITION && condition == null) {
      violations.breaksRule(at + "/condition", "required");
    }
    return new TaskContent(
        required("/department", input.department()),
        text("/process", input.process(), MAX_NAME_LENGTH),
        required("/name", input.name()),
        effort(),
        text("/place", input.place(), MAX_NAME_LENGTH),
        dayParts(),
        text("/performer", input.performer(), MAX_NAME_LENGTH),
        amount("/performerHourlyCost", input.performerHourlyCost(), MAX_HOURLY_COST, false),
        within("/workLevel", input.workLevel(), 1, 6),
        demands(),
        competencies(),
        takeable,
        takeable == Takeable.WITH_CONDITION ? condition : null,
        Boolean.TRUE.equals(input.divisible()),
        amount("/overtimeHoursPerWeek", input.overtimeHoursPerWeek(), MAX_HOURS, true),
        amount("/tempHoursPerWeek", input.tempHoursPerWeek(), MAX_HOURS, true),
        text("/performerInstead", input.performerInstead(), MAX_TEXT_LENGTH),
        text("/notes", input.notes(), MAX_TEXT_LENGTH));
  }

  /** Minutes a week, or minutes each time with how often: half of that is a question back. */
  private Effort effort() {
    BigDecimal week = amount("/minutesPerWeek", input.minutesPerWeek(), MAX_MINUTES, false);
    BigDecimal each = amount("/minutesPerTime", input.minutesPerTime(), MAX_MINUTES, false);
    BigDecimal times = amount("/times", input.times(), MAX_TIMES, false);
    Optional<Period> per = constant("/per", input.per(), Period.class);
    if (week == null && (input.minutesPerTime() != null || input.times() != null)) {
      need("/minutesPerTime", input.minutesPerTime());
      need("/times", input.times());
      need("/per", input.per());
    }
    Effort effort = new Effort(week, each, times, per.orElse(null));
    BigDecimal weekly = effort.weeklyMinutes().orElse(null);
    if (weekly != null && weekly.compareTo(MAX_MINUTES) > 0) {
      violations.breaksRule(at + "/times", "too-many-minutes", MAX_MINUTES);
    } else if (weekly != null && weekly.signum() == 0) {
      violations.breaksRule(at + "/times", "too-few-minutes");
    }
    return effort;
  }

  private void need(String pointer, @Nullable Object value) {
    if (value == null) {
      violations.breaksRule(at + pointer, "required");
    }
  }

  private String required(String pointer, @Nullable String given) {
    String text = text(pointer, given, MAX_NAME_LENGTH);
    if (text == null) {
      violations.invalid(at + pointer, "required");
      return "";
    }
    return text;
  }

  private @Nullable String text(String pointer, @Nullable String text, int maxLength) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.strip().length() > maxLength) {
      violations.invalid(at + pointer, "size", 1, maxLength);
    }
    return text.strip();
  }

  private @Nullable BigDecimal amount(
      String pointer, @Nullable BigDecimal amount, BigDecimal highest, boolean zeroAllowed) {
    if (amount == null) {
      return null;
    }
    if (amount.signum() < 0 || (amount.signum() == 0 && !zeroAllowed)) {
      violations.invalid(at + pointer, zeroAllowed ? "too-low" : "above-zero", 0);
    } else if (amount.compareTo(highest) > 0) {
      violations.invalid(at + pointer, "too-high", highest);
    } else if (amount.stripTrailingZeros().scale() > 2) {
      violations.invalid(at + pointer, "two-decimals");
    } else {
      return amount;
    }
    return null;
  }

  private @Nullable Integer within(
      String pointer, @Nullable Integer value, int lowest, int highest) {
    if (value != null && value < lowest) {
      violations.invalid(at + pointer, "too-low", lowest);
    } else if (value != null && value > highest) {
      violations.invalid(at + pointer, "too-high", highest);
    }
    return value;
  }

  private <E extends Enum<E>> Optional<E> constant(
      String pointer, @Nullable String name, Class<E> type) {
    if (name == null || name.isBlank()) {
      return Optional.empty();
    }
    Optional<E> constant =
        Arrays.stream(type.getEnumConstants())
            .filter(candidate -> candidate.name().equals(name))
            .findFirst();
    if (constant.isEmpty()) {
      unknown(pointer, name);
    }
    return constant;
  }

  private Set<DayPart> dayParts() {
    Set<DayPart> found = EnumSet.noneOf(DayPart.class);
    List<@Nullable String> given = input.dayParts() == null ? List.of() : input.dayParts();
    if (given.size() > DayPart.values().length) {
      violations.invalid(at + "/dayParts", "size", 0, DayPart.values().length);
      return found;
    }
    for (int i = 0; i < given.size(); i++) {
      String pointer = "/dayParts/" + i;
      String name = given.get(i);
      if (name == null || name.isBlank()) {
        unknown(pointer, null);
      } else {
        constant(pointer, name, DayPart.class).ifPresent(found::add);
      }
    }
    return found;
  }

  private Map<TaskDemand, Integer> demands() {
    Map<TaskDemand, Integer> levels = new EnumMap<>(TaskDemand.class);
    Map<String, @Nullable Integer> given = input.demands() == null ? Map.of() : input.demands();
    given.forEach(
        (name, level) -> {
          String pointer = "/demands/" + shown(name);
          Optional<TaskDemand> demand = constant(pointer, name, TaskDemand.class);
          if (level != null) {
            within(pointer, level, 0, 3);
            demand.ifPresent(known -> levels.put(known, level));
          }
        });
    return levels;
  }

  private List<TaskCompetency> competencies() {
    List<TaskInput.@Nullable Competency> given =
        input.competencies() == null ? List.of() : input.competencies();
    if (given.size() > MAX_COMPETENCIES) {
      violations.invalid(at + "/competencies", "size", 0, MAX_COMPETENCIES);
      return List.of();
    }
    List<TaskCompetency> asked = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < given.size(); i++) {
      String pointer = "/competencies/" + i;
      TaskInput.Competency competency = given.get(i);
      String code = competency == null ? null : competency.code();
      if (code == null || !knownCompetency.test(code)) {
        unknown(pointer + "/code", code);
      } else if (!seen.add(code)) {
        violations.invalid(at + pointer + "/code", "double");
      } else {
        asked.add(new TaskCompetency(code, within(pointer + "/level", competency.level(), 1, 5)));
      }
    }
    return asked;
  }

  private void unknown(String pointer, @Nullable String code) {
    if (code == null) {
      violations.invalid(at + pointer, "required");
    } else {
      violations.invalid(at + pointer, "unknown-code", shown(code));
    }
  }

  private static String shown(String code) {
    return code.length() <= MAX_SHOWN_CODE ? code : code.substring(0, MAX_SHOWN_CODE) + "…";
  }
}
