package nl.wsp.deploy.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One loopback address before several instances: each new connection goes to the next instance that
 * takes it, as a plain load balancer does it. Knows nothing of HTTP; for tests only.
 */
final class Balancer implements AutoCloseable {
  private static final int LONGEST_CONNECT_MILLIS = 1_000;
  private static final int WAITING = 200;

  private final ServerSocket entrance;
  private final List<Integer> ports;
  private final AtomicInteger turn = new AtomicInteger();

  /**
   * @param ports of the instances, on loopback
   */
  Balancer(List<Integer> ports) {
    this.ports = List.copyOf(ports);
    try {
      entrance = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException("no entrance for the instances", e);
    }
    Thread.ofVirtual().name("balancer").start(this::admit);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + entrance.getLocalPort());
  }

  private void admit() {
    while (!entrance.isClosed()) {
      try {
        Socket visitor = entrance.accept();
        Thread.ofVirtual().start(() -> connect(visitor));
      } catch (IOException closed) {
        // the loop ends when the entrance is closed
      }
    }
  }

  private void connect(Socket visitor) {
    Optional<Socket> found = nextInstance();
    if (found.isEmpty()) {
      close(visitor);
      return;
    }
    Socket instance = found.get();
    Thread.ofVirtual().start(() -> carry(visitor, instance));
    carry(instance, visitor);
  }

  private Optional<Socket> nextInstance() {
    int first = Math.floorMod(turn.getAndIncrement(), ports.size());
    for (int step = 0; step < ports.size(); step++) {
      Socket socket = new Socket();
      try {
        socket.connect(
            new InetSocketAddress(
                InetAddress.getLoopbackAddress(), ports.get((first + step) % ports.size())),
            LONGEST_CONNECT_MILLIS);
        return Optional.of(socket);
      } catch (IOException down) {
        close(socket);
      }
    }
    return Optional.empty();
  }

  /** Until either side ends; then both do, so that each learns of the other's end. */
  private static void carry(Socket from, Socket to) {
    try (from;
        to) {
      InputStream read = from.getInputStream();
      OutputStream written = to.getOutputStream();
      read.transferTo(written);
    } catch (IOException broken) {
      // closing both is all there is to do
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      // it is closed either way
    }
  }

  @Override
  public void close() {
    try {
      entrance.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
