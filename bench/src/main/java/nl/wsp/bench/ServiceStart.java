package nl.wsp.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.wsp.deploy.local.ClassCache;
import nl.wsp.deploy.local.Database;

/**
 * Starts the packaged service in a JVM of its own, with the flags and the class cache of the
 * launcher, on engines and data that are there already.
 *
 * @param clockSeconds until it says that it is healthy
 * @param processorSeconds what it took of the processors until then; a busy machine changes this
 *     figure less
 */
record ServiceStart(double clockSeconds, double processorSeconds) {
  private static final long LONGEST_SECONDS = 120;
  private static final long BETWEEN_LOOKS_MILLIS = 20;
  private static final double NANOS_PER_SECOND = 1e9;

  /**
   * Measures one start.
   *
   * @param withCache after making the class cache, which is not measured
   */
  static ServiceStart measure(
      Database database, URI elasticsearch, String prefix, Path folder, boolean withCache)
      throws InterruptedException {
    int port = freePort();
    Path log = folder.resolve("service.log");
    Map<String, String> environment =
        Map.of(
            "WSP_DATABASE_URL", database.url(),
            "WSP_DATABASE_USER", database.user(),
            "WSP_DATABASE_PASSWORD", database.password(),
            "WSP_ELASTICSEARCH_URL", elasticsearch.toString(),
            "WSP_INDEX_PREFIX", prefix,
            "WSP_PORT", String.valueOf(port),
            "WSP_RELAY", "false");
    ClassCache cache = new ClassCache(jar(), folder);
    if (withCache && !cache.exists() && !cache.make(environment)) {
      throw new IllegalStateException("no class cache was made, see " + folder);
    }
    ProcessBuilder command =
        new ProcessBuilder(withCache ? cache.command() : cache.commandWithout());
    command.environment().putAll(environment);
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

  /** The service as it is packaged: a class cache takes jars only. */
  private static Path jar() {
    Path build = Path.of(System.getProperty("bench.service", "../api/target"));
    try (Stream<Path> files = Files.list(build)) {
      return files
          .filter(file -> file.getFileName().toString().matches("api-[0-9.]+(-SNAPSHOT)?\\.jar"))
          .max(Path::compareTo)
          .orElseThrow(() -> new IllegalStateException("no service in " + build))
          .toRealPath();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
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
