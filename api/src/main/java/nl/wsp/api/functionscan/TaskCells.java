package nl.wsp.api.functionscan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.CompetencyEntry;
import nl.wsp.matching.TaskDemand;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one row as people write them: Dutch or English words, decimal comma or point,
 * competencies by name. What cannot be read is named; the rest is checked by {@link TaskForm}.
 */
final class TaskCells {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}([.,][0-9]{1,6})?");
  private static final Pattern LIST = Pattern.compile("[;|]");
  private static final Map<String, String> PERIODS =
      words("DAY dag day", "WEEK week", "MONTH maand month", "YEAR jaar year");
  private static final Map<String, String> TAKEABLE =
      words(
          "YES ja yes true 1",
          "NO nee no false 0",
          "WITH_CONDITION voorwaarde ondervoorwaarde metvoorwaarde withcondition condition");
  private static final Map<String, String> YES_NO =
      words("TRUE ja yes true 1 x", "FALSE nee no false 0");

  private final Map<TaskColumn, String> cells;
  private final CompetencyNames competencies;
  private final Violations violations;

  private TaskCells(
      Map<TaskColumn, String> cells, CompetencyNames competencies, Violations violations) {
    this.cells = cells;
    this.competencies = competencies;
    this.violations = violations;
  }

  /** Competencies of the catalogue by code and by every name people have for them. */
  static final class CompetencyNames {
    private final Map<String, String> codes = new HashMap<>();

    CompetencyNames(Catalogue catalogue) {
      for (CompetencyEntry entry : catalogue.competencies().all()) {
        entry.synonyms().forEach(name -> codes.putIfAbsent(key(name), entry.code()));
      }
      for (CompetencyEntry entry : catalogue.competencies().all()) {
        codes.put(key(entry.label().nl()), entry.code());
        codes.put(key(entry.label().in(Locale.ENGLISH)), entry.code());
        codes.put(key(entry.code()), entry.code());
      }
    }

    private static String key(String name) {
      return name.strip().toLowerCase(Locale.ROOT);
    }

    Optional<String> codeOf(String name) {
      return Optional.ofNullable(codes.get(key(name)));
    }
  }

  /**
   * The task that a row describes.
   *
   * @param violations to which everything is added that cannot be read
   */
  static TaskInput read(
      Map<TaskColumn, String> cells, CompetencyNames competencies, Violations violations) {
    return new TaskCells(new EnumMap<>(cells), competencies, violations).read();
  }

  private TaskInput read() {
    return new TaskInput(
        null,
        null,
        text(TaskColumn.DEPARTMENT),
        text(TaskColumn.PROCESS),
        text(TaskColumn.NAME),
        number(TaskColumn.MINUTES_PER_WEEK),
        number(TaskColumn.MINUTES_PER_TIME),
        number(TaskColumn.TIMES),
        word(TaskColumn.PER, PERIODS, "period-word"),
        text(TaskColumn.PLACE),
        dayParts(),
        text(TaskColumn.PERFORMER),
        number(TaskColumn.PERFORMER_HOURLY_COST),
        whole(TaskColumn.WORK_LEVEL),
        demands(),
        competencies(),
        word(TaskColumn.TAKEABLE, TAKEABLE, "takeable-word"),
        text(TaskColumn.CONDITION),
        Boolean.valueOf(word(TaskColumn.DIVISIBLE, YES_NO, "yes-no")),
        number(TaskColumn.OVERTIME),
        number(TaskColumn.TEMPS),
        text(TaskColumn.PERFORMER_INSTEAD),
        text(TaskColumn.NOTES),
        null);
  }

  private @Nullable String text(TaskColumn column) {
    String cell = cells.getOrDefault(column, "");
    return cell.isBlank() ? null : cell.strip();
  }

  private @Nullable BigDecimal number(TaskColumn column) {
    String cell = text(column);
    if (cell == null) {
      return null;
    }
    String bare = cell.replace("€", "").strip();
    if (!NUMBER.matcher(bare).matches()) {
      violations.invalid(column.pointer(), "number");
      return null;
    }
    return new BigDecimal(bare.replace(',', '.'));
  }

  private @Nullable Integer whole(TaskColumn column) {
    BigDecimal number = number(column);
    if (number == null) {
      return null;
    }
    if (number.stripTrailingZeros().scale() > 0) {
      violations.invalid(column.pointer(), "whole-number");
      return null;
    }
    return number.intValue();
  }

  private @Nullable String word(TaskColumn column, Map<String, String> words, String code) {
    String cell = text(column);
    if (cell == null) {
      return null;
    }
    String found = words.get(letters(cell));
    if (found == null) {
      violations.invalid(column.pointer(), code);
    }
    return found;
  }

  private Map<String, @Nullable Integer> demands() {
    Map<String, @Nullable Integer> levels = new HashMap<>();
    for (TaskColumn column : TaskColumn.values()) {
      Optional<TaskDemand> demand = column.demand();
      if (demand.isPresent()) {
        levels.put(demand.get().name(), whole(column));
      }
    }
    return levels;
  }

  private List<@Nullable String> dayParts() {
    String cell = text(TaskColumn.DAY_PARTS);
    if (cell == null) {
      return List.of();
    }
    Optional<List<String>> found = DayPartWords.read(cell);
    if (found.isEmpty()) {
      violations.invalid(TaskColumn.DAY_PARTS.pointer(), "day-part-words");
    }
    return new ArrayList<>(found.orElse(List.of()));
  }

  private List<TaskInput.@Nullable Competency> competencies() {
    String cell = text(TaskColumn.COMPETENCIES);
    List<TaskInput.@Nullable Competency> asked = new ArrayList<>();
    if (cell == null) {
      return asked;
    }
    for (String part : LIST.split(cell)) {
      if (!part.isBlank()) {
        asked.add(competency(part.strip()));
      }
    }
    return asked;
  }

  /** "Schoonmaken" or "Schoonmaken:2". */
  private TaskInput.Competency competency(String part) {
    int colon = part.lastIndexOf(':');
    boolean levelled = colon > 0 && part.substring(colon + 1).strip().matches("[0-9]");
    String name = levelled ? part.substring(0, colon) : part;
    Integer level = levelled ? Integer.valueOf(part.substring(colon + 1).strip()) : null;
    Optional<String> code = competencies.codeOf(name);
    if (code.isEmpty()) {
      violations.invalid(TaskColumn.COMPETENCIES.pointer(), "competency-name");
    }
    return new TaskInput.Competency(code.orElse(null), level);
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}0-9]", "").toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> words(String... lines) {
    Map<String, String> words = new HashMap<>();
    for (String line : lines) {
      String[] all = line.split(" ");
      for (int i = 1; i < all.length; i++) {
        words.put(all[i], all[0]);
      }
      words.put(letters(all[0]), all[0]);
    }
    return Map.copyOf(words);
  }
}
