package nl.wsp.api.notification;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MessageRepository extends CrudRepository<MessageRow, UUID> {
  List<MessageRow> findByIdInOrderByIdDesc(Collection<UUID> ids);

  Optional<MessageRow> findByIdAndRecipientId(UUID id, UUID recipientId);

  int countByRecipientIdAndReadAtIsNull(UUID recipientId);

  @Query(
      """
      UPDATE message SET read_at = :now
      WHERE id = :id AND recipient_id = :recipientId AND read_at IS NULL
      """)
  int read(UUID id, UUID recipientId, Instant now);

  @Query("UPDATE message SET read_at = :now WHERE recipient_id = :recipientId AND read_at IS NULL")
  int readAll(UUID recipientId, Instant now);

  @Query(
      """
      SELECT DISTINCT recipient_id FROM message
      WHERE delivery = 'DAILY' AND digest_on IS NULL AND created_at < :before
      LIMIT :limit
      """)
  List<UUID> findAwaitingDigest(Instant before, int limit);

  @Query(
      """
      UPDATE message SET digest_on = :day
      WHERE recipient_id = :recipientId AND delivery = 'DAILY' AND digest_on IS NULL
        AND created_at < :before
      """)
  int intoDigest(UUID recipientId, LocalDate day, Instant before);

  @Query(
      """
      SELECT * FROM message
      WHERE recipient_id = :recipientId AND digest_on = :day AND read_at IS NULL
      ORDER BY id LIMIT :limit
      """)
  List<MessageRow> findInDigest(UUID recipientId, LocalDate day, int limit);

  @Query("DELETE FROM message WHERE about_id = :aboutId")
  void deleteAbout(UUID aboutId);

  @Query("DELETE FROM message WHERE created_at < :before LIMIT 1000")
  int deleteOld(Instant before);
}
