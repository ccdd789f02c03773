package nl.wsp.api.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.Clock;
import nl.wsp.api.indexing.Rebuild;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.search.index.IndexKind;

/**
 * Fills an empty installation with the demo and says on standard output how far it is: lines that
 * begin with {@code progress:} and, at the end, {@code ready:} and the address.
 */
@Singleton
@Requires(property = "wsp.demo", value = "true")
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemoStartup implements ApplicationEventListener<ServerStartupEvent> {
  private static final long SEED = 2026;
  private static final String PASSWORD = "demo";

  private final DemoLoader loader;
  private final Rebuild rebuild;
  private final Catalogue catalogue;
  private final Clock clock;

  DemoStartup(DemoLoader loader, Rebuild rebuild, Catalogue catalogue, Clock clock) {
    this.loader = loader;
    this.rebuild = rebuild;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent started) {
    say("progress: schema is up to date");
    if (loader.isEmpty()) {
      loader.load(
          new DemoGenerator(catalogue, SEED, Time.today(clock), DemoSize.PARTNERSHIP),
          PASSWORD,
          step -> say("progress: data: " + step));
      for (IndexKind kind : IndexKind.values()) {
        say("progress: index: " + rebuild.of(kind) + " of kind " + kind);
      }
    } else {
      rebuild.ensure();
      say("progress: index is up to date");
    }
    say("ready: " + started.getSource().getURL());
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
