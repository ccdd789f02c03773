package nl.wsp.api.placement;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal of a person for a vacancy.
 *
 * @param party what the reader is to it
 * @param jobSeekerId the person, for staff only
 * @param candidate pseudonym of the person, as this employer always sees him
 * @param candidateName for the person, his own consultant, and an employer he consents to by name
 * @param headline what the person calls his CV, for staff only
 * @param passedOverReason why those above him were passed over; for staff, as are ranking and place
 * @param dueOn last working day for the employer to answer, to say what follows on his interest, or
 *     how the interview went
 * @param overdue whether that day has passed
 * @param steps what the reader can do
 */
@Serdeable
record ProposalBody(
    UUID id,
    ProposalState status,
    ProposalParty party,
    UUID vacancyId,
    @Nullable String vacancyTitle,
    UUID employerId,
    @Nullable String employerName,
    @Nullable UUID jobSeekerId,
    UUID candidate,
    @Nullable String candidateName,
    @Nullable String headline,
    @Nullable String motivation,
    @Nullable UUID rankingId,
    @Nullable Integer rankingPosition,
    @Nullable String passedOverReason,
    @Nullable LocalDate postponedUntil,
    @Nullable Instant interviewAt,
    @Nullable String interviewPlace,
    @Nullable String reason,
    @Nullable CloseCode closeCode,
    @Nullable String proposedBy,
    @Nullable String accountManager,
    Instant createdAt,
    @Nullable Instant sentAt,
    @Nullable Instant answeredAt,
    @Nullable LocalDate dueOn,
    boolean overdue,
    List<Step> steps,
    long version) {

  /** A step the reader can take. */
  @Serdeable
  record Step(ProposalState to, String action, boolean reasonNeeded) {}
}
