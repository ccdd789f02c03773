package nl.wsp.api.functionscan;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.wsp.matching.DayPart;
import nl.wsp.matching.TaskDemand;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a task. Null is not known yet; only department and name are always there.
 *
 * @param department of the employer
 * @param process work process within the department
 * @param place where it is done
 * @param dayParts when it is done; none is not bound to a moment
 * @param performer function of who does it now, never a person
 * @param performerHourlyCost euros an hour that the performer costs the employer, two decimals
 * @param workLevel national work and thinking level 1-6 that the task itself needs
 * @param demands level 0-3 by task demand, absent is unknown
 * @param condition what must be met first when it can be taken out with a condition
 * @param divisible whether a part of it can be taken out
 * @param overtimeHoursPerWeek hours of overtime that the task causes
 * @param tempHoursPerWeek hours of temporary workers that the task causes
 * @param performerInstead what the performer can do in the freed time
 * @param notes of the adviser, not for the employer
 */
@Serdeable
public record TaskContent(
    String department,
    @Nullable String process,
    String name,
    Effort effort,
    @Nullable String place,
    Set<DayPart> dayParts,
    @Nullable String performer,
    @Nullable BigDecimal performerHourlyCost,
    @Nullable Integer workLevel,
    Map<TaskDemand, Integer> demands,
    List<TaskCompetency> competencies,
    @Nullable Takeable takeable,
    @Nullable String condition,
    boolean divisible,
    @Nullable BigDecimal overtimeHoursPerWeek,
    @Nullable BigDecimal tempHoursPerWeek,
    @Nullable String performerInstead,
    @Nullable String notes) {
  private static final int DECIMALS = 2;

  /** Copies the lists and brings every number to two decimals. */
  public TaskContent {
    dayParts = ordered(dayParts);
    demands = ordered(demands);
    competencies = List.copyOf(competencies);
    performerHourlyCost = scaled(performerHourlyCost);
    overtimeHoursPerWeek = scaled(overtimeHoursPerWeek);
    tempHoursPerWeek = scaled(tempHoursPerWeek);
  }

  static @Nullable BigDecimal scaled(@Nullable BigDecimal number) {
    return number == null ? null : number.setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  private static Set<DayPart> ordered(Set<DayPart> dayParts) {
    Set<DayPart> copy = EnumSet.noneOf(DayPart.class);
    copy.addAll(dayParts);
    return Collections.unmodifiableSet(copy);
  }

  private static Map<TaskDemand, Integer> ordered(Map<TaskDemand, Integer> demands) {
    Map<TaskDemand, Integer> copy = new EnumMap<>(TaskDemand.class);
    copy.putAll(demands);
    return Collections.unmodifiableMap(copy);
  }

  /** Minutes a week, empty when not yet known. */
  public Optional<BigDecimal> weeklyMinutes() {
    return effort.weeklyMinutes();
  }

  /** Whether it can be taken out, with or without a condition. */
  public boolean isTakeable() {
    return takeable == Takeable.YES || takeable == Takeable.WITH_CONDITION;
  }

  /** What makes two lines of a list the same task: department, process and name. */
  String title() {
    return String.join("\u001f", department, process == null ? "" : process, name)
        .toLowerCase(Locale.ROOT);
  }
}
