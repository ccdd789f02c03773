package nl.wsp.deploy.local;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A server process of ours that never outlives us. It runs under a small shell guard which ends it
 * as soon as this JVM is gone, even after a {@code kill -9}; what the guard could not end (it was
 * killed as well) is ended by the next start on the same folder, see {@link #endStale}.
 */
final class EngineProcess implements AutoCloseable {
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
  private static final boolean UNIX = !System.getProperty("os.name").startsWith("Windows");
  private static final Path SET_SESSION = Path.of("/usr/bin/setsid");

  private final String name;
  private final Path folder;
  private final Process process;

  private EngineProcess(String name, Path folder, Process process) {
    this.name = name;
    this.folder = folder;
    this.process = process;
  }

  /**
   * Starts a command with its output in {@code <folder>/<name>.log}.
   *
   * @param name file name without extension, unique within the folder
   * @param folder existing folder, also the working directory
   * @param environment variables added to our own
   */
  static EngineProcess start(
      String name, Path folder, List<String> command, Map<String, String> environment) {
    ProcessBuilder builder = builder(folder, command, environment);
    builder.redirectOutput(log(folder, name).toFile());
    return start(name, folder, builder);
  }

  /** The same, and every line of its output is told to the listener as well, as it comes. */
  static EngineProcess start(
      String name,
      Path folder,
      List<String> command,
      Map<String, String> environment,
      Consumer<String> listener) {
    EngineProcess started = start(name, folder, builder(folder, command, environment));
    Thread.ofVirtual().name(name + "-output").start(() -> started.follow(listener));
    return started;
  }

  private static ProcessBuilder builder(
      Path folder, List<String> command, Map<String, String> environment) {
    ProcessBuilder builder = new ProcessBuilder(guarded(command));
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return builder;
  }

  private static EngineProcess start(String name, Path folder, ProcessBuilder builder) {
    try {
      EngineProcess started = new EngineProcess(name, folder, builder.start());
      started.remember();
      return started;
    } catch (IOException e) {
      throw new EngineException(name + " could not be started: " + e.getMessage(), e);
    }
  }

  private void follow(Consumer<String> listener) {
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        BufferedWriter log = Files.newBufferedWriter(log(folder, name))) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        log.write(line);
        log.newLine();
        log.flush();
        listener.accept(line);
      }
    } catch (IOException e) {
      listener.accept(name + " can no longer be followed: " + e.getMessage());
    }
  }

  private static Path log(Path folder, String name) {
    return folder.resolve(name + ".log");
  }

  private static List<String> guarded(List<String> command) {
    if (!UNIX) {
      return command;
    }
    List<String> guarded = new ArrayList<>();
    if (Files.isExecutable(SET_SESSION)) {
      // a session of its own: Ctrl-C reaches the launcher only, which then stops us in order
      guarded.add(SET_SESSION.toString());
    }
    guarded.addAll(List.of("/bin/sh", "-c", guardScript(), "engine-guard"));
    guarded.addAll(command);
    return guarded;
  }

  private static String guardScript() {
    try (var script = EngineProcess.class.getResourceAsStream("guard.sh")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  CompletableFuture<ProcessHandle> onExit() {
    return process.toHandle().onExit();
  }

  /** Writes down who runs, so that a later start can end them if nobody else does. */
  void remember() {
    List<String> lines =
        Stream.concat(Stream.of(process.toHandle()), process.descendants())
            .map(EngineProcess::identity)
            .flatMap(Optional::stream)
            .toList();
    try {
      Files.write(folder.resolve(name + ".processes"), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> identity(ProcessHandle handle) {
    ProcessHandle.Info info = handle.info();
    return info.startInstant()
        .flatMap(
            started ->
                info.command().map(c -> handle.pid() + " " + started.toEpochMilli() + " " + c));
  }

  /**
   * Ends what an earlier run that was killed left behind in this folder. A process is only ended
   * when its id, its start and its program are the ones written down then: ids are given out anew.
   */
  static void endStale(String name, Path folder) {
    Path processes = folder.resolve(name + ".processes");
    try {
      if (Files.exists(processes)) {
        List<ProcessHandle> stale =
            Files.readAllLines(processes).stream()
                .map(EngineProcess::sameProcess)
                .flatMap(Optional::stream)
                .toList();
        stale.forEach(ProcessHandle::destroy);
        stale.forEach(EngineProcess::awaitEnd);
        Files.delete(processes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<ProcessHandle> sameProcess(String line) {
    String[] parts = line.split(" ", 3);
    Instant started = Instant.ofEpochMilli(Long.parseLong(parts[1]));
    return ProcessHandle.of(Long.parseLong(parts[0]))
        .filter(handle -> handle.info().command().filter(parts[2]::equals).isPresent())
        .filter(
            handle ->
                handle
                    .info()
                    .startInstant()
                    // start times are derived from the boot time, which a clock adjustment moves
                    .filter(s -> Duration.between(started, s).abs().toSeconds() < 3)
                    .isPresent());
  }

  private static void awaitEnd(ProcessHandle handle) {
    try {
      handle.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      handle.destroyForcibly();
    } catch (ExecutionException | TimeoutException e) {
      handle.destroyForcibly();
    }
  }

  /** Last lines of the log, for an error message. */
  String lastOutput() {
    try {
      List<String> lines =
          Files.readString(log(folder, name), StandardCharsets.UTF_8).lines().toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    } catch (IOException e) {
      return "(no log: " + e.getMessage() + ")";
    }
  }

  /** Ends the engine at once; its data may need recovery at the next start. */
  void kill() {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(EngineProcess::awaitEnd);
    forget();
  }

  /** Asks the engine to stop in order and waits; after 20 s it is ended at once. */
  @Override
  public void close() {
    List<ProcessHandle> descendants = process.descendants().toList();
    process.destroy();
    awaitEnd(process.toHandle());
    descendants.forEach(EngineProcess::awaitEnd);
    forget();
  }

  private void forget() {
    try {
      Files.deleteIfExists(folder.resolve(name + ".processes"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
