package nl.wsp.api.placement;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trial placement: unpaid, the benefit continues.
 *
 * @param party what the reader is to it
 * @param jobSeekerId the person, for staff only
 * @param candidate pseudonym of the person, as this employer always sees him
 * @param candidateName for the person, his own consultant, and an employer he consents to by name
 * @param longestUntil last day to which it can be extended
 * @param endable whether the reader can extend or end it
 */
@Serdeable
record TrialView(
    UUID id,
    TrialStatus status,
    ProposalParty party,
    UUID proposalId,
    UUID vacancyId,
    @Nullable String vacancyTitle,
    UUID employerId,
    @Nullable String employerName,
    @Nullable UUID jobSeekerId,
    UUID candidate,
    @Nullable String candidateName,
    String goal,
    LocalDate startDate,
    LocalDate endDate,
    LocalDate longestUntil,
    @Nullable LocalDate endedOn,
    @Nullable String reason,
    boolean endable,
    long version) {}
