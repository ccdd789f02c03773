package nl.wsp.api.vacancy;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import nl.wsp.matching.InvalidField;
import nl.wsp.matching.subsidy.MinimumWageTable;
import nl.wsp.matching.subsidy.SubsidyTables;

/** The lowest lawful hourly wages on a date, from the dated tables. */
@Singleton
class WageFloors {
  private final MinimumWageTable wages;

  WageFloors(SubsidyTables tables) {
    this.wages = tables.minimumWages();
  }

  /** The amounts of a date; after the last known ones the last, before the first none. */
  Optional<Floor> on(LocalDate date) {
    try {
      MinimumWageTable.Amount amount = wages.on(date);
      int youngest =
          amount.youthPercents().isEmpty()
              ? amount.adultAge()
              : Collections.min(amount.youthPercents().keySet());
      return Optional.of(new Floor(amount.hourly(amount.adultAge()), amount.hourly(youngest)));
    } catch (InvalidField beforeTheFirst) {
      return Optional.empty();
    }
  }

  /**
   * Gross euros per hour, without holiday allowance.
   *
   * @param adult 21 years and older
   * @param youngest 15 years, the lowest of the table
   */
  record Floor(BigDecimal adult, BigDecimal youngest) {}
}
