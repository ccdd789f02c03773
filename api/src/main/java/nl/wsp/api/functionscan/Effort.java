package nl.wsp.api.functionscan;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much time a task takes: minutes a week, or minutes each time and how often. When both are
 * given, the minutes a week count.
 *
 * @param minutesPerTime minutes each time
 * @param times how often per period
 */
@Serdeable
public record Effort(
    @Nullable BigDecimal minutesPerWeek,
    @Nullable BigDecimal minutesPerTime,
    @Nullable BigDecimal times,
    @Nullable Period per) {
  static final Effort UNKNOWN = new Effort(null, null, null, null);

  private static final int DECIMALS = 2;

  /** Brings the numbers to two decimals, so that what was stored equals what was sent. */
  public Effort {
    minutesPerWeek = TaskContent.scaled(minutesPerWeek);
    minutesPerTime = TaskContent.scaled(minutesPerTime);
    times = TaskContent.scaled(times);
  }

  /** Minutes a week, rounded half-up to two decimals once; empty when not yet known. */
  public Optional<BigDecimal> weeklyMinutes() {
    if (minutesPerWeek != null) {
      return Optional.of(minutesPerWeek);
    }
    if (minutesPerTime == null || times == null || per == null) {
      return Optional.empty();
    }
    return Optional.of(
        minutesPerTime
            .multiply(times)
            .multiply(per.periods())
            .divide(per.weeks(), DECIMALS, RoundingMode.HALF_UP));
  }
}
