package nl.wsp.deploy.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;

/**
 * Starts the whole product for a demo: engines, service, demo data. Prints where it answers and who
 * can sign in, and runs until it is interrupted; then everything it started ends. The data stays.
 */
public final class Launcher {
  private static final List<String> ACCOUNTS =
      List.of(
          "werkgever@demo.example        employer: posts vacancies",
          "accountmanager@demo.example   account manager: judges vacancies, reads matches",
          "consulent@demo.example        consultant: competency CVs, CV-online",
          "collega@demo.example          consultant of another municipality",
          "partner@demo.example          adviser of UWV: sees who consented to that",
          "werkzoekende@demo.example     job seeker: own CV, consents, who looked",
          "manager@demo.example          manager: steering figures",
          "kwaliteit@demo.example        quality officer: samples files",
          "beheer@demo.example           administrator: accounts, imports, reference data");

  private final PrintStream out;
  private final long beganNanos = System.nanoTime();
  private LocalEngines engines;
  private ApiProcess api;
  private MailCatcher mail;
  private boolean stopping;

  private Launcher(PrintStream out) {
    this.out = out;
  }

  /** Runs until interrupted; ends with code 1 and a reason when something does not start. */
  public static void main(String[] arguments) {
    Launcher launcher = new Launcher(System.out);
    Runtime.getRuntime().addShutdownHook(new Thread(launcher::stop, "stop"));
    if (Boolean.getBoolean("wsp.endsWithParent")) {
      ProcessHandle.current().parent().ifPresent(Launcher::endWith);
    }
    try {
      launcher.run();
    } catch (EngineException e) {
      launcher.failed(e.getMessage());
    } catch (CompletionException e) {
      launcher.failed(e.getCause().getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Looks often: the JDK's own waiting for a process that is no child takes up to five seconds. */
  private static void endWith(ProcessHandle parent) {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              while (parent.isAlive()) {
                Pause.briefly();
              }
              System.exit(0);
            });
  }

  private void run() throws InterruptedException {
    Optional<String> configuredPort = Configured.value("WSP_PORT");
    int port = ApiProcess.choosePort(configuredPort);
    if (configuredPort.isEmpty() && port != ApiProcess.USUAL_PORT) {
      say("port " + ApiProcess.USUAL_PORT + " is in use, taking " + port);
    }
    say("engines: starting");
    startEngines();
    startApi(port);
    String url = api.ready().join();
    welcome(url);
    api.speedUpNextStart();
    CountDownLatch ended = new CountDownLatch(1);
    api.onExit().thenRun(ended::countDown);
    ended.await();
    failed("the service ended by itself; its log is in " + engines.folderFor("api"));
  }

  private void startEngines() {
    LocalEngines started =
        LocalEngines.start(EngineSettings.forProject(line -> say("engines: " + line)));
    synchronized (this) {
      engines = started;
    }
  }

  private synchronized void startApi(int port) {
    if (!stopping) {
      mail = MailCatcher.intoFolder(engines.folderFor("mail"));
      api =
          ApiProcess.start(
              Installations.projectFolder().resolve("api/target"),
              engines.folderFor("api"),
              ApiProcess.withMail(
                  ApiProcess.demo(port, engines.database(), engines.elasticsearch()), port, mail),
              this::say);
    }
  }

  private synchronized boolean isStopping() {
    return stopping;
  }

  private void welcome(String url) {
    out.printf("%n  Open %s%n%n  Sign in with password demo:%n", url);
    ACCOUNTS.forEach(account -> out.println("    " + account));
    out.printf("%n  Mails leave this machine never; read them at %s%n", mail.page());
    out.printf(
        "%n  Ready in %d s. Ctrl-C stops everything.%n%n",
        Duration.ofNanos(System.nanoTime() - beganNanos).toSeconds());
  }

  private void say(String line) {
    out.println("  " + line);
  }

  /** Whatever ends while we are stopping is no failure. */
  private void failed(String reason) {
    if (!isStopping()) {
      say("stopped: " + reason);
      System.exit(1);
    }
  }

  private synchronized void stop() {
    stopping = true;
    if (engines != null) {
      say("stopping; the data stays for the next start");
      if (api != null) {
        api.close();
      }
      if (mail != null) {
        mail.close();
      }
      engines.close();
      say("everything has stopped");
    }
  }
}
