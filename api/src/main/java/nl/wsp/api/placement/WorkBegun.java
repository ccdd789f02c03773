package nl.wsp.api.placement;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.platform.sql.Conditions;

/** Work that began, to count; says nothing else about it. */
@Singleton
public class WorkBegun {
  private final JdbcOperations jdbc;

  WorkBegun(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Work of a person that began.
   *
   * @param placement it saves a part or the whole of a benefit (domain §2)
   */
  public record Begun(UUID jobSeekerId, LocalDate on, boolean placement) {}

  /**
   * Work of these people that began between two days, both included, in one query; also when it has
   * ended since, never what was cancelled.
   *
   * @param jobSeekerIds at most a few thousand
   */
  @Transactional
  public List<Begun> of(Collection<UUID> jobSeekerIds, LocalDate from, LocalDate until) {
    if (jobSeekerIds.isEmpty()) {
      return List.of();
    }
    return jdbc.prepareStatement(
        "SELECT job_seeker_id, starts_on, saving <> 'NONE' FROM placement"
            + " WHERE status <> 'CANCELLED' AND starts_on BETWEEN ? AND ? AND "
            + Conditions.in("job_seeker_id", jobSeekerIds.size()),
        select -> {
          select.setObject(1, from);
          select.setObject(2, until);
          int parameter = 3;
          for (UUID id : jobSeekerIds) {
            select.setString(parameter++, id.toString());
          }
          List<Begun> begun = new ArrayList<>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              begun.add(
                  new Begun(
                      UUID.fromString(row.getString(1)),
                      row.getObject(2, LocalDate.class),
                      row.getBoolean(3)));
            }
          }
          return begun;
        });
  }
}
