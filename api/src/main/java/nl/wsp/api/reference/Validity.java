package nl.wsp.api.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a rule holds.
 *
 * @param from first day
 * @param until last day; absent: until further notice
 */
public record Validity(LocalDate from, @Nullable LocalDate until) {
  public Validity {
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException("validity ends before it begins");
    }
  }

  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }
}
