package nl.wsp.api.aftercare;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ContactRepository extends CrudRepository<ContactRow, UUID> {
  @Query(
      """
      SELECT * FROM aftercare_contact WHERE job_seeker_id = :jobSeekerId
      ORDER BY contact_on DESC, id DESC LIMIT :limit
      """)
  List<ContactRow> findLatest(UUID jobSeekerId, int limit);

  @Query("DELETE FROM aftercare_contact WHERE job_seeker_id = :jobSeekerId")
  void deleteOf(UUID jobSeekerId);
}
