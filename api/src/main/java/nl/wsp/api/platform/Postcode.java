package nl.wsp.api.platform;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Form of Dutch postcodes: four digits of which the first is not 0, and two letters that are not
 * SA, SD or SS (never given out). Whether a postcode exists is a question for the reference data.
 */
public final class Postcode {
  private static final Pattern FULL = Pattern.compile("[1-9][0-9]{3}(?!SA|SD|SS)[A-Z]{2}");
  private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{3}");

  private Postcode() {}

  /** {@code "2262 ab"} as {@code "2262AB"}; empty when it is no full postcode. */
  public static Optional<String> full(String text) {
    return normalised(text).filter(code -> FULL.matcher(code).matches());
  }

  /** As {@link #full}, and the four digits alone pass as well. */
  public static Optional<String> fullOrDigits(String text) {
    return normalised(text)
        .filter(code -> FULL.matcher(code).matches() || DIGITS.matcher(code).matches());
  }

  /** The four digits of a postcode that was checked before. */
  public static String digitsOf(String postcode) {
    return postcode.substring(0, 4);
  }

  private static Optional<String> normalised(String text) {
    return Optional.of(text.replace(" ", "").toUpperCase(Locale.ROOT));
  }
}
