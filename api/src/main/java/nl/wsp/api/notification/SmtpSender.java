package nl.wsp.api.notification;

import jakarta.inject.Singleton;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;

/** Hands mails to the configured server (RFC 5321), over one connection for a batch. */
@Singleton
class SmtpSender {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final MailSettings settings;
  private final Clock clock;

  SmtpSender(MailSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** A connection to the server; nothing of it is made before there is a mail. */
  Connection connect() throws MessagingException {
    Properties properties = new Properties();
    String timeout = String.valueOf(settings.timeoutSeconds() * 1000L);
    properties.put("mail.smtp.connectiontimeout", timeout);
    properties.put("mail.smtp.timeout", timeout);
    properties.put("mail.smtp.writetimeout", timeout);
    properties.put("mail.smtp.starttls.enable", settings.startTls());
    properties.put("mail.smtp.starttls.required", settings.startTls());
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.auth", !settings.username().isBlank());
    // the name of this machine is nobody's business
    properties.put("mail.smtp.localhost", "marktplein");
    Session session = Session.getInstance(properties);
    Transport transport = session.getTransport("smtp");
    if (settings.username().isBlank()) {
      transport.connect(settings.host(), settings.port(), null, null);
    } else {
      transport.connect(settings.host(), settings.port(), settings.username(), settings.password());
    }
    return new Connection(session, transport);
  }

  /** Open until it is closed. */
  final class Connection implements AutoCloseable {
    private final Session session;
    private final Transport transport;

    private Connection(Session session, Transport transport) {
      this.session = session;
      this.transport = transport;
    }

    /**
     * Hands a mail over. The id becomes the Message-ID: a mail that is tried again after a lost
     * answer is the same mail for whoever gets it twice.
     */
    void send(UUID id, String address, MailContent content) throws MessagingException {
      MimeMessage message =
          new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
              setHeader("Message-ID", "<" + id + "@marktplein>");
            }
          };
      InternetAddress recipient = new InternetAddress(address, true);
      message.setFrom(new InternetAddress(settings.from(), true));
      message.setRecipient(RecipientType.TO, recipient);
      message.setSubject(content.subject(), UTF_8);
      message.setSentDate(Date.from(clock.instant()));
      message.setHeader("Content-Language", content.language().getLanguage());
      message.setHeader("Auto-Submitted", "auto-generated");
      if (content.unsubscribePost() != null) {
        message.setHeader("List-Unsubscribe", "<" + content.unsubscribePost() + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
      }
      message.setContent(parts(content));
      message.saveChanges();
      transport.sendMessage(message, new InternetAddress[] {recipient});
    }

    @Override
    public void close() throws MessagingException {
      transport.close();
    }
  }

  private static MimeMultipart parts(MailContent content) throws MessagingException {
    MimeMultipart words = new MimeMultipart("alternative");
    MimeBodyPart text = new MimeBodyPart();
    text.setText(MailLayout.text(content), UTF_8);
    words.addBodyPart(text);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(MailLayout.html(content), UTF_8, "html");
    words.addBodyPart(html);
    String calendar = content.calendar();
    if (calendar == null) {
      return words;
    }
    // RFC 6047: the calendar as one more form of the same, so that a program offers to act on it
    MimeBodyPart request = new MimeBodyPart();
    request.setText(calendar, UTF_8);
    request.setHeader(
        "Content-Type", "text/calendar; charset=UTF-8; method=" + content.calendarMethod());
    words.addBodyPart(request);
    MimeBodyPart body = new MimeBodyPart();
    body.setContent(words);
    MimeBodyPart file = new MimeBodyPart();
    file.setText(calendar, UTF_8);
    file.setHeader("Content-Type", "application/ics; charset=UTF-8; name=\"afspraak.ics\"");
    file.setFileName("afspraak.ics");
    file.setDisposition(MimeBodyPart.ATTACHMENT);
    return new MimeMultipart("mixed", body, file);
  }
}
