package nl.wsp.api.platform.upload;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/**
 * A server that speaks ClamAV's INSTREAM over a real socket: what holds the word VIRUS is infected;
 * more than its limit is an error, as clamd answers it.
 */
public final class ClamdServer implements AutoCloseable {
  private static final int STREAM_LIMIT_BYTES = 1_000_000;

  private final ServerSocket server;
  private final Thread thread;

  public ClamdServer() {
    try {
      this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    this.thread = Thread.ofVirtual().start(this::serve);
  }

  public int port() {
    return server.getLocalPort();
  }

  InetSocketAddress address() {
    return InetSocketAddress.createUnresolved("127.0.0.1", port());
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        client.getOutputStream().write(answer(new DataInputStream(client.getInputStream())));
        client.getOutputStream().flush();
      } catch (SocketException closed) {
        if (server.isClosed()) {
          return;
        }
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  private static byte[] answer(DataInputStream in) throws IOException {
    String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
    if (!command.equals("zINSTREAM\0")) {
      return "UNKNOWN COMMAND\0".getBytes(StandardCharsets.US_ASCII);
    }
    StringBuilder content = new StringBuilder();
    for (int length = in.readInt(); length != 0; length = in.readInt()) {
      content.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
    }
    String answer;
    if (content.length() > STREAM_LIMIT_BYTES) {
      answer = "INSTREAM size limit exceeded. ERROR\0";
    } else if (content.indexOf("VIRUS") >= 0) {
      answer = "stream: Test-Signature FOUND\0";
    } else {
      answer = "stream: OK\0";
    }
    return answer.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() {
    try {
      server.close();
      thread.join();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
