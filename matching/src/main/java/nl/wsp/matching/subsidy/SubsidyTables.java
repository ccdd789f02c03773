package nl.wsp.matching.subsidy;

import static java.util.Objects.requireNonNull;

/**
 * Everything dated that a calculation needs.
 *
 * @param minimumWages statutory minimum wages
 * @param rules percentages of the subsidy
 */
public record SubsidyTables(MinimumWageTable minimumWages, SubsidyRules rules) {
  /** Requires both. */
  public SubsidyTables {
    requireNonNull(minimumWages, "minimumWages");
    requireNonNull(rules, "rules");
  }
}
