package nl.wsp.deploy.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * The whole product as it runs for real, for tests of what survives: several instances of the
 * packaged service, each a process of its own, on one database and one Elasticsearch, behind one
 * address. Instances can be killed and the database restarted while people work. It has the demo's
 * data and accounts; closing throws everything away.
 */
public final class TestInstallation implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofMinutes(3);

  private final DataFolder folder;
  private final Path build;
  private final EmbeddedDatabase database;
  private final List<Integer> ports;
  private final List<ApiProcess> instances = new ArrayList<>();
  private EmbeddedDatabase.Running running;
  private Engine<URI> elasticsearch;
  private Balancer balancer;
  private boolean closed;

  private TestInstallation(DataFolder folder, Path build, int count) {
    Installations installations = new Installations(EngineSettings.forTests().programFolder());
    this.folder = folder;
    this.build = build;
    // what is committed outlives the server's process
    this.database =
        new EmbeddedDatabase(
            new DatabaseProgram.MariaDb(installations.mariaDb()), folder.inside("database"), true);
    this.ports = IntStream.range(0, count).mapToObj(number -> EmbeddedDatabase.freePort()).toList();
  }

  /**
   * Starts everything and returns when every instance answers.
   *
   * @param build folder with the packaged service, {@code api-*.jar} with {@code lib} beside it
   * @param count number of instances, 1 or more
   * @throws EngineException when something does not start; nothing is left running then
   */
  public static TestInstallation start(Path build, int count) {
    DataFolder folder = DataFolder.take(Path.of("target", "test-installation").toAbsolutePath());
    EngineStarts.endStale(folder);
    folder.empty();
    TestInstallation installation = new TestInstallation(folder, build, count);
    Runtime.getRuntime().addShutdownHook(new Thread(installation::close, "stop-installation"));
    try {
      installation.startAll();
      return installation;
    } catch (RuntimeException e) {
      installation.close();
      throw e;
    }
  }

  private synchronized void startAll() {
    running = database.start();
    elasticsearch =
        Configured.fromSystem()
            .elasticsearch()
            .map(Engine::external)
            .orElseGet(this::ownElasticsearch);
    // the first one makes the schema and the data, which the others find
    for (int number = 0; number < ports.size(); number++) {
      instances.add(instance(number));
      awaitReady(number);
    }
    balancer = new Balancer(ports);
  }

  private Engine<URI> ownElasticsearch() {
    EmbeddedElasticsearch.Running started =
        new EmbeddedElasticsearch(
                new Installations(EngineSettings.forTests().programFolder()).elasticsearch(),
                folder.inside("elasticsearch"),
                true)
            .start();
    return new Engine<>("Elasticsearch", started.url(), started.process()::kill);
  }

  private ApiProcess instance(int number) {
    Map<String, String> settings = new HashMap<>();
    settings.putAll(
        ApiProcess.demo(ports.get(number), running.database(), elasticsearch.address()));
    settings.put("WSP_INDEX_PREFIX", "installation-" + running.port());
    return ApiProcess.start(build, folder.inside("instance-" + number), settings, line -> {});
  }

  private void awaitReady(int number) {
    instances.get(number).ready().orTimeout(LONGEST_START.toSeconds(), TimeUnit.SECONDS).join();
  }

  /** Where people find the service; connections are spread over the instances. */
  public URI address() {
    return balancer.address();
  }

  /** The database, for looking at what is kept. */
  public Database database() {
    return running.database();
  }

  /**
   * Ends an instance at once, as a crash does; connections to it break.
   *
   * @param number from 0
   */
  public synchronized void killInstance(int number) {
    instances.get(number).kill();
  }

  /**
   * Starts an instance that was killed; returns when it answers.
   *
   * @param number from 0
   */
  public synchronized void startInstance(int number) {
    instances.set(number, instance(number));
    awaitReady(number);
  }

  /** Ends the database at once and starts it again where it was, with what was committed. */
  public synchronized void restartDatabase() {
    running.process().kill();
    running = database.startAgain(running);
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (balancer != null) {
      balancer.close();
    }
    instances.forEach(ApiProcess::kill);
    if (elasticsearch != null) {
      elasticsearch.stop().close();
    }
    if (running != null) {
      running.process().kill();
    }
    folder.empty();
    folder.close();
  }
}
