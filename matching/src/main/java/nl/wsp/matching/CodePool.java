package nl.wsp.matching;

import org.jspecify.annotations.Nullable;

/**
 * Gives equal codes one object, found without making a string first. Holds a bounded number of
 * codes; what does not fit is made anew.
 */
final class CodePool {
  private static final int MAX_CODES = 4096;
  private static final int FIRST_SLOTS = 256;

  private @Nullable String[] slots = new String[FIRST_SLOTS];
  private int count;

  /** The code in a part of a text. */
  String shared(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int slot = slot(hash, slots.length);
    while (slots[slot] != null) {
      String known = slots[slot];
      if (known.length() == to - from && known.regionMatches(0, text, from, to - from)) {
        return known;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    String code = text.substring(from, to);
    if (count < MAX_CODES) {
      slots[slot] = code;
      count++;
      if (count * 2 > slots.length) {
        grow();
      }
    }
    return code;
  }

  /** The code of a whole text. */
  String shared(String code) {
    return shared(code, 0, code.length());
  }

  private void grow() {
    @Nullable String[] larger = new String[slots.length * 2];
    for (String code : slots) {
      if (code != null) {
        int slot = slot(code.hashCode(), larger.length);
        while (larger[slot] != null) {
          slot = (slot + 1) & (larger.length - 1);
        }
        larger[slot] = code;
      }
    }
    slots = larger;
  }

  private static int slot(int hash, int slots) {
    return (hash ^ (hash >>> 16)) & (slots - 1);
  }
}
