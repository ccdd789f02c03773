package nl.wsp.api.functionscan.proposal.carving;

import nl.wsp.matching.DayParts;
import nl.wsp.matching.TaskDemandLevels;
import org.jspecify.annotations.Nullable;

/**
 * A task as the carving sees it. What is unknown does not exclude it, except time and cost, without
 * which nothing can be counted.
 *
 * @param id any text that tells tasks apart
 * @param minutesPerWeek minutes in a week, null or 0 when nobody knows
 * @param performerCentsPerHour what an hour of who does it now costs, null when nobody knows
 * @param place where it is done, null when unknown
 * @param dayParts when it can be done, none is any time
 * @param workLevel level 1-6 it needs, null when unknown
 * @param demands level 0-3 of the seven demands, absent is unknown
 * @param takeable whether it can be taken out of the job it is in now
 * @param divisible whether it may be split: in whole hours, and what is left after them as one
 *     piece
 */
public record CarvableTask(
    String id,
    @Nullable Integer minutesPerWeek,
    @Nullable Integer performerCentsPerHour,
    @Nullable String place,
    DayParts dayParts,
    @Nullable Integer workLevel,
    TaskDemandLevels demands,
    boolean takeable,
    boolean divisible) {

  /** Minutes of the pieces a divisible task is split in. */
  public static final int PIECE_MINUTES = 60;

  int minutes() {
    return minutesPerWeek == null ? 0 : minutesPerWeek;
  }

  int cents() {
    return performerCentsPerHour == null ? 0 : performerCentsPerHour;
  }

  int possibleDayParts() {
    return dayParts.isEmpty() ? CoherenceRule.WHOLE_WEEK : dayParts.bits();
  }
}
