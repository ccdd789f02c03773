package nl.wsp.api.functionscan.proposal.carving;

import java.util.Optional;
import nl.wsp.matching.TaskDemand;
import org.jspecify.annotations.Nullable;

/** Tells tasks that cannot be in any function from those a choice is made of. */
public final class Screening {
  private Screening() {}

  /** Why a task cannot be in, the first reason that holds; empty when it can. */
  public static Optional<TaskFate> refusal(CarvingQuestion question, CarvableTask task) {
    Ceiling ceiling = question.ceiling();
    if (!task.takeable()) {
      return out(task, Reason.NOT_TAKEABLE);
    }
    if (question.forbidden().contains(task.id())) {
      return out(task, Reason.FORBIDDEN);
    }
    if (task.workLevel() != null
        && ceiling.workLevel() != null
        && task.workLevel() > ceiling.workLevel()) {
      return out(task, Reason.LEVEL_ABOVE_CEILING);
    }
    TaskDemand above = furthestAbove(ceiling, task);
    if (above != null) {
      return Optional.of(new TaskFate(task.id(), Reason.DEMAND_ABOVE_CEILING, above, 0));
    }
    if (task.minutes() <= 0) {
      return out(task, Reason.NO_MINUTES);
    }
    if (task.performerCentsPerHour() == null) {
      return out(task, Reason.NO_COST);
    }
    if (!task.divisible() && task.minutes() > question.longestFunctionMinutes()) {
      return out(task, Reason.TOO_LONG);
    }
    return Optional.empty();
  }

  private static @Nullable TaskDemand furthestAbove(Ceiling ceiling, CarvableTask task) {
    TaskDemand furthest = null;
    int most = 0;
    for (TaskDemand demand : TaskDemand.values()) {
      int asked = task.demands().level(demand).orElse(0);
      int allowed = ceiling.demands().level(demand).orElse(Integer.MAX_VALUE);
      if (asked > allowed && asked - allowed > most) {
        furthest = demand;
        most = asked - allowed;
      }
    }
    return furthest;
  }

  private static Optional<TaskFate> out(CarvableTask task, Reason reason) {
    return Optional.of(new TaskFate(task.id(), reason, null, 0));
  }
}
