package nl.wsp.deploy.local;

import java.net.URI;

/** The ways to start both engines that are not configured; see {@link LocalEngines}. */
sealed interface EngineStarts permits EngineStarts.Embedded, DockerEngines {
  Engine<Database> database();

  Engine<URI> elasticsearch();

  static EngineStarts of(EngineSettings settings, DataFolder folder) {
    EngineStarts embedded = new Embedded(settings, folder);
    return Docker.answers() ? new DockerEngines(settings, folder, embedded) : embedded;
  }

  /** Ends what a killed run left in this folder. */
  static void endStale(DataFolder folder) {
    EngineProcess.endStale("database", folder.inside("database"));
    EngineProcess.endStale("elasticsearch", folder.inside("elasticsearch"));
  }

  /** The programs that come as Maven artifacts. */
  record Embedded(EngineSettings settings, DataFolder folder) implements EngineStarts {
    @Override
    public Engine<Database> database() {
      Installations installations = new Installations(settings.programFolder());
      DatabaseProgram program =
          switch (settings.kind()) {
            case MARIADB -> new DatabaseProgram.MariaDb(installations.mariaDb());
            case MYSQL -> new DatabaseProgram.MySql(installations.mySql());
          };
      EmbeddedDatabase.Running running =
          new EmbeddedDatabase(program, folder.inside("database"), !settings.throwAway()).start();
      return new Engine<>(program.title(), running.database(), stop(running.process()));
    }

    @Override
    public Engine<URI> elasticsearch() {
      EmbeddedElasticsearch.Running running =
          new EmbeddedElasticsearch(
                  new Installations(settings.programFolder()).elasticsearch(),
                  folder.inside("elasticsearch"),
                  settings.throwAway())
              .start();
      return new Engine<>("Elasticsearch", running.url(), stop(running.process()));
    }

    private Engine.Stop stop(EngineProcess process) {
      return settings.throwAway() ? process::kill : process::close;
    }
  }
}
