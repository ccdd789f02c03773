package nl.wsp.api.reference;

import java.math.BigDecimal;

/**
 * The statutory gross minimum wage of one half-year.
 *
 * @param hourlyAmount euros per hour at 21 and older, without holiday allowance
 * @param source law and publication
 */
public record MinimumWage(Validity validity, BigDecimal hourlyAmount, String source) {}
