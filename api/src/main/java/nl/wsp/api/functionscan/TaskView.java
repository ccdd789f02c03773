package nl.wsp.api.functionscan;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.wsp.matching.DayPart;
import nl.wsp.matching.TaskDemand;
import org.jspecify.annotations.Nullable;

/**
 * A task as it is read.
 *
 * @param minutesPerWeek as it was filled in, absent when minutes each time were
 * @param weeklyMinutes what it comes to in a week, absent when not yet known
 * @param performerHourlyCost euros an hour, as a decimal string
 * @param notes for the adviser only
 * @param updatedBy name of who changed it last; for the adviser only
 */
@Serdeable
record TaskView(
    UUID id,
    int position,
    String department,
    @Nullable String process,
    String name,
    @Nullable BigDecimal minutesPerWeek,
    @Nullable BigDecimal minutesPerTime,
    @Nullable BigDecimal times,
    @Nullable Period per,
    @Nullable BigDecimal weeklyMinutes,
    @Nullable String place,
    Set<DayPart> dayParts,
    @Nullable String performer,
    @Nullable String performerHourlyCost,
    @Nullable Integer workLevel,
    Map<TaskDemand, Integer> demands,
    List<Competency> competencies,
    @Nullable Takeable takeable,
    @Nullable String condition,
    boolean divisible,
    @Nullable BigDecimal overtimeHoursPerWeek,
    @Nullable BigDecimal tempHoursPerWeek,
    @Nullable String performerInstead,
    @Nullable String notes,
    @Nullable String updatedBy,
    Instant updatedAt,
    long version) {

  /** A competency asked; without a level any level will do. */
  @Serdeable
  record Competency(String code, @Nullable String label, @Nullable Integer level) {}
}
