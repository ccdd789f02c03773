package nl.wsp.api.platform.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.wsp.api.platform.upload.VirusScanner.Verdict;
import org.junit.jupiter.api.Test;

class ClamdScannerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static Verdict scan(ClamdServer server, String content) {
    return new ClamdScanner(server.address(), PATIENCE)
        .scan(content.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void aCleanAndAnInfectedFileAreToldApart() {
    try (ClamdServer server = new ClamdServer()) {
      assertThat(scan(server, "gewone tekst")).isEqualTo(new Verdict.Clean("clamd"));
      assertThat(scan(server, "hier zit een VIRUS")).isEqualTo(new Verdict.Infected("clamd"));
    }
  }

  @Test
  void aFileGoesInChunksAndArrivesWhole() {
    try (ClamdServer server = new ClamdServer()) {
      // the word lies across the border of the first chunk of 64 kB
      assertThat(scan(server, "x".repeat(64 * 1024 - 2) + "VIRUS" + "x".repeat(200_000)))
          .isEqualTo(new Verdict.Infected("clamd"));
    }
  }

  @Test
  void anErrorIsNoVerdict() {
    try (ClamdServer server = new ClamdServer()) {
      assertThat(scan(server, "x".repeat(1_100_000))).isInstanceOf(Verdict.NotScanned.class);
    }
  }

  @Test
  void aScannerThatIsNotThereIsNoVerdict() {
    ClamdServer gone = new ClamdServer();
    gone.close();
    assertThat(scan(gone, "tekst")).isInstanceOf(Verdict.NotScanned.class);
  }

  @Test
  void aScannerThatDoesNotAnswerIsNoVerdictAfterItsTime() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ClamdScanner scanner =
          new ClamdScanner(
              InetSocketAddress.createUnresolved("127.0.0.1", silent.getLocalPort()),
              Duration.ofMillis(200));
      assertThat(scanner.scan(new byte[] {1})).isInstanceOf(Verdict.NotScanned.class);
    }
  }
}
