package nl.wsp.api.placement;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A step to take with a proposal.
 *
 * @param to status to go to
 * @param reason needed to reject, to park and from staff to withdraw or to answer for an employer;
 *     the person can read it
 * @param until until when to postpone
 * @param interviewAt when the employer wants to meet the person
 * @param interviewPlace where, at most 200 characters
 * @param version version the step is based on, if it must be that one
 */
@Serdeable
@Introspected
record ProposalMove(
    @Nullable String to,
    @Nullable String reason,
    @Nullable LocalDate until,
    @Nullable OffsetDateTime interviewAt,
    @Nullable String interviewPlace,
    @Nullable Long version) {}
