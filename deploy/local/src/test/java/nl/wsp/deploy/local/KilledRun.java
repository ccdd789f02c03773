package nl.wsp.deploy.local;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

/** A run in a JVM of its own that writes a row, says so and waits to be killed. */
final class KilledRun {
  static final String READY = "written";

  private KilledRun() {}

  public static void main(String[] arguments) throws Exception {
    EngineSettings settings =
        EngineSettings.forProject(line -> {}).withDataFolder(Path.of(arguments[0]));
    LocalEngines engines = LocalEngines.start(settings);
    try (Connection connection = engines.database().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE kept (id INT PRIMARY KEY)");
      statement.execute("INSERT INTO kept VALUES (42)");
    }
    System.out.println(READY);
    Thread.currentThread().join();
  }
}
