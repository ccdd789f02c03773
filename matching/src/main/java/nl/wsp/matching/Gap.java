package nl.wsp.matching;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What keeps a part below its full value.
 *
 * @param criterion which criterion
 * @param kind why
 * @param code competency, demand, day part or language code; null when the criterion has one part
 * @param asked level asked, as a number; null when no level
 * @param present level present; null when unknown or absent
 * @param learnable whether it can be learned; null when that does not apply
 */
public record Gap(
    Criterion criterion,
    Kind kind,
    @Nullable String code,
    @Nullable Double asked,
    @Nullable Double present,
    @Nullable Boolean learnable) {
  /** Kinds of gap. */
  public enum Kind {
    /** Not known: to be discussed. */
    UNKNOWN,
    /** Known to be absent. */
    MISSING,
    /** There, but less than asked. */
    TOO_LOW
  }

  /** Requires criterion and kind. */
  public Gap {
    requireNonNull(criterion, "criterion");
    requireNonNull(kind, "kind");
  }
}
