package nl.wsp.search.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/**
 * Finds the known words that come nearest to a misspelled one: one changed, missing, extra or
 * swapped letter in words of four to seven letters, two in longer ones.
 */
final class Spelling {
  private static final int SHORTEST_CORRECTED = 4;
  private static final int SHORTEST_TWO_EDITS = 8;
  private static final int MOST_CORRECTIONS = 4;

  private final Map<String, Integer> counts;
  private final Map<Integer, List<String>> byLength = new TreeMap<>();

  /**
   * @param counts known words and how often they occur
   */
  Spelling(Map<String, Integer> counts) {
    this.counts = Map.copyOf(counts);
    this.counts
        .keySet()
        .forEach(word -> byLength.computeIfAbsent(word.length(), l -> new ArrayList<>()).add(word));
  }

  boolean knows(String word) {
    return counts.containsKey(word);
  }

  /** The nearest words, fewest edits first, then the most frequent; empty when none is near. */
  List<String> nearest(String word) {
    if (word.length() < SHORTEST_CORRECTED || word.chars().anyMatch(Character::isDigit)) {
      return List.of();
    }
    LevenshteinAutomata edits = new LevenshteinAutomata(word, true);
    int most = word.length() < SHORTEST_TWO_EDITS ? 1 : 2;
    for (int distance = 1; distance <= most; distance++) {
      List<String> found = within(edits, word.length(), distance);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<String> within(LevenshteinAutomata edits, int length, int distance) {
    CharacterRunAutomaton accepts = new CharacterRunAutomaton(edits.toAutomaton(distance));
    List<String> found = new ArrayList<>();
    for (int l = length - distance; l <= length + distance; l++) {
      byLength.getOrDefault(l, List.of()).stream().filter(accepts::run).forEach(found::add);
    }
    Comparator<String> byCount = Comparator.comparing(counts::get);
    found.sort(byCount.reversed().thenComparing(Comparator.naturalOrder()));
    return List.copyOf(found.subList(0, Math.min(MOST_CORRECTIONS, found.size())));
  }
}
