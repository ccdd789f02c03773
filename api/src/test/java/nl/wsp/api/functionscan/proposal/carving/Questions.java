package nl.wsp.api.functionscan.proposal.carving;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.wsp.matching.DayParts;
import nl.wsp.matching.TaskDemand;
import nl.wsp.matching.TaskDemandLevels;

/** Invented questions, the same for the same seed. */
final class Questions {
  private static final int WEEKDAYS = 0b0011111;
  private static final int[] TIMES = {
    times(0b0001, WEEKDAYS),
    times(0b0011, WEEKDAYS),
    times(0b0111, WEEKDAYS),
    0,
    times(0b0100, WEEKDAYS),
    times(0b0011, 0b0100000),
    times(0b0001, 0b0001001),
    times(0b0010, WEEKDAYS),
    times(0b0110, 0b1111111),
    times(0b1000, WEEKDAYS)
  };

  private final Random random;
  private final int[] costs;

  Questions(long seed) {
    random = new Random(seed);
    costs = random.ints(8, 700, 6600).toArray();
  }

  private static int times(int parts, int days) {
    int bits = 0;
    for (int day = 0; day < 7; day++) {
      bits |= (days >> day & 1) == 1 ? parts << (4 * day) : 0;
    }
    return bits;
  }

  /** Few tasks, at times that a brute force can go through. */
  CarvingQuestion small() {
    int count = 1 + random.nextInt(15);
    boolean two = count <= 8 && random.nextBoolean();
    int kinds = 1 + random.nextInt(4);
    int first = random.nextInt(TIMES.length);
    List<CarvableTask> tasks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int at = TIMES[(first + random.nextInt(kinds)) % TIMES.length];
      tasks.add(task(i, 5 * (3 + random.nextInt(90)), at, 4, count <= 8 ? 4 : 12));
    }
    int min = 60 * (1 + random.nextInt(16));
    HoursAsked hours = new HoursAsked(min, min + 60 * random.nextInt(20));
    List<HoursAsked> functions =
        two
            ? List.of(hours, random.nextBoolean() ? hours : new HoursAsked(240, 900))
            : List.of(hours);
    Set<String> pinned = random.nextInt(3) == 0 ? Set.of("task 0") : Set.of();
    Set<String> forbidden =
        count > 1 && random.nextInt(3) == 0 ? Set.of("task " + (count - 1)) : Set.of();
    CoherenceRule rule = new CoherenceRule(1 + random.nextInt(3), 2 + random.nextInt(4), 240);
    return new CarvingQuestion(tasks, ceiling(), functions, 981, pinned, forbidden, rule);
  }

  /** A whole company: the given number of tasks and functions of 16 to 24 hours. */
  CarvingQuestion large(int count, int functions) {
    List<CarvableTask> tasks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int at = TIMES[random.nextInt(TIMES.length)];
      tasks.add(task(i, 5 * (6 + random.nextInt(60)), at, 6, 5));
    }
    List<HoursAsked> hours = new ArrayList<>();
    for (int i = 0; i < functions; i++) {
      hours.add(new HoursAsked(16 * 60, 24 * 60));
    }
    return new CarvingQuestion(
        tasks, ceiling(), hours, 981, Set.of(), Set.of(), CoherenceRule.USUAL);
  }

  private Ceiling ceiling() {
    return new Ceiling(4, TaskDemandLevels.of(Map.of(TaskDemand.DEADLINES, 2)));
  }

  private CarvableTask task(int number, int minutes, int times, int places, int oneDivisibleIn) {
    Map<TaskDemand, Integer> demands = new HashMap<>();
    for (TaskDemand demand : new HashSet<>(List.of(TaskDemand.DEADLINES, TaskDemand.PACE))) {
      if (random.nextInt(4) > 0) {
        demands.put(demand, random.nextInt(10) == 0 ? 3 : random.nextInt(3));
      }
    }
    int place = random.nextInt(places);
    return new CarvableTask(
        "task " + number,
        minutes,
        costs[random.nextInt(costs.length)],
        place == 0 ? null : "place " + place,
        new DayParts(times),
        random.nextInt(8) == 0 ? null : 1 + random.nextInt(random.nextInt(6) == 0 ? 6 : 4),
        TaskDemandLevels.of(demands),
        random.nextInt(8) > 0,
        random.nextInt(oneDivisibleIn) == 0);
  }
}
