package nl.wsp.api.platform.problem;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Supplier;
import nl.wsp.matching.InvalidField;
import org.jspecify.annotations.Nullable;

/** What every calculation at the interface refuses in the same way. */
public final class Figures {
  // far beyond any contract, near enough to calculate with exactly
  private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000L);
  private static final int MOST_DECIMALS = 6;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private Figures() {}

  /** Refuses a number that is too large or too finely divided to calculate with. */
  public static void check(Violations violations, String pointer, @Nullable BigDecimal number) {
    if (number != null
        && (number.abs().compareTo(LARGEST) > 0
            || number.stripTrailingZeros().scale() > MOST_DECIMALS)) {
      violations.breaksRule(pointer, "out-of-range");
    }
  }

  /** Refuses a date that no table will ever know. */
  public static void check(Violations violations, String pointer, @Nullable LocalDate date) {
    if (date != null && (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR)) {
      violations.breaksRule(pointer, "out-of-range");
    }
  }

  /**
   * The outcome of a calculation.
   *
   * @throws Problem 422 naming the field for which there is none
   */
  public static <T> T calculated(Supplier<T> calculation) {
    try {
      return calculation.get();
    } catch (InvalidField invalid) {
      throw Problem.unprocessable("/" + invalid.field(), codeOf(invalid.problem()));
    }
  }

  private static String codeOf(InvalidField.Problem problem) {
    return switch (problem) {
      case REQUIRED -> "required";
      case NOT_POSITIVE -> "above-zero";
      case OUT_OF_RANGE -> "out-of-range";
      case BELOW_MINIMUM_WAGE -> "below-minimum-wage";
      case BEFORE_TABLE -> "before-table";
    };
  }
}
