package nl.wsp.api.reference;

import java.util.Locale;

/**
 * What a user reads, in the two languages of the portal.
 *
 * @param nl Dutch, never blank
 * @param en English, never blank
 */
public record Label(String nl, String en) {
  public Label {
    if (nl.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("a label needs Dutch and English");
    }
  }

  /** English for any English locale, Dutch for every other. */
  public String in(Locale locale) {
    return "en".equals(locale.getLanguage()) ? en : nl;
  }
}
