package nl.wsp.api.platform;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;

/**
 * Tells the launcher of a demo on standard output where the service answers, once everything that
 * happens before the server starts (schema, demo data) is done. The launcher waits for this line.
 */
@Singleton
@Requires(property = "wsp.demo", value = "true")
final class ReadyLine implements ApplicationEventListener<ServerStartupEvent> {
  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    System.out.println("ready: http://localhost:" + event.getSource().getPort());
  }
}
