package nl.wsp.api.functionscan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.wsp.matching.DayPart;

/**
 * Day parts as people write them in one cell: {@code ma ochtend, wo-vr middag}, {@code Mon-Fri
 * morning} or the codes {@code MON_MORNING}.
 */
final class DayPartWords {
  private static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");
  private static final List<String> DUTCH_DAYS = List.of("ma", "di", "wo", "do", "vr", "za", "zo");
  private static final List<String> PARTS = List.of("MORNING", "AFTERNOON", "EVENING", "NIGHT");
  private static final List<String> DUTCH_PARTS = List.of("ochtend", "middag", "avond", "nacht");
  private static final Pattern WORDS =
      Pattern.compile("(\\p{L}+)(?:\\s*(?:-|–|t/m)\\s*(\\p{L}+))?[\\s_]+(\\p{L}+)");

  private DayPartWords() {}

  /** The codes in a cell; empty when a part of it is not understood. */
  static Optional<List<String>> read(String cell) {
    Set<String> codes = new LinkedHashSet<>();
    for (String part : cell.split("[;,|]")) {
      Matcher words = WORDS.matcher(part.strip());
      if (part.isBlank()) {
        continue;
      }
      if (!words.matches()) {
        return Optional.empty();
      }
      int from = day(words.group(1));
      int to = words.group(2) == null ? from : day(words.group(2));
      int at = part(words.group(3));
      if (from < 0 || to < from || at < 0) {
        return Optional.empty();
      }
      for (int day = from; day <= to; day++) {
        codes.add(DAYS.get(day) + "_" + PARTS.get(at));
      }
    }
    return Optional.of(new ArrayList<>(codes));
  }

  /** The same as text that {@link #read} understands. */
  static String write(Collection<DayPart> dayParts) {
    return dayParts.stream()
        .map(Enum::name)
        .map(code -> Arrays.asList(code.split("_")))
        .map(
            code ->
                DUTCH_DAYS.get(DAYS.indexOf(code.get(0)))
                    + " "
                    + DUTCH_PARTS.get(PARTS.indexOf(code.get(1))))
        .collect(Collectors.joining(", "));
  }

  private static int day(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (int i = 0; i < DAYS.size(); i++) {
      if (lower.startsWith(DUTCH_DAYS.get(i))
          || lower.startsWith(DAYS.get(i).toLowerCase(Locale.ROOT))) {
        return i;
      }
    }
    return -1;
  }

  private static int part(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    int dutch = DUTCH_PARTS.indexOf(lower);
    return dutch >= 0 ? dutch : PARTS.indexOf(lower.toUpperCase(Locale.ROOT));
  }
}
