package nl.wsp.api.networkcafe.project;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The checked plan of a project, as its history compares it. */
@Serdeable
record ProjectPlan(
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
    List<UUID> employerIds) {

  static ProjectPlan of(ProjectRow row, List<UUID> employerIds) {
    return new ProjectPlan(
        row.name(),
        row.description(),
        row.developer(),
        row.place(),
        row.municipalityCode(),
        row.ownerId(),
        row.startsOn(),
        row.endsOn(),
        row.goalPeople(),
        row.goalPlacements(),
        employerIds);
  }
}
