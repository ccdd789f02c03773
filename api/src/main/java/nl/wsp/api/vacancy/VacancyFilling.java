package nl.wsp.api.vacancy;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.UUID;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.time.Time;

/** For who gives away the positions of a vacancy. */
@Singleton
public class VacancyFilling {
  private final VacancyRepository vacancies;
  private final VacancyDesk desk;
  private final JdbcOperations jdbc;
  private final Clock clock;

  VacancyFilling(VacancyRepository vacancies, VacancyDesk desk, JdbcOperations jdbc, Clock clock) {
    this.vacancies = vacancies;
    this.desk = desk;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A vacancy that nobody else decides about until the end of the transaction.
   *
   * @param status as of today
   */
  public record Held(VacancyStatus status, int positions) {}

  /**
   * Waits until nobody else decides about the vacancy; to be called before anything is written that
   * refers to it, or two transactions would wait for each other.
   *
   * @throws Problem 404 when there is none
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Held hold(UUID vacancyId) {
    return jdbc.prepareStatement(
        "SELECT status, closing_date, positions FROM vacancy WHERE id = ? FOR UPDATE",
        select -> {
          select.setString(1, vacancyId.toString());
          try (ResultSet row = select.executeQuery()) {
            if (!row.next()) {
              throw Problem.notFound();
            }
            Date closing = row.getDate(2);
            return new Held(
                VacancyStatus.valueOf(row.getString(1))
                    .on(Time.today(clock), closing == null ? null : closing.toLocalDate()),
                row.getInt(3));
          }
        });
  }

  /** Notes that all positions have somebody; does nothing when the vacancy is not open any more. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void fill(UUID vacancyId, UUID actorId) {
    Vacancy vacancy = vacancies.findById(vacancyId).orElseThrow(Problem::notFound);
    desk.filled(vacancy, actorId);
  }
}
