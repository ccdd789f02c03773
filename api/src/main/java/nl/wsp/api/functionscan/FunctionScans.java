package nl.wsp.api.functionscan;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.employer.EmployerBrief;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Conditions;
import org.jspecify.annotations.Nullable;

/** Scans for the features that calculate with them: proposals, advice, searching for employers. */
@Singleton
public class FunctionScans {
  /** Name of the root in the history. */
  public static final String AGGREGATE = "FUNCTION_SCAN";

  private final ScanRepository scans;
  private final TaskRepository tasks;
  private final ScanAccess access;
  private final Employers employers;
  private final ScanDesk desk;
  private final JdbcOperations jdbc;

  FunctionScans(
      ScanRepository scans,
      TaskRepository tasks,
      ScanAccess access,
      Employers employers,
      ScanDesk desk,
      JdbcOperations jdbc) {
    this.scans = scans;
    this.tasks = tasks;
    this.access = access;
    this.employers = employers;
    this.desk = desk;
    this.jdbc = jdbc;
  }

  /**
   * A scan in the actor's sight.
   *
   * @throws Problem 404 when there is none
   */
  @Transactional
  public ScanDetail require(Actor actor, UUID id) {
    ScanRow row = scans.findById(id).orElseThrow(Problem::notFound);
    Set<ScanParty> parties = access.partiesOf(actor, row);
    if (parties.isEmpty()) {
      throw Problem.notFound();
    }
    return ScanDetail.of(row, employerOf(row), parties);
  }

  /**
   * A scan on which the actor works as adviser.
   *
   * @throws Problem 404 when it is out of sight, 403 when it is only to be read
   */
  @Transactional
  public ScanDetail requireAdviser(Actor actor, UUID id) {
    ScanDetail scan = require(actor, id);
    if (!scan.isAdvisers()) {
      throw Problem.notAllowed();
    }
    return scan;
  }

  /** The tasks of a scan in their order, whoever asks; none when there is no such scan. */
  @Transactional
  public List<ScanTask> tasksOf(UUID scanId) {
    return tasks.findByScanIdOrderByPositionAndId(scanId).stream().map(TaskRow::task).toList();
  }

  /**
   * How many takeable tasks the scans of each employer hold that ask one of these competencies.
   *
   * @param competencyCodes none finds nothing
   * @param limit tasks looked at, the newest first
   */
  @Transactional
  public Map<UUID, Integer> takeableTasksAsking(Set<String> competencyCodes, int limit) {
    if (competencyCodes.isEmpty()) {
      return Map.of();
    }
    List<String> codes = List.copyOf(competencyCodes);
    // the codes stand quoted in the document; whether as a competency is looked at below
    String sql =
        "SELECT t.id FROM function_scan_task t WHERE t.takeable IN ('YES', 'WITH_CONDITION') AND ("
            + String.join(
                " OR ",
                Collections.nCopies(codes.size(), "CAST(t.content AS CHAR) LIKE ? ESCAPE '!'"))
            + ") ORDER BY t.id DESC LIMIT ?";
    List<UUID> ids =
        jdbc.prepareStatement(
            sql,
            select -> {
              int parameter = 1;
              for (String code : codes) {
                select.setString(parameter++, Conditions.contains('"' + code + '"'));
              }
              select.setInt(parameter, limit);
              List<UUID> found = new ArrayList<>();
              try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                  found.add(UUID.fromString(row.getString(1)));
                }
              }
              return found;
            });
    List<TaskRow> asking =
        ids.isEmpty()
            ? List.of()
            : tasks.findByIdIn(ids).stream()
                .filter(
                    row ->
                        row.content().competencies().stream()
                            .anyMatch(asked -> competencyCodes.contains(asked.code())))
                .toList();
    Map<UUID, UUID> employerByScan = new HashMap<>();
    scans
        .findByIdIn(asking.stream().map(TaskRow::scanId).distinct().toList())
        .forEach(scan -> employerByScan.put(scan.id(), scan.employerId()));
    Map<UUID, Integer> counts = new HashMap<>();
    asking.forEach(row -> counts.merge(employerByScan.get(row.scanId()), 1, Integer::sum));
    return counts;
  }

  /**
   * The employer of a scan.
   *
   * @throws Problem 404 when there is no such scan
   */
  @Transactional
  public EmployerBrief employerOf(UUID scanId) {
    return employerOf(scans.findById(scanId).orElseThrow(Problem::notFound));
  }

  /**
   * Takes a step of the scan, with its guards and history, in the caller's transaction.
   *
   * @param reason needed to decline, and to revise an advice
   * @throws Problem 404 out of sight, 403 not the actor's step, 409 no such step now, 422 when
   *     something must be filled in first
   */
  @Transactional
  public ScanDetail transition(Actor actor, UUID id, ScanStatus to, @Nullable String reason) {
    desk.transition(actor, id, new ScanMove(to.name(), reason, null), null);
    return require(actor, id);
  }

  private EmployerBrief employerOf(ScanRow row) {
    return employers.briefs(List.of(row.employerId())).get(row.employerId());
  }
}
