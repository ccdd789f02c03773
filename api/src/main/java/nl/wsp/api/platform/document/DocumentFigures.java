package nl.wsp.api.platform.document;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import nl.wsp.api.platform.time.Time;

/** Money, hours and dates as a reader of the language writes them. */
final class DocumentFigures {
  private static final Currency EURO = Currency.getInstance("EUR");

  private DocumentFigures() {}

  /** {@code € 1.234,50} or {@code €1,234.50}. */
  static String money(Object value, Locale language) {
    NumberFormat format = NumberFormat.getCurrencyInstance(country(language));
    format.setCurrency(EURO);
    return format.format(decimal(value));
  }

  /** Cents without the sign of the currency, for columns that name it. */
  static String amount(Object value, Locale language) {
    NumberFormat format = NumberFormat.getNumberInstance(country(language));
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    return format.format(decimal(value));
  }

  /** {@code 24} or {@code 7,5}: no decimals that say nothing. */
  static String hours(Object value, Locale language) {
    return number(value, language);
  }

  static String number(Object value, Locale language) {
    NumberFormat format = NumberFormat.getNumberInstance(country(language));
    format.setMaximumFractionDigits(2);
    return format.format(decimal(value));
  }

  /** {@code 60%}, of a value of 0 to 100. */
  static String percent(Object value, Locale language) {
    return number(value, language) + "%";
  }

  /** {@code 2 maart 2026}. */
  static String date(Object value, Locale language) {
    LocalDate day =
        switch (value) {
          case LocalDate already -> already;
          case Instant instant -> LocalDate.ofInstant(instant, Time.AMSTERDAM);
          default -> LocalDate.parse(value.toString());
        };
    return DateTimeFormatter.ofPattern("d MMMM yyyy", country(language)).format(day);
  }

  /** {@code 2 maart 2026 14:05}, in Amsterdam. */
  static String moment(Object value, Locale language) {
    Instant instant = value instanceof Instant already ? already : Instant.parse(value.toString());
    return DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", country(language))
        .withZone(Time.AMSTERDAM)
        .format(instant);
  }

  private static BigDecimal decimal(Object value) {
    return value instanceof BigDecimal already ? already : new BigDecimal(value.toString());
  }

  /** English with the euro: day before month, no dollar habits. */
  private static Locale country(Locale language) {
    return Locale.of(language.getLanguage(), language.getLanguage().equals("en") ? "IE" : "NL");
  }
}
