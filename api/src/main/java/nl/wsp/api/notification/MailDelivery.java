package nl.wsp.api.notification;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.transaction.annotation.TransactionalEventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.notification.MailOutbox.Mail;
import nl.wsp.api.platform.sql.Ids;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings mails to the server. Several instances may run: each claims mails with a lease. What the
 * server cannot take now is tried again later; what it never will is given up and shown to an
 * administrator. Without a server nothing runs, and everything is read in the portal.
 */
@Singleton
class MailDelivery implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final int PERMANENT = 500;

  private final MailOutbox outbox;
  private final MailWriter writer;
  private final SmtpSender sender;
  private final Accounts accounts;
  private final MailSettings settings;
  private final Clock clock;
  private final String holder = Ids.next().toString();
  private final Semaphore work = new Semaphore(0);
  private volatile Thread thread;
  private volatile boolean stopping;

  MailDelivery(
      MailOutbox outbox,
      MailWriter writer,
      SmtpSender sender,
      Accounts accounts,
      MailSettings settings,
      Clock clock) {
    this.outbox = outbox;
    this.writer = writer;
    this.sender = sender;
    this.accounts = accounts;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent started) {
    if (settings.sends()) {
      thread = Thread.ofVirtual().name("mail").start(this::run);
    }
  }

  @TransactionalEventListener
  void wake(Messages.MailQueued queued) {
    work.release();
  }

  @PreDestroy
  void stop() throws InterruptedException {
    stopping = true;
    work.release();
    if (thread != null) {
      thread.join(Duration.ofSeconds(5));
      outbox.release(holder);
    }
  }

  private void run() {
    while (!stopping) {
      try {
        int handled = deliverOnce();
        if (handled < settings.batchSize()) {
          work.tryAcquire(settings.pollSeconds(), TimeUnit.SECONDS);
          work.drainPermits();
        }
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException failure) {
        LOG.warn("mail failed with {}, trying again", failure.getClass().getName());
        pause();
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(Duration.ofSeconds(settings.pollSeconds()));
    } catch (InterruptedException stopped) {
      stopping = true;
    }
  }

  /** One claim and what came of it; the number of mails claimed. */
  int deliverOnce() {
    List<Mail> mails = outbox.claim(holder, settings.batchSize(), LEASE);
    if (mails.isEmpty()) {
      return 0;
    }
    try (SmtpSender.Connection connection = sender.connect()) {
      for (Mail mail : mails) {
        deliver(connection, mail);
      }
    } catch (MessagingException down) {
      LOG.warn("no mail server: {}", down.getClass().getSimpleName());
      // what was handed over is finished already; the rest waits for its turn
      outbox.stillHeld(holder, mails).forEach(mail -> later(mail, "no-server"));
    }
    return mails.size();
  }

  private void deliver(SmtpSender.Connection connection, Mail mail) {
    Optional<Accounts.Person> recipient = accounts.findActive(mail.recipientId());
    Optional<MailContent> content = recipient.flatMap(person -> writer.write(mail, person.email()));
    if (content.isEmpty()) {
      outbox.sent(mail);
      return;
    }
    if (mail.createdAt().plus(Duration.ofHours(settings.latestHours())).isBefore(clock.instant())) {
      outbox.giveUp(mail, "too-late");
      return;
    }
    try {
      connection.send(mail.id(), recipient.orElseThrow().email(), content.get());
      outbox.sent(mail);
    } catch (AddressException noAddress) {
      outbox.giveUp(mail, "no-address");
    } catch (MessagingException failed) {
      int code = codeOf(failed);
      LOG.warn("mail {} not taken, code {}", mail.id(), code);
      if (code >= PERMANENT) {
        outbox.giveUp(mail, "refused-" + code);
      } else {
        later(mail, code == 0 ? failed.getClass().getSimpleName() : "busy-" + code);
      }
    }
  }

  private void later(Mail mail, String why) {
    if (mail.attempts() >= MailOutbox.MOST_ATTEMPTS) {
      outbox.giveUp(mail, why);
    } else {
      outbox.postpone(mail, why);
    }
  }

  /** The server's answer (RFC 5321 §4.2), 0 when it gave none. */
  private static int codeOf(MessagingException failed) {
    for (Exception step = failed;
        step != null;
        step = step instanceof MessagingException m ? m.getNextException() : null) {
      int code =
          switch (step) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException from -> from.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            case SendFailedException other -> 0;
            default -> 0;
          };
      if (code > 0) {
        return code;
      }
    }
    return 0;
  }
}
