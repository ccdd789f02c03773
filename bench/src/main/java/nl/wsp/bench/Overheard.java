package nl.wsp.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A question to the service with the search that the service sent to the engine for it.
 *
 * @param path what the service is asked
 * @param enginePath where the engine is asked
 * @param engineBody what the engine is asked
 */
record Overheard(String path, String enginePath, byte[] engineBody) {
  private static final String SIZE = "size";

  /** Asks the service through a tap and keeps the search that returns hits. */
  static Overheard of(WireTap tap, Asker service, String path) {
    List<Overheard> searches = new ArrayList<>();
    tap.listen(
        (method, enginePath, body) -> {
          if (enginePath.contains("/_search") && hits(body).isPresent()) {
            synchronized (searches) {
              searches.add(new Overheard(path, enginePath, body));
            }
          }
        });
    service.get(path);
    tap.listen((method, enginePath, body) -> {});
    if (searches.size() != 1) {
      throw new IllegalStateException(
          "one search was expected for " + path + ", not " + searches.size());
    }
    return searches.getFirst();
  }

  /** The same search for fewer hits. */
  Overheard withHits(int size) {
    ObjectNode request = (ObjectNode) json(engineBody);
    request.put(SIZE, size);
    try {
      return new Overheard(path, enginePath, Asker.JSON.writeValueAsBytes(request));
    } catch (IOException notWritable) {
      throw new UncheckedIOException(notWritable);
    }
  }

  /** The search as it was sent. */
  JsonNode engineRequest() {
    return json(engineBody);
  }

  private static Optional<Integer> hits(byte[] body) {
    int size = json(body).path(SIZE).asInt();
    return size > 0 ? Optional.of(size) : Optional.empty();
  }

  private static JsonNode json(byte[] body) {
    try {
      return Asker.JSON.readTree(body);
    } catch (IOException notJson) {
      throw new UncheckedIOException(notJson);
    }
  }
}
