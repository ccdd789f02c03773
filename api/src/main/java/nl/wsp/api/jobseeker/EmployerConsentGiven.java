package nl.wsp.api.jobseeker;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person gave a consent for one employer, wherever he did it. Published in the transaction that
 * stores it: who listens joins that transaction.
 *
 * @param until last day, absent: until withdrawn
 * @param actorId who recorded it
 */
public record EmployerConsentGiven(
    UUID jobSeekerId,
    UUID employerId,
    @Nullable LocalDate until,
    ConsentBasis basis,
    UUID actorId) {}
