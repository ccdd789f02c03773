package nl.wsp.api.sroi;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import nl.wsp.api.platform.problem.Figures;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.matching.TargetGroup;
import nl.wsp.matching.sroi.ContributionKind;
import org.jspecify.annotations.Nullable;

/**
 * A contribution as it is written. Names no person: a description of the work, and the facts that
 * the building blocks ask.
 *
 * @param description what it is, without names
 * @param startDate first day; age and benefit years count on it
 * @param invoiceAmount euros without VAT, for a purchase
 * @param placementId placement that is the evidence; staff only
 * @param version version a change is based on, unless If-Match says it
 */
@Serdeable
@Introspected
@JsonIgnoreProperties(ignoreUnknown = false)
record ContributionFields(
    @Nullable ContributionKind kind,
    @Nullable String description,
    @Nullable LocalDate startDate,
    @Nullable TargetGroup targetGroup,
    @Nullable BigDecimal benefitYears,
    @Nullable Boolean jobAgreementRegister,
    @Nullable Integer age,
    @Nullable Integer educationLevel,
    @Nullable BigDecimal hoursPerWeek,
    @Nullable Integer months,
    @Nullable BigDecimal invoiceAmount,
    @Nullable String invoiceNumber,
    @Nullable String supplier,
    @Nullable UUID placementId,
    @Nullable Long version) {
  private static final int LONGEST_DESCRIPTION = 200;
  private static final int LONGEST_INVOICE_NUMBER = 60;
  private static final int LONGEST_SUPPLIER = 120;
  private static final int MOST_MONTHS = 120;
  private static final int OLDEST = 120;
  private static final BigDecimal HOURS_IN_WEEK = BigDecimal.valueOf(168);
  private static final BigDecimal MOST_YEARS = BigDecimal.valueOf(99);

  /** Everything wrong with the fields by themselves. */
  void check(Violations violations) {
    if (kind == null) {
      violations.invalid("/kind", "required");
    }
    if (description == null || description.isBlank()) {
      violations.invalid("/description", "required");
    }
    size(violations, "/description", description, LONGEST_DESCRIPTION);
    size(violations, "/invoiceNumber", invoiceNumber, LONGEST_INVOICE_NUMBER);
    size(violations, "/supplier", supplier, LONGEST_SUPPLIER);
    if (startDate == null) {
      violations.invalid("/startDate", "required");
    }
    Figures.check(violations, "/startDate", startDate);
    range(violations, "/benefitYears", benefitYears, MOST_YEARS);
    range(violations, "/hoursPerWeek", hoursPerWeek, HOURS_IN_WEEK);
    range(violations, "/age", whole(age), BigDecimal.valueOf(OLDEST));
    range(violations, "/months", whole(months), BigDecimal.valueOf(MOST_MONTHS));
    if (educationLevel != null && (educationLevel < 1 || educationLevel > 6)) {
      violations.breaksRule("/educationLevel", "out-of-range");
    }
    if (invoiceAmount != null && invoiceAmount.stripTrailingZeros().scale() > 2) {
      violations.invalid("/invoiceAmount", "two-decimals");
    }
    Figures.check(violations, "/invoiceAmount", invoiceAmount);
    if (kind == ContributionKind.PURCHASE
        && (blankless(invoiceNumber) == null || blankless(supplier) == null)) {
      violations.breaksRule("/invoiceNumber", "invoice-needed");
    }
  }

  static @Nullable String blankless(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static @Nullable BigDecimal whole(@Nullable Integer number) {
    return number == null ? null : BigDecimal.valueOf(number);
  }

  private static void size(
      Violations violations, String pointer, @Nullable String text, int longest) {
    if (text != null && text.strip().length() > longest) {
      violations.invalid(pointer, "size", 1, longest);
    }
  }

  private static void range(
      Violations violations, String pointer, @Nullable BigDecimal value, BigDecimal highest) {
    if (value != null && (value.signum() < 0 || value.compareTo(highest) > 0)) {
      violations.breaksRule(pointer, "out-of-range");
    } else if (value != null && value.stripTrailingZeros().scale() > 2) {
      violations.invalid(pointer, "two-decimals");
    }
  }
}
