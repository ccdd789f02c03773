package nl.wsp.api.paper;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PaperRepository extends CrudRepository<PaperRow, UUID> {
  @Query(
      """
      SELECT * FROM paper_answer WHERE job_seeker_id = :jobSeekerId ORDER BY id DESC LIMIT :limit
      """)
  List<PaperRow> findLatest(UUID jobSeekerId, int limit);

  @Query("SELECT language FROM paper_language WHERE job_seeker_id = :jobSeekerId")
  Optional<String> findLanguage(UUID jobSeekerId);

  @Query(
      """
      INSERT INTO paper_language (job_seeker_id, language) VALUES (:jobSeekerId, :language)
      ON DUPLICATE KEY UPDATE language = VALUES(language)
      """)
  void keepLanguage(UUID jobSeekerId, String language);

  @Query("DELETE FROM paper_answer WHERE job_seeker_id = :jobSeekerId")
  void deleteOf(UUID jobSeekerId);

  @Query("DELETE FROM paper_language WHERE job_seeker_id = :jobSeekerId")
  void deleteLanguageOf(UUID jobSeekerId);
}
