package nl.wsp.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalEnginesIT {
  @TempDir Path temporary;

  @Test
  void aRestartFindsItsDataWhileAnotherRunWorksBesideIt() throws Exception {
    EngineSettings settings = settings("a folder with spaces");
    try (LocalEngines first = LocalEngines.start(settings)) {
      execute(first.database(), "CREATE TABLE kept (id INT PRIMARY KEY)");
      execute(first.database(), "INSERT INTO kept VALUES (42)");
      try (LocalEngines second = LocalEngines.start(settings)) {
        assertThat(second.dataFolder()).isNotEqualTo(first.dataFolder());
        assertThat(second.elasticsearch()).isNotEqualTo(first.elasticsearch());
        assertThatThrownBy(() -> keptId(second.database())).isInstanceOf(SQLException.class);
      }
      assertThat(keptId(first.database())).isEqualTo(42);
    }
    try (LocalEngines again = LocalEngines.start(settings)) {
      assertThat(keptId(again.database())).isEqualTo(42);
    }
  }

  @Test
  void aKilledRunLeavesNoProcessAndItsDataIsUsedAgain() throws Exception {
    Path folder = temporary.resolve("killed");
    Process run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dwsp.database=" + DatabaseKind.chosen().folderName(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledRun.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader output =
        new BufferedReader(new InputStreamReader(run.getInputStream(), StandardCharsets.UTF_8))) {
      List<String> lines = output.lines().takeWhile(line -> !line.equals(KilledRun.READY)).toList();
      assertThat(run.isAlive()).as(String.join("\n", lines)).isTrue();
      List<ProcessHandle> engines = run.descendants().toList();
      assertThat(engines).hasSizeGreaterThanOrEqualTo(3);
      run.destroyForcibly().waitFor();
      try (LocalEngines again = LocalEngines.start(settings("killed"))) {
        assertThat(again.dataFolder()).contains(folder.resolve("1"));
        assertThat(keptId(again.database())).isEqualTo(42);
        assertThat(engines).noneMatch(ProcessHandle::isAlive);
      }
    }
  }

  @Test
  void aDatabaseWithoutItsGuardIsEndedByTheNextStart() throws Exception {
    Path folder = Files.createDirectories(temporary.resolve("orphan"));
    EmbeddedDatabase.Running orphan = database(folder).start();
    List<ProcessHandle> server =
        ProcessHandle.current()
            .descendants()
            .filter(handle -> handle.info().command().orElse("").contains("engines"))
            .filter(handle -> handle.info().commandLine().orElse("").contains(folder.toString()))
            .toList();
    assertThat(server).hasSize(1);
    killGuard(server.getFirst());
    assertThat(server.getFirst().isAlive()).isTrue();

    EmbeddedDatabase.Running next = database(folder).start();
    try (EngineProcess process = next.process()) {
      assertThat(process.isAlive()).isTrue();
      server.getFirst().onExit().get(10, TimeUnit.SECONDS);
      assertThatThrownBy(() -> keptId(orphan.database())).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void nothingListensBeyondLoopback() throws Exception {
    TestEngines engines = TestEngines.shared();
    Optional<InetAddress> outside =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress() && address.getAddress().length == 4)
            .findFirst();
    List<Integer> ports =
        List.of(engines.elasticsearch().getPort(), port(engines.freshDatabase(getClass())));
    for (int port : ports) {
      assertThat(accepts(InetAddress.getLoopbackAddress(), port)).isTrue();
      assertThat(outside.map(address -> accepts(address, port)).orElse(false)).isFalse();
    }
  }

  @Test
  void configuredEnginesAreUsedAndLeftRunning() throws Exception {
    TestEngines shared = TestEngines.shared();
    Configured configured =
        new Configured(
            Optional.of(shared.freshDatabase(getClass())), Optional.of(shared.elasticsearch()));
    LocalEngines engines = LocalEngines.start(settings("unused"), configured);
    engines.close();
    assertThat(engines.elasticsearch()).isEqualTo(shared.elasticsearch());
    assertThat(temporary.resolve("unused")).doesNotExist();
    execute(engines.database(), "CREATE TABLE kept (id INT PRIMARY KEY)");
  }

  private EngineSettings settings(String folder) {
    return EngineSettings.forProject(line -> {}).withDataFolder(temporary.resolve(folder));
  }

  private static EmbeddedDatabase database(Path folder) {
    EngineSettings settings = EngineSettings.forProject(line -> {});
    Installations installations = new Installations(settings.programFolder());
    DatabaseProgram program =
        switch (settings.kind()) {
          case MARIADB -> new DatabaseProgram.MariaDb(installations.mariaDb());
          case MYSQL -> new DatabaseProgram.MySql(installations.mySql());
        };
    return new EmbeddedDatabase(program, folder, true);
  }

  /** As an operator's kill -9 of every process he finds but the server itself. */
  private static void killGuard(ProcessHandle server) throws Exception {
    ProcessHandle guard = server.parent().orElseThrow();
    List<ProcessHandle> helpers =
        guard.children().filter(child -> child.pid() != server.pid()).toList();
    guard.destroyForcibly();
    helpers.forEach(ProcessHandle::destroyForcibly);
    guard.onExit().get(10, TimeUnit.SECONDS);
  }

  private static int port(Database database) {
    return URI.create(database.url().substring("jdbc:".length())).getPort();
  }

  private static boolean accepts(InetAddress address, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 1000);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  private static void execute(Database database, String statement) throws SQLException {
    try (Connection connection = database.connect();
        Statement execution = connection.createStatement()) {
      execution.execute(statement);
    }
  }

  private static int keptId(Database database) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT id FROM kept")) {
      assertThat(row.next()).isTrue();
      return row.getInt(1);
    }
  }
}
