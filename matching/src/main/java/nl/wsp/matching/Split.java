package nl.wsp.matching;

import java.util.Arrays;

/** Splits on one character, keeping empty parts, without a regular expression. */
final class Split {
  private Split() {}

  static String[] all(String text, char separator, int expected) {
    String[] parts = new String[expected];
    int count = 0;
    int from = 0;
    while (true) {
      int to = text.indexOf(separator, from);
      if (count == parts.length) {
        parts = Arrays.copyOf(parts, count * 2);
      }
      parts[count++] = to < 0 ? text.substring(from) : text.substring(from, to);
      if (to < 0) {
        return count == parts.length ? parts : Arrays.copyOf(parts, count);
      }
      from = to + 1;
    }
  }
}
