package nl.wsp.deploy.local;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * How the engines are to run.
 *
 * @param dataFolder folder below which runs keep their data, each in one of its own
 * @param programFolder folder where the engines' programs are unpacked once
 * @param kind the embedded database
 * @param throwAway true starts empty, prefers speed to durability and drops the data at the end
 * @param progress gets a line for people at each step
 */
public record EngineSettings(
    Path dataFolder,
    Path programFolder,
    DatabaseKind kind,
    boolean throwAway,
    Consumer<String> progress) {

  public EngineSettings {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(progress);
    dataFolder = dataFolder.toAbsolutePath().normalize();
    programFolder = programFolder.toAbsolutePath().normalize();
  }

  /** Data that stays, in {@code .local} of the project. */
  public static EngineSettings forProject(Consumer<String> progress) {
    DatabaseKind kind = DatabaseKind.chosen();
    Path local = localFolder();
    return new EngineSettings(
        local.resolve("data").resolve(kind.folderName()),
        local.resolve("engines"),
        kind,
        false,
        progress);
  }

  /** Data of one test run, in the build folder of the module under test. */
  static EngineSettings forTests() {
    return new EngineSettings(
        Path.of("target", "test-engines"),
        localFolder().resolve("engines"),
        DatabaseKind.chosen(),
        true,
        line -> {});
  }

  EngineSettings withDataFolder(Path folder) {
    return new EngineSettings(folder, programFolder, kind, throwAway, progress);
  }

  private static Path localFolder() {
    return Installations.projectFolder().resolve(".local");
  }
}
