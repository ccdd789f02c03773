package nl.wsp.api.vacancy;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step to take with a vacancy.
 *
 * @param to status to go to
 * @param reason needed to send back, and from staff to withdraw
 * @param closingDate new last day, to publish or place again
 * @param version version the step is based on, if it must be that one
 */
@Serdeable
@Introspected
record Move(
    @Nullable String to,
    @Nullable String reason,
    @Nullable LocalDate closingDate,
    @Nullable Long version) {}
