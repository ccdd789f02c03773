package nl.wsp.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The JDK's ahead-of-time cache of the service (JEP 483): its classes read and linked once, which
 * halves what a start costs. Nothing depends on it: without a cache, or with one of another build
 * or JDK, the service starts as it always did.
 */
public final class ClassCache {
  private static final String NAME = "service-";
  private static final String EXTENSION = ".aot";
  private static final String RECORDER = NAME + "recorder";
  private static final String CREATOR = NAME + "cache";
  private static final String LISTENING = "Startup completed";
  private static final long LONGEST_SECONDS = 180;

  /** Flags with which the service runs here; a cache belongs to the flags it was made with. */
  public static final List<String> SERVICE_FLAGS =
      List.of(
          "-Xmx512m",
          "-XX:+UseSerialGC",
          // Netty and the analysis of passwords reach native memory; silences their warnings
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private final Path jar;
  private final Path folder;
  private final Path cache;

  /**
   * The cache of a packaged service, made or not.
   *
   * @param jar the service, its libraries in {@code lib} beside it
   * @param folder existing folder in which caches are kept
   */
  public ClassCache(Path jar, Path folder) {
    this.jar = jar;
    this.folder = folder;
    this.cache = folder.resolve(NAME + Integer.toHexString(fingerprint(jar)) + EXTENSION);
  }

  /** Whether there is one of this very build and JDK. */
  public boolean exists() {
    return Files.isRegularFile(cache);
  }

  /** The command that starts the service, with the cache when there is one. */
  public List<String> command() {
    List<String> command = java();
    if (exists()) {
      // what does not fit any more is left aside; the log of the service is no place to say so
      command.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off"));
    }
    return withJar(command);
  }

  /** The command that starts the service as if there were no cache. */
  public List<String> commandWithout() {
    return withJar(java());
  }

  private List<String> withJar(List<String> command) {
    command.addAll(List.of("-jar", jar.toString()));
    return command;
  }

  /**
   * Makes it: a service of its own is started, and stopped as soon as it says that it listens.
   * Gives up without a word when anything is in the way, such as a full disk.
   *
   * @param environment of a service that can start
   * @return whether there is one now
   */
  public boolean make(Map<String, String> environment) throws InterruptedException {
    Path recorded = folder.resolve(NAME + "recorded");
    Path unfinished = folder.resolve(NAME + "unfinished");
    try {
      EngineProcess.endStale(RECORDER, folder);
      EngineProcess.endStale(CREATOR, folder);
      record(recorded, environment);
      create(recorded, unfinished);
      dropOthers();
      Files.move(unfinished, cache, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (IOException | EngineException | ExecutionException | TimeoutException notMade) {
      return false;
    } finally {
      delete(recorded);
      delete(unfinished);
    }
  }

  private void record(Path recorded, Map<String, String> environment)
      throws InterruptedException, ExecutionException, TimeoutException {
    List<String> command = java();
    command.addAll(List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + recorded));
    CompletableFuture<Boolean> listens = new CompletableFuture<>();
    try (EngineProcess service =
        EngineProcess.start(
            RECORDER,
            folder,
            withJar(command),
            environment,
            line -> {
              if (line.contains(LISTENING)) {
                listens.complete(true);
              }
            })) {
      service.onExit().thenRun(() -> listens.complete(false));
      if (!orKilled(service, listens)) {
        throw new EngineException("the service ended:\n" + service.lastOutput());
      }
    }
  }

  private void create(Path recorded, Path unfinished)
      throws InterruptedException, ExecutionException, TimeoutException {
    List<String> command = java();
    command.addAll(
        List.of(
            "-XX:AOTMode=create",
            "-XX:AOTConfiguration=" + recorded,
            "-XX:AOTCache=" + unfinished));
    try (EngineProcess creator = EngineProcess.start(CREATOR, folder, withJar(command), Map.of())) {
      orKilled(creator, creator.onExit());
    }
  }

  /** Who is stopped himself does not wait until what he started has written down what it knows. */
  private static <T> T orKilled(EngineProcess process, Future<T> outcome)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      return outcome.get(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      process.kill();
      throw stopped;
    }
  }

  private static List<String> java() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(SERVICE_FLAGS);
    return command;
  }

  private void dropOthers() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.getFileName().toString().startsWith(NAME))
          .filter(file -> file.getFileName().toString().endsWith(EXTENSION))
          .forEach(ClassCache::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      // it is only in the way of the disk
      return;
    }
  }

  /** Another one for every other build, list of libraries, set of flags and JDK. */
  private static int fingerprint(Path jar) {
    Path lib = jar.resolveSibling("lib");
    try (Stream<Path> libraries = Files.isDirectory(lib) ? Files.list(lib) : Stream.empty()) {
      return Objects.hash(
          System.getProperty("java.vm.version"),
          System.getProperty("java.home"),
          SERVICE_FLAGS,
          Stream.concat(Stream.of(jar), libraries.sorted()).map(ClassCache::state).toList());
    } catch (IOException unreadable) {
      return 0;
    }
  }

  private static String state(Path file) {
    try {
      return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
    } catch (IOException unreadable) {
      return file + " unreadable";
    }
  }
}
