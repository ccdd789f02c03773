package nl.wsp.api.functionscan;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as it is written: department and name are enough to begin with. Codes are texts here, so
 * that an unknown one is answered with the place where it stands.
 *
 * @param id chosen by the sender, in a list of tasks
 * @param position order in the scan, from 0; absent: a new task comes last, another stays
 * @param per DAY (a working day, five in a week), WEEK, MONTH or YEAR
 * @param performerHourlyCost euros an hour
 * @param version version the change is based on, absent for a new task
 */
@Serdeable
@Introspected
record TaskInput(
    @Nullable UUID id,
    @Nullable Integer position,
    @Nullable String department,
    @Nullable String process,
    @Nullable String name,
    @Nullable BigDecimal minutesPerWeek,
    @Nullable BigDecimal minutesPerTime,
    @Nullable BigDecimal times,
    @Nullable String per,
    @Nullable String place,
    @Nullable List<@Nullable String> dayParts,
    @Nullable String performer,
    @Nullable BigDecimal performerHourlyCost,
    @Nullable Integer workLevel,
    @Nullable Map<String, @Nullable Integer> demands,
    @Nullable List<@Nullable Competency> competencies,
    @Nullable String takeable,
    @Nullable String condition,
    @Nullable Boolean divisible,
    @Nullable BigDecimal overtimeHoursPerWeek,
    @Nullable BigDecimal tempHoursPerWeek,
    @Nullable String performerInstead,
    @Nullable String notes,
    @Nullable Long version) {

  /** A competency asked: level 1-5 or any. */
  @Serdeable
  @Introspected
  record Competency(@Nullable String code, @Nullable Integer level) {}
}
