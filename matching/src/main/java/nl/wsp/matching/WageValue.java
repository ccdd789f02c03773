package nl.wsp.matching;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Wage value (loonwaarde): what a person earns in a job as % of the minimum wage.
 *
 * @param percent 0-100
 * @param kind indication or definitive
 * @param determinedOn day it was set
 * @param validUntil last day it counts, null when open
 */
public record WageValue(
    double percent, Kind kind, LocalDate determinedOn, @Nullable LocalDate validUntil) {
  /** How firm a wage value is. */
  public enum Kind {
    /** Estimate before or outside the workplace. */
    INDICATION,
    /** Set at the workplace. */
    DEFINITIVE
  }

  /** Checks the range. */
  public WageValue {
    requireNonNull(kind, "kind");
    requireNonNull(determinedOn, "determinedOn");
    if (!(percent >= 0 && percent <= 100)) {
      throw new IllegalArgumentException("wage value outside 0-100");
    }
  }

  /** Whether it counts on a day. */
  public boolean validOn(LocalDate day) {
    return !determinedOn.isAfter(day) && (validUntil == null || !validUntil.isBefore(day));
  }
}
