package nl.wsp.api.demo;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.wsp.api.reference.CsvTable;

/** Invented names of people and firms, put together from lists. */
final class Words {
  private static final double SHARE_OF_NAMES_FROM_ELSEWHERE = 0.45;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

  /** The lists of the file. */
  private enum Kind {
    FIRST_NAME,
    SURNAME,
    SURNAME_ELSEWHERE,
    FIRM_START,
    FIRM_END
  }

  private record Word(Kind kind, String word) {}

  private final Map<Kind, List<String>> lists = new EnumMap<>(Kind.class);

  Words() {
    List<Word> words =
        CsvTable.bundled(
            "demo/words.csv", row -> new Word(row.constant("list", Kind.class), row.text("word")));
    for (Kind kind : Kind.values()) {
      lists.put(kind, words.stream().filter(word -> word.kind() == kind).map(Word::word).toList());
    }
  }

  String firstName(Dice dice) {
    return dice.pick(lists.get(Kind.FIRST_NAME));
  }

  String surname(Dice dice) {
    boolean elsewhere = dice.chance(SHARE_OF_NAMES_FROM_ELSEWHERE);
    return dice.pick(lists.get(elsewhere ? Kind.SURNAME_ELSEWHERE : Kind.SURNAME));
  }

  /** The name of a firm; another number gives another name. */
  String firm(String kindOfFirm, int number) {
    List<String> starts = lists.get(Kind.FIRM_START);
    List<String> ends = lists.get(Kind.FIRM_END);
    int pairs = starts.size() * ends.size();
    // a step without a common factor visits every pair before the first comes again
    int pair = (int) ((number * 7919L) % pairs);
    String name = starts.get(pair % starts.size()) + ends.get(pair / starts.size());
    int round = number / pairs;
    return kindOfFirm + " " + name + (round == 0 ? "" : " " + (round + 1));
  }

  /** Lower case letters, digits and dots only: a part of an address. */
  static String inAddress(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    return OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(".");
  }
}
