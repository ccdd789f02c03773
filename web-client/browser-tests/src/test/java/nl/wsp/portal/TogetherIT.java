package nl.wsp.portal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.wsp.deploy.local.TestInstallation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Several people at work at the same time, each in a browser, on three instances of the packaged
 * service. A file in {@code together} may take parts away while they work: it posts to {@code
 * WSP_CHAOS} the path {@code /instances/{number}/kill}, {@code /instances/{number}/start} or {@code
 * /database/restart}, which answers when that is done.
 */
class TogetherIT {
  private static final int INSTANCES = 3;
  private static final int DONE = 204;
  private static final int NO_SUCH_THING = 404;

  private static TestInstallation installation;
  private static HttpServer chaos;

  @BeforeAll
  static void startTheServices() throws IOException {
    Chromium.assume();
    installation =
        TestInstallation.start(Path.of("../../api/target").toAbsolutePath().normalize(), INSTANCES);
    chaos = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    chaos.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    chaos.createContext("/", TogetherIT::takeAway);
    chaos.start();
  }

  @AfterAll
  static void stopTheServices() {
    if (chaos != null) {
      chaos.stop(0);
    }
    if (installation != null) {
      installation.close();
    }
  }

  private static void takeAway(HttpExchange asked) throws IOException {
    String[] path = asked.getRequestURI().getPath().split("/");
    int answer = DONE;
    if (path.length == 3 && "database".equals(path[1]) && "restart".equals(path[2])) {
      installation.restartDatabase();
    } else if (path.length == 4 && "kill".equals(path[3])) {
      installation.killInstance(Integer.parseInt(path[2]));
    } else if (path.length == 4 && "start".equals(path[3])) {
      installation.startInstance(Integer.parseInt(path[2]));
    } else {
      answer = NO_SUCH_THING;
    }
    asked.sendResponseHeaders(answer, -1);
    asked.close();
  }

  @TestFactory
  Stream<DynamicTest> together() throws IOException {
    return Playwright.tests(
        "together",
        Map.of(
            "WSP_PORTAL",
            installation.address().toString(),
            "WSP_CHAOS",
            "http://127.0.0.1:" + chaos.getAddress().getPort()));
  }
}
