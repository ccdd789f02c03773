package nl.wsp.api.reference;

import java.math.BigDecimal;
import java.util.Set;
import nl.wsp.matching.TargetGroup;
import org.jspecify.annotations.Nullable;

/**
 * A building block: what a contribution to an SROI obligation is worth. An absent condition is not
 * asked.
 *
 * @param priority a person falls in the first block that fits, lowest first
 * @param targetGroups empty: any
 * @param jobAgreementRegister whether the person must be (true) or must not be (false) in it
 * @param benefitYearsFrom lowest whole years on benefit, inclusive
 * @param benefitYearsBelow years on benefit, exclusive
 * @param disability the approver's answer on the contribution that is needed
 * @param educationLevelUpTo highest level, inclusive
 * @param ageFrom lowest age in years, inclusive
 * @param value euros, per {@code unit}; a factor for {@link Unit#INVOICE}
 * @param countsMonths longest time that counts; absent: always
 */
public record SroiBlock(
    Table table,
    Validity validity,
    int priority,
    String block,
    Kind kind,
    Set<TargetGroup> targetGroups,
    @Nullable Boolean jobAgreementRegister,
    @Nullable BigDecimal benefitYearsFrom,
    @Nullable BigDecimal benefitYearsBelow,
    @Nullable Boolean disability,
    @Nullable Integer educationLevelUpTo,
    @Nullable Integer ageFrom,
    BigDecimal value,
    Unit unit,
    @Nullable Integer countsMonths,
    Label label,
    String source) {
  /** Which region's table. */
  public enum Table {
    RIJNSTREEK,
    OOST_NEDERLAND
  }

  /** What is valued; an addition comes on top of the block of the same person. */
  public enum Kind {
    EMPLOYMENT,
    TRIAL,
    PURCHASE,
    ADDITION
  }

  /** What the value is for. */
  public enum Unit {
    EUR_PER_YEAR,
    EUR_PER_MONTH,
    INVOICE
  }

  /** Copies the set. */
  public SroiBlock {
    targetGroups = Set.copyOf(targetGroups);
  }
}
