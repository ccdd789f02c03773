package nl.wsp.deploy.local;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import org.testcontainers.containers.BindMode;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.MySQLContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.ImageFromDockerfile;

/**
 * The engines as containers, with the versions of production. Written for machines with a Docker
 * engine; not run where this was made. Anything that goes wrong (no network for the images, say)
 * falls back to the embedded programs.
 */
record DockerEngines(EngineSettings settings, DataFolder folder, EngineStarts otherwise)
    implements EngineStarts {
  private static final Path SOCKET = Path.of("/var/run/docker.sock");
  private static final String DATABASE_IMAGE = "mysql:8.4";
  private static final int ELASTICSEARCH_PORT = 9200;

  /**
   * True when a Docker engine listens and {@code -Dwsp.engines=embedded} was not given. Costs a
   * millisecond where there is none.
   */
  static boolean answers() {
    if ("embedded".equals(System.getProperty("wsp.engines"))) {
      return false;
    }
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      return channel.connect(UnixDomainSocketAddress.of(SOCKET));
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  @Override
  public Engine<Database> database() {
    try {
      return containerDatabase();
    } catch (RuntimeException e) {
      settings.progress().accept("Docker could not run the database: " + e.getMessage());
      return otherwise.database();
    }
  }

  @Override
  public Engine<URI> elasticsearch() {
    try {
      return containerElasticsearch();
    } catch (RuntimeException e) {
      settings.progress().accept("Docker could not run Elasticsearch: " + e.getMessage());
      return otherwise.elasticsearch();
    }
  }

  @SuppressWarnings("resource") // lives until Stop
  private Engine<Database> containerDatabase() {
    String password = Secrets.fresh();
    MySQLContainer<?> container =
        new MySQLContainer<>(DATABASE_IMAGE)
            .withDatabaseName(Database.SCHEMA)
            .withUsername("root")
            .withPassword(password);
    container.start();
    Database database = new Database(container.getJdbcUrl(), "root", password);
    return new Engine<>(DATABASE_IMAGE + " in Docker", database, container::stop);
  }

  @SuppressWarnings("resource") // lives until Stop
  private Engine<URI> containerElasticsearch() {
    Path context = Installations.projectFolder();
    GenericContainer<?> container =
        new GenericContainer<>(
                new ImageFromDockerfile("marktplein-elasticsearch", false)
                    .withFileFromPath(".", context.resolve("deploy/elasticsearch")))
            .withExposedPorts(ELASTICSEARCH_PORT)
            .withEnv("discovery.type", "single-node")
            .withEnv("xpack.security.enabled", "false")
            .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m")
            .withFileSystemBind(
                folder.inside("elasticsearch-docker").toString(),
                "/usr/share/elasticsearch/data",
                BindMode.READ_WRITE)
            .waitingFor(Wait.forHttp("/_cluster/health?wait_for_status=yellow"));
    container.start();
    URI url = URI.create("http://127.0.0.1:" + container.getMappedPort(ELASTICSEARCH_PORT));
    return new Engine<>("Elasticsearch in Docker", url, container::stop);
  }
}
