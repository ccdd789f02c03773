package nl.wsp.api.placement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work that started, as other features know it.
 *
 * @param employerId absent for one's own business and for education
 * @param endDate last day of the contract, absent: without end
 * @param endedOn last day it really had
 * @param placement whether it saves on a benefit
 * @param subsidised with wage-cost subsidy
 * @param createdBy who recorded it
 */
public record PlacementDetail(
    UUID id,
    UUID jobSeekerId,
    @Nullable UUID employerId,
    @Nullable UUID vacancyId,
    @Nullable UUID proposalId,
    PlacementKind kind,
    PlacementStatus status,
    String title,
    LocalDate startDate,
    @Nullable LocalDate endDate,
    @Nullable LocalDate endedOn,
    boolean placement,
    boolean subsidised,
    UUID createdBy) {}
