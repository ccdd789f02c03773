package nl.wsp.api.functionscan.proposal.carving;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What to carve. Each function is made or not; a made one has hours in its range and keeps the
 * {@link CoherenceRule}. Among all choices the answer has the most gain: Σ over the tasks of
 * minutes × (performer's cost per hour − net cost per hour of the new function).
 *
 * @param tasks at most 1,000, each with an id of its own
 * @param functions hours of each function, at least one
 * @param netCentsPerHour what an hour of a new function costs the employer after subsidy
 * @param pinned ids of tasks that have to be in, whole
 * @param forbidden ids of tasks that have to stay out
 */
public record CarvingQuestion(
    List<CarvableTask> tasks,
    Ceiling ceiling,
    List<HoursAsked> functions,
    int netCentsPerHour,
    Set<String> pinned,
    Set<String> forbidden,
    CoherenceRule rule) {
  private static final int MOST_TASKS = 1_000;

  /** Copies the lists and checks ids and sizes. */
  public CarvingQuestion {
    tasks = List.copyOf(tasks);
    functions = List.copyOf(functions);
    pinned = Set.copyOf(pinned);
    forbidden = Set.copyOf(forbidden);
    Set<String> ids = new HashSet<>();
    if (tasks.size() > MOST_TASKS || functions.isEmpty()) {
      throw new IllegalArgumentException("too many tasks or no function");
    }
    if (!tasks.stream().allMatch(task -> ids.add(task.id()))) {
      throw new IllegalArgumentException("a task twice");
    }
    if (!ids.containsAll(pinned) || !ids.containsAll(forbidden)) {
      throw new IllegalArgumentException("an unknown task pinned or forbidden");
    }
  }

  /** Gain of a minute of a task, in cents ÷ 60. */
  int gainPerMinute(CarvableTask task) {
    return task.cents() - netCentsPerHour;
  }

  int longestFunctionMinutes() {
    return functions.stream().mapToInt(HoursAsked::maxMinutes).max().orElseThrow();
  }
}
