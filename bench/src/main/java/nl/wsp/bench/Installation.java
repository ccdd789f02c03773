package nl.wsp.bench;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import nl.wsp.api.demo.DemoGenerator;
import nl.wsp.api.demo.DemoLoader;
import nl.wsp.api.demo.DemoSize;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.deploy.local.Database;
import nl.wsp.deploy.local.LocalEngines;

/**
 * One size of the data: a schema and an index prefix of its own on the engines.
 *
 * @param size job seekers with a CV
 * @param folder for logs and what is kept for a moment
 */
record Installation(int size, Database database, URI elasticsearch, String prefix, Path folder) {
  static final String ACCOUNT = "accountmanager@demo.example";
  static final String PASSWORD = "a password of the benchmark";
  private static final long SEED = 2026;

  /** An empty one. */
  static Installation empty(LocalEngines engines, int size, Path folder) {
    String name = "bench" + size;
    try (Connection connection = engines.database().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("no schema for the benchmark", e);
    }
    return new Installation(
        size, engines.database().withSchema(name), engines.elasticsearch(), name, folder);
  }

  /** The service on this data. */
  Service service() {
    return Service.start(database, elasticsearch, prefix, true);
  }

  /** A second service that can be overheard and leaves the outbox alone. */
  Service serviceThrough(WireTap tap) {
    return Service.start(database, tap.address(), prefix, false);
  }

  /** One more instance of the service on this data; it leaves the outbox to the first. */
  Service another() {
    return Service.start(database, elasticsearch, prefix, false);
  }

  /** Fills it with the demo's data of this size: the same in every run of a day. */
  void fill(Service service) {
    service
        .bean(DemoLoader.class)
        .load(
            new DemoGenerator(
                service.bean(Catalogue.class),
                SEED,
                Time.today(service.bean(Clock.class)),
                DemoSize.ofJobSeekers(size)),
            PASSWORD,
            step -> {});
  }

  /** The account manager of the demo, signed in. */
  static Asker signedIn(Service service) {
    Asker asker = new Asker(service.address());
    asker.signIn(ACCOUNT, PASSWORD);
    return asker;
  }
}
