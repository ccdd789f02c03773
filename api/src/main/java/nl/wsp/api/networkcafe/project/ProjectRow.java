package nl.wsp.api.networkcafe.project;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Row of a project.
 *
 * @param municipalityCode CBS code of the municipality whose project it is; absent: of all
 * @param goalPeople people who are to start work
 * @param goalPlacements those of them for whom a benefit is saved
 * @param reason of the last step that got one
 */
@MappedEntity("project")
record ProjectRow(
    @Id UUID id,
    String name,
    @Nullable String description,
    @Nullable String developer,
    @Nullable String place,
    @Nullable String municipalityCode,
    UUID ownerId,
    LocalDate startsOn,
    LocalDate endsOn,
    @Nullable Integer goalPeople,
    @Nullable Integer goalPlacements,
    ProjectStatus status,
    @Nullable String reason,
    @Version long version,
    UUID createdBy,
    Instant createdAt,
    Instant updatedAt) {

  ProjectRow with(ProjectPlan plan, Instant now) {
    return new ProjectRow(
        id,
        plan.name(),
        plan.description(),
        plan.developer(),
        plan.place(),
        plan.municipalityCode(),
        plan.ownerId(),
        plan.startsOn(),
        plan.endsOn(),
        plan.goalPeople(),
        plan.goalPlacements(),
        status,
        reason,
        version,
        createdBy,
        createdAt,
        now);
  }

  ProjectRow moved(ProjectStatus to, @Nullable String why, Instant now) {
    return new ProjectRow(
        id,
        name,
        description,
        developer,
        place,
        municipalityCode,
        ownerId,
        startsOn,
        endsOn,
        goalPeople,
        goalPlacements,
        to,
        why,
        version,
        createdBy,
        createdAt,
        now);
  }

  /** The same with another moment of change, so that its version goes up with its phases. */
  ProjectRow touched(Instant now) {
    return moved(status, reason, now);
  }
}
