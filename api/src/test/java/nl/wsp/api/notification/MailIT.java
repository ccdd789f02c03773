package nl.wsp.api.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.ApplicationContext;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import nl.wsp.api.testing.SettableClock;
import nl.wsp.deploy.local.MailCatcher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Mails as a server gets them. The service of the test has none: another instance sends. */
class MailIT extends ApiTest {
  private static MailCatcher catcher;
  private static OtherInstance sender;

  @BeforeAll
  static void aServerAndAnInstanceThatSends() {
    catcher = MailCatcher.inMemory();
    sender = otherInstance(settings(catcher.port()));
  }

  private static Map<String, Object> settings(int port) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("wsp.mail.host", MailCatcher.HOST);
    settings.put("wsp.mail.port", port);
    settings.put("wsp.mail.start-tls", false);
    settings.put("wsp.mail.poll-seconds", 1);
    settings.put("wsp.mail.portal-url", "https://marktplein.example");
    settings.put("wsp.relay.enabled", false);
    return settings;
  }

  @AfterAll
  static void stop() {
    sender.close();
    catcher.close();
  }

  @AfterEach
  void theTimeIsNowAgain() {
    bean(SettableClock.class).reset();
    clockOfSender().reset();
  }

  private static ApplicationContext sending() {
    return sender.instance().getApplicationContext();
  }

  private static SettableClock clockOfSender() {
    return sending().getBean(SettableClock.class);
  }

  private static List<MimeMessage> awaitMails(User user, int count) {
    await().until(() -> catcher.caughtFor(user.username()).size() >= count);
    return catcher.caughtFor(user.username());
  }

  private static Message action(UUID recipient, String what) {
    return Message.of(
        MessageKind.SESSION_ACTION,
        recipient,
        "/bijeenkomsten",
        Map.of("action", what, "day", "2026-11-30"));
  }

  static String whole(MimeMessage mail) throws IOException, MessagingException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    mail.writeTo(bytes);
    return bytes.toString(StandardCharsets.UTF_8)
        + String.join("\n", texts(mail))
        + mail.getSubject();
  }

  private static List<String> texts(Part part) throws IOException, MessagingException {
    if (part.getContent() instanceof Multipart parts) {
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart each = parts.getBodyPart(i);
        texts.addAll(texts(each));
      }
      return texts;
    }
    Object content = part.getContent();
    String text =
        content instanceof java.io.InputStream stream
            ? new String(stream.readAllBytes(), StandardCharsets.UTF_8)
            : String.valueOf(content);
    return List.of(part.getContentType() + "\n" + text);
  }

  @Test
  void aMessageLeavesAsPlainTextAndHtmlInTheLanguageOfItsReader() throws Exception {
    User dutch = user(Role.CONSULTANT);
    User english = user(Role.CONSULTANT);
    english.signIn().put("/api/v1/message-preferences", Map.of("language", "en")).expect(200);
    MessageIT.send(action(dutch.id(), "Bellen"), action(english.id(), "Bellen"));
    MimeMessage mail = awaitMails(dutch, 1).getFirst();
    assertThat(mail.getSubject()).isEqualTo("U hebt een actie, klaar op 30 november 2026");
    assertThat(mail.getHeader("Content-Language")).containsExactly("nl");
    List<String> texts = texts(mail);
    assertThat(texts).hasSize(2);
    assertThat(texts.get(0))
        .startsWith("text/plain")
        .contains("https://marktplein.example/bijeenkomsten");
    assertThat(texts.get(1)).startsWith("text/html").contains("<html lang=\"nl\">");
    assertThat(awaitMails(english, 1).getFirst().getSubject())
        .isEqualTo("You have an action, due on 30 November 2026");
  }

  @Test
  void noNameOfACandidateReachesAnyMail() throws Exception {
    User reader = user(Role.CONSULTANT);
    for (MessageKind kind : MessageKind.values()) {
      if (!kind.mustDeliver()) {
        reader
            .signIn()
            .put(
                "/api/v1/message-preferences",
                Map.of(
                    "kinds",
                    List.of(Map.of("kind", kind.name(), "delivery", Delivery.AT_ONCE.name()))))
            .expect(200);
      }
      Map<String, String> words = new HashMap<>();
      MessageTextsTest.words(kind, "Noor Zonderling").forEach(words::put);
      MessageTextsTest.safeWords(kind, "2026-11-30").forEach(words::put);
      MessageIT.send(Message.of(kind, reader.id(), "/berichten", words));
    }
    List<MimeMessage> mails = awaitMails(reader, MessageKind.values().length);
    assertThat(mails).hasSize(MessageKind.values().length);
    for (MimeMessage mail : mails) {
      assertThat(whole(mail)).doesNotContain("Noor", "Zonderling");
    }
    Answer inbox = reader.signIn().get("/api/v1/messages?limit=100").expect(200);
    assertThat(inbox.text()).contains("Noor Zonderling");
  }

  @Test
  void aMailIsStoppedWithTheLinkInItWithoutSigningIn() throws Exception {
    User reader = user(Role.CONSULTANT);
    MessageIT.send(action(reader.id(), "Bellen"));
    MimeMessage mail = awaitMails(reader, 1).getFirst();
    assertThat(mail.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    Matcher link =
        Pattern.compile("<https://marktplein.example(/api/v1/mail-unsubscriptions/[\\w-]+)>")
            .matcher(mail.getHeader("List-Unsubscribe")[0]);
    assertThat(link.matches()).isTrue();
    assertThat(link.group(1)).doesNotContain(reader.id().toString());
    assertThat(anonymous().get(link.group(1)).expect(200).string("stopped")).isEqualTo("false");
    anonymous()
        .with("Content-Type", "application/x-www-form-urlencoded")
        .post(link.group(1), "List-Unsubscribe=One-Click")
        .expect(204);
    assertThat(anonymous().get(link.group(1)).expect(200).string("stopped")).isEqualTo("true");
    User other = user(Role.CONSULTANT);
    MessageIT.send(action(reader.id(), "Nog eens"), action(other.id(), "Nog eens"));
    awaitMails(other, 1);
    assertThat(catcher.caughtFor(reader.username())).hasSize(1);
    assertThat(reader.signIn().get("/api/v1/messages/unread").string("unread")).isEqualTo("2");
    String forged = link.group(1).substring(0, link.group(1).length() - 3) + "AAA";
    anonymous().post(forged, "").expect(404);
    anonymous().get("/api/v1/mail-unsubscriptions/" + UUID.randomUUID()).expect(404);
  }

  @Test
  void whatMustBeDeliveredHasNoLinkToStopItAndNoChoice() throws Exception {
    User reader = user(Role.JOB_SEEKER);
    Client client = reader.signIn();
    client
        .put(
            "/api/v1/message-preferences",
            Map.of("kinds", List.of(Map.of("kind", "CONSULTANT_CHANGED", "delivery", "OFF"))))
        .expect(422);
    MessageIT.send(
        Message.of(
            MessageKind.CONSULTANT_CHANGED,
            reader.id(),
            "/",
            Map.of("consultant", "Een Consulent")));
    MimeMessage mail = awaitMails(reader, 1).getFirst();
    assertThat(mail.getHeader("List-Unsubscribe")).isNull();
    assertThat(whole(mail)).contains("Deze mail krijgt u altijd");
  }

  @Test
  void anAppointmentIsAskedChangedAndCancelledUnderOneUid() throws Exception {
    User reader = user(Role.JOB_SEEKER);
    UUID session = UUID.randomUUID();
    Map<String, String> words =
        Map.of("session", "Netwerkcafé", "day", "2026-11-30", "time", "10:00", "place", "Zaal 1");
    MessageIT.send(
        Message.of(MessageKind.SESSION_INVITATION, reader.id(), "/bijeenkomsten", words)
            .with(MessageIT.appointment(session, 0, CalendarEntry.Method.REQUEST)),
        Message.of(MessageKind.SESSION_CHANGED, reader.id(), "/bijeenkomsten", words)
            .with(MessageIT.appointment(session, 1, CalendarEntry.Method.REQUEST)),
        Message.of(MessageKind.SESSION_CANCELLED, reader.id(), "/bijeenkomsten", words)
            .with(MessageIT.appointment(session, 2, CalendarEntry.Method.CANCEL)));
    List<MimeMessage> mails = awaitMails(reader, 3);
    List<String> methods = new ArrayList<>();
    for (MimeMessage mail : mails) {
      List<String> texts = texts(mail);
      assertThat(texts).hasSize(4);
      String part = texts.get(2);
      Calendar calendar = parsed(part.substring(part.indexOf("BEGIN:VCALENDAR")));
      var event = calendar.getComponent("VEVENT").orElseThrow();
      assertThat(event.getProperty("UID").orElseThrow().getValue())
          .isEqualTo(session + "@marktplein");
      assertThat(
              calendar
                  .getComponent("VTIMEZONE")
                  .orElseThrow()
                  .getProperty("TZID")
                  .orElseThrow()
                  .getValue())
          .isEqualTo("Europe/Amsterdam");
      String method = calendar.getProperty("METHOD").orElseThrow().getValue();
      assertThat(part).contains("method=" + method);
      methods.add(method + " " + event.getProperty("SEQUENCE").orElseThrow().getValue());
      assertThat(texts.get(3)).startsWith("application/ics");
    }
    assertThat(methods).containsExactlyInAnyOrder("REQUEST 0", "REQUEST 1", "CANCEL 2");
  }

  static Calendar parsed(String file) throws IOException, ParserException {
    return new CalendarBuilder().build(new StringReader(file));
  }

  @Test
  void theMorningsMailNamesEachMessageOnceAndOnlyWhatWasNotRead() throws Exception {
    User reader = user(Role.CONSULTANT);
    Client client = reader.signIn();
    Message due =
        Message.of(
            MessageKind.JOB_OPENING_DUE,
            reader.id(),
            "/",
            Map.of("employer", "Groen BV", "day", "2026-11-30"));
    Message reassess =
        Message.of(
            MessageKind.REASSESSMENT_DUE,
            reader.id(),
            "/subsidiedossiers",
            Map.of("employer", "Groen BV", "day", "2026-12-01"));
    SettableClock clock = bean(SettableClock.class);
    // the day before the clocks go back: seven o'clock is five o'clock UTC, the next day six
    clock.setTo(Instant.parse("2026-10-24T10:00:00Z"));
    MessageIT.send(due, reassess);
    client
        .put(
            "/api/v1/messages/" + client.get("/api/v1/messages").string("items.1.id") + "/read",
            null)
        .expect(204);
    Digests digests = bean(Digests.class);
    clock.setTo(Instant.parse("2026-10-25T05:30:00Z"));
    digests.run();
    assertThat(waitingDigests(reader.id())).isZero();
    clock.setTo(Instant.parse("2026-10-25T06:00:30Z"));
    digests.run();
    digests.run();
    assertThat(waitingDigests(reader.id())).isEqualTo(1);
    clockOfSender().setTo(Instant.parse("2026-10-25T06:01:00Z"));
    MimeMessage mail = awaitMails(reader, 1).getFirst();
    assertThat(mail.getSubject()).isEqualTo("Uw berichten van Marktplein");
    assertThat(whole(mail))
        .contains("Herijking nodig op 1 december 2026")
        .doesNotContain("Een werkgever om op te volgen");
    clock.setTo(Instant.parse("2026-10-26T06:30:00Z"));
    digests.run();
    assertThat(waitingDigests(reader.id())).isEqualTo(1);
  }

  private static long waitingDigests(UUID userId) {
    return MailRows.count("recipient_id = '" + userId + "' AND digest_on IS NOT NULL");
  }

  @Test
  void whatTheServerRefusesIsGivenUpAndTriedAgainByAnAdministrator() {
    UUID organisation = organisation(OrganisationKind.MUNICIPALITY);
    String username = "geen adres " + UUID.randomUUID();
    UUID id =
        bean(Accounts.class)
            .addUsers(List.of(new Accounts.NewUser(username, "Zonder Adres")), PASSWORD)
            .getFirst();
    bean(Accounts.class).addMembership(id, organisation, Role.CONSULTANT, MUNICIPALITY);
    MessageIT.send(action(id, "Bellen"));
    await().until(() -> MailRows.count("recipient_id = '" + id + "' AND state = 'GIVEN_UP'") == 1);
    Client admin = user(Role.ADMIN).signIn();
    Answer list = admin.get("/api/v1/undelivered-mails").expect(200);
    assertThat(list.string("items.0.recipient")).isEqualTo("Zonder Adres");
    assertThat(list.string("items.0.lastError")).isEqualTo("no-address");
    assertThat(list.text()).doesNotContain("Bellen");
    String mail = list.string("items.0.id");
    admin.post("/api/v1/undelivered-mails/" + mail + "/retry", null).expect(204);
    await().until(() -> MailRows.count("recipient_id = '" + id + "' AND state = 'GIVEN_UP'") == 1);
    admin.post("/api/v1/undelivered-mails/" + UUID.randomUUID() + "/retry", null).expect(404);
  }

  @Test
  void anotherInstanceTakesOverWhatTheFirstCannotSendAndNothingIsSentTwice() {
    User reader = user(Role.CONSULTANT);
    MailCatcher away = MailCatcher.inMemory();
    int port = away.port();
    away.close();
    try (OtherInstance cannot = otherInstance(settings(port))) {
      for (int i = 0; i < 10; i++) {
        MessageIT.send(action(reader.id(), "Bellen"));
      }
      assertThat(cannot.instance().isRunning()).isTrue();
      await()
          .until(
              () -> MailRows.count("recipient_id = '" + reader.id() + "' AND attempts > 0") == 10);
    }
    // whatever was postponed is due by then
    clockOfSender().setTo(Instant.now().plusSeconds(3 * 3600));
    await()
        .until(
            () -> MailRows.count("recipient_id = '" + reader.id() + "' AND state = 'SENT'") == 10);
    assertThat(catcher.caughtFor(reader.username())).hasSize(10);
  }

  @Test
  void theThirdTryThatFailsIsRepeatedAfterFourMinutes() {
    User reader = user(Role.CONSULTANT);
    SettableClock clock = bean(SettableClock.class);
    MailOutbox outbox = bean(MailOutbox.class);
    MessageIT.inTransaction(
        () -> outbox.addDigest(reader.id(), LocalDate.EPOCH, clock.instant().plusSeconds(86_400)));
    String id = MailRows.idOf(reader.id());
    MailOutbox.Mail mail =
        new MailOutbox.Mail(
            UUID.fromString(id), reader.id(), null, LocalDate.EPOCH, 3, clock.instant());
    outbox.postpone(mail, "busy");
    Instant next = MailRows.availableAt(id);
    assertThat(next).isBetween(clock.instant().plusSeconds(200), clock.instant().plusSeconds(240));
    outbox.giveUp(mail, "busy");
    assertThat(MailRows.count("id = '" + id + "' AND state = 'GIVEN_UP'")).isEqualTo(1);
  }
}
