package nl.wsp.api.functionscan.proposal.carving;

import java.util.ArrayList;
import java.util.List;
import nl.wsp.matching.DayParts;

/**
 * When tasks are one function (domain §8: coherent in place and day part):
 *
 * <ol>
 *   <li>its tasks lie in at most {@code maxPlaces} places; a task without place fits everywhere;
 *   <li>it is worked on at most {@code maxDaysPerWeek} days;
 *   <li>a working day is one unbroken stretch of at most two adjoining day parts: morning and
 *       afternoon, never morning and evening. Night ends the day it began on;
 *   <li>all its minutes can be laid in those day parts, each task only in day parts in which it can
 *       be done (no day parts given: any), with at most {@code minutesPerDayPart} in each.
 * </ol>
 *
 * @param maxPlaces 1 or more
 * @param maxDaysPerWeek 1-7
 * @param minutesPerDayPart minutes of work in a day part, above 0
 */
public record CoherenceRule(int maxPlaces, int maxDaysPerWeek, int minutesPerDayPart) {
  /** Two places, five days, day parts of four hours. */
  public static final CoherenceRule USUAL = new CoherenceRule(2, 5, 240);

  static final int DAYS = 7;
  static final int PARTS_OF_DAY = 4;
  static final int DAY_PARTS = DAYS * PARTS_OF_DAY;
  static final int WHOLE_WEEK = (1 << DAY_PARTS) - 1;

  /** Parts of a day that don't adjoin, so never are worked on one day. */
  static final List<int[]> APART = apart();

  /** Checks the ranges. */
  public CoherenceRule {
    if (maxPlaces < 1 || maxDaysPerWeek < 1 || maxDaysPerWeek > DAYS || minutesPerDayPart < 1) {
      throw new IllegalArgumentException("coherence rule out of range");
    }
  }

  /** Whether these day parts can be the week of one function. */
  public boolean allows(DayParts week) {
    int days = 0;
    for (int day = 0; day < DAYS; day++) {
      int worked = week.bits() >> (day * PARTS_OF_DAY) & ((1 << PARTS_OF_DAY) - 1);
      days += worked == 0 ? 0 : 1;
      if (APART.stream().anyMatch(pair -> both(worked, pair))) {
        return false;
      }
    }
    return days <= maxDaysPerWeek;
  }

  private static boolean both(int worked, int[] pair) {
    return (worked >> pair[0] & worked >> pair[1] & 1) == 1;
  }

  private static List<int[]> apart() {
    List<int[]> pairs = new ArrayList<>();
    for (int early = 0; early < PARTS_OF_DAY; early++) {
      for (int late = early + 2; late < PARTS_OF_DAY; late++) {
        pairs.add(new int[] {early, late});
      }
    }
    return List.copyOf(pairs);
  }
}
