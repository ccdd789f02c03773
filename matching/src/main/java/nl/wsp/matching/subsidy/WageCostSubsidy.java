package nl.wsp.matching.subsidy;

import static nl.wsp.matching.InvalidField.Problem.BELOW_MINIMUM_WAGE;
import static nl.wsp.matching.InvalidField.Problem.NOT_POSITIVE;
import static nl.wsp.matching.InvalidField.Problem.OUT_OF_RANGE;
import static nl.wsp.matching.InvalidField.Problem.REQUIRED;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.wsp.matching.InvalidField;
import nl.wsp.matching.Note;
import nl.wsp.matching.subsidy.SubsidyQuote.Amounts;
import org.jspecify.annotations.Nullable;

/**
 * The wage-cost subsidy of a moment: rate × M × hours, where M is the minimum hourly wage for the
 * age with holiday allowance and the rate is min(70%, 100% − wage value), or the flat rate.
 */
public final class WageCostSubsidy {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal WEEKS_PER_YEAR = BigDecimal.valueOf(52);
  private static final BigDecimal MONTHS_PER_YEAR = BigDecimal.valueOf(12);
  private static final int CENTS = 2;

  private WageCostSubsidy() {}

  /**
   * The quote for a day.
   *
   * @throws InvalidField naming the field: a missing field, hours of 0 or less, a wage value
   *     outside 0-100, an age without minimum wage, a wage below the minimum, a date before the
   *     tables
   */
  public static SubsidyQuote quote(QuoteRequest request, SubsidyTables tables) {
    Terms terms = terms(request, tables);
    BigDecimal minimum = terms.wages().hourly(terms.age());
    BigDecimal asked = request.hourlyWage();
    if (asked != null && asked.compareTo(minimum) < 0) {
      throw new InvalidField("hourlyWage", BELOW_MINIMUM_WAGE);
    }
    return calculate(terms, minimum, asked == null ? minimum : asked, new ArrayList<>()).quote();
  }

  /** A quote with its amounts per week before rounding. */
  record Calculation(
      SubsidyQuote quote, BigDecimal subsidyPerWeek, BigDecimal withCharges, BigDecimal netCost) {}

  /** Checked input of a calculation. */
  record Terms(
      LocalDate date,
      LocalDate lastDay,
      int age,
      BigDecimal hoursPerWeek,
      @Nullable BigDecimal wageValuePercent,
      boolean flatRate,
      MinimumWageTable.Amount wages,
      SubsidyRules.Version rules) {}

  private static Terms terms(QuoteRequest request, SubsidyTables tables) {
    return terms(request, given(request.date(), "date"), tables);
  }

  /** Checks a request whose outcome is used until a last day. */
  static Terms terms(QuoteRequest request, LocalDate lastDay, SubsidyTables tables) {
    LocalDate date = given(request.date(), "date");
    int age = given(request.age(), "age");
    BigDecimal hours = given(request.hoursPerWeek(), "hoursPerWeek");
    if (hours.signum() <= 0) {
      throw new InvalidField("hoursPerWeek", NOT_POSITIVE);
    }
    BigDecimal wageValue = request.wageValuePercent();
    if (wageValue == null && !request.flatRate()) {
      throw new InvalidField("wageValuePercent", REQUIRED);
    }
    if (wageValue != null && (wageValue.signum() < 0 || wageValue.compareTo(HUNDRED) > 0)) {
      throw new InvalidField("wageValuePercent", OUT_OF_RANGE);
    }
    return new Terms(
        date,
        lastDay,
        age,
        hours,
        wageValue,
        request.flatRate(),
        tables.minimumWages().on(date),
        tables.rules().on(date));
  }

  static Calculation calculate(Terms terms, BigDecimal minimum, BigDecimal wage, List<Note> notes) {
    SubsidyRules.Version rules = terms.rules();
    BigDecimal ratePercent = rate(terms, notes);
    if (terms.lastDay().isAfter(terms.wages().setUntil())) {
      notes.add(Note.of("subsidy.LAST_KNOWN_MINIMUM_WAGE", terms.wages().validFrom()));
    }
    BigDecimal withHoliday = BigDecimal.ONE.add(percent(rules.holidayAllowancePercent()));
    BigDecimal withCharges = BigDecimal.ONE.add(percent(rules.chargeAllowancePercent()));
    BigDecimal hours = terms.hoursPerWeek();
    BigDecimal subsidy =
        percent(ratePercent).multiply(minimum).multiply(withHoliday).multiply(hours);
    BigDecimal total = subsidy.multiply(withCharges);
    BigDecimal gross = wage.multiply(withHoliday).multiply(withCharges).multiply(hours);
    BigDecimal net = gross.subtract(total);
    SubsidyQuote quote =
        new SubsidyQuote(
            ratePercent.signum() > 0,
            ratePercent,
            minimum,
            wage.setScale(Math.max(CENTS, wage.stripTrailingZeros().scale())),
            amounts(subsidy, total, net, BigDecimal.ONE, hours),
            amounts(subsidy, total, net, BigDecimal.ONE, BigDecimal.ONE),
            amounts(subsidy, total, net, WEEKS_PER_YEAR, MONTHS_PER_YEAR),
            amounts(subsidy, total, net, WEEKS_PER_YEAR, BigDecimal.ONE),
            notes,
            List.of(rules.source(), terms.wages().source()));
    return new Calculation(quote, subsidy, total, net);
  }

  private static BigDecimal rate(Terms terms, List<Note> notes) {
    SubsidyRules.Version rules = terms.rules();
    if (terms.flatRate()) {
      notes.add(Note.of("subsidy.FLAT_RATE", rules.flatRatePercent(), rules.flatRateMaxMonths()));
      return plain(rules.flatRatePercent());
    }
    BigDecimal wageValue = terms.wageValuePercent();
    if (wageValue == null) {
      notes.add(Note.of("subsidy.WAGE_VALUE_NEEDED"));
      return BigDecimal.ZERO;
    }
    BigDecimal missing = HUNDRED.subtract(wageValue);
    if (missing.signum() == 0) {
      notes.add(Note.of("subsidy.FULL_WAGE_VALUE"));
      return BigDecimal.ZERO;
    }
    if (missing.compareTo(rules.maxRatePercent()) > 0) {
      notes.add(Note.of("subsidy.RATE_CAPPED", rules.maxRatePercent()));
      return plain(rules.maxRatePercent());
    }
    return plain(missing);
  }

  /** Amounts of a week times and divided by something, rounded once. */
  static Amounts amounts(
      BigDecimal subsidy,
      BigDecimal total,
      BigDecimal net,
      BigDecimal times,
      BigDecimal dividedBy) {
    return new Amounts(
        cents(subsidy, times, dividedBy),
        cents(total, times, dividedBy),
        cents(net, times, dividedBy));
  }

  private static BigDecimal cents(BigDecimal perWeek, BigDecimal times, BigDecimal dividedBy) {
    return perWeek.multiply(times).divide(dividedBy, CENTS, RoundingMode.HALF_UP);
  }

  private static BigDecimal percent(BigDecimal percent) {
    return percent.movePointLeft(2);
  }

  private static BigDecimal plain(BigDecimal percent) {
    BigDecimal stripped = percent.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static <T> T given(@Nullable T value, String field) {
    if (value == null) {
      throw new InvalidField(field, REQUIRED);
    }
    return value;
  }
}
