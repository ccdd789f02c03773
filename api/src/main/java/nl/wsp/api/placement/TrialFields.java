package nl.wsp.api.placement;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trial placement to start.
 *
 * @param proposalId the proposal it follows on
 * @param endDate last day, at most two months after the start
 * @param goal what employer and person want to find out, at most 1,000 characters
 */
@Serdeable
@Introspected
record TrialFields(
    @Nullable UUID proposalId,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    @Nullable String goal) {

  /** A longer trial; the reason is kept. */
  @Serdeable
  @Introspected
  record Extension(@Nullable LocalDate endDate, @Nullable String reason, @Nullable Long version) {}

  /**
   * The end of a trial.
   *
   * @param outcome {@code SUCCEEDED}: work follows; {@code STOPPED}: it does not
   * @param endedOn last day, not after today
   * @param reason needed when it stopped
   */
  @Serdeable
  @Introspected
  record Ending(
      @Nullable TrialStatus outcome,
      @Nullable LocalDate endedOn,
      @Nullable String reason,
      @Nullable Long version) {}
}
