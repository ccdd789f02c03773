package nl.wsp.api.placement;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.wsp.api.platform.sql.Conditions;
import org.jspecify.annotations.Nullable;

/**
 * Work that started, for the features that follow on it. Whoever shows any of it has checked who
 * looks and has logged the look.
 */
@Singleton
public class Placements {
  /** Name of the root in the history. */
  public static final String AGGREGATE = "PLACEMENT";

  private static final int MOST_OF_A_PERSON = 100;

  private final PlacementRepository placements;
  private final JdbcOperations jdbc;

  Placements(PlacementRepository placements, JdbcOperations jdbc) {
    this.placements = placements;
    this.jdbc = jdbc;
  }

  /** One, whoever asks. */
  @Transactional
  public Optional<PlacementDetail> find(UUID id) {
    return placements.findById(id).map(Placements::detail);
  }

  /**
   * Work that runs and whose contract or education ends in a period, by last day; however long ago
   * it started.
   *
   * @param after id of the last one of the page before, absent for the first
   */
  @Transactional
  public List<PlacementDetail> endingBetween(
      LocalDate from, LocalDate until, @Nullable UUID after, int limit) {
    Conditions conditions =
        new Conditions()
            .and("status = 'STARTED'")
            .and("ends_on BETWEEN ? AND ?", Date.valueOf(from), Date.valueOf(until));
    return page(conditions, after, limit);
  }

  /**
   * Work that started in a period and runs.
   *
   * @param after id of the last one of the page before, absent for the first
   */
  @Transactional
  public List<PlacementDetail> startedBetween(
      LocalDate from, LocalDate until, @Nullable UUID after, int limit) {
    Conditions conditions =
        new Conditions()
            .and("status = 'STARTED'")
            .and("starts_on BETWEEN ? AND ?", Date.valueOf(from), Date.valueOf(until));
    return page(conditions, after, limit);
  }

  /**
   * How many people work at each of these employers, or worked there; those where nobody did are
   * absent.
   */
  @Transactional
  public Map<UUID, Counted> countedAt(Collection<UUID> employerIds) {
    if (employerIds.isEmpty()) {
      return Map.of();
    }
    return jdbc.prepareStatement(
        "SELECT employer_id, COUNT(*), SUM(subsidised) FROM placement WHERE saving <> 'NONE' AND"
            + " status <> 'CANCELLED' AND "
            + Conditions.in("employer_id", employerIds.size())
            + " GROUP BY employer_id",
        select -> {
          int parameter = 1;
          for (UUID id : employerIds) {
            select.setString(parameter++, id.toString());
          }
          Map<UUID, Counted> counted = new HashMap<>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              counted.put(
                  UUID.fromString(row.getString(1)), new Counted(row.getInt(2), row.getInt(3)));
            }
          }
          return counted;
        });
  }

  /**
   * Placements at one employer.
   *
   * @param subsidised those with wage-cost subsidy
   */
  public record Counted(int placements, int subsidised) {}

  /** Work of one person that runs on a day; at most 100. */
  @Transactional
  public List<PlacementDetail> runningOf(UUID jobSeekerId, LocalDate day) {
    Conditions conditions =
        new Conditions()
            .and("status = 'STARTED'")
            .and("job_seeker_id = ? AND starts_on <= ?", jobSeekerId, Date.valueOf(day));
    return page(conditions, null, MOST_OF_A_PERSON);
  }

  private List<PlacementDetail> page(Conditions conditions, @Nullable UUID after, int limit) {
    if (after != null) {
      conditions.and("id < ?", after);
    }
    List<UUID> ids = conditions.ids(jdbc, "SELECT id FROM placement", "ORDER BY id DESC", limit);
    return ids.isEmpty()
        ? List.of()
        : placements.findByIdInOrderByIdDesc(ids).stream().map(Placements::detail).toList();
  }

  static PlacementDetail detail(PlacementRow row) {
    return new PlacementDetail(
        row.id(),
        row.jobSeekerId(),
        row.employerId(),
        row.vacancyId(),
        row.proposalId(),
        row.kind(),
        row.status(),
        row.title(),
        row.startsOn(),
        row.endsOn(),
        row.endedOn(),
        row.isPlacement(),
        row.subsidised(),
        row.createdBy());
  }
}
