package nl.wsp.api.platform.upload;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ClamAV's daemon over TCP, command INSTREAM (clamd(8)): the file in chunks, each after its length
 * in four bytes, then a length of zero; the answer ends with a zero byte.
 */
final class ClamdScanner implements VirusScanner {
  private static final Logger LOG = LoggerFactory.getLogger(ClamdScanner.class);
  private static final String NAME = "clamd";
  private static final int CHUNK_BYTES = 64 * 1024;
  private static final int LONGEST_ANSWER_BYTES = 1_000;

  private final InetSocketAddress address;
  private final int timeoutMillis;

  ClamdScanner(InetSocketAddress address, Duration timeout) {
    this.address = address;
    this.timeoutMillis = Math.toIntExact(timeout.toMillis());
  }

  @Override
  public Verdict scan(byte[] content) {
    try {
      String answer = ask(content);
      if (answer.endsWith(" FOUND")) {
        return new Verdict.Infected(NAME);
      }
      if (answer.equals("stream: OK")) {
        return new Verdict.Clean(NAME);
      }
      LOG.warn("the virus scanner answered something else than a verdict");
      return new Verdict.NotScanned("no verdict");
    } catch (IOException unreachable) {
      LOG.warn("the virus scanner does not answer: {}", unreachable.getClass().getSimpleName());
      return new Verdict.NotScanned("no answer");
    }
  }

  @Override
  public boolean present() {
    return true;
  }

  private String ask(byte[] content) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(address.getHostString(), address.getPort()), timeoutMillis);
      socket.setSoTimeout(timeoutMillis);
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
      for (int at = 0; at < content.length; at += CHUNK_BYTES) {
        int length = Math.min(CHUNK_BYTES, content.length - at);
        out.writeInt(length);
        out.write(content, at, length);
      }
      out.writeInt(0);
      out.flush();
      byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER_BYTES);
      return new String(answer, StandardCharsets.US_ASCII).replace("\0", "").strip();
    }
  }
}
