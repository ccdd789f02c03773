package nl.wsp.api.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wsp.matching.sroi.BuildingBlockTable;

/** All SROI building-block tables; which one counts is chosen by code and date. */
public record BuildingBlockTables(List<BuildingBlockTable> all) {
  public BuildingBlockTables {
    all = List.copyOf(all);
  }

  /** The tables of a catalogue. */
  public static BuildingBlockTables of(Catalogue catalogue) {
    return MoneyTables.buildingBlocks(catalogue);
  }

  /** The version of a table in force on a day, empty for an unknown code or before the first. */
  public Optional<BuildingBlockTable> inForce(String code, LocalDate day) {
    return BuildingBlockTable.inForce(all, code, day);
  }

  /** Codes of the tables that exist. */
  public Set<String> codes() {
    return all.stream().map(BuildingBlockTable::code).collect(Collectors.toUnmodifiableSet());
  }
}
