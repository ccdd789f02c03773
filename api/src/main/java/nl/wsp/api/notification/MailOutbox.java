package nl.wsp.api.notification;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.platform.sql.Conditions;
import nl.wsp.api.platform.sql.Ids;
import org.jspecify.annotations.Nullable;

/** Mails that are to go, as instances claim, finish, postpone and give them up. */
@Singleton
class MailOutbox {
  /** Tries after which a person has to look: with the waits below, about two days. */
  static final int MOST_ATTEMPTS = 20;

  private static final Duration LONGEST_WAIT = Duration.ofHours(4);

  private final JdbcOperations jdbc;
  private final Clock clock;

  MailOutbox(JdbcOperations jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Lines up the mail of one message. */
  @Transactional(Transactional.TxType.MANDATORY)
  void add(UUID recipientId, UUID messageId, Instant now) {
    insert(recipientId, messageId, null, now);
  }

  /**
   * Lines up the mail of a morning.
   *
   * @return false when that one is there already
   */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean addDigest(UUID recipientId, LocalDate day, Instant now) {
    return insert(recipientId, null, day, now) == 1;
  }

  private int insert(
      UUID recipientId, @Nullable UUID messageId, @Nullable LocalDate day, Instant now) {
    return jdbc.prepareStatement(
        """
        INSERT IGNORE INTO mail_outbox
          (id, recipient_id, message_id, digest_on, state, attempts, available_at, created_at)
        VALUES (?, ?, ?, ?, 'WAITING', 0, ?, ?)
        """,
        insert -> {
          insert.setString(1, Ids.next().toString());
          insert.setString(2, recipientId.toString());
          insert.setString(3, messageId == null ? null : messageId.toString());
          insert.setObject(4, day);
          insert.setTimestamp(5, Timestamp.from(now));
          insert.setTimestamp(6, Timestamp.from(now));
          return insert.executeUpdate();
        });
  }

  /** Claims due mails that nobody else holds, oldest first. */
  @Transactional
  List<Mail> claim(String holder, int atMost, Duration lease) {
    Instant now = clock.instant();
    List<Mail> mails =
        jdbc.prepareStatement(
            """
            SELECT id, recipient_id, message_id, digest_on, attempts, created_at FROM mail_outbox
            WHERE state = 'WAITING' AND available_at <= ?
              AND (claimed_until IS NULL OR claimed_until < ?)
            ORDER BY available_at, id LIMIT ? FOR UPDATE SKIP LOCKED
            """,
            select -> {
              select.setTimestamp(1, Timestamp.from(now));
              select.setTimestamp(2, Timestamp.from(now));
              select.setInt(3, atMost);
              List<Mail> found = new ArrayList<>();
              try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                  found.add(
                      new Mail(
                          UUID.fromString(row.getString(1)),
                          UUID.fromString(row.getString(2)),
                          Optional.ofNullable(row.getString(3)).map(UUID::fromString).orElse(null),
                          row.getObject(4, LocalDate.class),
                          row.getInt(5) + 1,
                          row.getTimestamp(6).toInstant()));
                }
              }
              return found;
            });
    if (!mails.isEmpty()) {
      jdbc.prepareStatement(
          "UPDATE mail_outbox SET claimed_by = ?, claimed_until = ?, attempts = attempts + 1 WHERE "
              + Conditions.in("id", mails.size()),
          update -> {
            update.setString(1, holder);
            update.setTimestamp(2, Timestamp.from(now.plus(lease)));
            for (int i = 0; i < mails.size(); i++) {
              update.setString(i + 3, mails.get(i).id().toString());
            }
            return update.executeUpdate();
          });
    }
    return mails;
  }

  /** The mail was taken by the server, or there was nothing left to say. */
  @Transactional
  void sent(Mail mail) {
    finish(mail, "SENT", null);
  }

  /** Nobody tries it again before an administrator says so. */
  @Transactional
  void giveUp(Mail mail, String why) {
    finish(mail, "GIVEN_UP", why);
  }

  private void finish(Mail mail, String state, @Nullable String why) {
    jdbc.prepareStatement(
        """
        UPDATE mail_outbox SET state = ?, claimed_by = NULL, claimed_until = NULL, last_error = ?,
          done_at = ? WHERE id = ?
        """,
        update -> {
          update.setString(1, state);
          update.setString(2, why);
          update.setTimestamp(3, Timestamp.from(clock.instant()));
          update.setString(4, mail.id().toString());
          return update.executeUpdate();
        });
  }

  /** Frees a mail for a later try: after 1, 2, 4 … minutes, at most four hours. */
  @Transactional
  void postpone(Mail mail, String why) {
    Duration wait = Duration.ofMinutes(1L << Math.min(mail.attempts() - 1, 10));
    Instant next = clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    jdbc.prepareStatement(
        """
        UPDATE mail_outbox SET claimed_by = NULL, claimed_until = NULL, available_at = ?,
          last_error = ? WHERE id = ?
        """,
        update -> {
          update.setTimestamp(1, Timestamp.from(next));
          update.setString(2, why);
          update.setString(3, mail.id().toString());
          return update.executeUpdate();
        });
  }

  /** Those of the mails that this instance still has to finish. */
  @Transactional
  List<Mail> stillHeld(String holder, List<Mail> mails) {
    Set<String> held =
        jdbc.prepareStatement(
            "SELECT id FROM mail_outbox WHERE claimed_by = ? AND state = 'WAITING'",
            select -> {
              select.setString(1, holder);
              Set<String> ids = new HashSet<>();
              try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                  ids.add(row.getString(1));
                }
              }
              return ids;
            });
    return mails.stream().filter(mail -> held.contains(mail.id().toString())).toList();
  }

  /** Removes mails that left or were given up, and those nobody sent, from before an instant. */
  @Transactional
  void deleteOld(Instant before) {
    jdbc.prepareStatement(
        "DELETE FROM mail_outbox WHERE done_at < ? OR (state = 'WAITING' AND created_at < ?)",
        delete -> {
          delete.setTimestamp(1, Timestamp.from(before));
          delete.setTimestamp(2, Timestamp.from(before));
          return delete.executeUpdate();
        });
  }

  /** Gives back what a stopping instance still held. */
  @Transactional
  void release(String holder) {
    jdbc.prepareStatement(
        "UPDATE mail_outbox SET claimed_by = NULL, claimed_until = NULL WHERE claimed_by = ?",
        update -> {
          update.setString(1, holder);
          return update.executeUpdate();
        });
  }

  /**
   * A mail to send.
   *
   * @param messageId the one message it brings, absent for the mail of a morning
   * @param digestOn the morning, absent for a mail of one message
   * @param attempts this try counted
   */
  record Mail(
      UUID id,
      UUID recipientId,
      @Nullable UUID messageId,
      @Nullable LocalDate digestOn,
      int attempts,
      Instant createdAt) {}
}
