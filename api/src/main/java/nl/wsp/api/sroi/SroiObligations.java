package nl.wsp.api.sroi;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.wsp.matching.SroiOpening;

/** What employers still have to fulfil of their SROI obligations. */
@Singleton
public class SroiObligations {
  private final JdbcOperations jdbc;
  private final TableChoices tables;

  SroiObligations(JdbcOperations jdbc, TableChoices tables) {
    this.jdbc = jdbc;
    this.tables = tables;
  }

  /**
   * The sum of an employer's outstanding open obligations that run on a day: due less what was
   * approved. With the table that values contributions that start on that day (of the obligation
   * which began first: its own, else the region's); empty when nothing is outstanding.
   */
  @Transactional
  public Optional<SroiOpening> openOn(UUID employerId, LocalDate day) {
    return jdbc.prepareStatement(
        """
        SELECT table_code,
               SUM(GREATEST(0, ROUND(contract_sum * percentage / 100, 2) - realised)) OVER ()
        FROM sroi_obligation WHERE employer_id = ? AND status = 'OPEN' AND starts_on <= ? AND ends_on >= ?
        ORDER BY starts_on, id LIMIT 1
        """,
        select -> {
          select.setString(1, employerId.toString());
          select.setObject(2, day);
          select.setObject(3, day);
          try (ResultSet row = select.executeQuery()) {
            if (!row.next()) {
              return Optional.empty();
            }
            BigDecimal outstanding = row.getBigDecimal(2);
            return tables
                .tableOn(row.getString(1), day)
                .filter(table -> outstanding.signum() > 0)
                .map(table -> new SroiOpening(outstanding, table));
          }
        });
  }
}
