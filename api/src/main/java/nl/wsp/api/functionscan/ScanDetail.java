package nl.wsp.api.functionscan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.employer.EmployerBrief;
import org.jspecify.annotations.Nullable;

/**
 * A scan as one actor has it before him.
 *
 * @param parties capacities of the actor, never empty
 * @param adviserId user who does the scan
 * @param tasksShared whether the employer sees the tasks
 */
public record ScanDetail(
    UUID id,
    long version,
    ScanStatus status,
    EmployerBrief employer,
    ScanDetails details,
    @Nullable UUID adviserId,
    @Nullable LocalDate plannedOn,
    @Nullable String plannedTime,
    boolean tasksShared,
    @Nullable String declineReason,
    @Nullable UUID copiedFromId,
    Instant createdAt,
    Instant updatedAt,
    Set<ScanParty> parties) {

  /** Whether the actor works on the scan as adviser. */
  public boolean isAdvisers() {
    return parties.contains(ScanParty.ADVISER);
  }

  /** Whether the actor may see the tasks and what follows from them. */
  public boolean showsTasks() {
    return isAdvisers() || tasksShared;
  }

  static ScanDetail of(ScanRow row, EmployerBrief employer, Set<ScanParty> parties) {
    return new ScanDetail(
        row.id(),
        row.version(),
        row.status(),
        employer,
        row.details(),
        row.adviserId(),
        row.plannedOn(),
        row.plannedTime(),
        row.tasksShared(),
        row.declineReason(),
        row.copiedFromId(),
        row.createdAt(),
        row.updatedAt(),
        Set.copyOf(parties));
  }
}
