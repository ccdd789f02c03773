package nl.wsp.matching.subsidy;

import static nl.wsp.matching.InvalidField.Problem.BEFORE_TABLE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.wsp.matching.InvalidField;

/**
 * The percentages of the subsidy by date.
 *
 * @param versions in order of date, at least one
 */
public record SubsidyRules(List<Version> versions) {
  /**
   * The percentages from a date on.
   *
   * @param validFrom first day
   * @param chargeAllowancePercent employer charges on top, such as 23.5
   * @param holidayAllowancePercent holiday allowance, such as 8
   * @param maxRatePercent most that is compensated, such as 70
   * @param flatRatePercent flat rate while no wage value is set, such as 50
   * @param flatRateMaxMonths longest time of the flat rate, such as 6
   * @param source where it stands
   */
  public record Version(
      LocalDate validFrom,
      BigDecimal chargeAllowancePercent,
      BigDecimal holidayAllowancePercent,
      BigDecimal maxRatePercent,
      BigDecimal flatRatePercent,
      int flatRateMaxMonths,
      String source) {}

  /** Sorts and requires a version. */
  public SubsidyRules {
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("no subsidy rules");
    }
    versions = versions.stream().sorted(Comparator.comparing(Version::validFrom)).toList();
  }

  /**
   * The version in force on a day: the latest that began.
   *
   * @throws InvalidField {@code date} before the first version
   */
  public Version on(LocalDate day) {
    return versions.reversed().stream()
        .filter(version -> !version.validFrom().isAfter(day))
        .findFirst()
        .orElseThrow(() -> new InvalidField("date", BEFORE_TABLE));
  }
}
