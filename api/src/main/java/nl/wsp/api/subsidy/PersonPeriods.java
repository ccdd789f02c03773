package nl.wsp.api.subsidy;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.platform.problem.Problem;

/**
 * Keeps the subsidy periods of a person apart: no day is ever subsidised twice, also when two
 * people decide at the same moment.
 *
 * <p>SQL has no constraint for it that both databases know. Whoever adds periods first locks the
 * row of the person, so that the second waits; the check after it is a locking read, which sees
 * what was committed meanwhile and not the older snapshot of its own transaction (InnoDB,
 * REPEATABLE READ).
 */
@Singleton
class PersonPeriods {
  private final PeriodRepository periods;
  private final JdbcOperations jdbc;

  PersonPeriods(PeriodRepository periods, JdbcOperations jdbc) {
    this.periods = periods;
    this.jdbc = jdbc;
  }

  /**
   * Waits until nobody else decides about the person; to be called before anything is written that
   * refers to him, or two transactions would wait for each other.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void lock(UUID jobSeekerId) {
    boolean found =
        jdbc.prepareStatement(
            "SELECT id FROM job_seeker WHERE id = ? FOR UPDATE",
            select -> {
              select.setString(1, jobSeekerId.toString());
              try (ResultSet row = select.executeQuery()) {
                return row.next();
              }
            });
    if (!found) {
      throw Problem.notFound();
    }
  }

  /**
   * Adds periods of one person.
   *
   * @throws Problem 409 when a day is subsidised already
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void add(UUID jobSeekerId, List<PeriodRow> added) {
    lock(jobSeekerId);
    for (PeriodRow period : added) {
      if (overlaps(jobSeekerId, period.fromDate(), period.untilDate())) {
        throw Problem.conflict("/startDate", "subsidy-overlaps");
      }
      periods.save(period);
    }
  }

  /** Ends the periods of a case on a day; what lies after it goes. */
  @Transactional(Transactional.TxType.MANDATORY)
  void end(UUID jobSeekerId, UUID caseId, LocalDate lastDay) {
    lock(jobSeekerId);
    for (PeriodRow period : periods.findByCaseIdInOrderByFromDate(List.of(caseId))) {
      if (period.fromDate().isAfter(lastDay)) {
        periods.delete(period);
      } else if (period.untilDate().isAfter(lastDay)) {
        periods.update(period.until(lastDay));
      }
    }
  }

  private boolean overlaps(UUID jobSeekerId, LocalDate from, LocalDate until) {
    return jdbc.prepareStatement(
        "SELECT id FROM subsidy_period WHERE job_seeker_id = ? AND from_date <= ? AND until_date >="
            + " ? LIMIT 1 FOR UPDATE",
        select -> {
          select.setString(1, jobSeekerId.toString());
          select.setObject(2, until);
          select.setObject(3, from);
          try (ResultSet row = select.executeQuery()) {
            return row.next();
          }
        });
  }
}
