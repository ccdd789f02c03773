package nl.wsp.api.functionscan.proposal.carving;

import nl.wsp.matching.TaskDemand;
import org.jspecify.annotations.Nullable;

/**
 * What became of a task.
 *
 * @param taskId the task
 * @param reason why it is in or out
 * @param demand the demand that is above its ceiling, the one furthest above
 * @param minutesTaken minutes a week in the new functions together
 */
public record TaskFate(
    String taskId, Reason reason, @Nullable TaskDemand demand, int minutesTaken) {}
