package nl.wsp.search.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tartarus.snowball.ext.KpStemmer;

/**
 * Reduces a folded Dutch word to the stem it shares with its inflections, so that "huizen" and
 * "huis" meet.
 *
 * <p>The rules are Kraaij and Pohlmann's ("Viewing stemming as recall enhancement", SIGIR 1996) as
 * Snowball has them, applied until nothing changes any more because one pass leaves "vrachtwagens"
 * and "vrachtwagen" apart. Before them come plurals that no rule can know: a list of exceptions,
 * and the endings of people's occupations ("timmerlieden", "technici").
 *
 * <p>Safe for use by several threads.
 */
public final class DutchStemmer {
  private static final int MOST_PASSES = 4;
  private static final int SHORTEST_WORD = 4;

  /** Plural endings of occupations; no ending is the end of another. */
  private static final Map<String, String> PEOPLE =
      Map.of(
          "lieden", "man", "ici", "icus", "erijen", "erij", "ants", "ant", "ents", "ent", "logen",
          "loog");

  private final Map<String, String> exceptions;

  /**
   * @param exceptions lines of the form {@code word => stem}, both folded (lower case, no accents);
   *     they come on top of the plugin's own list and win from it
   * @throws IllegalArgumentException when a line has another form
   */
  public DutchStemmer(List<String> exceptions) {
    Map<String, String> all = new HashMap<>(parse(WordList.read("stem-exceptions.txt")));
    all.putAll(parse(exceptions));
    this.exceptions = Map.copyOf(all);
  }

  private static Map<String, String> parse(List<String> lines) {
    Map<String, String> parsed = new HashMap<>();
    for (String line : lines) {
      String[] sides = line.toLowerCase(Locale.ROOT).split("=>", -1);
      if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
        throw new IllegalArgumentException("A stem exception has the form 'word => stem'");
      }
      parsed.put(sides[0].strip(), sides[1].strip());
    }
    return parsed;
  }

  /**
   * The stem of a word.
   *
   * @param word lower case, without accents
   * @return the stem; the word itself when it is too short to have an ending
   */
  public String stem(String word) {
    String current = withoutApostrophe(word);
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      String exception = exceptions.get(current);
      if (exception != null) {
        return exception;
      }
      String next = onePass(current);
      if (next.equals(current)) {
        return current;
      }
      current = next;
    }
    return current;
  }

  private static String withoutApostrophe(String word) {
    return word.length() > 3 && word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
  }

  private static String onePass(String word) {
    if (word.length() < SHORTEST_WORD || hasDigit(word)) {
      return word;
    }
    String singular = singularOfPeople(word);
    if (!singular.equals(word)) {
      return singular;
    }
    if (word.endsWith("erij")) {
      return word; // "bakkerij" is a place of work, not the "bak" that the rules make of it
    }
    KpStemmer rules = new KpStemmer();
    rules.setCurrent(word);
    rules.stem();
    return rules.getCurrent();
  }

  private static String singularOfPeople(String word) {
    for (Map.Entry<String, String> ending : PEOPLE.entrySet()) {
      if (word.endsWith(ending.getKey())) {
        return word.substring(0, word.length() - ending.getKey().length()) + ending.getValue();
      }
    }
    return word;
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }
}
