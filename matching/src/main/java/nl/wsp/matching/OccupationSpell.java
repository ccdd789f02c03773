package nl.wsp.matching;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time a person worked in an occupation.
 *
 * @param code occupation code
 * @param from first day, null when undated
 * @param to last day; null with a first day means still working there
 */
public record OccupationSpell(String code, @Nullable LocalDate from, @Nullable LocalDate to) {
  /** Requires a code and an end that is not before the start. */
  public OccupationSpell {
    requireNonNull(code, "code");
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("to before from");
    }
  }
}
