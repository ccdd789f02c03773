package nl.wsp.deploy.local;

import java.net.URI;
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
  private static final String DATABASE_IMAGE = "mysql:8.4";
  private static final int ELASTICSEARCH_PORT = 9200;

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
    MySQLContainer<?> container =
        new MySQLContainer<>(DATABASE_IMAGE)
            .withDatabaseName(Database.SCHEMA)
            .withUsername("root")
            .withPassword(Secrets.lasting(folder.path().resolve("docker-database-password")))
            .withCommand(
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_520_ci",
                "--default-time-zone=+00:00");
    keep(container, "database-docker", "/var/lib/mysql");
    container.start();
    Database database =
        new Database(container.getJdbcUrl(), container.getUsername(), container.getPassword());
    return new Engine<>(DATABASE_IMAGE + " in Docker", database, container::stop);
  }

  @SuppressWarnings("resource") // lives until Stop
  private Engine<URI> containerElasticsearch() {
    Path deploy = Installations.projectFolder().resolve("deploy");
    GenericContainer<?> container =
        new GenericContainer<>(
                new ImageFromDockerfile("marktplein-elasticsearch", false)
                    .withFileFromPath("Dockerfile", deploy.resolve("elasticsearch/Dockerfile"))
                    .withFileFromPath(
                        "search-analysis-nl.zip",
                        Installations.buildFolder().resolve("engines/search-analysis-nl.zip")))
            .withExposedPorts(ELASTICSEARCH_PORT)
            .withEnv("discovery.type", "single-node")
            .withEnv("xpack.security.enabled", "false")
            .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m")
            .waitingFor(Wait.forHttp("/_cluster/health?wait_for_status=yellow"));
    keep(container, "elasticsearch-docker", "/usr/share/elasticsearch/data");
    container.start();
    URI url = URI.create("http://127.0.0.1:" + container.getMappedPort(ELASTICSEARCH_PORT));
    return new Engine<>("Elasticsearch in Docker", url, container::stop);
  }

  /** Data of a demo outlives its container; data of a test run does not. */
  private void keep(GenericContainer<?> container, String name, String pathInContainer) {
    if (!settings.throwAway()) {
      container.withFileSystemBind(
          folder.inside(name).toString(), pathInContainer, BindMode.READ_WRITE);
    }
  }
}
