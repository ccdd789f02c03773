package nl.wsp.matching.sroi;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.wsp.matching.TargetGroup;
import org.jspecify.annotations.Nullable;

/**
 * A contribution to value. Which fields are needed depends on the kind.
 *
 * @param kind what it is
 * @param startDate first day; age and benefit years count on it
 * @param targetGroup benefit or registration, null when not known
 * @param benefitYears years on the benefit on the start date, null when not known
 * @param jobAgreementRegister in the job-agreement register
 * @param disabilityBlock the approver's yes or no, never a fact about the person
 * @param age age on the start date, null when not known
 * @param educationLevel level of the education of a student, null when not known
 * @param hoursPerWeek contract hours, for employment
 * @param months length, for employment and trial
 * @param invoiceAmount invoice without VAT, for a purchase
 */
public record Contribution(
    ContributionKind kind,
    LocalDate startDate,
    @Nullable TargetGroup targetGroup,
    @Nullable BigDecimal benefitYears,
    boolean jobAgreementRegister,
    boolean disabilityBlock,
    @Nullable Integer age,
    @Nullable Integer educationLevel,
    @Nullable BigDecimal hoursPerWeek,
    @Nullable Integer months,
    @Nullable BigDecimal invoiceAmount) {
  /** Requires kind and start. */
  public Contribution {
    requireNonNull(kind, "kind");
    requireNonNull(startDate, "startDate");
  }

  /** Years on the benefit; not known counts as none. */
  BigDecimal benefitYearsOrNone() {
    return benefitYears == null ? BigDecimal.ZERO : benefitYears;
  }
}
