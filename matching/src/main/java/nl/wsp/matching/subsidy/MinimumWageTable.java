package nl.wsp.matching.subsidy;

import static nl.wsp.matching.InvalidField.Problem.BEFORE_TABLE;
import static nl.wsp.matching.InvalidField.Problem.OUT_OF_RANGE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.wsp.matching.InvalidField;

/**
 * Statutory minimum hourly wages by date (Wet minimumloon en minimumvakantiebijslag art. 7 and 8).
 *
 * @param amounts in order of date, at least one
 */
public record MinimumWageTable(List<Amount> amounts) {
  private static final int CENTS = 2;
  private static final int HALF_YEAR_MONTHS = 6;

  /**
   * The wages from a date on.
   *
   * @param validFrom first day
   * @param adultHourly euros per hour for the adult age and older
   * @param adultAge age of the full wage
   * @param youthPercents percentage of the full wage by age, each rounded to cents
   * @param source where the amounts stand
   */
  public record Amount(
      LocalDate validFrom,
      BigDecimal adultHourly,
      int adultAge,
      Map<Integer, BigDecimal> youthPercents,
      String source) {
    /** Copies the map. */
    public Amount {
      youthPercents = Map.copyOf(new TreeMap<>(youthPercents));
      if (adultHourly.signum() <= 0) {
        throw new IllegalArgumentException("adultHourly must be above 0");
      }
    }

    /**
     * Euros per hour for an age, two decimals.
     *
     * @throws InvalidField {@code age} when there is no minimum wage for it
     */
    public BigDecimal hourly(int age) {
      if (age >= adultAge) {
        return adultHourly.setScale(CENTS, RoundingMode.HALF_UP);
      }
      BigDecimal percent = youthPercents.get(age);
      if (percent == null) {
        throw new InvalidField("age", OUT_OF_RANGE);
      }
      return adultHourly.multiply(percent).movePointLeft(2).setScale(CENTS, RoundingMode.HALF_UP);
    }

    /** Last day of the half-year it was set for; later it is used for want of a newer one. */
    public LocalDate setUntil() {
      LocalDate halfYear =
          validFrom
              .withDayOfMonth(1)
              .withMonth(validFrom.getMonthValue() <= HALF_YEAR_MONTHS ? 1 : 7);
      return halfYear.plusMonths(HALF_YEAR_MONTHS).minusDays(1);
    }
  }

  /** Sorts and requires an amount. */
  public MinimumWageTable {
    if (amounts.isEmpty()) {
      throw new IllegalArgumentException("no minimum wage");
    }
    amounts = amounts.stream().sorted(Comparator.comparing(Amount::validFrom)).toList();
  }

  /**
   * The amount in force on a day: the latest that began.
   *
   * @throws InvalidField {@code date} before the first amount
   */
  public Amount on(LocalDate day) {
    return amounts.reversed().stream()
        .filter(amount -> !amount.validFrom().isAfter(day))
        .findFirst()
        .orElseThrow(() -> new InvalidField("date", BEFORE_TABLE));
  }
}
