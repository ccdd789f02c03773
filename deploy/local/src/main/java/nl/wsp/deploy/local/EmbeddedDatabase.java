package nl.wsp.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A MariaDB or MySQL server of our own on a free loopback port. Both get the same character set,
 * strictness and time zone, so that what passes on one passes on the other.
 */
final class EmbeddedDatabase {
  private static final String NAME = "database";
  private static final String USER = "marktplein";
  private static final int PORT_TRIES = 3;
  private static final Duration START_LIMIT = Duration.ofSeconds(120);

  private final DatabaseProgram program;
  private final Path folder;
  private final boolean durable;

  /**
   * @param folder existing folder for data and log
   * @param durable false trades safety at a power cut for speed; for tests
   */
  EmbeddedDatabase(DatabaseProgram program, Path folder, boolean durable) {
    this.program = program;
    this.folder = folder;
    this.durable = durable;
  }

  /** A running server: its process and where it answers. */
  record Running(EngineProcess process, Database database, int port) {}

  Running start() {
    EngineProcess.endStale(NAME, folder);
    Path data = folder.resolve("data");
    if (!Files.isDirectory(data)) {
      Path unfinished = folder.resolve("data.unfinished");
      if (Files.exists(unfinished)) {
        DataFolder.deleteTree(unfinished);
      }
      try {
        program.initialise(Files.createDirectories(unfinished));
        Files.move(unfinished, data);
      } catch (IOException e) {
        throw new EngineException("the database could not be set up in " + folder, e);
      }
    }
    for (int attempt = 1; attempt < PORT_TRIES; attempt++) {
      Optional<Running> running = tryStart(data, freePort(), Secrets.fresh());
      if (running.isPresent()) {
        return running.get();
      }
    }
    return tryStart(data, freePort(), Secrets.fresh())
        .orElseThrow(() -> new EngineException("no free port for the database was found"));
  }

  /**
   * Starts a server that ran before on this folder once more, where its clients expect it.
   *
   * @param ended the server, which must have ended
   */
  Running startAgain(Running ended) {
    return tryStart(folder.resolve("data"), ended.port(), ended.database().password())
        .orElseThrow(() -> new EngineException("port " + ended.port() + " is no longer free"));
  }

  /** Empty when another process took the port between our look and the server's start. */
  private Optional<Running> tryStart(Path data, int port, String password) {
    Database database = Database.onLoopback(port, USER, password);
    Path accounts = writeAccounts(database);
    List<String> command = new ArrayList<>(program.command(data));
    command.addAll(options(port, accounts));
    EngineProcess process = EngineProcess.start(NAME, folder, command, program.environment());
    try {
      boolean ready = awaitConnection(process, database);
      if (ready) {
        process.remember();
        return Optional.of(new Running(process, database, port));
      }
      return Optional.empty();
    } catch (RuntimeException e) {
      process.close();
      throw e;
    } finally {
      delete(accounts);
    }
  }

  private List<String> options(int port, Path accounts) {
    List<String> options =
        new ArrayList<>(
            List.of(
                "--bind-address=127.0.0.1",
                "--port=" + port,
                // relative to the data folder: an absolute path may be longer than a socket allows
                "--socket=socket",
                "--init-file=" + accounts,
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_520_ci",
                "--default-time-zone=+00:00",
                "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
                    + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
                "--max-allowed-packet=64M",
                "--innodb-buffer-pool-size=256M",
                // 2: a commit survives our death, and on a power cut at most a second is lost
                "--innodb-flush-log-at-trx-commit=" + (durable ? 2 : 0)));
    if (!durable) {
      options.addAll(List.of("--innodb-doublewrite=0", "--skip-log-bin", "--sync-binlog=0"));
    }
    if ("root".equals(System.getProperty("user.name"))) {
      options.add("--user=root");
    }
    options.addAll(program.options());
    return options;
  }

  /** The statements the server runs before it accepts anyone; one a line, only we can read them. */
  private Path writeAccounts(Database database) {
    String account = "'" + USER + "'@'127.0.0.1'";
    List<String> statements =
        List.of(
            "CREATE DATABASE IF NOT EXISTS " + Database.SCHEMA + ";",
            "CREATE USER IF NOT EXISTS " + account + ";",
            "ALTER USER " + account + " IDENTIFIED BY '" + database.password() + "';",
            "GRANT ALL PRIVILEGES ON *.* TO " + account + ";",
            "ALTER USER 'root'@'localhost' IDENTIFIED BY '" + Secrets.fresh() + "';");
    try {
      Path file = folder.resolve("accounts.sql");
      Files.deleteIfExists(file);
      OwnerOnly.create(file);
      Files.write(file, statements, StandardOpenOption.WRITE);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean awaitConnection(EngineProcess process, Database database) {
    long giveUpNanos = System.nanoTime() + START_LIMIT.toNanos();
    String reason = "";
    while (System.nanoTime() < giveUpNanos) {
      if (!process.isAlive()) {
        if (process.lastOutput().contains("Address already in use")) {
          return false;
        }
        throw new EngineException("the database ended while starting:\n" + process.lastOutput());
      }
      try (Connection connection = database.connect()) {
        return connection.isValid(5);
      } catch (SQLException notYet) {
        reason = notYet.getMessage();
      }
      Pause.briefly();
    }
    throw new EngineException(
        "the database did not answer within %d s (%s):%n%s"
            .formatted(START_LIMIT.toSeconds(), reason, process.lastOutput()));
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("no free loopback port", e);
    }
  }
}
