package nl.wsp.api.placement;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.vacancy.VacancyFilling;

/**
 * Who has which position of a vacancy. A trial placement keeps a position, work that starts fills
 * it; the vacancy is filled when all its positions are. Every call holds the vacancy first, and the
 * primary key lets nobody in a second time.
 */
@Singleton
class Positions {
  private final VacancyFilling vacancies;
  private final JdbcOperations jdbc;

  Positions(VacancyFilling vacancies, JdbcOperations jdbc) {
    this.vacancies = vacancies;
    this.jdbc = jdbc;
  }

  /** Waits until nobody else decides about the positions of a vacancy. */
  @Transactional(Transactional.TxType.MANDATORY)
  void hold(UUID vacancyId) {
    vacancies.hold(vacancyId);
  }

  /** Keeps a position for a trial placement. */
  @Transactional(Transactional.TxType.MANDATORY)
  void keep(UUID vacancyId, UUID jobSeekerId) {
    claim(vacancyId, jobSeekerId, false);
  }

  /** Fills a position, the one kept for the person if there is; the last one fills the vacancy. */
  @Transactional(Transactional.TxType.MANDATORY)
  void fill(UUID vacancyId, UUID jobSeekerId, UUID actorId) {
    int positions = claim(vacancyId, jobSeekerId, true);
    long filled = taken(vacancyId).values().stream().filter(Holder::filled).count();
    if (filled >= positions) {
      vacancies.fill(vacancyId, actorId);
    }
  }

  /** Gives a position back. */
  @Transactional(Transactional.TxType.MANDATORY)
  void release(UUID vacancyId, UUID jobSeekerId) {
    vacancies.hold(vacancyId);
    jdbc.prepareStatement(
        "DELETE FROM vacancy_position WHERE vacancy_id = ? AND job_seeker_id = ?",
        delete -> {
          delete.setString(1, vacancyId.toString());
          delete.setString(2, jobSeekerId.toString());
          return delete.executeUpdate();
        });
  }

  /** Gives the number of positions there are. */
  private int claim(UUID vacancyId, UUID jobSeekerId, boolean filled) {
    VacancyFilling.Held held = vacancies.hold(vacancyId);
    Map<Integer, Holder> taken = taken(vacancyId);
    boolean has =
        taken.values().stream().anyMatch(holder -> holder.jobSeekerId().equals(jobSeekerId));
    if (has) {
      markFilled(vacancyId, jobSeekerId, filled);
      return held.positions();
    }
    if (taken.size() >= held.positions()) {
      throw Problem.conflict("/vacancyId", "no-position-left");
    }
    int number = 1;
    while (taken.containsKey(number)) {
      number++;
    }
    insert(vacancyId, number, jobSeekerId, filled);
    return held.positions();
  }

  private void insert(UUID vacancyId, int number, UUID jobSeekerId, boolean filled) {
    jdbc.prepareStatement(
        "INSERT INTO vacancy_position (vacancy_id, number, job_seeker_id, filled) VALUES (?, ?, ?,"
            + " ?)",
        insert -> {
          insert.setString(1, vacancyId.toString());
          insert.setInt(2, number);
          insert.setString(3, jobSeekerId.toString());
          insert.setBoolean(4, filled);
          return insert.executeUpdate();
        });
  }

  private void markFilled(UUID vacancyId, UUID jobSeekerId, boolean filled) {
    jdbc.prepareStatement(
        "UPDATE vacancy_position SET filled = ? WHERE vacancy_id = ? AND job_seeker_id = ?",
        update -> {
          update.setBoolean(1, filled);
          update.setString(2, vacancyId.toString());
          update.setString(3, jobSeekerId.toString());
          return update.executeUpdate();
        });
  }

  private Map<Integer, Holder> taken(UUID vacancyId) {
    return jdbc.prepareStatement(
        "SELECT number, job_seeker_id, filled FROM vacancy_position WHERE vacancy_id = ?",
        select -> {
          select.setString(1, vacancyId.toString());
          Map<Integer, Holder> taken = new HashMap<>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              taken.put(
                  row.getInt(1), new Holder(UUID.fromString(row.getString(2)), row.getBoolean(3)));
            }
          }
          return taken;
        });
  }

  private record Holder(UUID jobSeekerId, boolean filled) {}
}
