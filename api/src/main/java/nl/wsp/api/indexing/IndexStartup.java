package nl.wsp.api.indexing;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import nl.wsp.search.index.SearchUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the indices where there are none, or anew after a change of their definition. In the
 * background: the service starts without search, too.
 */
@Singleton
@Requires(property = "wsp.relay.enabled", notEquals = "false")
class IndexStartup implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(IndexStartup.class);
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

  private final Rebuild rebuild;
  private volatile Thread thread;

  IndexStartup(Rebuild rebuild) {
    this.rebuild = rebuild;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent started) {
    thread = Thread.ofVirtual().name("index-startup").start(this::untilDone);
  }

  private void untilDone() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        rebuild.ensure();
        return;
      } catch (SearchUnavailable | IllegalStateException notYet) {
        LOG.warn("index not ready: {}", notYet.getClass().getSimpleName());
        try {
          Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException stopped) {
          return;
        }
      }
    }
  }

  @PreDestroy
  void stop() {
    if (thread != null) {
      thread.interrupt();
    }
  }
}
