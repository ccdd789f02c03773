package nl.wsp.api.networkcafe.live;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on the wall of the hall, where everybody reads it: vacancies, tables, helpers, how far
 * we are. These records have no place for a person, nor for anything by which to find one.
 */
final class HallBodies {
  private HallBodies() {}

  /**
   * A table.
   *
   * @param helpers names of the staff who sit there
   * @param occupied whether somebody talks there now
   */
  @Serdeable
  record HallTable(int number, List<String> helpers, boolean occupied) {}

  /** A published vacancy. */
  @Serdeable
  record HallVacancy(
      String title,
      String employer,
      @Nullable BigDecimal hoursMin,
      @Nullable BigDecimal hoursMax) {}

  /**
   * The screen.
   *
   * @param discussed how many talks are done
   * @param total how many there are to be
   * @param waiting how many wait for a table
   * @param now the server's clock
   */
  @Serdeable
  record HallBoard(
      String title,
      List<HallTable> tables,
      List<HallVacancy> vacancies,
      int discussed,
      int total,
      int waiting,
      @Nullable Instant now) {
    HallBoard withoutTime() {
      return new HallBoard(title, tables, vacancies, discussed, total, waiting, null);
    }
  }
}
