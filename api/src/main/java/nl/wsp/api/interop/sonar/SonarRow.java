package nl.wsp.api.interop.sonar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wsp.api.interop.RowProblem;
import nl.wsp.api.interop.Severity;
import org.jspecify.annotations.Nullable;

/** A row of the export: its words for "unknown" read as absent, its report collected. */
final class SonarRow {
  // "nog niet bekend", an Excel column nobody filled, and the like
  private static final Set<String> UNKNOWN = Set.of("", "NNB", "ONBEKEND", "??", "N.V.T.", "99999");
  private static final Map<String, SonarColumn> COLUMNS =
      Arrays.stream(SonarColumn.values())
          .collect(Collectors.toUnmodifiableMap(SonarColumn::header, Function.identity()));
  // Excel counts days from here (with its leap day of 1900 that never was)
  private static final LocalDate EXCEL_DAY_0 = LocalDate.of(1899, 12, 30);
  private static final LocalDate EARLIEST = LocalDate.of(1930, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

  private final Map<String, String> row;
  private final Map<String, RowProblem> problems = new LinkedHashMap<>();

  SonarRow(Map<String, String> row) {
    this.row = row;
    row.forEach(this::note);
  }

  private void note(String header, String value) {
    SonarColumn column = COLUMNS.get(header);
    if (column == null && !value.isEmpty()) {
      add(RowProblem.warning(header, "unknown-field"));
    } else if (column != null && !column.fate().note().isEmpty() && isKnown(value)) {
      add(RowProblem.note(header, column.fate().note()));
    }
  }

  /** The value of a column, empty when the export does not know it. */
  Optional<String> get(SonarColumn column) {
    return Optional.ofNullable(row.get(column.header())).filter(SonarRow::isKnown);
  }

  private static boolean isKnown(String value) {
    return !UNKNOWN.contains(value.toUpperCase(java.util.Locale.ROOT));
  }

  /** A date written as Excel's number of days or as {@code YYYY-MM-DD}. */
  Optional<LocalDate> date(SonarColumn column) {
    Optional<LocalDate> date = get(column).flatMap(SonarRow::dateOf);
    if (date.isEmpty() && get(column).isPresent()) {
      add(RowProblem.warning(column.header(), "value-unknown"));
    }
    return date;
  }

  private static Optional<LocalDate> dateOf(String text) {
    try {
      LocalDate date =
          text.matches("[0-9]{1,6}")
              ? EXCEL_DAY_0.plusDays(Long.parseLong(text))
              : LocalDate.parse(text);
      boolean sane = !date.isBefore(EARLIEST) && date.isBefore(LATEST);
      return sane ? Optional.of(date) : Optional.empty();
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  void add(RowProblem problem) {
    problems.putIfAbsent(problem.field() + "|" + problem.code(), problem);
  }

  /** Reports a value that is none of those we know; it stays with the source fields. */
  void unknownValue(SonarColumn column) {
    add(RowProblem.warning(column.header(), "value-unknown"));
  }

  List<RowProblem> problems() {
    return List.copyOf(problems.values());
  }

  boolean isBroken() {
    return problems.values().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  /** What is kept beside our fields; dates as dates. */
  Map<String, Object> keptFields() {
    Set<String> unused = new LinkedHashSet<>();
    problems.values().stream()
        .filter(problem -> problem.severity() == Severity.WARNING)
        .forEach(problem -> unused.add(problem.field()));
    Map<String, Object> kept = new LinkedHashMap<>();
    row.forEach(
        (header, value) -> {
          SonarColumn column = COLUMNS.get(header);
          boolean keep = column == null || column.fate().isKept() || unused.contains(header);
          if (keep && isKnown(value)) {
            kept.put(header, shown(column, value));
          }
        });
    return kept;
  }

  private static String shown(@Nullable SonarColumn column, String value) {
    return column == SonarColumn.REGISTERED || column == SonarColumn.REPORTED
        ? dateOf(value).map(LocalDate::toString).orElse(value)
        : value;
  }

  /** The parts of a value that is a list. */
  List<String> list(SonarColumn column) {
    return get(column).map(value -> List.of(value.split("[,;/ ]+"))).orElse(List.of());
  }
}
