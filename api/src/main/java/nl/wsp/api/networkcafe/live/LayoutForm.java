package nl.wsp.api.networkcafe.live;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wsp.api.networkcafe.live.LayoutBodies.LaidColumn;
import nl.wsp.api.networkcafe.live.LayoutBodies.LayoutWanted;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/** Reads a wanted layout and says all that is wrong with it. */
@Singleton
class LayoutForm {
  private static final int FEWEST_COLUMNS = 2;
  private static final int MOST_COLUMNS = 8;
  private static final int SHORTEST_SECONDS = 30;
  private static final int LONGEST_SECONDS = 7200;
  private static final int MAX_LABEL = 60;
  private static final int MAX_CODE = 20;

  /**
   * The layout as it is to be.
   *
   * @param known the layout it replaces, whose codes can be used again
   * @throws Problem 400 or 422 naming every field that is wrong
   */
  BoardLayout read(LayoutWanted wanted, BoardLayout known) {
    Violations violations = new Violations();
    Integer seconds = wanted.timerSeconds();
    if (seconds == null) {
      violations.invalid("/timerSeconds", "required");
    } else if (seconds < SHORTEST_SECONDS) {
      violations.invalid("/timerSeconds", "too-low", SHORTEST_SECONDS);
    } else if (seconds > LONGEST_SECONDS) {
      violations.invalid("/timerSeconds", "too-high", LONGEST_SECONDS);
    }
    List<LaidColumn> given = wanted.columns() == null ? List.of() : wanted.columns();
    if (given.size() < FEWEST_COLUMNS || given.size() > MOST_COLUMNS) {
      violations.invalid("/columns", "board-columns", FEWEST_COLUMNS, MOST_COLUMNS);
    }
    // more is not looked at: what is said is said of columns that can be
    violations.throwIfAny();
    Set<String> codes = known.ever().map(BoardColumn::code).collect(Collectors.toSet());
    Set<String> used = new HashSet<>();
    Set<TalkOutcome> taken = EnumSet.noneOf(TalkOutcome.class);
    List<BoardColumn> columns = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      LaidColumn each = given.get(i);
      String at = "/columns/" + i;
      label(violations, at + "/labelNl", each.labelNl());
      label(violations, at + "/labelEn", each.labelEn());
      Set<TalkOutcome> outcomes = outcomes(violations, at + "/outcomes", each.outcomes(), taken);
      columns.add(
          new BoardColumn(
              code(violations, at + "/code", each, codes, used),
              strip(each.labelNl()),
              strip(each.labelEn()),
              Boolean.TRUE.equals(each.discussed()),
              Boolean.TRUE.equals(each.seated()),
              outcomes));
    }
    if (columns.getFirst().discussed() || !columns.getFirst().outcomes().isEmpty()) {
      violations.breaksRule("/columns/0", "board-first-column");
    }
    if (columns.stream().filter(BoardColumn::seated).count() > 1) {
      violations.breaksRule("/columns", "board-one-seated");
    }
    violations.throwIfAny();
    return new BoardLayout(columns, List.of(), seconds);
  }

  private static void label(Violations violations, String at, @Nullable String label) {
    if (strip(label).isEmpty()) {
      violations.invalid(at, "required");
    } else if (strip(label).length() > MAX_LABEL) {
      violations.invalid(at, "size", 1, MAX_LABEL);
    }
  }

  private static Set<TalkOutcome> outcomes(
      Violations violations, String at, @Nullable List<String> given, Set<TalkOutcome> taken) {
    Set<TalkOutcome> outcomes = EnumSet.noneOf(TalkOutcome.class);
    for (String code : given == null ? List.<String>of() : given) {
      TalkOutcome.find(code)
          .ifPresentOrElse(
              outcome -> {
                if (taken.add(outcome)) {
                  outcomes.add(outcome);
                } else {
                  violations.breaksRule(at, "double");
                }
              },
              () -> violations.invalid(at, "unknown-code", String.valueOf(code)));
    }
    return outcomes;
  }

  private static String code(
      Violations violations, String at, LaidColumn given, Set<String> known, Set<String> used) {
    String code = given.code();
    if (code == null || code.isEmpty()) {
      code = newCode(strip(given.labelEn()), known, used);
    } else if (!known.contains(code)) {
      violations.invalid(at, "unknown-code", code.substring(0, Math.min(code.length(), MAX_CODE)));
    }
    if (!used.add(code)) {
      violations.breaksRule(at, "double");
    }
    return code;
  }

  /** A code from the label, so that who reads an export knows which column it was. */
  private static String newCode(String label, Set<String> known, Set<String> used) {
    String stem = label.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    stem = stem.substring(0, Math.min(stem.length(), MAX_CODE - 3)).replaceAll("^_|_$", "");
    String code = stem.isEmpty() ? "COLUMN" : stem;
    for (int number = 2; known.contains(code) || used.contains(code); number++) {
      code = (stem.isEmpty() ? "COLUMN" : stem) + "_" + number;
    }
    return code;
  }

  private static String strip(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
