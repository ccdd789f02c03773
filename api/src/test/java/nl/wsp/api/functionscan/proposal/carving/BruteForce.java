package nl.wsp.api.functionscan.proposal.carving;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.wsp.matching.DayParts;

/**
 * The most gain of a question by trying every choice. Shares nothing with the solver but the
 * question: whether hours fit in a week is decided with Hall's condition over every allowed week,
 * where the solver lays minutes.
 */
final class BruteForce {
  private static final int FULL = (1 << 28) - 1;

  private final CarvingQuestion question;
  private final List<CarvableTask> tasks;
  private final List<Integer> masks;
  private final List<int[]> capacities;
  private long best = Long.MIN_VALUE;

  BruteForce(CarvingQuestion question) {
    this.question = question;
    this.tasks =
        question.tasks().stream()
            .filter(task -> Screening.refusal(question, task).isEmpty())
            .toList();
    this.masks = tasks.stream().map(BruteForce::mask).distinct().toList();
    this.capacities = capacities();
  }

  /** Most gain in sixtieths of a cent; the lowest number when the pins fit in nothing. */
  long mostGain() {
    int functions = question.functions().size();
    choose(0, new int[functions][masks.size()], new ArrayList<>(places(functions)), 0);
    return best;
  }

  private static List<Set<String>> places(int functions) {
    List<Set<String>> places = new ArrayList<>();
    for (int i = 0; i < functions; i++) {
      places.add(new HashSet<>());
    }
    return places;
  }

  private static int mask(CarvableTask task) {
    return task.dayParts().isEmpty() ? FULL : task.dayParts().bits();
  }

  private void choose(int index, int[][] minutes, List<Set<String>> places, long gain) {
    if (index == tasks.size()) {
      if (gain > best && everyFunctionIsMadeOrEmpty(minutes)) {
        best = gain;
      }
      return;
    }
    CarvableTask task = tasks.get(index);
    boolean pinned = question.pinned().contains(task.id());
    split(
        task,
        0,
        task.minutesPerWeek(),
        pinned,
        new int[minutes.length],
        index,
        minutes,
        places,
        gain);
  }

  /** Every way to give minutes of a task to the functions from {@code function} on. */
  private void split(
      CarvableTask task,
      int function,
      int left,
      boolean pinned,
      int[] given,
      int index,
      int[][] minutes,
      List<Set<String>> places,
      long gain) {
    if (function == minutes.length) {
      if (!pinned || left == 0) {
        choose(index + 1, minutes, places, gain);
      }
      return;
    }
    for (int part : parts(task, left)) {
      int group = masks.indexOf(mask(task));
      boolean newPlace =
          part > 0 && task.place() != null && !places.get(function).contains(task.place());
      if (newPlace && places.get(function).size() == question.rule().maxPlaces()) {
        continue;
      }
      minutes[function][group] += part;
      if (newPlace) {
        places.get(function).add(task.place());
      }
      if (part == 0 || fits(function, minutes[function])) {
        long more = (long) part * (task.performerCentsPerHour() - question.netCentsPerHour());
        split(task, function + 1, left - part, pinned, given, index, minutes, places, gain + more);
      }
      minutes[function][group] -= part;
      if (newPlace) {
        places.get(function).remove(task.place());
      }
    }
  }

  /** Minutes that can be taken of what is left: whole hours, with or without the rest piece. */
  private static Set<Integer> parts(CarvableTask task, int left) {
    Set<Integer> parts = new HashSet<>(Set.of(0));
    if (!task.divisible()) {
      parts.add(left);
      return parts;
    }
    int rest = left % 60;
    for (int hours = 0; hours <= left / 60; hours++) {
      parts.add(hours * 60);
      parts.add(hours * 60 + rest);
    }
    return parts;
  }

  private boolean everyFunctionIsMadeOrEmpty(int[][] minutes) {
    for (int function = 0; function < minutes.length; function++) {
      int sum = 0;
      for (int group : minutes[function]) {
        sum += group;
      }
      if (sum > 0 && sum < question.functions().get(function).minMinutes()) {
        return false;
      }
    }
    return true;
  }

  private boolean fits(int function, int[] groups) {
    int sum = 0;
    for (int group : groups) {
      sum += group;
    }
    if (sum > question.functions().get(function).maxMinutes()) {
      return false;
    }
    return capacities.stream().anyMatch(capacity -> holds(capacity, groups));
  }

  /** Hall: every set of groups fits in the day parts in which one of them can be done. */
  private static boolean holds(int[] capacity, int[] groups) {
    for (int set = 1; set < capacity.length; set++) {
      int demand = 0;
      for (int group = 0; group < groups.length; group++) {
        demand += (set >> group & 1) == 1 ? groups[group] : 0;
      }
      if (demand > capacity[set]) {
        return false;
      }
    }
    return true;
  }

  /** What each allowed week that no other outdoes can hold, per set of groups. */
  private List<int[]> capacities() {
    List<int[]> found = new ArrayList<>();
    weeks(0, 0, 0, found);
    return found;
  }

  private void weeks(int day, int week, int days, List<int[]> found) {
    if (day == 7 || days == question.rule().maxDaysPerWeek()) {
      if (!question.rule().allows(new DayParts(week))) {
        throw new AssertionError("the rule and this test disagree");
      }
      add(found, capacity(week));
      return;
    }
    weeks(day + 1, week, days, found);
    for (int longest : new int[] {0b0011, 0b0110, 0b1100}) {
      weeks(day + 1, week | longest << (4 * day), days + 1, found);
    }
  }

  private int[] capacity(int week) {
    int[] capacity = new int[1 << masks.size()];
    for (int set = 1; set < capacity.length; set++) {
      int union = 0;
      for (int group = 0; group < masks.size(); group++) {
        union |= (set >> group & 1) == 1 ? masks.get(group) : 0;
      }
      capacity[set] = question.rule().minutesPerDayPart() * Integer.bitCount(union & week);
    }
    return capacity;
  }

  private static void add(List<int[]> found, int[] capacity) {
    if (found.stream().noneMatch(other -> atLeast(other, capacity))) {
      found.removeIf(other -> atLeast(capacity, other));
      found.add(capacity);
    }
  }

  private static boolean atLeast(int[] more, int[] less) {
    for (int set = 0; set < more.length; set++) {
      if (more[set] < less[set]) {
        return false;
      }
    }
    return true;
  }
}
