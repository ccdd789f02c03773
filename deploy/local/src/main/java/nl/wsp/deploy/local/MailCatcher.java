package nl.wsp.deploy.local;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A mail server that takes every mail and sends none on: for the demo, where the mails can be read
 * in a browser, and for tests, which ask for them. Listens on this machine only.
 */
public final class MailCatcher implements AutoCloseable {
  /** Where it listens. */
  public static final String HOST = "127.0.0.1";

  private static final int MOST_KEPT = 200;

  private final GreenMail server;
  private final HttpServer pages;

  private MailCatcher(GreenMail server, HttpServer pages) {
    this.server = server;
    this.pages = pages;
  }

  /** Keeps what it catches in memory, for a test that asks. */
  public static MailCatcher inMemory() {
    return new MailCatcher(started(), null);
  }

  /**
   * Writes each mail as a page and as the mail itself, for a person who looks. What an earlier run
   * caught is dropped.
   *
   * @param folder existing folder of its own
   */
  public static MailCatcher intoFolder(Path folder) {
    empty(folder);
    GreenMail server = started();
    AtomicInteger count = new AtomicInteger();
    server
        .getUserManager()
        .setMessageDeliveryHandler(
            (message, address) -> {
              write(folder, count.incrementAndGet(), message.getMessage(), address.getEmail());
              // read in the folder: of all mails in memory only the last one stays
              purge(server);
              return account(server, address.getEmail());
            });
    HttpServer pages =
        SimpleFileServer.createFileServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            folder.toAbsolutePath(),
            SimpleFileServer.OutputLevel.NONE);
    pages.start();
    return new MailCatcher(server, pages);
  }

  private static GreenMail started() {
    GreenMail server = new GreenMail(new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP));
    server.start();
    return server;
  }

  /** Port it takes mail on. */
  public int port() {
    return server.getSmtp().getPort();
  }

  /** What was caught for an address, oldest first. */
  public List<MimeMessage> caughtFor(String address) {
    return Stream.of(server.getReceivedMessages())
        .filter(message -> isFor(message, address))
        .toList();
  }

  /** Address of the list of mails. */
  public String page() {
    return "http://localhost:" + pages.getAddress().getPort();
  }

  private static boolean isFor(MimeMessage message, String address) {
    try {
      return Stream.of(message.getAllRecipients()).anyMatch(to -> to.toString().equals(address));
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static void purge(GreenMail server) {
    try {
      server.purgeEmailFromAllMailboxes();
    } catch (FolderException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static GreenMailUser account(GreenMail server, String address) throws UserException {
    UserManager accounts = server.getUserManager();
    GreenMailUser known = accounts.getUserByEmail(address);
    return known == null ? accounts.createUser(address, address, address) : known;
  }

  private static void empty(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void write(Path folder, int number, MimeMessage message, String address) {
    String name = "%04d %s".formatted(number, address.replaceAll("[^A-Za-z0-9@.-]", "-"));
    try {
      Optional<String> html = html(message);
      if (html.isPresent()) {
        Files.writeString(folder.resolve(name + ".html"), html.get());
      }
      try (var out = Files.newOutputStream(folder.resolve(name + ".eml"))) {
        message.writeTo(out);
      }
      if (number > MOST_KEPT) {
        dropOldest(folder);
      }
    } catch (IOException | MessagingException failed) {
      throw new IllegalStateException("a caught mail cannot be written", failed);
    }
  }

  private static void dropOldest(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().limit(2).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static Optional<String> html(Part part) throws IOException, MessagingException {
    if (part.isMimeType("text/html")) {
      return Optional.of(String.valueOf(part.getContent()));
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart each = parts.getBodyPart(i);
        Optional<String> found = html(each);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    if (pages != null) {
      pages.stop(0);
    }
    server.stop();
  }
}
