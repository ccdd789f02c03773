package nl.wsp.api.jobseeker;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.wsp.matching.TargetGroup;
import org.jspecify.annotations.Nullable;

/** Stored target-group facts of a person; an absent fact is unknown. */
@MappedEntity("target_group_facts")
record TargetGroupRow(
    @Id UUID jobSeekerId,
    @Nullable TargetGroup benefit,
    @Nullable LocalDate benefitSince,
    @Nullable Boolean jobAgreementRegister,
    @Nullable Boolean refugeeStatusHolder,
    @Nullable Integer studentLevel,
    @Nullable Integer participationStep,
    @Nullable Integer mediationStep,
    @Nullable LabourDistance labourDistance,
    Instant updatedAt) {}
