package nl.wsp.matching.income;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What remains of a gross wage, by points of a published wage tax table. Between two points the
 * amount is on the straight line; outside them it is unknown.
 *
 * @param points in order of gross wage
 * @param term when it holds
 * @param source where it stands
 */
public record NetWageTable(List<Point> points, Term term, String source) {
  /**
   * One point.
   *
   * @param grossPerMonth euros a month
   * @param netPerMonth euros a month
   */
  public record Point(BigDecimal grossPerMonth, BigDecimal netPerMonth) {}

  /** Sorts the points. */
  public NetWageTable {
    points = points.stream().sorted(Comparator.comparing(Point::grossPerMonth)).toList();
  }

  /** Net wage a month; nothing for no wage, empty outside the table. */
  Optional<BigDecimal> netOf(BigDecimal gross) {
    if (gross.signum() == 0) {
      return Optional.of(BigDecimal.ZERO);
    }
    for (int i = 0; i < points.size(); i++) {
      Point above = points.get(i);
      int order = above.grossPerMonth().compareTo(gross);
      if (order == 0) {
        return Optional.of(above.netPerMonth());
      }
      if (order > 0) {
        return i == 0 ? Optional.empty() : Optional.of(between(points.get(i - 1), above, gross));
      }
    }
    return Optional.empty();
  }

  private static BigDecimal between(Point below, Point above, BigDecimal gross) {
    BigDecimal share =
        gross
            .subtract(below.grossPerMonth())
            .divide(above.grossPerMonth().subtract(below.grossPerMonth()), MathContext.DECIMAL64);
    return below
        .netPerMonth()
        .add(above.netPerMonth().subtract(below.netPerMonth()).multiply(share));
  }
}
