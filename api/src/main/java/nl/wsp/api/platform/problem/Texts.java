package nl.wsp.api.platform.problem;

import io.micronaut.http.HttpRequest;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Texts for people, in the language of the request: Dutch unless English is asked first. */
public final class Texts {
  private static final Locale DUTCH = Locale.of("nl");
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Texts() {}

  /** Language of the answer: {@code en} when the request prefers it over Dutch, else {@code nl}. */
  public static Locale languageOf(HttpRequest<?> request) {
    String accepted = request.getHeaders().get("Accept-Language");
    if (accepted == null) {
      return DUTCH;
    }
    try {
      List<Locale> supported = List.of(DUTCH, Locale.ENGLISH);
      Locale best = Locale.lookup(Locale.LanguageRange.parse(accepted), supported);
      return best == null ? DUTCH : best;
    } catch (IllegalArgumentException malformed) {
      return DUTCH;
    }
  }

  /**
   * The text of a key in a bundle of {@code messages/}, with {@code {0}} and so on filled in.
   *
   * @throws MissingResourceException when the key is in neither language file: a programming error
   */
  public static String of(String bundle, Locale language, String key, Object... args) {
    ResourceBundle texts = ResourceBundle.getBundle("messages." + bundle, language, NO_FALLBACK);
    return new MessageFormat(texts.getString(key), language).format(args);
  }
}
