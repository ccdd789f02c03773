package nl.wsp.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The service itself, as a child process in demo mode. */
final class ApiProcess implements AutoCloseable {
  private static final String NAME = "api";
  private static final String PROGRESS = "progress: ";
  private static final String READY = "ready: ";

  /** Port when the operator names none. */
  static final int USUAL_PORT = 8080;

  private static final int PORTS_TRIED = 100;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final EngineProcess process;
  private final CompletableFuture<String> ready;
  private final ClassCache cache;
  private final Map<String, String> environment;
  private volatile Thread cacheMaker;

  private ApiProcess(
      EngineProcess process,
      CompletableFuture<String> ready,
      ClassCache cache,
      Map<String, String> environment) {
    this.process = process;
    this.ready = ready;
    this.cache = cache;
    this.environment = environment;
  }

  /**
   * The port to listen on: the configured one, else 8080 or the next that is free.
   *
   * @throws EngineException when the configured one is no port or in use
   */
  static int choosePort(Optional<String> configured) {
    if (configured.isPresent()) {
      return configuredPort(configured.get());
    }
    for (int port = USUAL_PORT; port < USUAL_PORT + PORTS_TRIED; port++) {
      if (isFree(port)) {
        return port;
      }
    }
    throw new EngineException(
        "ports %d to %d are all in use".formatted(USUAL_PORT, USUAL_PORT + PORTS_TRIED - 1));
  }

  private static int configuredPort(String text) {
    if (!text.matches("[0-9]{1,5}")) {
      throw new EngineException("WSP_PORT is no port number: " + text);
    }
    int port = Integer.parseInt(text);
    if (!isFree(port)) {
      throw new EngineException("port " + port + " (WSP_PORT) is in use or not allowed");
    }
    return port;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * Starts the packaged service.
   *
   * @param build folder with {@code api-*.jar} and {@code lib} beside it
   * @param folder existing folder for its log
   * @param environment settings of the service, see {@link #demo}
   * @param progress gets what the service says about its start
   */
  static ApiProcess start(
      Path build, Path folder, Map<String, String> environment, Consumer<String> progress) {
    EngineProcess.endStale(NAME, folder);
    CompletableFuture<String> ready = new CompletableFuture<>();
    ClassCache cache = new ClassCache(jar(build), folder);
    EngineProcess process =
        EngineProcess.start(
            NAME,
            folder,
            cache.command(),
            environment,
            line -> {
              if (line.startsWith(PROGRESS)) {
                progress.accept(line.substring(PROGRESS.length()));
              } else if (line.startsWith(READY)) {
                ready.complete(line.substring(READY.length()).strip());
              }
            });
    process
        .onExit()
        .thenRun(
            () ->
                ready.completeExceptionally(
                    new EngineException("the service ended:\n" + process.lastOutput())));
    return new ApiProcess(process, ready, cache, environment);
  }

  /** The settings of a service with demo data and accounts on these engines. */
  static Map<String, String> demo(int port, Database database, URI elasticsearch) {
    return Map.of(
        "WSP_DATABASE_URL", database.url(),
        "WSP_DATABASE_USER", database.user(),
        "WSP_DATABASE_PASSWORD", database.password(),
        "WSP_ELASTICSEARCH_URL", elasticsearch.toString(),
        "WSP_PORT", String.valueOf(port),
        "WSP_DEMO", "true",
        "MICRONAUT_ENVIRONMENTS", "demo");
  }

  /** Those settings with the catcher as the server of its mails. */
  static Map<String, String> withMail(Map<String, String> environment, int port, MailCatcher mail) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("WSP_SMTP_HOST", MailCatcher.HOST);
    all.put("WSP_SMTP_PORT", String.valueOf(mail.port()));
    all.put("WSP_SMTP_STARTTLS", "false");
    all.put("WSP_PORTAL_URL", "http://localhost:" + port);
    return all;
  }

  private static Path jar(Path build) {
    try (Stream<Path> files = Files.list(build)) {
      return files
          .filter(file -> file.getFileName().toString().matches("api-[0-9.]+(-SNAPSHOT)?\\.jar"))
          .max(Path::compareTo)
          .orElseThrow(() -> new EngineException("no service to start in " + build));
    } catch (IOException e) {
      throw new UncheckedIOException("the service is not built: " + build, e);
    }
  }

  /** Completes with the address when everything is loaded; fails when the service ends. */
  CompletableFuture<String> ready() {
    return ready;
  }

  /**
   * Makes the cache for the next start when there is none, in the background: a second service,
   * which leaves outbox and demo alone, is started on the same data and stopped.
   */
  void speedUpNextStart() {
    if (cache.exists()) {
      return;
    }
    Map<String, String> alone = new HashMap<>(environment);
    alone.putAll(Map.of("WSP_PORT", "-1", "WSP_DEMO", "false", "WSP_RELAY", "false"));
    alone.remove("MICRONAUT_ENVIRONMENTS");
    alone.remove("WSP_SMTP_HOST");
    cacheMaker =
        Thread.ofVirtual()
            .name("class-cache")
            .start(
                () -> {
                  try {
                    cache.make(alone);
                  } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                  }
                });
  }

  CompletableFuture<ProcessHandle> onExit() {
    return process.onExit();
  }

  /** Ends the service at once, as a crash does. */
  void kill() {
    process.kill();
  }

  @Override
  public void close() {
    Thread making = cacheMaker;
    if (making != null) {
      making.interrupt();
    }
    process.close();
    if (making != null) {
      await(making);
    }
  }

  private static void await(Thread thread) {
    try {
      thread.join(LONGEST_WAIT);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
