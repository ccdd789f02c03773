package nl.wsp.api.interop.vum;

import java.util.Optional;
import nl.wsp.api.interop.RowProblem;
import org.jspecify.annotations.Nullable;

/**
 * Hours a week that can be worked with: above 0, the fewest not above the most.
 *
 * @param min absent when unknown
 * @param max absent when unknown
 */
record VumHours(@Nullable Integer min, @Nullable Integer max) {
  private static final String MIN = "/werktijden/aantalWerkurenPerWeekMinimaal";
  private static final String MAX = "/werktijden/aantalWerkurenPerWeekMaximaal";

  /** The hours of a row, empty when none are known; what cannot be used is reported. */
  static Optional<VumHours> of(VumPart.@Nullable WorkingTimes times, VumRow row) {
    if (times == null) {
      return Optional.empty();
    }
    Integer min = aboveZero(times.aantalWerkurenPerWeekMinimaal(), MIN, row);
    Integer max = aboveZero(times.aantalWerkurenPerWeekMaximaal(), MAX, row);
    if (min != null && max != null && min > max) {
      row.add(RowProblem.warning(MIN, "hours-reversed"));
      row.add(RowProblem.warning(MAX, "hours-reversed"));
      return Optional.empty();
    }
    return min == null && max == null ? Optional.empty() : Optional.of(new VumHours(min, max));
  }

  private static @Nullable Integer aboveZero(@Nullable Integer hours, String field, VumRow row) {
    if (hours != null && hours == 0) {
      row.add(RowProblem.warning(field, "hours-zero"));
      return null;
    }
    return hours;
  }
}
