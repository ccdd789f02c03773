package nl.wsp.api.notification;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import nl.wsp.api.platform.sql.Ids;

/** Tells users something, in their inbox and, as they want it, by mail. */
@Singleton
public class Messages {
  private final MessageRepository messages;
  private final Preferences preferences;
  private final MailOutbox mails;
  private final ApplicationEventPublisher<MailQueued> events;
  private final Clock clock;

  Messages(
      MessageRepository messages,
      Preferences preferences,
      MailOutbox mails,
      ApplicationEventPublisher<MailQueued> events,
      Clock clock) {
    this.messages = messages;
    this.preferences = preferences;
    this.mails = mails;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Puts a message in the recipient's inbox and lines up its mail, in the caller's transaction:
   * what is rolled back was never said. The mail itself leaves after the commit, in the language
   * the recipient chose.
   *
   * @throws IllegalArgumentException when a word that its title or mail prints could name somebody,
   *     or is missing: a programming error
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void send(Message message) {
    MessageTexts.check(message);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Delivery delivery = preferences.deliveryOf(message.recipient(), message.kind());
    MessageRow row =
        new MessageRow(
            Ids.next(),
            message.recipient(),
            message.kind(),
            message.path(),
            message.aboutPerson(),
            new MessageRow.Words(message.words()),
            message.calendar().orElse(null),
            delivery,
            null,
            now,
            null);
    messages.save(row);
    if (delivery == Delivery.AT_ONCE) {
      mails.add(row.recipientId(), row.id(), now);
      events.publishEvent(new MailQueued());
    }
  }

  /** Sends each of them. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void sendAll(Collection<Message> all) {
    all.forEach(this::send);
  }

  /** Language in which a user wants to be told: Dutch unless he chose otherwise. */
  @Transactional
  public Locale languageOf(UUID userId) {
    return preferences.languageOf(userId);
  }

  /** Removes what anybody was told about a job seeker, as he is erased. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forgetAbout(UUID jobSeekerId) {
    messages.deleteAbout(jobSeekerId);
  }

  /** There is a mail to send; listen with {@code @TransactionalEventListener}. */
  record MailQueued() {}
}
