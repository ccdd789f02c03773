package nl.wsp.api.subsidy;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision in a running case.
 *
 * @param kind REASSESSMENT, with the next one in {@code on} or by the rules; SUBSIDY_CHANGED, with
 *     the wage value that counts from {@code on}; SUBSIDY_ENDED, with the last day in {@code on}
 * @param on the day, as the kind says
 * @param reason why
 * @param version version it is based on, unless If-Match says it
 */
@Serdeable
@Introspected
record CaseDecision(
    DecisionRow.@Nullable Kind kind,
    @Nullable LocalDate on,
    @Nullable String reason,
    @Nullable Long version) {}
