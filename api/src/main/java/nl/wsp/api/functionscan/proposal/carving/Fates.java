package nl.wsp.api.functionscan.proposal.carving;

import java.util.List;
import nl.wsp.matching.DayPart;
import nl.wsp.matching.DayParts;

/** Explains per task why it is in or out of the functions that were carved. */
final class Fates {
  private Fates() {}

  static List<TaskFate> of(CarvingQuestion question, List<CarvedFunction> functions) {
    return question.tasks().stream().map(task -> of(question, functions, task)).toList();
  }

  private static TaskFate of(
      CarvingQuestion question, List<CarvedFunction> functions, CarvableTask task) {
    return Screening.refusal(question, task)
        .orElseGet(
            () -> {
              int taken =
                  functions.stream()
                      .mapToInt(made -> made.minutesByTask().getOrDefault(task.id(), 0))
                      .sum();
              return new TaskFate(task.id(), reason(question, functions, task, taken), null, taken);
            });
  }

  private static Reason reason(
      CarvingQuestion question, List<CarvedFunction> functions, CarvableTask task, int taken) {
    if (taken == task.minutes()) {
      return Reason.TAKEN;
    }
    if (taken > 0) {
      return Reason.PARTLY_TAKEN;
    }
    if (question.gainPerMinute(task) <= 0) {
      return Reason.COSTS_MORE;
    }
    if (functions.isEmpty()) {
      return Reason.NO_FUNCTION;
    }
    Reason nearest = Reason.OTHER_PLACE;
    for (CarvedFunction function : functions) {
      if (placeFits(question.rule(), function, task)) {
        if (timesFit(question.rule(), function, task)) {
          return Reason.NO_ROOM;
        }
        nearest = Reason.OTHER_TIMES;
      }
    }
    return nearest;
  }

  private static boolean placeFits(CoherenceRule rule, CarvedFunction function, CarvableTask task) {
    return task.place() == null
        || function.places().contains(task.place())
        || function.places().size() < rule.maxPlaces();
  }

  /** Whether the task can be done in a day part that is worked, or that could be worked as well. */
  private static boolean timesFit(CoherenceRule rule, CarvedFunction function, CarvableTask task) {
    DayParts week = DayParts.of(function.week().keySet());
    for (DayPart dayPart : DayPart.values()) {
      int bit = 1 << dayPart.ordinal();
      if ((task.possibleDayParts() & bit) != 0 && rule.allows(new DayParts(week.bits() | bit))) {
        return true;
      }
    }
    return false;
  }
}
