package nl.wsp.deploy.local;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The engines of a test run: started once a JVM at first use, thrown away at its end. A test class
 * takes a schema and an index prefix of its own, so that classes never see each other's data.
 */
public final class TestEngines {
  private static final int LONGEST_NAME = 40;
  private static final AtomicInteger SPACES = new AtomicInteger();

  private final LocalEngines engines;

  private TestEngines(LocalEngines engines) {
    this.engines = engines;
  }

  /** The engines of this JVM; the first call starts them. */
  public static TestEngines shared() {
    return Holder.SHARED;
  }

  private static final class Holder {
    private static final TestEngines SHARED = start();

    private static TestEngines start() {
      LocalEngines engines = LocalEngines.start(EngineSettings.forTests());
      Runtime.getRuntime().addShutdownHook(new Thread(engines::close, "stop-test-engines"));
      return new TestEngines(engines);
    }
  }

  /** Where Elasticsearch answers, without a path. */
  public URI elasticsearch() {
    return engines.elasticsearch();
  }

  /**
   * A new empty schema on the shared server, with an account that may do anything in it.
   *
   * @param owner usually the test class; its name is part of the schema's
   */
  public Database freshDatabase(Class<?> owner) {
    String schema = freshName(owner).replace('-', '_');
    try (Connection connection = engines.database().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + schema);
    } catch (SQLException e) {
      throw new EngineException("schema " + schema + " could not be created", e);
    }
    return engines.database().withSchema(schema);
  }

  /**
   * A prefix for index and alias names that nobody else uses: lower case letters, digits and
   * hyphens.
   *
   * @param owner usually the test class
   */
  public String freshIndexPrefix(Class<?> owner) {
    return freshName(owner);
  }

  private static String freshName(Class<?> owner) {
    String name = owner.getSimpleName().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    String start = name.substring(0, Math.min(LONGEST_NAME, name.length()));
    // several runs may share a configured server
    return "t-%s-%s-%d"
        .formatted(
            start,
            Long.toString(ProcessHandle.current().pid(), Character.MAX_RADIX),
            SPACES.incrementAndGet());
  }
}
