package nl.wsp.api.functionscan.proposal;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wsp.api.functionscan.proposal.carving.CarvingAnswer.Outcome;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ProposalRepository extends CrudRepository<ProposalRow, UUID> {
  Optional<ProposalRow> findByIdAndScanId(UUID id, UUID scanId);

  /** Latest first; ids are in order of making. */
  @Query(
      """
      SELECT * FROM function_scan_proposal
      WHERE scan_id = :scanId AND id < :beforeId AND (shared = TRUE OR :all = TRUE)
      ORDER BY id DESC LIMIT :limit
      """)
  List<ProposalRow> findBefore(UUID scanId, String beforeId, boolean all, int limit);

  @Query(
      """
      SELECT COUNT(*) FROM function_scan_proposal
      WHERE scan_id = :scanId AND status = 'RUNNING' AND alive_until >= :now
      """)
  long countAlive(UUID scanId, Instant now);

  @Query(
      """
      SELECT COUNT(*) FROM function_scan_proposal
      WHERE scan_id = :scanId AND status = 'DONE' AND function_count > 0
      """)
  long countAcceptable(UUID scanId);

  @Query("SELECT COUNT(*) FROM function_scan_proposal WHERE scan_id = :scanId AND chosen = TRUE")
  long countChosen(UUID scanId);

  @Query(
      """
      UPDATE function_scan_proposal
      SET gain_cents = :gainCents, bound_cents = :boundCents, alive_until = :aliveUntil
      WHERE id = :id AND status = 'RUNNING'
      """)
  void progress(UUID id, long gainCents, long boundCents, Instant aliveUntil);

  @Query("UPDATE function_scan_proposal SET alive_until = :aliveUntil WHERE id = :id")
  void keepAlive(UUID id, Instant aliveUntil);

  @Query(
      """
      UPDATE function_scan_proposal
      SET status = 'DONE', outcome = :outcome, function_count = :functionCount,
        gain_cents = :gainCents, bound_cents = :boundCents, finished_at = :now
      WHERE id = :id AND status = 'RUNNING'
      """)
  void finish(
      UUID id, Outcome outcome, int functionCount, long gainCents, long boundCents, Instant now);

  @Query(
      """
      UPDATE function_scan_proposal SET status = :status, finished_at = :now
      WHERE id = :id AND status = 'RUNNING'
      """)
  void end(UUID id, ProposalStatus status, Instant now);

  @Query("UPDATE function_scan_proposal SET shared = :shared WHERE id = :id")
  void share(UUID id, boolean shared);

  @Query("UPDATE function_scan_proposal SET chosen = TRUE, shared = TRUE WHERE id = :id")
  void choose(UUID id);
}
