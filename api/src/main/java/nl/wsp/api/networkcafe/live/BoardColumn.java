package nl.wsp.api.networkcafe.live;

import java.util.Locale;
import java.util.Set;

/**
 * A column of the board.
 *
 * @param discussed a card in it counts as talked about
 * @param seated who sits down at a table comes here
 * @param outcomes what brings a card here
 */
record BoardColumn(
    String code,
    String labelNl,
    String labelEn,
    boolean discussed,
    boolean seated,
    Set<TalkOutcome> outcomes) {
  String label(Locale language) {
    return language.getLanguage().equals("en") ? labelEn : labelNl;
  }
}
