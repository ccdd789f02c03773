package nl.wsp.api.interop;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;

/** Base of tests that import files through the interface and wait for the end. */
public abstract class ImportTest extends ApiTest {
  private static final long PATIENCE_NANOS = Duration.ofSeconds(120).toNanos();

  /** An administrator. */
  protected static Client admin() {
    return user(Role.ADMIN).signIn();
  }

  /** Imports a file and waits for its end. */
  protected static Answer imported(Client admin, String query, String contentType, String file) {
    Answer accepted =
        admin
            .with("Content-Type", contentType)
            .send("POST", "/api/v1/imports?" + query, file)
            .expect(202);
    return ended(admin, accepted.header("Location"));
  }

  /** Imports a CSV file and waits for its end. */
  protected static Answer csv(Client admin, String query, String file) {
    return imported(admin, query, "text/csv", file);
  }

  /** Imports a JSON file and waits for its end. */
  protected static Answer json(Client admin, String query, String file) {
    return imported(admin, query, "application/json", file);
  }

  /** The report of an import, once it has ended. */
  protected static Answer ended(Client admin, String location) {
    Answer[] latest = new Answer[1];
    await(
        () -> {
          latest[0] = admin.get(location + "?limit=100").expect(200);
          return !latest[0].string("status").equals("RUNNING");
        });
    return latest[0];
  }

  /** Waits until something is so. */
  protected static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not within " + PATIENCE_NANOS + " ns");
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  /** Field and code of every problem of the report, {@code field code}. */
  protected static List<String> problems(Answer report) {
    List<String> all = new ArrayList<>();
    for (JsonNode row : report.at("rows").values()) {
      for (JsonNode problem : row.get("problems").values()) {
        all.add(problem.get("field").getStringValue() + " " + problem.get("code").getStringValue());
      }
    }
    return all;
  }

  /** A file of the tests. */
  protected static String resource(String name) {
    try (var stream = ImportTest.class.getResourceAsStream("/interop/" + name)) {
      return new String(
          java.util.Objects.requireNonNull(stream, name).readAllBytes(),
          java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A file beside the repository; the test is skipped without it. */
  protected static String shared(String name) {
    Path file = SharedFiles.require(name);
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
