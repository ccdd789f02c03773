package nl.wsp.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords of engines that run for us. */
final class Secrets {
  private static final int BYTES = 16;

  private Secrets() {}

  /** One for a single run, written nowhere but to the engine itself. */
  static String fresh() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /**
   * One that an engine remembers with its data: made once and kept in a file for the owner only.
   */
  static String lasting(Path file) {
    try {
      if (Files.notExists(file)) {
        OwnerOnly.create(file);
        Files.writeString(file, fresh());
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
