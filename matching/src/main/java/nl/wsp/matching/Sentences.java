package nl.wsp.matching;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Sentences of the message bundle in plain Dutch (B1) or English. */
public final class Sentences {
  private static final String BUNDLE = "nl.wsp.matching.messages";
  private static final Locale DUTCH = Locale.of("nl", "NL");

  private final Locale locale;
  private final ResourceBundle bundle;

  private Sentences(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Sentences in English when that is asked, else in Dutch. */
  public static Sentences in(Locale locale) {
    return new Sentences(locale.getLanguage().equals("en") ? Locale.UK : DUTCH);
  }

  /** The language of the sentences. */
  public Locale locale() {
    return locale;
  }

  /** The sentence of a note. */
  public String of(Note note) {
    return format(note.code(), note.arguments());
  }

  /** The sentence of a problem, to stand beside its field. */
  public String of(InvalidField.Problem problem) {
    return format("problem." + problem, List.of());
  }

  /** The sentence of a track note. */
  public String of(TrackNote note) {
    return format("track." + note, List.of());
  }

  /** The name of an exclusion reason. */
  public String of(ExclusionReason reason) {
    return format("exclusion." + reason, List.of());
  }

  /** The name of a coarse fit. */
  public String of(Fit fit) {
    return format("fit." + fit, List.of());
  }

  /** The name of a criterion. */
  public String of(Criterion criterion) {
    return format("criterion." + criterion, List.of());
  }

  String format(String key, List<?> arguments) {
    Object[] values =
        arguments.stream()
            .map(value -> value instanceof LocalDate date ? date(date) : value)
            .toArray();
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }

  private String date(LocalDate date) {
    return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
  }
}
