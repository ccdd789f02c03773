package nl.wsp.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.transaction.TransactionOperations;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.wsp.api.jobseeker.CandidateSources;
import nl.wsp.api.platform.outbox.Outbox;

/**
 * Changes people at a steady rate and watches, by searching, when each change can be found: from
 * the commit of the change to the first search that returns its version. One change in five is
 * watched: looking for all would be more work for the engine than the writing.
 */
final class OutboxLoad {
  static final int WRITES_PER_SECOND = 200;

  private static final int SECONDS = 15;
  private static final int WRITERS = 4;
  private static final int WATCHED_EVERY = 5;
  private static final long BETWEEN_LOOKS_MILLIS = 30;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private final Outbox outbox;
  private final List<UUID> people;
  private final TransactionOperations<Connection> transactions;
  private final Asker engine;
  private final String searchPath;
  private final Map<String, Change> pending = new ConcurrentHashMap<>();
  private final Samples delays = new Samples();

  private record Change(long version, long committedNanos) {}

  @SuppressWarnings("unchecked") // the only kind there is, the bean's type does not say so
  OutboxLoad(Service service, Asker engine, String searchPath) {
    this.outbox = service.bean(Outbox.class);
    this.people = service.bean(CandidateSources.class).idsAfter(null, WRITES_PER_SECOND * SECONDS);
    this.transactions =
        (TransactionOperations<Connection>) service.bean(TransactionOperations.class);
    this.engine = engine;
    this.searchPath = searchPath;
  }

  /**
   * Writes for a quarter of a minute, then waits for the last change.
   *
   * @return the delays of the watched changes
   */
  Samples run() throws InterruptedException {
    int writes = Math.min(people.size(), WRITES_PER_SECOND * SECONDS);
    int expected = (writes + WATCHED_EVERY - 1) / WATCHED_EVERY;
    long began = System.nanoTime();
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      Thread clerk =
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int i = 0; i < writes; i++) {
                      UUID id = people.get(i);
                      boolean watched = i % WATCHED_EVERY == 0;
                      awaitNanos(began + i * TimeUnit.SECONDS.toNanos(1) / WRITES_PER_SECOND);
                      writers.execute(() -> change(id, watched));
                    }
                  });
      long endNanos = began + Duration.ofSeconds(SECONDS).plus(LONGEST_WAIT).toNanos();
      while (delays.count() < expected && System.nanoTime() < endNanos) {
        look();
        TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
      }
      clerk.join();
    }
    if (delays.count() < expected) {
      throw new IllegalStateException((expected - delays.count()) + " changes were never found");
    }
    return delays;
  }

  private static void awaitNanos(long moment) {
    long left = moment - System.nanoTime();
    if (left > 0) {
      try {
        TimeUnit.NANOSECONDS.sleep(left);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void change(UUID id, boolean watched) {
    long version =
        transactions.executeWrite(
            status -> {
              long next = bump(status.getConnection(), id);
              outbox.add("JOB_SEEKER", id, next);
              return next;
            });
    if (watched) {
      pending.put(id.toString(), new Change(version, System.nanoTime()));
    }
  }

  private static long bump(Connection connection, UUID id) throws SQLException {
    try (PreparedStatement update =
            connection.prepareStatement(
                "UPDATE job_seeker SET version = version + 1 WHERE id = ?");
        PreparedStatement select =
            connection.prepareStatement("SELECT version FROM job_seeker WHERE id = ?")) {
      update.setString(1, id.toString());
      update.executeUpdate();
      select.setString(1, id.toString());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** One search for everything that was not found yet. */
  private void look() {
    List<String> ids = List.copyOf(pending.keySet());
    if (ids.isEmpty()) {
      return;
    }
    ObjectNode request = Asker.JSON.createObjectNode();
    request.put("size", ids.size()).put("_source", false).put("stored_fields", "_none_");
    request.putArray("docvalue_fields").add("id").add("version");
    ArrayNode asked =
        request
            .putObject("query")
            .putObject("bool")
            .putObject("filter")
            .putObject("terms")
            .putArray("id");
    ids.forEach(asked::add);
    JsonNode answer =
        engine.json(engine.post(searchPath, request.toString().getBytes(StandardCharsets.UTF_8)));
    long now = System.nanoTime();
    for (JsonNode hit : answer.at("/hits/hits")) {
      String id = hit.at("/fields/id/0").asText();
      Change change = pending.get(id);
      if (hit.at("/fields/version/0").asLong() >= change.version()) {
        pending.remove(id);
        delays.add(Math.max(0, now - change.committedNanos()));
      }
    }
  }
}
