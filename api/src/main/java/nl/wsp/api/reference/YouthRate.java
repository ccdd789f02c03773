package nl.wsp.api.reference;

import java.math.BigDecimal;

/**
 * The part of the minimum wage for someone younger than 21.
 *
 * @param age years on the first day of the period
 * @param percent of the amount for 21 and older
 */
public record YouthRate(int age, BigDecimal percent, Validity validity, String source) {}
