package nl.wsp.api.notification;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.notification.PreferenceBodies.UndeliveredBody;
import nl.wsp.api.platform.problem.Problem;

/** Mails that were given up. */
@Singleton
class UndeliveredMails {
  private static final int MOST = 100;

  private final JdbcOperations jdbc;
  private final Accounts accounts;
  private final ApplicationEventPublisher<Messages.MailQueued> events;
  private final Clock clock;

  UndeliveredMails(
      JdbcOperations jdbc,
      Accounts accounts,
      ApplicationEventPublisher<Messages.MailQueued> events,
      Clock clock) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.events = events;
    this.clock = clock;
  }

  /** The latest of them. */
  @Transactional
  List<UndeliveredBody> list() {
    List<Row> rows =
        jdbc.prepareStatement(
            """
            SELECT o.id, o.recipient_id, m.kind, o.attempts, o.last_error, o.created_at, o.done_at
            FROM mail_outbox o LEFT JOIN message m ON m.id = o.message_id
            WHERE o.state = 'GIVEN_UP' ORDER BY o.done_at DESC, o.id DESC LIMIT ?
            """,
            select -> {
              select.setInt(1, MOST);
              List<Row> found = new ArrayList<>();
              try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                  found.add(
                      new Row(
                          UUID.fromString(row.getString(1)),
                          UUID.fromString(row.getString(2)),
                          Optional.ofNullable(row.getString(3)).map(MessageKind::valueOf),
                          row.getInt(4),
                          row.getString(5),
                          row.getTimestamp(6),
                          row.getTimestamp(7)));
                }
              }
              return found;
            });
    var people = accounts.findAll(rows.stream().map(Row::recipient).toList());
    return rows.stream()
        .map(
            row ->
                new UndeliveredBody(
                    row.id(),
                    people.get(row.recipient()).displayName(),
                    people.get(row.recipient()).email(),
                    row.kind().orElse(null),
                    row.attempts(),
                    row.lastError(),
                    row.createdAt().toInstant(),
                    row.doneAt().toInstant()))
        .toList();
  }

  /** Lines a mail up again, as if it were new. */
  @Transactional
  void retry(UUID id) {
    Timestamp now = Timestamp.from(clock.instant());
    int changed =
        jdbc.prepareStatement(
            """
            UPDATE mail_outbox SET state = 'WAITING', attempts = 0, available_at = ?,
              created_at = ?, done_at = NULL WHERE id = ? AND state = 'GIVEN_UP'
            """,
            update -> {
              update.setTimestamp(1, now);
              update.setTimestamp(2, now);
              update.setString(3, id.toString());
              return update.executeUpdate();
            });
    if (changed == 0) {
      throw Problem.notFound();
    }
    events.publishEvent(new Messages.MailQueued());
  }

  private record Row(
      UUID id,
      UUID recipient,
      Optional<MessageKind> kind,
      int attempts,
      String lastError,
      Timestamp createdAt,
      Timestamp doneAt) {}
}
