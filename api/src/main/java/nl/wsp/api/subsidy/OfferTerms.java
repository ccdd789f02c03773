package nl.wsp.api.subsidy;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.wsp.matching.TargetGroupFacts;
import nl.wsp.matching.WageValue;
import org.jspecify.annotations.Nullable;

/**
 * Checked terms of an offer.
 *
 * @param endDate last day of the contract, null for one without end
 * @param calculatedUntil last day that is calculated
 * @param hourlyWage null is the minimum wage for the age
 * @param facts decide which instruments apply; used, never repeated
 * @param wageValue the one that counts on the day the offer is made
 */
record OfferTerms(
    String functionTitle,
    LocalDate startDate,
    @Nullable LocalDate endDate,
    LocalDate calculatedUntil,
    BigDecimal hoursPerWeek,
    @Nullable BigDecimal hourlyWage,
    boolean flatRate,
    @Nullable LocalDate flatRateUntil,
    LocalDate birthDate,
    TargetGroupFacts facts,
    @Nullable WageValue wageValue,
    LocalDate validUntil,
    @Nullable String note) {}
