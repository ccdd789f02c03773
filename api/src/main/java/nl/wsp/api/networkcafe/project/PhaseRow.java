package nl.wsp.api.networkcafe.project;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Row of a phase.
 *
 * @param needs what is needed, in words
 * @param expectedPeople people expected to be needed
 * @param goalPeople how many of them are to start through the service
 */
@MappedEntity("project_phase")
@Serdeable
record PhaseRow(
    @Id UUID id,
    UUID projectId,
    String name,
    LocalDate startsOn,
    LocalDate endsOn,
    @Nullable String needs,
    @Nullable Integer expectedPeople,
    @Nullable Integer goalPeople) {}
