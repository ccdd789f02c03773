package nl.wsp.api.notification;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Removes messages after a year and mails that left or were given up after a month; harmless on
 * several instances at once.
 */
@Singleton
final class MessageCleaning {
  private static final Duration KEEP_MESSAGES = Duration.ofDays(365);
  private static final Duration KEEP_MAILS = Duration.ofDays(31);

  private final MessageRepository messages;
  private final MailOutbox mails;
  private final Clock clock;

  MessageCleaning(MessageRepository messages, MailOutbox mails, Clock clock) {
    this.messages = messages;
    this.mails = mails;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = "1h", initialDelay = "20m")
  void clean() {
    Instant now = clock.instant();
    int removed;
    do {
      removed = messages.deleteOld(now.minus(KEEP_MESSAGES));
    } while (removed > 0);
    mails.deleteOld(now.minus(KEEP_MAILS));
  }
}
