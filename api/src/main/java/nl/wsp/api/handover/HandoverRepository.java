package nl.wsp.api.handover;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface HandoverRepository extends CrudRepository<HandoverRow, UUID> {
  @Query(
      """
      SELECT * FROM caseload_handover
      WHERE from_id = :userId OR to_id = :userId OR done_by = :userId
      ORDER BY id DESC LIMIT :limit
      """)
  List<HandoverRow> findOf(UUID userId, int limit);

  @Query(
      """
      INSERT INTO caseload_handover_person (handover_id, job_seeker_id, note, told)
      VALUES (:handoverId, :jobSeekerId, :note, :told)
      """)
  void addPerson(UUID handoverId, UUID jobSeekerId, @Nullable String note, boolean told);

  @Query(
      """
      SELECT job_seeker_id, note, told FROM caseload_handover_person
      WHERE handover_id = :handoverId ORDER BY job_seeker_id
      """)
  List<HandedOver> findPeople(UUID handoverId);

  @Query("DELETE FROM caseload_handover_person WHERE job_seeker_id = :jobSeekerId")
  void deleteAbout(UUID jobSeekerId);

  /** A person who was handed over. */
  @Introspected
  record HandedOver(UUID jobSeekerId, @Nullable String note, boolean told) {}
}
