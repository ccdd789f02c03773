package nl.wsp.api.placement;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.platform.sql.Conditions;

/** What became of vacancies, to count; says nothing else about the people. */
@Singleton
public class VacancyOutcomes {
  private final JdbcOperations jdbc;

  VacancyOutcomes(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Work that somebody started on a vacancy.
   *
   * @param placement whether it saves on a benefit
   */
  public record Started(UUID vacancyId, UUID jobSeekerId, boolean placement) {}

  /** How many proposals reached the employer of each vacancy; absent: none. One query. */
  @Transactional
  public Map<UUID, Integer> proposals(Collection<UUID> vacancyIds) {
    if (vacancyIds.isEmpty()) {
      return Map.of();
    }
    return jdbc.prepareStatement(
        "SELECT vacancy_id, COUNT(*) FROM proposal WHERE sent_at IS NOT NULL AND "
            + Conditions.in("vacancy_id", vacancyIds.size())
            + " GROUP BY vacancy_id",
        select -> {
          bind(select, vacancyIds);
          Map<UUID, Integer> counts = new HashMap<>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              counts.put(UUID.fromString(row.getString(1)), row.getInt(2));
            }
          }
          return counts;
        });
  }

  /**
   * Work that started on these vacancies, also when it ended since; for no one's eyes. One query.
   */
  @Transactional
  public List<Started> started(Collection<UUID> vacancyIds) {
    if (vacancyIds.isEmpty()) {
      return List.of();
    }
    return jdbc.prepareStatement(
        "SELECT vacancy_id, job_seeker_id, saving <> 'NONE' FROM placement WHERE status <>"
            + " 'CANCELLED' AND "
            + Conditions.in("vacancy_id", vacancyIds.size()),
        select -> {
          bind(select, vacancyIds);
          List<Started> started = new ArrayList<>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              started.add(
                  new Started(
                      UUID.fromString(row.getString(1)),
                      UUID.fromString(row.getString(2)),
                      row.getBoolean(3)));
            }
          }
          return started;
        });
  }

  private static void bind(PreparedStatement select, Collection<UUID> ids) throws SQLException {
    int parameter = 1;
    for (UUID id : ids) {
      select.setString(parameter++, id.toString());
    }
  }
}
