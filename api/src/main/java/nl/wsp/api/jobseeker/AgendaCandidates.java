package nl.wsp.api.jobseeker;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Conditions;
import nl.wsp.api.platform.time.Time;
import org.jspecify.annotations.Nullable;

/**
 * People who look for work and may be talked about, for an agenda. Logs nothing: who shows does.
 */
@Singleton
public class AgendaCandidates {
  private final JobSeekerAccess access;
  private final TargetGroupRepository targetGroups;
  private final JdbcOperations jdbc;
  private final Clock clock;

  AgendaCandidates(
      JobSeekerAccess access,
      TargetGroupRepository targetGroups,
      JdbcOperations jdbc,
      Clock clock) {
    this.access = access;
    this.targetGroups = targetGroups;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Somebody to think of.
   *
   * @param mediationStep 1 directly placeable to 3 far away; absent: unknown
   */
  public record Placeable(UUID id, @Nullable Integer mediationStep) {}

  /**
   * Where a person stands on two ladders that run in opposite ways; who shows it logs a look at
   * target-group facts.
   *
   * @param mediation 1 directly placeable to 3 far away
   * @param participation 1 isolated to 6 work without support
   */
  public record Steps(@Nullable Integer mediation, @Nullable Integer participation) {}

  /** Steps by id, in one query; of whom nothing is recorded is absent. */
  @Transactional
  public Map<UUID, Steps> steps(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : targetGroups.findByJobSeekerIdInList(Set.copyOf(ids)).stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    TargetGroupRow::jobSeekerId,
                    row -> new Steps(row.mediationStep(), row.participationStep())));
  }

  /**
   * Active people whom the actor may find, the directly placeable first, in one query.
   *
   * @param municipalities CBS codes, none: of everywhere
   * @param limit at most so many
   */
  @Transactional
  public List<Placeable> placeable(Actor actor, Collection<String> municipalities, int limit) {
    Viewer viewer = access.viewerOf(actor);
    List<String> audiences = List.copyOf(viewer.audienceCodes());
    String sql =
        "SELECT j.id, t.mediation_step FROM job_seeker j LEFT JOIN target_group_facts t ON"
            + " t.job_seeker_id = j.id WHERE j.active"
            + (municipalities.isEmpty()
                ? ""
                : " AND " + Conditions.in("j.municipality_code", municipalities.size()))
            + " AND (j.consultant_id = ? OR j.stand_in_id = ? OR EXISTS (SELECT 1 FROM consent c"
            + " WHERE c.job_seeker_id = j.id AND c.withdrawn_at IS NULL"
            + " AND (c.valid_until IS NULL OR c.valid_until >= ?) AND "
            + Conditions.in("c.audience", audiences.size())
            + ")) ORDER BY t.mediation_step IS NULL, t.mediation_step, j.updated_at DESC, j.id"
            + " LIMIT ?";
    String own = viewer.consultantId() == null ? null : viewer.consultantId().toString();
    LocalDate today = Time.today(clock);
    return jdbc.prepareStatement(
        sql,
        select -> {
          int parameter = 1;
          for (String municipality : municipalities) {
            select.setString(parameter++, municipality);
          }
          select.setString(parameter++, own);
          select.setString(parameter++, own);
          select.setObject(parameter++, today);
          for (String audience : audiences) {
            select.setString(parameter++, audience);
          }
          select.setInt(parameter, limit);
          List<Placeable> found = new ArrayList<>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              int step = row.getInt(2);
              found.add(
                  new Placeable(UUID.fromString(row.getString(1)), row.wasNull() ? null : step));
            }
          }
          return found;
        });
  }

  /** These people with their step, in one query; who has none recorded has no step. */
  @Transactional
  public List<Placeable> among(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<UUID, Integer> steps = new HashMap<>();
    targetGroups
        .findByJobSeekerIdInList(Set.copyOf(ids))
        .forEach(
            row -> {
              if (row.mediationStep() != null) {
                steps.put(row.jobSeekerId(), row.mediationStep());
              }
            });
    return ids.stream().map(id -> new Placeable(id, steps.get(id))).toList();
  }
}
