package nl.wsp.deploy.local;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The wait between two looks at something outside this JVM that cannot tell us it is ready. */
final class Pause {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private Pause() {}

  /**
   * Waits 50 ms.
   *
   * @throws EngineException when the thread is interrupted
   */
  static void briefly() {
    LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    if (Thread.currentThread().isInterrupted()) {
      throw new EngineException("interrupted while waiting");
    }
  }
}
