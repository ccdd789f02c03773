package nl.wsp.api.functionscan;

import java.util.List;
import nl.wsp.api.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What the tasks must say before an advice can rest on them: something can be taken out, and of
 * each such task the minutes, the performer's hourly cost and the level are known.
 */
final class AdviceRules {
  private AdviceRules() {}

  /** Everything that is still missing; pointers name a task by its id. */
  static Violations check(List<ScanTask> tasks) {
    Violations missing = new Violations();
    List<ScanTask> takeable = tasks.stream().filter(task -> task.content().isTakeable()).toList();
    if (takeable.isEmpty()) {
      missing.breaksRule("/tasks", "no-takeable-task");
    }
    for (ScanTask task : takeable) {
      TaskContent content = task.content();
      need(missing, task, "minutesPerWeek", content.weeklyMinutes().orElse(null));
      need(missing, task, "performerHourlyCost", content.performerHourlyCost());
      need(missing, task, "workLevel", content.workLevel());
    }
    return missing;
  }

  private static void need(
      Violations missing, ScanTask task, String field, @Nullable Object value) {
    if (value == null) {
      missing.breaksRule("/tasks/" + task.id() + "/" + field, "needed-for-advice");
    }
  }
}
