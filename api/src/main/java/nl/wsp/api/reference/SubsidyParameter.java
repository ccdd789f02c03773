package nl.wsp.api.reference;

import java.math.BigDecimal;

/** A number of the wage-cost subsidy rules, with its validity and source. */
public record SubsidyParameter(
    Name name, BigDecimal value, Unit unit, Validity validity, String source) {
  /** What the number means. */
  public enum Name {
    EMPLOYER_CHARGE_ALLOWANCE,
    HOLIDAY_ALLOWANCE,
    MAXIMUM_RATE,
    FLAT_RATE,
    FLAT_RATE_LONGEST,
    TRIAL_PLACEMENT,
    TRIAL_PLACEMENT_LONGEST,
    /** Time after which a wage value is assessed again (herijking). */
    REASSESSMENT_INTERVAL,
    /** How long before that it is called to mind. */
    REASSESSMENT_REMINDER
  }

  /** What the number counts. */
  public enum Unit {
    PERCENT,
    MONTHS
  }
}
