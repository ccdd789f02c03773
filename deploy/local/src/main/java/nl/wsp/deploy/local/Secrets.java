package nl.wsp.deploy.local;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords that live as long as one run and are written nowhere but to the engine itself. */
final class Secrets {
  private static final int BYTES = 16;

  private Secrets() {}

  static String fresh() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
