package nl.wsp.api.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.functionscan.ScanDetails;
import nl.wsp.api.functionscan.ScanStatus;
import nl.wsp.api.functionscan.TaskContent;
import org.jspecify.annotations.Nullable;

/**
 * A function-creation scan with its tasks and history.
 *
 * @param steps oldest first: asked, then every change of status
 */
public record DemoScan(
    UUID id,
    UUID employerId,
    ScanStatus status,
    @Nullable UUID adviserId,
    @Nullable LocalDate plannedOn,
    @Nullable String plannedTime,
    @Nullable String declineReason,
    ScanDetails details,
    List<Task> tasks,
    List<Step> steps) {

  /** A task in its place in the list. */
  public record Task(UUID id, TaskContent content) {}

  /** A step of its road. */
  public record Step(ScanStatus to, String action, Instant at, UUID actorId) {}

  /** Copies the lists. */
  public DemoScan {
    tasks = List.copyOf(tasks);
    steps = List.copyOf(steps);
  }

  Instant createdAt() {
    return steps.getFirst().at();
  }

  Instant updatedAt() {
    return steps.getLast().at();
  }

  /** The employer sees the tasks from the advice on. */
  boolean tasksShared() {
    return steps.stream().anyMatch(step -> step.to() == ScanStatus.ADVICE);
  }
}
