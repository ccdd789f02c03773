package nl.wsp.api.sroi;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Conditions;

/** What is due and realised of obligations, for the features that they hang on. */
@Singleton
public class ObligationSums {
  private final ObligationRepository obligations;
  private final ObligationDesk desk;
  private final SroiAccess access;
  private final JdbcOperations jdbc;

  ObligationSums(
      ObligationRepository obligations,
      ObligationDesk desk,
      SroiAccess access,
      JdbcOperations jdbc) {
    this.obligations = obligations;
    this.desk = desk;
    this.access = access;
    this.jdbc = jdbc;
  }

  /**
   * An obligation in short.
   *
   * @param due euros to be spent, in cents
   * @param realised euros brought forward and approved, in cents
   */
  public record Brief(
      UUID id,
      UUID employerId,
      String contractName,
      boolean open,
      BigDecimal due,
      BigDecimal realised) {}

  /** Obligations by id, whoever asks; those that do not exist are absent. One query. */
  @Transactional
  public Map<UUID, Brief> of(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : obligations.findByIdInOrderByIdDesc(ids).stream()
            .map(ObligationSums::brief)
            .collect(Collectors.toUnmodifiableMap(Brief::id, each -> each));
  }

  /**
   * An obligation in the actor's sight.
   *
   * @throws Problem 404 when there is none
   */
  @Transactional
  public Brief inSight(Actor actor, UUID id) {
    return brief(desk.inSight(actor, id));
  }

  /** Open obligations of these employers that the actor sees, newest first. */
  @Transactional
  public List<Brief> openOf(Actor actor, Collection<UUID> employerIds, int limit) {
    var readable = access.readable(actor);
    List<UUID> seen = employerIds.stream().filter(readable::contains).toList();
    List<UUID> ids =
        new Conditions()
            .andIn("employer_id", seen)
            .and("status = 'OPEN'")
            .ids(jdbc, "SELECT id FROM sroi_obligation", "ORDER BY id DESC", limit);
    return ids.isEmpty()
        ? List.of()
        : obligations.findByIdInOrderByIdDesc(ids).stream().map(ObligationSums::brief).toList();
  }

  private static Brief brief(Obligation row) {
    return new Brief(
        row.id(),
        row.employerId(),
        row.contractName(),
        row.status() == ObligationStatus.OPEN,
        row.due(),
        row.realised().setScale(2));
  }
}
