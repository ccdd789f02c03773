package nl.wsp.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.wsp.deploy.local.Database;

/**
 * Starts the service in a JVM of its own, with the flags of the launcher, on engines and data that
 * are there already.
 *
 * @param clockSeconds until it says that it is healthy
 * @param processorSeconds what it took of the processors until then; a busy machine changes this
 *     figure less
 */
record ServiceStart(double clockSeconds, double processorSeconds) {
  private static final long LONGEST_SECONDS = 120;
  private static final long BETWEEN_LOOKS_MILLIS = 20;
  private static final double NANOS_PER_SECOND = 1e9;

  static ServiceStart measure(Database database, URI elasticsearch, String prefix, Path log)
      throws InterruptedException {
    int port = freePort();
    ProcessBuilder command =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "nl.wsp.api.Application"));
    command
        .environment()
        .putAll(
            Map.of(
                "WSP_DATABASE_URL", database.url(),
                "WSP_DATABASE_USER", database.user(),
                "WSP_DATABASE_PASSWORD", database.password(),
                "WSP_ELASTICSEARCH_URL", elasticsearch.toString(),
                "WSP_INDEX_PREFIX", prefix,
                "WSP_PORT", String.valueOf(port),
                "WSP_RELAY", "false"));
    command.redirectErrorStream(true).redirectOutput(log.toFile());
    long began = System.nanoTime();
    Process process = start(command);
    try (Asker asker = new Asker(URI.create("http://127.0.0.1:" + port))) {
      while (!healthy(asker)) {
        if (!process.isAlive() || seconds(began) > LONGEST_SECONDS) {
          throw new IllegalStateException("the service did not start, see " + log);
        }
        TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
      }
      double clock = seconds(began);
      Duration busy = process.info().totalCpuDuration().orElse(Duration.ZERO);
      return new ServiceStart(clock, busy.toMillis() / 1000.0);
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private static Process start(ProcessBuilder command) {
    try {
      return command.start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static boolean healthy(Asker asker) {
    try {
      return asker.get("/health").length > 0;
    } catch (UncheckedIOException | IllegalStateException notYet) {
      return false;
    }
  }

  private static double seconds(long sinceNanos) {
    return (System.nanoTime() - sinceNanos) / NANOS_PER_SECOND;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
