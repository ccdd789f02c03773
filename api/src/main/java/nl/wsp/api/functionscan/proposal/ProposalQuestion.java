package nl.wsp.api.functionscan.proposal;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.matching.TaskDemand;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal was asked, checked.
 *
 * @param workLevel highest work level 1-6, null is no ceiling
 * @param demands highest level 0-3 by demand, absent is no ceiling
 * @param functions hours of each function
 * @param wageValuePercent wage value 0-100 that the subsidy is counted with
 * @param hourlyWage wage paid, euros; null is the minimum wage for adults
 * @param placesMax most places of one function
 * @param pinned tasks that have to be in
 * @param forbidden tasks that have to stay out
 * @param date day of the amounts
 */
@Serdeable
record ProposalQuestion(
    @Nullable Integer workLevel,
    Map<TaskDemand, Integer> demands,
    List<Hours> functions,
    BigDecimal wageValuePercent,
    @Nullable BigDecimal hourlyWage,
    int placesMax,
    List<UUID> pinned,
    List<UUID> forbidden,
    LocalDate date) {
  /** Hours a week of one function. */
  @Serdeable
  record Hours(BigDecimal min, BigDecimal max) {}
}
