package nl.wsp.api.sroi;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.platform.problem.Figures;
import nl.wsp.api.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/**
 * An obligation as it is written.
 *
 * @param contractSum euros
 * @param percentage of the contract sum, above 0 to 100
 * @param table code of the contract's own table of building blocks; absent: each contribution is
 *     valued by the table that the region uses on its first day
 * @param broughtForward euros realised before this administration began; absent: none, or as it was
 * @param version version a change is based on, unless If-Match says it
 */
@Serdeable
@Introspected
record ObligationFields(
    @Nullable UUID employerId,
    @Nullable String contractName,
    @Nullable BigDecimal contractSum,
    @Nullable BigDecimal percentage,
    @Nullable String table,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    @Nullable BigDecimal broughtForward,
    @Nullable Long version) {
  private static final int MAX_NAME_LENGTH = 200;
  private static final int CENTS = 2;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Everything wrong with the fields. */
  void check(Violations violations, Set<String> tables) {
    if (contractName == null || contractName.isBlank()) {
      violations.invalid("/contractName", "required");
    } else if (contractName.strip().length() > MAX_NAME_LENGTH) {
      violations.invalid("/contractName", "size", 1, MAX_NAME_LENGTH);
    }
    checkAmount(violations, "/contractSum", contractSum);
    checkAmount(violations, "/percentage", percentage);
    if (percentage != null && percentage.compareTo(HUNDRED) > 0) {
      violations.invalid("/percentage", "too-high", HUNDRED);
    }
    if (table != null && !tables.contains(table)) {
      violations.invalid("/table", "unknown-table");
    }
    if (broughtForward != null && broughtForward.signum() < 0) {
      violations.invalid("/broughtForward", "too-low", 0);
    } else if (broughtForward != null && broughtForward.stripTrailingZeros().scale() > CENTS) {
      violations.invalid("/broughtForward", "two-decimals");
    }
    Figures.check(violations, "/broughtForward", broughtForward);
    need(violations, "/startDate", startDate);
    need(violations, "/endDate", endDate);
    if (startDate != null && endDate != null && endDate.isBefore(startDate)) {
      violations.breaksRule("/endDate", "ends-before-start");
    }
  }

  private static void need(Violations violations, String pointer, @Nullable LocalDate date) {
    if (date == null) {
      violations.invalid(pointer, "required");
    }
    Figures.check(violations, pointer, date);
  }

  private static void checkAmount(
      Violations violations, String pointer, @Nullable BigDecimal amount) {
    if (amount == null) {
      violations.invalid(pointer, "required");
    } else if (amount.signum() <= 0) {
      violations.invalid(pointer, "above-zero");
    } else if (amount.stripTrailingZeros().scale() > CENTS) {
      violations.invalid(pointer, "two-decimals");
    }
    // twelve digits before the point fit the column
    Figures.check(violations, pointer, amount);
  }
}
