package nl.wsp.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Plays the files of a folder in Chromium, each as one test. */
final class Playwright {
  private static final Path ROOM = Path.of("").toAbsolutePath();

  private Playwright() {}

  /**
   * A test for every {@code *.spec.ts} of a folder, in the order of their names.
   *
   * @param folder within this module
   * @param environment what the files read, at least {@code WSP_PORTAL}
   */
  static Stream<DynamicTest> tests(String folder, Map<String, String> environment)
      throws IOException {
    try (Stream<Path> files = Files.list(ROOM.resolve(folder))) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".spec.ts"))
              .sorted()
              .toList();
      assertFalse(names.isEmpty(), "nothing to play in " + folder);
      return names.stream()
          .map(
              name ->
                  DynamicTest.dynamicTest(
                      name.replace(".spec.ts", ""), () -> play(folder + "/" + name, environment)));
    }
  }

  private static void play(String file, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path playwright = ROOM.resolve("../node_modules/@playwright/test/cli.js").normalize();
    ProcessBuilder command =
        new ProcessBuilder("node", playwright.toString(), "test", file)
            .directory(ROOM.toFile())
            .redirectErrorStream(true);
    command.environment().putAll(environment);
    command.environment().put("WSP_CHROMIUM", Chromium.find().orElseThrow().toString());
    Process playing = command.start();
    // through our own stream: what the child wrote by itself would be mixed into the report of this
    // run
    try (BufferedReader said = playing.inputReader()) {
      said.lines().forEach(System.out::println);
    }
    assertEquals(0, playing.waitFor(), file + " failed, see its report above");
  }
}
