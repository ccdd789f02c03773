package nl.wsp.matching.income;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when until when something holds.
 *
 * @param from first day
 * @param until last day, null while it has no end
 */
public record Term(LocalDate from, @Nullable LocalDate until) {
  /** Checks the order. */
  public Term {
    requireNonNull(from, "from");
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException("until before from");
    }
  }

  /** Whether it holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return !from.isAfter(day) && (until == null || !until.isBefore(day));
  }
}
