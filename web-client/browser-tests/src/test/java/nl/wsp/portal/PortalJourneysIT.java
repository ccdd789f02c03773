package nl.wsp.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wsp.deploy.local.Database;
import nl.wsp.deploy.local.TestEngines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every role's main journey in Chromium, against the whole service with the demo's data. Each file
 * in {@code journeys} is one test; axe must find nothing on any page it opens.
 */
class PortalJourneysIT {
  private static final Path ROOM = Path.of("").toAbsolutePath();

  private static EmbeddedServer server;
  private static Path chromium;

  @BeforeAll
  static void startTheService() {
    Optional<Path> found = Chromium.find();
    if (found.isEmpty()) {
      assertFalse(Chromium.isRequired(), "no chromium, and this build requires it");
      System.out.println("skipped: no chromium");
      assumeTrue(false, "no chromium");
    }
    chromium = found.get();
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
    server = ApplicationContext.run(EmbeddedServer.class, properties);
  }

  @AfterAll
  static void stopTheService() {
    if (server != null) {
      server.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> journeys() throws IOException {
    try (Stream<Path> files = Files.list(ROOM.resolve("journeys"))) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".spec.ts"))
              .sorted()
              .toList();
      assertFalse(names.isEmpty(), "no journeys found");
      return names.stream()
          .map(name -> DynamicTest.dynamicTest(name.replace(".spec.ts", ""), () -> run(name)));
    }
  }

  private static void run(String journey) throws IOException, InterruptedException {
    Path playwright = ROOM.resolve("../node_modules/@playwright/test/cli.js").normalize();
    ProcessBuilder command =
        new ProcessBuilder("node", playwright.toString(), "test", "journeys/" + journey)
            .directory(ROOM.toFile())
            .redirectErrorStream(true);
    command.environment().put("WSP_PORTAL", server.getURL().toString());
    command.environment().put("WSP_CHROMIUM", chromium.toString());
    Process playing = command.start();
    // through our own stream: what the child wrote by itself would be mixed into the report of this
    // run
    try (BufferedReader said = playing.inputReader()) {
      said.lines().forEach(System.out::println);
    }
    assertEquals(0, playing.waitFor(), journey + " failed, see its report above");
  }
}
