package nl.wsp.api.functionscan.proposal.carving;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.wsp.matching.DayPart;

/**
 * A function that is proposed.
 *
 * @param position place of its hours in the question, from 0
 * @param minutesByTask minutes a week of each task, in the order of the question
 * @param week minutes in each day part that is worked, as few day parts as possible
 * @param places places of its tasks
 * @param gainSixtieths gain a week, in cents ÷ 60
 */
public record CarvedFunction(
    int position,
    Map<String, Integer> minutesByTask,
    Map<DayPart, Integer> week,
    Set<String> places,
    long gainSixtieths) {
  /** Copies in order. */
  public CarvedFunction {
    minutesByTask = Collections.unmodifiableMap(new LinkedHashMap<>(minutesByTask));
    week = Collections.unmodifiableMap(new EnumMap<>(week));
    places = Set.copyOf(places);
  }

  /** Minutes a week. */
  public int minutes() {
    return minutesByTask.values().stream().mapToInt(Integer::intValue).sum();
  }
}
