package nl.wsp.matching.sroi;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Set;
import nl.wsp.matching.TargetGroup;
import org.jspecify.annotations.Nullable;

/**
 * One line of a table.
 *
 * @param code stable code
 * @param condition for whom or what
 * @param basis how the amount counts
 * @param amount euros; 0 for an invoice
 * @param countsForMonths longest time it counts, null is always
 */
public record BuildingBlock(
    String code,
    Condition condition,
    Basis basis,
    BigDecimal amount,
    @Nullable Integer countsForMonths) {
  /** How the amount of a block counts. */
  public enum Basis {
    /** Per year of a full-time contract, prorated by hours and months. */
    PER_YEAR,
    /** Per month, whatever the hours. */
    PER_MONTH,
    /** The invoice without VAT. */
    INVOICE,
    /** Per year on top of the person's block, prorated like that block. */
    ADDITION_PER_YEAR
  }

  /**
   * For whom or what a block is; null and empty are "does not matter".
   *
   * @param kind kind of contribution
   * @param targetGroups benefit or registration of the person
   * @param orInRegister whether someone in the job-agreement register fits whatever the benefit
   * @param minBenefitYears least years on the benefit
   * @param belowBenefitYears years on the benefit it stays under
   * @param disability the approver's yes or no
   * @param maxEducationLevel highest level of the education
   * @param minAge least age
   */
  public record Condition(
      ContributionKind kind,
      Set<TargetGroup> targetGroups,
      boolean orInRegister,
      @Nullable BigDecimal minBenefitYears,
      @Nullable BigDecimal belowBenefitYears,
      @Nullable Boolean disability,
      @Nullable Integer maxEducationLevel,
      @Nullable Integer minAge) {
    /** Copies the set. */
    public Condition {
      requireNonNull(kind, "kind");
      targetGroups = Set.copyOf(targetGroups);
    }

    boolean fits(Contribution contribution) {
      return kind == contribution.kind()
          && fitsGroup(contribution)
          && fitsYears(contribution.benefitYearsOrNone())
          && (disability == null || disability == contribution.disabilityBlock())
          && (maxEducationLevel == null
              || (contribution.educationLevel() != null
                  && contribution.educationLevel() <= maxEducationLevel))
          && (minAge == null || (contribution.age() != null && contribution.age() >= minAge));
    }

    private boolean fitsGroup(Contribution contribution) {
      return (targetGroups.isEmpty() && !orInRegister)
          || (contribution.targetGroup() != null
              && targetGroups.contains(contribution.targetGroup()))
          || (orInRegister && contribution.jobAgreementRegister());
    }

    private boolean fitsYears(BigDecimal years) {
      return (minBenefitYears == null || years.compareTo(minBenefitYears) >= 0)
          && (belowBenefitYears == null || years.compareTo(belowBenefitYears) < 0);
    }
  }

  /** Checks what belongs together. */
  public BuildingBlock {
    requireNonNull(code, "code");
    requireNonNull(condition, "condition");
    requireNonNull(basis, "basis");
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("amount below 0");
    }
  }
}
