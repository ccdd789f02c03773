package nl.wsp.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder that one run at a time owns. Below a base folder lie numbered ones; a run takes the
 * first that nobody holds, so two runs at once never share data, and a run alone always finds the
 * data of the previous one. The system drops the lock when the process ends, however it ends.
 */
final class DataFolder implements AutoCloseable {
  private static final int MOST_AT_ONCE = 32;
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
  private static final String STOPPING = "stopping";

  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Takes the first free folder below {@code base}. When the first one is held by a run that is
   * just stopping, waits for it, so that a restart finds its data.
   */
  static DataFolder take(Path base) {
    try {
      Files.createDirectories(base);
      Optional<DataFolder> first = await(base.resolve("1"));
      for (int number = 2; first.isEmpty() && number <= MOST_AT_ONCE; number++) {
        first = tryTake(base.resolve(String.valueOf(number)));
      }
      return first.orElseThrow(
          () -> new EngineException("all " + MOST_AT_ONCE + " folders in " + base + " are in use"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use " + base, e);
    }
  }

  private static Optional<DataFolder> await(Path path) throws IOException {
    long giveUpNanos = System.nanoTime() + STOP_PATIENCE.toNanos();
    Optional<DataFolder> taken = tryTake(path);
    while (taken.isEmpty()
        && Files.readString(lockFile(path)).startsWith(STOPPING)
        && System.nanoTime() < giveUpNanos) {
      Pause.briefly();
      taken = tryTake(path);
    }
    return taken;
  }

  private static Optional<DataFolder> tryTake(Path path) throws IOException {
    Files.createDirectories(path);
    FileChannel channel =
        FileChannel.open(
            lockFile(path),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        DataFolder taken = new DataFolder(path, channel);
        taken.say("running");
        return Optional.of(taken);
      }
    } catch (OverlappingFileLockException heldByThisJvm) {
      // the same as held by another process
    }
    channel.close();
    return Optional.empty();
  }

  private static Path lockFile(Path path) {
    return path.resolve("lock");
  }

  Path path() {
    return path;
  }

  /** A folder inside, made when absent. */
  Path inside(String name) {
    try {
      return Files.createDirectories(path.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes everything of an earlier run. */
  void empty() {
    try (Stream<Path> entries = Files.list(path)) {
      entries.filter(entry -> !entry.equals(lockFile(path))).forEach(DataFolder::deleteTree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void deleteTree(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + root, e);
    }
  }

  /** Tells the next run that waiting for this folder is worth while. */
  void stopping() {
    say(STOPPING);
  }

  private void say(String state) {
    try {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(state.getBytes(StandardCharsets.UTF_8)), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
