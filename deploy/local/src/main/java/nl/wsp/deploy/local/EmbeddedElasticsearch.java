package nl.wsp.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An Elasticsearch server of our own: one node, no security (it listens on loopback only), ports
 * that the system picks.
 */
final class EmbeddedElasticsearch {
  private static final String NAME = "elasticsearch";
  private static final Duration START_LIMIT = Duration.ofSeconds(180);

  private final Path home;
  private final Path folder;
  private final boolean shortLived;

  /**
   * @param folder existing folder for data, configuration and logs
   * @param shortLived true prefers a quick start to the fastest code later; for tests
   */
  EmbeddedElasticsearch(Path home, Path folder, boolean shortLived) {
    this.home = home;
    this.folder = folder;
    this.shortLived = shortLived;
  }

  /** A running server: its process and where it answers. */
  record Running(EngineProcess process, URI url) {}

  Running start() {
    EngineProcess.endStale(NAME, folder);
    Path logs = folder.resolve("logs");
    Path ports = logs.resolve("http.ports");
    try {
      configure();
      Files.createDirectories(logs);
      Files.deleteIfExists(ports);
    } catch (IOException e) {
      throw new EngineException("Elasticsearch could not be set up in " + folder, e);
    }
    List<String> command = new ArrayList<>(Unprivileged.prefix(folder));
    command.add(home.resolve("bin/elasticsearch" + (isWindows() ? ".bat" : "")).toString());
    settings(logs).forEach((name, value) -> command.addAll(List.of("-E", name + "=" + value)));
    EngineProcess process = EngineProcess.start(NAME, folder, command, environment());
    try {
      URI url = awaitAddress(process, ports);
      awaitUsable(process, url);
      process.remember();
      return new Running(process, url);
    } catch (RuntimeException e) {
      process.close();
      throw e;
    }
  }

  private static boolean isWindows() {
    return System.getProperty("os.name").startsWith("Windows");
  }

  private Map<String, String> settings(Path logs) {
    return Map.ofEntries(
        Map.entry("cluster.name", "marktplein"),
        Map.entry("node.name", "local"),
        Map.entry("discovery.type", "single-node"),
        Map.entry("xpack.security.enabled", "false"),
        Map.entry("xpack.ml.enabled", "false"),
        Map.entry("network.host", "127.0.0.1"),
        Map.entry("http.port", "0"),
        Map.entry("transport.port", "0"),
        // writes the port it got into logs/http.ports
        Map.entry("node.portsfile", "true"),
        // a developer's disk that is nearly full must not make the index read-only
        Map.entry("cluster.routing.allocation.disk.threshold_enabled", "false"),
        Map.entry("path.data", folder.resolve("data").toString()),
        Map.entry("path.logs", logs.toString()));
  }

  private Map<String, String> environment() {
    return Map.of(
        "ES_PATH_CONF",
        folder.resolve("config").toString(),
        "ES_JAVA_HOME",
        System.getProperty("java.home"),
        "ES_JAVA_OPTS",
        "",
        "CLI_JAVA_OPTS",
        "-XX:TieredStopAtLevel=1");
  }

  /** The distribution's configuration with our heap, made anew at each start. */
  private void configure() throws IOException {
    Path config = Files.createDirectories(folder.resolve("config/jvm.options.d")).getParent();
    try (Stream<Path> shipped = Files.list(home.resolve("config"))) {
      for (Path file : shipped.filter(Files::isRegularFile).toList()) {
        Files.copy(file, config.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    List<String> options =
        shortLived
            ? List.of("-Xms512m", "-Xmx512m", "-XX:TieredStopAtLevel=1")
            : List.of("-Xms512m", "-Xmx512m");
    Files.write(config.resolve("jvm.options.d/local.options"), options);
  }

  private URI awaitAddress(EngineProcess process, Path ports) {
    long giveUpNanos = System.nanoTime() + START_LIMIT.toNanos();
    while (System.nanoTime() < giveUpNanos) {
      if (!process.isAlive()) {
        throw new EngineException("Elasticsearch ended while starting:\n" + process.lastOutput());
      }
      if (Files.exists(ports)) {
        try (Stream<String> addresses = Files.lines(ports)) {
          return addresses
              .filter(address -> address.startsWith("127.0.0.1:"))
              .findFirst()
              .map(address -> URI.create("http://" + address))
              .orElseThrow(() -> new EngineException("Elasticsearch does not listen on 127.0.0.1"));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      Pause.briefly();
    }
    throw new EngineException(
        "Elasticsearch did not start within %d s:%n%s"
            .formatted(START_LIMIT.toSeconds(), process.lastOutput()));
  }

  /** Waits until every index that was there before can be searched again. */
  private static void awaitUsable(EngineProcess process, URI url) {
    HttpRequest health =
        HttpRequest.newBuilder(url.resolve("/_cluster/health?wait_for_status=yellow&timeout=60s"))
            .timeout(START_LIMIT)
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(health, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new EngineException(
            "Elasticsearch is not usable: " + answer.body() + "\n" + process.lastOutput());
      }
    } catch (IOException e) {
      throw new EngineException("Elasticsearch does not answer:\n" + process.lastOutput(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException("interrupted while waiting for Elasticsearch", e);
    }
  }
}
