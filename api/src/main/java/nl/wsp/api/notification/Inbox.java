package nl.wsp.api.notification;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.wsp.api.platform.paging.Cursors;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Conditions;
import org.jspecify.annotations.Nullable;

/** The messages of whoever asks; nobody reads another's, whatever his role. */
@Singleton
class Inbox {
  private final MessageRepository messages;
  private final Cursors cursors;
  private final JdbcOperations jdbc;
  private final Clock clock;

  Inbox(MessageRepository messages, Cursors cursors, JdbcOperations jdbc, Clock clock) {
    this.messages = messages;
    this.cursors = cursors;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Own messages, newest first. */
  @Transactional
  Slice<MessageBody> list(
      Actor actor,
      boolean unreadOnly,
      @Nullable Integer limit,
      @Nullable String cursor,
      Locale language) {
    int size = Cursors.limitOf(limit);
    String scope = "messages|" + actor.userId() + "|" + unreadOnly;
    Conditions conditions = new Conditions().and("recipient_id = ?", actor.userId());
    if (unreadOnly) {
      conditions.and("read_at IS NULL");
    }
    if (cursor != null) {
      conditions.and("id < ?", cursors.decode(scope, cursor).getFirst());
    }
    List<UUID> ids = conditions.ids(jdbc, "SELECT id FROM message", "ORDER BY id DESC", size + 1);
    List<UUID> shown = ids.size() > size ? ids.subList(0, size) : ids;
    List<MessageBody> items =
        shown.isEmpty()
            ? List.of()
            : messages.findByIdInOrderByIdDesc(shown).stream()
                .map(row -> body(row, language))
                .toList();
    return new Slice<>(
        items,
        ids.size() > size ? cursors.encode(scope, List.of(shown.getLast().toString())) : null);
  }

  /** How many of one's own were not read. */
  @Transactional
  int unread(Actor actor) {
    return messages.countByRecipientIdAndReadAtIsNull(actor.userId());
  }

  /** Notes that an own message was read; the first time stays. */
  @Transactional
  void read(Actor actor, UUID id) {
    own(actor, id);
    messages.read(id, actor.userId(), clock.instant());
  }

  /** Notes that all own messages were read. */
  @Transactional
  void readAll(Actor actor) {
    messages.readAll(actor.userId(), clock.instant());
  }

  /** The appointment of an own message. */
  @Transactional
  CalendarEntry appointment(Actor actor, UUID id) {
    CalendarEntry appointment = own(actor, id).calendar();
    if (appointment == null) {
      throw Problem.notFound();
    }
    return appointment;
  }

  private MessageRow own(Actor actor, UUID id) {
    return messages.findByIdAndRecipientId(id, actor.userId()).orElseThrow(Problem::notFound);
  }

  private static MessageBody body(MessageRow row, Locale language) {
    return new MessageBody(
        row.id(),
        row.kind(),
        MessageTexts.title(row.kind(), row.words().values(), language),
        MessageTexts.text(row.kind(), row.words().values(), language),
        row.path(),
        row.createdAt(),
        row.readAt(),
        row.calendar() != null);
  }
}
