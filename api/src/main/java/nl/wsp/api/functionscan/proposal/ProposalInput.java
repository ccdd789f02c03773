package nl.wsp.api.functionscan.proposal;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal is asked.
 *
 * @param functions one to five functions of 8 to 36 hours a week; absent: one of 8 to 36
 * @param wageValuePercent 0-100, absent: 50
 * @param hourlyWage euros an hour, absent: the minimum wage for adults
 * @param placesMax most places of one function 1-5, absent: 2
 * @param pinned ids of tasks that have to be in
 * @param forbidden ids of tasks that have to stay out
 */
@Serdeable
@Introspected
record ProposalInput(
    @Nullable Ceiling ceiling,
    @Nullable List<@Nullable Hours> functions,
    @Nullable BigDecimal wageValuePercent,
    @Nullable BigDecimal hourlyWage,
    @Nullable Integer placesMax,
    @Nullable List<@Nullable String> pinned,
    @Nullable List<@Nullable String> forbidden) {
  /**
   * The most a function may ask.
   *
   * @param workLevel 1-6, absent: no ceiling
   * @param demands level 0-3 by demand, absent: no ceiling
   */
  @Serdeable
  @Introspected
  record Ceiling(@Nullable Integer workLevel, @Nullable Map<String, @Nullable Integer> demands) {}

  /** Hours a week, 8 to 36. */
  @Serdeable
  @Introspected
  record Hours(@Nullable BigDecimal hoursMin, @Nullable BigDecimal hoursMax) {}
}
