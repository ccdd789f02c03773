package nl.wsp.bench;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import nl.wsp.deploy.local.Database;

/** The whole service in this JVM, as it is started in production but for its rate limits. */
final class Service implements AutoCloseable {
  private static final int NO_LIMIT = 10_000_000;

  private final EmbeddedServer server;

  private Service(EmbeddedServer server) {
    this.server = server;
  }

  /**
   * Starts it on a free port of the loopback interface.
   *
   * @param elasticsearch where it finds the engine, which may be a {@link WireTap}
   * @param relaying whether it takes changes from the outbox to the index
   */
  static Service start(Database database, URI elasticsearch, String prefix, boolean relaying) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("micronaut.server.port", -1);
    properties.put("datasources.default.url", database.url());
    properties.put("datasources.default.username", database.user());
    properties.put("datasources.default.password", database.password());
    properties.put("wsp.elasticsearch.url", elasticsearch.toString());
    properties.put("wsp.elasticsearch.prefix", prefix);
    properties.put("wsp.elasticsearch.timeout", "60s");
    properties.put("wsp.sign-in.local-accounts", true);
    properties.put("wsp.sign-in.max-attempts-per-address", NO_LIMIT);
    properties.put("wsp.rate-limit.per-address-per-minute", NO_LIMIT);
    properties.put("wsp.rate-limit.per-account-per-minute", NO_LIMIT);
    properties.put("wsp.relay.enabled", relaying);
    return new Service(ApplicationContext.run(EmbeddedServer.class, properties, "bench"));
  }

  URI address() {
    return server.getURI();
  }

  <T> T bean(Class<T> type) {
    return server.getApplicationContext().getBean(type);
  }

  @Override
  public void close() {
    server.close();
  }
}
