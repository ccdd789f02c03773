package nl.wsp.api.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.deploy.local.MailCatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catcher of the demo: whoever tries the service reads in a browser what was mailed. */
class CaughtMailIT extends ApiTest {
  @TempDir private static Path folder;

  @Test
  void aMailIsReadAtTheAddressThatTheDemoPrintsWithAllItsParts() throws Exception {
    User reader = user(Role.JOB_SEEKER);
    UUID session = UUID.randomUUID();
    try (MailCatcher catcher = MailCatcher.intoFolder(folder);
        OtherInstance sender = otherInstance(settings(catcher.port()))) {
      assertThat(sender.instance().isRunning()).isTrue();
      MessageIT.send(
          Message.of(
                  MessageKind.SESSION_INVITATION,
                  reader.id(),
                  "/bijeenkomsten/" + session,
                  Map.of(
                      "session",
                      "Koffie met Noor Zonderling",
                      "day",
                      "2026-11-30",
                      "time",
                      "10:00",
                      "place",
                      "Bij Noor Zonderling thuis"))
              .with(
                  new CalendarEntry(
                      session,
                      0,
                      CalendarEntry.Method.REQUEST,
                      Instant.parse("2026-11-30T09:00:00Z"),
                      Instant.parse("2026-11-30T11:00:00Z"),
                      "Koffie met Noor Zonderling, loonwaarde 60%",
                      "Bij Noor Zonderling thuis")));
      Pattern link =
          Pattern.compile("href=\"([^\"]*" + Pattern.quote(reader.username()) + "\\.eml)\"");
      String mailPage =
          await()
              .until(
                  () -> {
                    Matcher found = link.matcher(page(catcher.page() + "/"));
                    return found.find() ? found.group(1) : null;
                  },
                  java.util.Objects::nonNull);

      String html = page(catcher.page() + "/" + mailPage.replace(".eml", ".html"));
      assertThat(html).contains("<html lang=\"nl\">", "30 november 2026");
      MimeMessage mail =
          new MimeMessage(
              Session.getInstance(new Properties()),
              new ByteArrayInputStream(
                  page(catcher.page() + "/" + mailPage).getBytes(StandardCharsets.UTF_8)));
      String whole = MailIT.whole(mail);
      assertThat(whole)
          .contains("text/plain", "text/html", "text/calendar", "application/ics")
          .contains("METHOD:REQUEST", "UID:" + session + "@marktplein", "SEQUENCE:0")
          .contains("SUMMARY:Bijeenkomst van het werkgeversservicepunt")
          .contains("https://marktplein.example/bijeenkomsten/" + session);
      assertThat(whole + html).doesNotContain("Noor", "Zonderling", "loonwaarde", "60%");
    }
    // behind sign-in stands where it is
    String id = reader.signIn().get("/api/v1/messages").expect(200).string("items.0.id");
    byte[] file = reader.signIn().download("/api/v1/messages/" + id + "/calendar");
    assertThat(new String(file, StandardCharsets.UTF_8)).contains("LOCATION:Bij Noor Zonderling");
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

  private static String page(String address) throws IOException, InterruptedException {
    try (HttpClient browser = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer =
          browser.send(
              HttpRequest.newBuilder(URI.create(address)).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).isEqualTo(200);
      return new String(answer.body(), StandardCharsets.UTF_8);
    }
  }
}
