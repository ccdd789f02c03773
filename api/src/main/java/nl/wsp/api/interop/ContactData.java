package nl.wsp.api.interop;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** E-mail addresses and phone numbers as sources write them. */
public final class ContactData {
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
  private static final Pattern PHONE = Pattern.compile("[+0-9(][0-9 ()-]{5,28}");
  private static final int MAX_EMAIL = 191;

  private ContactData() {}

  /** The first usable e-mail address; {@code unusable} is told when there are only others. */
  public static @Nullable String firstEmail(List<String> given, Runnable unusable) {
    return first(given, EMAIL, MAX_EMAIL, unusable, String::toLowerCase);
  }

  /** The first usable phone number; {@code unusable} is told when there are only others. */
  public static @Nullable String firstPhone(List<String> given, Runnable unusable) {
    return first(given, PHONE, Integer.MAX_VALUE, unusable, (number, locale) -> number);
  }

  private static @Nullable String first(
      List<String> given,
      Pattern form,
      int maxLength,
      Runnable unusable,
      java.util.function.BiFunction<String, Locale, String> normalise) {
    for (String each : given) {
      String text = each.strip();
      if (text.length() <= maxLength && form.matcher(text).matches()) {
        return normalise.apply(text, Locale.ROOT);
      }
    }
    if (!given.isEmpty()) {
      unusable.run();
    }
    return null;
  }
}
