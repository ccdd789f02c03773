package nl.wsp.api.testing;

import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An open line of server-sent events, read in the background. */
public final class Line implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final InputStream body;
  private final ObjectMapper json;
  private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
  private final StringBuilder everything = new StringBuilder();
  private final Thread reader;

  Line(InputStream body, ObjectMapper json) {
    this.body = body;
    this.json = json;
    this.reader = Thread.ofVirtual().start(this::read);
  }

  /** One message; the end of the line is one without data. */
  public record Message(@Nullable String id, @Nullable String data, @Nullable JsonNode tree) {
    public boolean isEnd() {
      return data == null;
    }

    /** Whether it tells something of this name. */
    public boolean has(String field) {
      return tree != null && tree.get(field) != null;
    }

    /** A value by names split by dots. */
    public JsonNode at(String path) {
      JsonNode node = tree;
      for (String step : path.split("\\.")) {
        node = node == null ? null : node.get(step);
      }
      if (node == null) {
        throw new AssertionError("no " + path + " in " + data);
      }
      return node;
    }
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      String id = null;
      StringBuilder data = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        synchronized (everything) {
          everything.append(line).append('\n');
        }
        if (line.startsWith("id:")) {
          id = line.substring(3).strip();
        } else if (line.startsWith("data:")) {
          data.append(line.substring(5).strip());
        } else if (line.isEmpty() && !data.isEmpty()) {
          messages.add(
              new Message(
                  id,
                  data.toString(),
                  json.readValue(data.toString(), Argument.of(JsonNode.class))));
          id = null;
          data.setLength(0);
        }
      }
    } catch (IOException closed) {
      // the test closed it, or the service did
    }
    messages.add(new Message(null, null, null));
  }

  /** The next message that is meant, dropping others; fails when it does not come. */
  public Message await(Predicate<Message> meant) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (true) {
        Message next = messages.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (next == null) {
          throw new AssertionError("nothing came; so far: " + everything());
        }
        if (meant.test(next)) {
          return next;
        }
        if (next.isEnd()) {
          throw new AssertionError("the line ended; so far: " + everything());
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** The next so many messages that have a field. */
  public List<Message> await(int count, String field) {
    List<Message> found = new ArrayList<>();
    while (found.size() < count) {
      found.add(await(message -> message.has(field)));
    }
    return found;
  }

  /** All that came over the line, as it came. */
  public String everything() {
    synchronized (everything) {
      return everything.toString();
    }
  }

  @Override
  public void close() {
    try {
      body.close();
      reader.join(Duration.ofSeconds(5));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
