package nl.wsp.api.interop;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Files beside the repository that tests read when they are there; they are not ours to copy. */
public final class SharedFiles {
  private SharedFiles() {}

  /** A file of the shared folder; skips the test, saying so, when there is none. */
  public static Path require(String name) {
    Path shared = Path.of("").toAbsolutePath();
    while (shared != null && !Files.isDirectory(shared.resolve("shared"))) {
      shared = shared.getParent();
    }
    if (shared == null || !Files.exists(shared.resolve("shared").resolve(name))) {
      System.out.println("skipped: no shared data (" + name + ")");
      Assumptions.abort("no shared data");
    }
    return shared.resolve("shared").resolve(name);
  }
}
