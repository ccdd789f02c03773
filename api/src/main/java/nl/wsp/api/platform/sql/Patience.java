package nl.wsp.api.platform.sql;

import io.micronaut.retry.annotation.Retryable;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** Tries three times in all, with a pause that grows and differs from try to try. */
@Singleton
class Patience {
  /**
   * Does work that can be done again from its beginning.
   *
   * @return what the first try gives that meets no lock failure
   */
  @Retryable(
      predicate = LockFailure.class,
      attempts = "2",
      delay = "25ms",
      multiplier = "3",
      jitter = "0.5")
  <T> T tries(Supplier<T> work) {
    return work.get();
  }
}
