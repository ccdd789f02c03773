package nl.wsp.api.notification;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.loader.StringLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Words messages. The inbox prints every word it was given; a title and a mail print safe ones
 * only, which can name nobody: a date, a time, a number of at most six digits, or a code that has a
 * text.
 */
final class MessageTexts {
  static final Locale DUTCH = Locale.of("nl");
  static final List<Locale> LANGUAGES = List.of(DUTCH, Locale.ENGLISH);

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern TIME_OR_NUMBER =
      Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d|\\d{1,6}([.,]\\d{1,2})?%?");
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,60}");
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** Made at the first message, not at start-up. */
  private static final class Lazily {
    private static final PebbleEngine ENGINE =
        new PebbleEngine.Builder()
            .loader(new StringLoader())
            .autoEscaping(false)
            .strictVariables(true)
            .build();
    private static final Map<String, PebbleTemplate> TEMPLATES = new ConcurrentHashMap<>();
  }

  private MessageTexts() {}

  /** What a kind is called where one chooses. */
  static String label(MessageKind kind, Locale language) {
    return plain(kind + ".label", language);
  }

  /** Title in the inbox and subject of the mail. */
  static String title(MessageKind kind, Map<String, String> words, Locale language) {
    return filled(kind + ".title", safe(words, language), language);
  }

  /** Text in the inbox; may name people. */
  static String text(MessageKind kind, Map<String, String> words, Locale language) {
    return filled(kind + ".text", worded(words, language), language);
  }

  /** Text of the mail; names nobody. */
  static String mail(MessageKind kind, Map<String, String> words, Locale language) {
    return filled(kind + ".mail", safe(words, language), language);
  }

  /** Title of an appointment that goes along by mail. */
  static String calendar(MessageKind kind, Locale language) {
    return plain(kind + ".calendar", language);
  }

  /** A text without words of a message. */
  static String plain(String key, Locale language) {
    return bundle(language).getString(key);
  }

  /** Refuses a message that could not be worded, or whose mail could name somebody. */
  static void check(Message message) {
    for (Locale language : LANGUAGES) {
      title(message.kind(), message.words(), language);
      mail(message.kind(), message.words(), language);
      text(message.kind(), message.words(), language);
      if (message.calendar().isPresent()) {
        calendar(message.kind(), language);
      }
    }
  }

  private static String filled(String key, Map<String, Object> words, Locale language) {
    String template = plain(key, language);
    if (!template.contains("{{")) {
      return template;
    }
    StringWriter text = new StringWriter();
    try {
      Lazily.TEMPLATES
          .computeIfAbsent(template, Lazily.ENGINE::getLiteralTemplate)
          .evaluate(text, words, language);
    } catch (IOException | PebbleException wrong) {
      // the library's own message would repeat the words
      throw new IllegalArgumentException("words of " + key + " missing or not safe there");
    }
    return text.toString();
  }

  private static Map<String, Object> worded(Map<String, String> words, Locale language) {
    Map<String, Object> all = new HashMap<>();
    words.forEach((name, word) -> all.put(name, safeWord(word, language).orElse(word)));
    return all;
  }

  private static Map<String, Object> safe(Map<String, String> words, Locale language) {
    Map<String, Object> safe = new HashMap<>();
    words.forEach(
        (name, word) -> safeWord(word, language).ifPresent(wording -> safe.put(name, wording)));
    return safe;
  }

  private static Optional<String> safeWord(String word, Locale language) {
    if (DATE.matcher(word).matches()) {
      return day(word, language);
    }
    if (TIME_OR_NUMBER.matcher(word).matches()) {
      return Optional.of(word);
    }
    String key = "word." + word;
    return CODE.matcher(word).matches() && bundle(language).containsKey(key)
        ? Optional.of(plain(key, language))
        : Optional.empty();
  }

  private static Optional<String> day(String date, Locale language) {
    try {
      return Optional.of(day(LocalDate.parse(date), language));
    } catch (DateTimeParseException noSuchDay) {
      return Optional.empty();
    }
  }

  /** {@code 2 maart 2026}. */
  static String day(LocalDate day, Locale language) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", language).format(day);
  }

  private static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle("messages.notification", language, NO_FALLBACK);
  }
}
