package nl.wsp.search.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Splits Dutch compounds into the building blocks of a lexicon: "magazijnmedewerkers" into
 * "magazijn" and "medewerkers".
 *
 * <p>A word that is itself (an inflection of) a building block is not split. Between blocks the
 * linking sounds -s-, -e-, -en-, -n- and -er- are allowed. Of several ways the one with the fewest
 * blocks wins, then the one with the longest last block, since the last block of a Dutch compound
 * says what it is. Where the lexicon covers only the end (at least five letters) or else only the
 * start (six), the other side is kept as a part of its own, so that a word nobody foresaw is still
 * found by its head.
 *
 * <p>Safe for use by several threads; answers are remembered up to a bound.
 */
public final class CompoundSplitter {
  private static final int SHORTEST_PART = 3;
  private static final int SHORTEST_COMPOUND = 6;
  private static final int LONGEST_COMPOUND = 60;
  private static final int SHORTEST_KNOWN_END = 5;
  private static final int SHORTEST_KNOWN_START = 6;
  private static final int SHORTEST_UNKNOWN_SIDE = 4;
  private static final int REMEMBERED_WORDS = 50_000;
  private static final List<String> LINKS = List.of("s", "e", "en", "n", "er");

  private final Set<String> blocks;
  private final Set<String> stems;
  private final DutchStemmer stemmer;
  private final Map<String, List<String>> remembered = new ConcurrentHashMap<>();

  /**
   * @param blocks the building blocks, folded (lower case, no accents), singular where they have
   *     one; shorter than three letters are ignored
   * @param stemmer recognises inflected blocks
   */
  public CompoundSplitter(Collection<String> blocks, DutchStemmer stemmer) {
    this.stemmer = stemmer;
    this.blocks = new HashSet<>();
    this.stems = new HashSet<>();
    for (String block : blocks) {
      if (block.length() >= SHORTEST_PART) {
        this.blocks.add(block);
        this.stems.add(stemmer.stem(block));
      }
    }
  }

  /**
   * The parts of a compound, in order.
   *
   * @param word folded: lower case, no accents
   * @return two or more parts, or an empty list when the word is no compound of known blocks
   */
  public List<String> split(String word) {
    if (word.length() < SHORTEST_COMPOUND || word.length() > LONGEST_COMPOUND || isBlock(word)) {
      return List.of();
    }
    List<String> known = remembered.get(word);
    if (known != null) {
      return known;
    }
    List<String> parts = cover(word);
    if (parts.isEmpty()) {
      parts = knownSide(word);
    }
    if (remembered.size() >= REMEMBERED_WORDS) {
      remembered.clear();
    }
    remembered.put(word, parts);
    return parts;
  }

  /** Whether the word, as it is or inflected, is one of the building blocks. */
  public boolean isBlock(String word) {
    return blocks.contains(word) || stems.contains(stemmer.stem(word));
  }

  /**
   * The best way to cover a word wholly by two or more blocks, even where it is a block itself;
   * found from the end to the start.
   *
   * @param word folded: lower case, no accents
   * @return two or more parts, or an empty list when there is no way
   */
  public List<String> cover(String word) {
    int length = word.length();
    Way[] best = new Way[length + 1];
    best[length] = new Way(0, 0, null, null);
    for (int start = length - SHORTEST_PART; start >= 0; start--) {
      for (int end = start + SHORTEST_PART; end <= length; end++) {
        if (best[end] == null || (start == 0 && end == length)) {
          continue;
        }
        String part = partAt(word, start, end);
        if (part == null) {
          continue;
        }
        Way rest = best[end];
        int lastLength = rest.parts == 0 ? part.length() : rest.lastLength;
        Way way = new Way(rest.parts + 1, lastLength, part, rest);
        if (way.isBetterThan(best[start])) {
          best[start] = way;
        }
      }
    }
    return best[0] == null ? List.of() : best[0].toList();
  }

  private String partAt(String word, int start, int end) {
    String piece = word.substring(start, end);
    if (blocks.contains(piece)) {
      return piece;
    }
    if (end == word.length()) {
      return piece.length() > SHORTEST_PART && stems.contains(stemmer.stem(piece)) ? piece : null;
    }
    for (String link : LINKS) {
      if (piece.endsWith(link)) {
        String bare = piece.substring(0, piece.length() - link.length());
        if (blocks.contains(bare)) {
          return bare;
        }
      }
    }
    boolean mayBePlural = piece.length() > SHORTEST_PART + 1 && piece.endsWith("en");
    return mayBePlural && stems.contains(stemmer.stem(piece)) ? piece : null;
  }

  private List<String> knownSide(String word) {
    int length = word.length();
    for (int start = SHORTEST_UNKNOWN_SIDE; start <= length - SHORTEST_KNOWN_END; start++) {
      String end = word.substring(start);
      if (isBlock(end) && hasVowel(word, 0, start)) {
        return List.of(word.substring(0, start), end);
      }
    }
    for (int end = length - SHORTEST_UNKNOWN_SIDE; end >= SHORTEST_KNOWN_START; end--) {
      String start = partAt(word, 0, end);
      if (start != null && hasVowel(word, end, length)) {
        return List.of(start, word.substring(end));
      }
    }
    return List.of();
  }

  private static boolean hasVowel(String word, int from, int to) {
    return word.substring(from, to).chars().anyMatch(letter -> "aeiouy".indexOf(letter) >= 0);
  }

  /** A chain of parts from some place in the word to its end. */
  private record Way(int parts, int lastLength, String part, Way rest) {
    boolean isBetterThan(Way other) {
      return other == null
          || parts < other.parts
          || (parts == other.parts && lastLength > other.lastLength);
    }

    List<String> toList() {
      List<String> list = new ArrayList<>();
      for (Way way = this; way.part != null; way = way.rest) {
        list.add(way.part);
      }
      return List.copyOf(list);
    }
  }
}
