package nl.wsp.matching.instrument;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who qualifies for an instrument in an area from a date on.
 *
 * @param code of the instrument
 * @param municipality CBS code of the municipality that deviates; null: the whole region
 * @param validFrom first day
 * @param validUntil last day; null: until further notice
 * @param who the rule
 * @param advisedFor codes of the wage-value profiles for which it is advised: never a condition
 */
public record InstrumentRule(
    String code,
    @Nullable String municipality,
    LocalDate validFrom,
    @Nullable LocalDate validUntil,
    Condition who,
    Set<String> advisedFor) {
  /** Copies the set. */
  public InstrumentRule {
    requireNonNull(code, "code");
    requireNonNull(validFrom, "validFrom");
    requireNonNull(who, "who");
    advisedFor = Set.copyOf(advisedFor);
    if (validUntil != null && validUntil.isBefore(validFrom)) {
      throw new IllegalArgumentException(code + " ends before it begins");
    }
  }

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
  }
}
