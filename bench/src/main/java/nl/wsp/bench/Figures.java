package nl.wsp.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, beside what was aimed at; printed as one Markdown table. */
final class Figures {
  private static final String LINE = "| %s | %s | %s | %s | %s |%n";

  private final List<Figure> figures = new ArrayList<>();

  private record Figure(String what, String size, String measured, String target, String reached) {}

  /** A figure that may be at most so much. */
  void atMost(String what, int size, double measured, double target, String unit, String detail) {
    add(what, size, measured, "≤ " + number(target) + unit, unit, detail, measured <= target);
  }

  /** A figure that must be at least so much. */
  void atLeast(String what, int size, double measured, double target, String unit, String detail) {
    add(what, size, measured, "≥ " + number(target) + unit, unit, detail, measured >= target);
  }

  /** A figure without a target. */
  void note(String what, int size, String measured) {
    figures.add(new Figure(what, of(size), measured, "", ""));
  }

  private void add(
      String what,
      int size,
      double measured,
      String target,
      String unit,
      String detail,
      boolean reached) {
    figures.add(
        new Figure(
            what,
            of(size),
            number(measured) + unit + (detail.isEmpty() ? "" : " (" + detail + ")"),
            target,
            reached ? "yes" : "**no**"));
  }

  /** The table of everything so far. */
  String table() {
    StringBuilder text = new StringBuilder();
    text.append(LINE.formatted("figure", "CVs", "measured", "target", "reached"));
    text.append(LINE.formatted("---", "---:", "---", "---", "---"));
    for (Figure each : figures) {
      text.append(
          LINE.formatted(each.what(), each.size(), each.measured(), each.target(), each.reached()));
    }
    return text.toString();
  }

  /** Three significant digits or whole thousands. */
  static String number(double value) {
    if (value == Math.rint(value) || Math.abs(value) >= 100) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return String.format(Locale.ROOT, Math.abs(value) < 1 ? "%.3f" : "%.2f", value);
  }

  private static String of(int size) {
    return size == 0 ? "" : String.format(Locale.ROOT, "%,d", size);
  }
}
