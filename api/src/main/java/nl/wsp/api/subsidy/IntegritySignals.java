package nl.wsp.api.subsidy;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.employer.EmployerAccess;
import nl.wsp.api.employer.EmployerReach;
import nl.wsp.api.placement.Placements;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * Whether an employer uses the subsidy as it is meant (domain §11): how many of his contracts with
 * subsidy ended with the subsidy. A reason to talk, never a verdict, and never shown to the
 * employer.
 */
@Singleton
class IntegritySignals {
  /** Fewest people of whom a figure is shown. */
  static final int FEWEST_PEOPLE = 10;

  private static final int DAYS_AROUND_THE_END = 31;
  private static final int MOST = 100;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final EmployerAccess access;
  private final Placements placements;
  private final JdbcOperations jdbc;

  IntegritySignals(EmployerAccess access, Placements placements, JdbcOperations jdbc) {
    this.access = access;
    this.placements = placements;
    this.jdbc = jdbc;
  }

  /**
   * Employers with ten or more subsidised people, those of whom most contracts end with the subsidy
   * first, at most a hundred.
   */
  @Transactional
  List<Signal> of(Actor actor) {
    boolean all = actor.is(Role.MANAGER) || actor.is(Role.QUALITY);
    EmployerReach reach = access.managedBy(actor);
    List<Signal> signals =
        counted().stream()
            .filter(signal -> all || reach.contains(signal.employerId()))
            .limit(MOST)
            .toList();
    Map<UUID, Placements.Counted> work =
        placements.countedAt(signals.stream().map(Signal::employerId).toList());
    return signals.stream().map(signal -> signal.among(work.get(signal.employerId()))).toList();
  }

  private List<Signal> counted() {
    return jdbc.prepareStatement(
        """
        SELECT s.employer_id, e.name, s.people, s.contracts, s.ended, s.with_subsidy
        FROM (SELECT c.employer_id, COUNT(DISTINCT c.job_seeker_id) AS people,
                     COUNT(*) AS contracts,
                     SUM(c.status = 'ENDED') AS ended,
                     SUM(c.status = 'ENDED' AND ABS(DATEDIFF(c.ended_on, p.last_day)) <= ?)
                       AS with_subsidy
              FROM subsidy_case c
              LEFT JOIN (SELECT case_id, MAX(until_date) AS last_day
                         FROM subsidy_period GROUP BY case_id) p ON p.case_id = c.id
              GROUP BY c.employer_id) s
        JOIN employer e ON e.id = s.employer_id
        WHERE s.people >= ?
        ORDER BY s.with_subsidy / s.contracts DESC, e.name, s.employer_id
        """,
        select -> {
          select.setInt(1, DAYS_AROUND_THE_END);
          select.setInt(2, FEWEST_PEOPLE);
          List<Signal> signals = new ArrayList<>();
          try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
              signals.add(
                  signal(
                      UUID.fromString(row.getString(1)),
                      row.getString(2),
                      row.getInt(3),
                      row.getInt(4),
                      row.getInt(5),
                      row.getInt(6)));
            }
          }
          return signals;
        });
  }

  private static Signal signal(
      UUID employerId, String name, int people, int contracts, int ended, int withSubsidy) {
    // a count below ten could point at persons: it is shown as a share of ten or more, or not at
    // all
    return new Signal(
        employerId,
        name,
        people,
        contracts,
        ended >= FEWEST_PEOPLE ? percent(withSubsidy, ended) : null,
        null);
  }

  private static String percent(int part, int whole) {
    return BigDecimal.valueOf(part)
        .multiply(HUNDRED)
        .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
        .toPlainString();
  }

  /**
   * The signal of one employer.
   *
   * @param people subsidised people, ten or more
   * @param contracts contracts with subsidy
   * @param endedWithSubsidyPercent of the contracts that ended, those that ended within a month of
   *     the subsidy; absent when fewer than ten ended
   * @param subsidisedPercent of all placements at this employer, those with subsidy; absent when
   *     there are fewer than ten
   */
  @Serdeable
  record Signal(
      UUID employerId,
      String employerName,
      int people,
      int contracts,
      @Nullable String endedWithSubsidyPercent,
      @Nullable String subsidisedPercent) {
    Signal among(Placements.@Nullable Counted work) {
      return work == null || work.placements() < FEWEST_PEOPLE
          ? this
          : new Signal(
              employerId,
              employerName,
              people,
              contracts,
              endedWithSubsidyPercent,
              percent(work.subsidised(), work.placements()));
    }
  }
}
