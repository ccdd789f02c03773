package nl.wsp.api.sroi;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.reference.BuildingBlockTables;
import nl.wsp.matching.sroi.BuildingBlockTable;
import org.jspecify.annotations.Nullable;

/** Which table of building blocks counts on a day: the contract's own, else the region's choice. */
@Singleton
class TableChoices {
  private static final int LONGEST_SOURCE = 200;

  private final JdbcOperations jdbc;
  private final BuildingBlockTables tables;
  private final Clock clock;

  TableChoices(JdbcOperations jdbc, BuildingBlockTables tables, Clock clock) {
    this.jdbc = jdbc;
    this.tables = tables;
    this.clock = clock;
  }

  /**
   * A choice of the region.
   *
   * @param validFrom first day; until the day before the next choice
   * @param table code of the table
   * @param source decision of the region
   */
  @Serdeable
  record Choice(@Nullable LocalDate validFrom, @Nullable String table, @Nullable String source) {}

  /**
   * The table that values what starts on a day.
   *
   * @param own the contract's own table; absent: the region's
   */
  @Transactional
  public Optional<BuildingBlockTable> tableOn(@Nullable String own, LocalDate day) {
    return (own == null ? codeOn(day) : Optional.of(own))
        .flatMap(code -> tables.inForce(code, day));
  }

  /** The region's table on a day. */
  @Transactional
  public Optional<String> codeOn(LocalDate day) {
    return jdbc.prepareStatement(
        "SELECT table_code FROM sroi_table_choice WHERE valid_from <= ? ORDER BY valid_from DESC"
            + " LIMIT 1",
        select -> {
          select.setObject(1, day);
          try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
          }
        });
  }

  /** The region's table on a day, of choices that were read already. */
  static Optional<String> codeOn(List<Choice> choices, LocalDate day) {
    return choices.reversed().stream()
        .filter(choice -> choice.validFrom() != null && !choice.validFrom().isAfter(day))
        .map(Choice::table)
        .findFirst();
  }

  /** All choices, first day first. */
  @Transactional
  public List<Choice> all() {
    return jdbc.prepareStatement(
        "SELECT valid_from, table_code, source FROM sroi_table_choice ORDER BY valid_from LIMIT"
            + " 100",
        select -> {
          List<Choice> choices = new ArrayList<>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              choices.add(
                  new Choice(
                      row.getObject(1, LocalDate.class), row.getString(2), row.getString(3)));
            }
          }
          return choices;
        });
  }

  /**
   * Records from which day another table counts; what starts earlier keeps its table.
   *
   * @throws Problem 422 for a day that is not ahead, 409 when that day has a choice already
   */
  @Transactional
  public Choice choose(Actor actor, Choice choice) {
    Violations violations = new Violations();
    if (choice.validFrom() == null) {
      violations.invalid("/validFrom", "required");
    } else if (!choice.validFrom().isAfter(Time.today(clock))) {
      violations.breaksRule("/validFrom", "choice-past");
    }
    if (choice.table() == null) {
      violations.invalid("/table", "required");
    } else if (!tables.codes().contains(choice.table())) {
      violations.invalid("/table", "unknown-table");
    }
    if (choice.source() == null || choice.source().isBlank()) {
      violations.invalid("/source", "required");
    } else if (choice.source().length() > LONGEST_SOURCE) {
      violations.invalid("/source", "size", 1, LONGEST_SOURCE);
    }
    violations.throwIfAny();
    int added =
        jdbc.prepareStatement(
            "INSERT IGNORE INTO sroi_table_choice (valid_from, table_code, source, chosen_by,"
                + " chosen_at) VALUES (?, ?, ?, ?, ?)",
            insert -> {
              insert.setObject(1, choice.validFrom());
              insert.setString(2, choice.table());
              insert.setString(3, choice.source());
              insert.setString(4, actor.userId().toString());
              insert.setTimestamp(5, Timestamp.from(clock.instant()));
              return insert.executeUpdate();
            });
    if (added == 0) {
      throw Problem.conflict("/validFrom", "choice-taken");
    }
    return choice;
  }
}
