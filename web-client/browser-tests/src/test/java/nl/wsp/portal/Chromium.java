package nl.wsp.portal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine. */
final class Chromium {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome.exe");

  private Chromium() {}

  /** The first Chromium on the path, or the one that {@code WSP_CHROMIUM} names. */
  static Optional<Path> find() {
    String named = System.getenv("WSP_CHROMIUM");
    if (named != null) {
      return Optional.of(Path.of(named)).filter(Files::isExecutable);
    }
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Goes on when there is a browser; skips the test aloud, or fails when this build requires one.
   */
  static void assume() {
    if (find().isEmpty()) {
      assertFalse(isRequired(), "no chromium, and this build requires it");
      System.out.println("skipped: no chromium");
      assumeTrue(false, "no chromium");
    }
  }

  private static boolean isRequired() {
    return Stream.of("WSP_REQUIRE_BROWSER", "WSP_REQUIRE_ALL")
        .anyMatch(name -> "true".equals(System.getenv(name)));
  }
}
