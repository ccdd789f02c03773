package nl.wsp.api.functionscan.proposal;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Accepting a proposal; what is left out of a function stays as proposed. */
@Serdeable
@Introspected
record AcceptanceInput(@Nullable List<@Nullable Function> functions) {
  /**
   * What the employer wants otherwise in the draft vacancy of a function.
   *
   * @param position of the function in the proposal, from 0
   */
  @Serdeable
  @Introspected
  record Function(
      @Nullable Integer position,
      @Nullable String title,
      @Nullable String occupationCode,
      @Nullable LocalDate startDate) {}
}
