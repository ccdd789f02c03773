package nl.wsp.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was typed, taken apart: words, quoted phrases, and exclusions of either. A quote that is not
 * closed runs to the end; a hyphen excludes only at the start of a word.
 *
 * @param words words in order, as typed
 * @param phrases quoted phrases, without quotes
 * @param notWords excluded words
 * @param notPhrases excluded phrases
 */
record TypedText(
    List<String> words, List<String> phrases, List<String> notWords, List<String> notPhrases) {
  private static final Pattern PIECE =
      Pattern.compile("(?<not>-)?[\"“”„](?<phrase>[^\"“”„]*)[\"“”„]?|(?<word>\\S+)");

  static TypedText of(String text) {
    TypedText typed =
        new TypedText(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Matcher pieces = PIECE.matcher(text);
    while (pieces.find()) {
      String phrase = pieces.group("phrase");
      String word = pieces.group("word");
      if (phrase != null) {
        (pieces.group("not") == null ? typed.phrases : typed.notPhrases).add(phrase.strip());
      } else if (word.length() > 1 && word.startsWith("-")) {
        typed.notWords.add(word.substring(1));
      } else {
        typed.words.add(word);
      }
    }
    return typed;
  }
}
