package nl.wsp.portal;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.wsp.deploy.local.Database;
import nl.wsp.deploy.local.MailCatcher;
import nl.wsp.deploy.local.TestEngines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every role's main journey in Chromium, against the whole service with the demo's data. Each file
 * in {@code journeys} is one test; axe must find nothing on any page it opens.
 */
class PortalJourneysIT {
  private static EmbeddedServer server;
  private static MailCatcher mails;

  @BeforeAll
  static void startTheService(@TempDir Path folder) {
    Chromium.assume();
    TestEngines engines = TestEngines.shared();
    Database database = engines.freshDatabase(PortalJourneysIT.class);
    Map<String, Object> properties = new HashMap<>();
    properties.put("micronaut.server.port", -1);
    properties.put("datasources.default.url", database.url());
    properties.put("datasources.default.username", database.user());
    properties.put("datasources.default.password", database.password());
    properties.put("wsp.elasticsearch.url", engines.elasticsearch().toString());
    properties.put("wsp.elasticsearch.prefix", engines.freshIndexPrefix(PortalJourneysIT.class));
    properties.put("wsp.demo", true);
    mails = MailCatcher.intoFolder(folder);
    properties.put("wsp.mail.host", MailCatcher.HOST);
    properties.put("wsp.mail.port", mails.port());
    properties.put("wsp.mail.start-tls", false);
    properties.put("wsp.mail.poll-seconds", 1);
    server = ApplicationContext.run(EmbeddedServer.class, properties);
  }

  @AfterAll
  static void stopTheService() {
    if (server != null) {
      server.close();
    }
    if (mails != null) {
      mails.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> journeys() throws IOException {
    return Playwright.tests(
        "journeys", Map.of("WSP_PORTAL", server.getURL().toString(), "WSP_MAILS", mails.page()));
  }
}
