package nl.wsp.api.vacancy;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.MinimumWage;
import nl.wsp.api.reference.YouthRate;

/** The lowest lawful hourly wages on a date, from the reference data. */
@Singleton
class WageFloors {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Catalogue catalogue;

  WageFloors(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The amounts of a date; after the last known ones the last, before the first none. */
  Optional<Floor> on(LocalDate date) {
    Optional<BigDecimal> adult =
        catalogue.minimumWages().stream()
            .filter(wage -> !wage.validity().from().isAfter(date))
            .max(Comparator.comparing(wage -> wage.validity().from()))
            .map(MinimumWage::hourlyAmount);
    Optional<BigDecimal> lowestPercent =
        catalogue.youthRates().stream()
            .filter(rate -> rate.validity().holdsOn(date))
            .map(YouthRate::percent)
            .min(Comparator.naturalOrder());
    return adult.map(
        amount ->
            new Floor(
                amount,
                amount
                    .multiply(lowestPercent.orElse(HUNDRED))
                    .divide(HUNDRED, 2, RoundingMode.HALF_UP)));
  }

  /**
   * Gross euros per hour, without holiday allowance.
   *
   * @param adult 21 years and older
   * @param youngest 15 years, the lowest of the table
   */
  record Floor(BigDecimal adult, BigDecimal youngest) {}
}
