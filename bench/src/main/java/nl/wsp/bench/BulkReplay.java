package nl.wsp.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.wsp.api.indexing.Rebuild;
import nl.wsp.search.index.IndexKind;

/**
 * The bulks of a rebuild, kept to be sent once more by a plain client that does nothing else: what
 * the engine alone can take of the very same documents, with as many bulks at once.
 */
final class BulkReplay {
  private static final int BULKS_AT_ONCE = 2;
  private static final String RAW_INDEX = "raw-bulk";

  private final List<Path> bulks = new ArrayList<>();
  private final Path folder;
  private byte[] definition = new byte[0];

  private BulkReplay(Path folder) {
    this.folder = folder;
  }

  /** Rebuilds the index of CVs through a tap and keeps what was sent. */
  static BulkReplay record(WireTap tap, Rebuild rebuild, Path folder) {
    BulkReplay replay = new BulkReplay(folder);
    tap.listen(replay::keep);
    rebuild.of(IndexKind.CV);
    tap.listen((method, path, body) -> {});
    if (replay.bulks.isEmpty() || replay.definition.length == 0) {
      throw new IllegalStateException("the rebuild sent nothing");
    }
    return replay;
  }

  private synchronized void keep(String method, String path, byte[] body) {
    try {
      if (path.startsWith("/_bulk")) {
        // one character a byte: the text stays as it is, whatever its characters
        String renamed =
            new String(body, StandardCharsets.ISO_8859_1)
                .replaceAll("\"_index\":\"[^\"]+\"", "\"_index\":\"" + RAW_INDEX + "\"");
        bulks.add(
            Files.write(
                folder.resolve("bulk-" + bulks.size() + ".ndjson"),
                renamed.getBytes(StandardCharsets.ISO_8859_1)));
      } else if (method.equals("PUT")
          && new String(body, StandardCharsets.UTF_8).contains("mappings")) {
        definition = body;
      }
    } catch (IOException notWritten) {
      throw new UncheckedIOException(notWritten);
    }
  }

  /** Sends all bulks to an index of the same definition; nanoseconds until all can be searched. */
  long replayNanos(Asker engine) {
    engine.put("/" + RAW_INDEX, definition);
    try (ExecutorService threads = Executors.newFixedThreadPool(BULKS_AT_ONCE)) {
      long began = System.nanoTime();
      List<Future<byte[]>> answers = new ArrayList<>();
      for (Path bulk : bulks) {
        answers.add(threads.submit(() -> engine.post("/_bulk", Files.readAllBytes(bulk))));
      }
      for (Future<byte[]> answer : answers) {
        JsonNode outcome = engine.json(answer.get());
        if (outcome.get("errors").asBoolean()) {
          throw new IllegalStateException("the engine refused documents");
        }
      }
      engine.post("/" + RAW_INDEX + "/_refresh", new byte[0]);
      return System.nanoTime() - began;
    } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
      throw new IllegalStateException(failed);
    } finally {
      engine.delete("/" + RAW_INDEX);
    }
  }

  /** Frees the disk. */
  void delete() {
    try {
      for (Path bulk : bulks) {
        Files.delete(bulk);
      }
    } catch (IOException notDeleted) {
      throw new UncheckedIOException(notDeleted);
    }
  }
}
