package nl.wsp.matching.subsidy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an offer for a contract is asked for.
 *
 * @param birthDate decides the minimum wage; used, never repeated
 * @param from first day of the contract
 * @param until last day that is calculated
 * @param hoursPerWeek contract hours, above 0
 * @param wageValuePercent 0-100, null when not set yet
 * @param hourlyWage wage paid, euros; null is the minimum wage
 * @param flatRate whether it starts with the flat rate
 * @param flatRateUntil last day of the flat rate, null for the longest time
 */
public record OfferRequest(
    LocalDate birthDate,
    LocalDate from,
    LocalDate until,
    BigDecimal hoursPerWeek,
    @Nullable BigDecimal wageValuePercent,
    @Nullable BigDecimal hourlyWage,
    boolean flatRate,
    @Nullable LocalDate flatRateUntil) {
  /** Requires the dates and the hours. */
  public OfferRequest {
    requireNonNull(birthDate, "birthDate");
    requireNonNull(from, "from");
    requireNonNull(until, "until");
    requireNonNull(hoursPerWeek, "hoursPerWeek");
  }
}
