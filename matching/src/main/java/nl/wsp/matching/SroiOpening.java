package nl.wsp.matching;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import nl.wsp.matching.sroi.BuildingBlockTable;

/**
 * What an employer still has to fulfil on the start date of a vacancy.
 *
 * @param openAmount sum of the outstanding obligations in euros, 0 or more
 * @param table building blocks that value a contribution
 */
public record SroiOpening(BigDecimal openAmount, BuildingBlockTable table) {
  /** Checks the sign. */
  public SroiOpening {
    requireNonNull(table, "table");
    if (openAmount.signum() < 0) {
      throw new IllegalArgumentException("openAmount below 0");
    }
  }
}
