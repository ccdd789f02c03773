package nl.wsp.api.platform.concurrent;

import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Does a second thing while the caller does a first: two questions to another process wait for each
 * other no longer. Not for work in the caller's transaction, which belongs to its thread.
 */
@Singleton
public class Beside {
  private final ExecutorService threads;

  Beside(@Named(TaskExecutors.BLOCKING) ExecutorService threads) {
    this.threads = threads;
  }

  /**
   * Begins at once.
   *
   * @return waits for the answer; throws what the work threw
   */
  public <T> Supplier<T> begin(Supplier<T> work) {
    Future<T> answer = threads.submit(work::get);
    return () -> {
      try {
        return answer.get();
      } catch (ExecutionException failed) {
        throw failed.getCause() instanceof RuntimeException own
            ? own
            : new IllegalStateException(failed.getCause());
      } catch (InterruptedException stopped) {
        answer.cancel(true);
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stopped);
      }
    };
  }
}
