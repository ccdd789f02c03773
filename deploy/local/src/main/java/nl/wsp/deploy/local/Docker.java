package nl.wsp.deploy.local;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/** The question whether there is a Docker engine, asked without loading a client for it. */
final class Docker {
  private static final Path SOCKET = Path.of("/var/run/docker.sock");

  private Docker() {}

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
}
