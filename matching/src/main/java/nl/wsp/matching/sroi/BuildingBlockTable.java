package nl.wsp.matching.sroi;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The building blocks of a region from a date on.
 *
 * @param code table, such as {@code RIJNSTREEK}
 * @param validFrom first day
 * @param source where the table stands
 * @param fullTimeHours hours a week that count as a whole contract
 * @param blocks in order of precedence: a person falls in the first that fits
 */
public record BuildingBlockTable(
    String code,
    LocalDate validFrom,
    String source,
    BigDecimal fullTimeHours,
    List<BuildingBlock> blocks) {
  /** Copies the list. */
  public BuildingBlockTable {
    requireNonNull(code, "code");
    requireNonNull(validFrom, "validFrom");
    requireNonNull(source, "source");
    blocks = List.copyOf(blocks);
    if (fullTimeHours.signum() <= 0) {
      throw new IllegalArgumentException("fullTimeHours must be above 0");
    }
  }

  /** The version of a table that is in force on a day, empty before the first. */
  public static Optional<BuildingBlockTable> inForce(
      Collection<BuildingBlockTable> tables, String code, LocalDate day) {
    return tables.stream()
        .filter(table -> table.code().equals(code) && !table.validFrom().isAfter(day))
        .max(Comparator.comparing(BuildingBlockTable::validFrom));
  }
}
