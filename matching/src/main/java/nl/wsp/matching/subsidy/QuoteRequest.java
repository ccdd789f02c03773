package nl.wsp.matching.subsidy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a quote is asked for. The nullable fields that a calculation needs are checked by {@link
 * WageCostSubsidy#quote}, which names the field.
 *
 * @param date day of the quote
 * @param age age on that day
 * @param hoursPerWeek contract hours, above 0
 * @param wageValuePercent 0-100, null only with the flat rate
 * @param hourlyWage wage paid, euros; null is the minimum wage
 * @param flatRate whether the flat rate (forfaitair) applies
 */
public record QuoteRequest(
    @Nullable LocalDate date,
    @Nullable Integer age,
    @Nullable BigDecimal hoursPerWeek,
    @Nullable BigDecimal wageValuePercent,
    @Nullable BigDecimal hourlyWage,
    boolean flatRate) {}
