package nl.wsp.matching.subsidy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The dated tables of the domain rules. */
final class SubsidyFixtures {
  static final SubsidyTables TABLES = new SubsidyTables(minimumWages(), rules());

  private SubsidyFixtures() {}

  static MinimumWageTable minimumWages() {
    return new MinimumWageTable(
        List.of(
            amount("2026-01-01", "14.71"),
            amount("2025-01-01", "14.06"),
            amount("2025-07-01", "14.40")));
  }

  static SubsidyRules rules() {
    return new SubsidyRules(List.of(version("2018-01-01", "23.5"), version("2015-01-01", "23")));
  }

  private static MinimumWageTable.Amount amount(String from, String adult) {
    return new MinimumWageTable.Amount(
        LocalDate.parse(from),
        new BigDecimal(adult),
        21,
        Map.of(
            20, new BigDecimal("80"),
            19, new BigDecimal("60"),
            18, new BigDecimal("50"),
            17, new BigDecimal("39.5"),
            16, new BigDecimal("34.5"),
            15, new BigDecimal("30")),
        "Wml art. 7 en 8, bedragen per " + from);
  }

  private static SubsidyRules.Version version(String from, String allowance) {
    return new SubsidyRules.Version(
        LocalDate.parse(from),
        new BigDecimal(allowance),
        new BigDecimal("8"),
        new BigDecimal("70"),
        new BigDecimal("50"),
        6,
        "Participatiewet art. 10c, 10d");
  }
}
