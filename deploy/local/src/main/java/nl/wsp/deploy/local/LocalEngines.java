package nl.wsp.deploy.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A database and Elasticsearch for this machine, both started at once. Each is looked up in this
 * order: the address configured by the operator ({@code WSP_DATABASE_URL}, {@code
 * WSP_ELASTICSEARCH_URL}), a Docker engine if one answers at once, the embedded programs.
 *
 * <p>Everything listens on loopback and on free ports. Closing stops what was started here, never
 * what was configured; if this JVM is killed its engines end by themselves.
 */
public final class LocalEngines implements AutoCloseable {
  private final Optional<DataFolder> folder;
  private final boolean throwAway;
  private final Engine<Database> database;
  private final Engine<URI> elasticsearch;
  private boolean closed;

  private LocalEngines(
      Optional<DataFolder> folder,
      boolean throwAway,
      Engine<Database> database,
      Engine<URI> elasticsearch) {
    this.folder = folder;
    this.throwAway = throwAway;
    this.database = database;
    this.elasticsearch = elasticsearch;
  }

  /**
   * Starts both engines and returns when both can be used.
   *
   * @throws EngineException when one does not start; nothing is left running then
   */
  public static LocalEngines start(EngineSettings settings) {
    return start(settings, Configured.fromSystem());
  }

  static LocalEngines start(EngineSettings settings, Configured configured) {
    if (configured.database().isPresent() && configured.elasticsearch().isPresent()) {
      return new LocalEngines(
          Optional.empty(),
          false,
          configured.database().map(Engine::external).orElseThrow(),
          configured.elasticsearch().map(Engine::external).orElseThrow());
    }
    DataFolder folder = DataFolder.take(settings.dataFolder());
    try {
      if (settings.throwAway()) {
        EngineStarts.endStale(folder);
        folder.empty();
      }
      EngineStarts starts = EngineStarts.of(settings, folder);
      return startBoth(settings, folder, configured, starts);
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private static LocalEngines startBoth(
      EngineSettings settings, DataFolder folder, Configured configured, EngineStarts starts) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Engine<Database>> database =
          threads.submit(
              timed(
                  settings,
                  () -> configured.database().map(Engine::external).orElseGet(starts::database)));
      Future<Engine<URI>> elasticsearch =
          threads.submit(
              timed(
                  settings,
                  () ->
                      configured
                          .elasticsearch()
                          .map(Engine::external)
                          .orElseGet(starts::elasticsearch)));
      try {
        return new LocalEngines(
            Optional.of(folder), settings.throwAway(), get(database), get(elasticsearch));
      } catch (RuntimeException e) {
        stopIfStarted(database);
        stopIfStarted(elasticsearch);
        throw e;
      }
    }
  }

  private static <T> Callable<Engine<T>> timed(EngineSettings settings, Callable<Engine<T>> start) {
    return () -> {
      long beganNanos = System.nanoTime();
      Engine<T> engine = start.call();
      Duration took = Duration.ofNanos(System.nanoTime() - beganNanos);
      settings
          .progress()
          .accept("%s ready in %.1f s".formatted(engine.title(), took.toMillis() / 1000.0));
      return engine;
    };
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof EngineException engine
          ? engine
          : new EngineException("an engine did not start", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException("interrupted while starting the engines", e);
    }
  }

  private static <T> void stopIfStarted(Future<Engine<T>> engine) {
    try {
      engine.get().stop().close();
    } catch (ExecutionException notStarted) {
      // nothing to stop
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The folder this run's data lies in; empty when both engines were configured. */
  Optional<Path> dataFolder() {
    return folder.map(DataFolder::path);
  }

  /** A folder for the log of something that runs on these engines; ends with this run's data. */
  Path folderFor(String name) {
    return folder.orElseThrow(() -> new EngineException("nothing runs here")).inside(name);
  }

  /** Where the database answers. */
  public Database database() {
    return database.address();
  }

  /** Where Elasticsearch answers, without a path. */
  public URI elasticsearch() {
    return elasticsearch.address();
  }

  /** Stops what was started here and waits for it; closing again does nothing. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    folder.ifPresent(DataFolder::stopping);
    CompletableFuture<Void> bothStopped =
        CompletableFuture.allOf(
            CompletableFuture.runAsync(database.stop()::close),
            CompletableFuture.runAsync(elasticsearch.stop()::close));
    try {
      bothStopped.join();
      if (throwAway) {
        folder.ifPresent(DataFolder::empty);
      }
    } finally {
      folder.ifPresent(DataFolder::close);
    }
  }
}
