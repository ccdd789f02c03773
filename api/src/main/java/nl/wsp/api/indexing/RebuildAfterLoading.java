package nl.wsp.api.indexing;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import nl.wsp.api.reference.OccupationsLoaded;
import nl.wsp.search.index.SearchUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the index anew, in the background, when the names of occupations changed from which
 * compounds are split. Should it fail, the next start of the service finds the index outdated.
 */
@Singleton
class RebuildAfterLoading {
  private static final Logger LOG = LoggerFactory.getLogger(RebuildAfterLoading.class);

  private final Rebuild rebuild;

  RebuildAfterLoading(Rebuild rebuild) {
    this.rebuild = rebuild;
  }

  @EventListener
  void on(OccupationsLoaded loaded) {
    Thread.ofVirtual().name("rebuild-after-loading").start(this::renew);
  }

  private void renew() {
    try {
      rebuild.ensure();
    } catch (SearchUnavailable | IllegalStateException notNow) {
      LOG.warn("index not renewed: {}", notNow.getClass().getSimpleName());
    }
  }
}
