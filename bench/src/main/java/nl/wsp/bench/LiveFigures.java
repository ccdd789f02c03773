package nl.wsp.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How soon everybody at a session sees that a card was moved: from the moment the one who moves it
 * asks, to the moment the event has reached a listener, whichever instance either is at. Three
 * instances share one database. One listener and sixty are measured in turn.
 */
final class LiveFigures {
  private static final int INSTANCES = 3;
  private static final int LISTENERS = 60;
  private static final int ROUNDS = 3;
  private static final int MOVES = 80;
  private static final int WARM_UP_MOVES = 30;
  private static final Duration BETWEEN_MOVES = Duration.ofMillis(100);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final Pattern COMMAND = Pattern.compile("\"command\":\"([0-9a-f-]{36})\"");
  private static final List<String> COLUMNS = List.of("IN_TALK", "ACTION", "PARKED", "TO_DISCUSS");

  private final List<Service> services;
  private final List<Asker> movers = new ArrayList<>();
  private final String board;
  private final List<UUID> cards = new ArrayList<>();
  private final Map<UUID, Long> versions = new ConcurrentHashMap<>();
  private int moves;

  /**
   * Finds the session of the demo that is to come and starts it.
   *
   * @param services instances on one database
   */
  private LiveFigures(List<Service> services) {
    this.services = services;
    services.forEach(service -> movers.add(Installation.signedIn(service)));
    Asker host = movers.getFirst();
    JsonNode session =
        host.json(host.get("/api/v1/matching-sessions?kind=SCRUM&status=PLANNED&limit=1"))
            .at("/items/0");
    String path = "/api/v1/matching-sessions/" + session.get("id").asText();
    ObjectNode start = Asker.JSON.createObjectNode();
    start.put("to", "RUNNING").put("version", session.get("version").asLong());
    host.post(path + "/transitions", bytes(start));
    board = path;
    for (JsonNode card : host.json(host.get(path + "/cards")).get("cards")) {
      UUID id = UUID.fromString(card.at("/state/id").asText());
      cards.add(id);
      versions.put(id, card.at("/state/version").asLong());
    }
  }

  /**
   * Measures on an installation with the demo's data.
   *
   * @param first the service that runs on it; two more are started beside it
   */
  static void measure(Installation installation, Service first, Figures figures) {
    try (Service second = installation.another();
        Service third = installation.another()) {
      LiveFigures live = new LiveFigures(List.of(first, second, third));
      live.measure(installation.size(), figures);
    }
  }

  private void measure(int size, Figures figures) {
    round(1, WARM_UP_MOVES);
    round(LISTENERS, WARM_UP_MOVES);
    Samples alone = new Samples();
    Samples together = new Samples();
    for (int number = 0; number < ROUNDS; number++) {
      round(1, MOVES).forEach(alone::add);
      round(LISTENERS, MOVES).forEach(together::add);
    }
    movers.forEach(Asker::close);
    figures.atMost(
        "move of a card seen, %d listeners at %d instances, p99".formatted(LISTENERS, INSTANCES),
        size,
        together.p99Millis(),
        1000,
        " ms",
        "p50 %s ms; %d sightings, none missed or out of order"
            .formatted(Figures.number(together.p50Millis()), together.count()));
    figures.note(
        "the same ÷ one listener",
        size,
        "p50 %s, p99 %s (one listener: p50 %s ms, p99 %s ms)"
            .formatted(
                Figures.number(together.p50Millis() / alone.p50Millis()),
                Figures.number(together.p99Millis() / alone.p99Millis()),
                Figures.number(alone.p50Millis()),
                Figures.number(alone.p99Millis())));
  }

  /**
   * Moves cards while some listen.
   *
   * @return how long each move took to reach each listener, in nanoseconds
   */
  private List<Long> round(int listeners, int count) {
    Map<String, Long> began = new ConcurrentHashMap<>();
    List<Sightings> all = new ArrayList<>();
    List<Asker> ears = new ArrayList<>();
    try {
      List<CompletableFuture<Void>> opened = new ArrayList<>();
      for (int number = 0; number < listeners; number++) {
        Asker ear = Installation.signedIn(services.get(number % INSTANCES));
        ears.add(ear);
        Sightings sightings = new Sightings(count);
        all.add(sightings);
        opened.add(ear.listen(board + "/events", sightings::line));
      }
      CompletableFuture.allOf(opened.toArray(CompletableFuture[]::new)).join();
      List<String> asked = new ArrayList<>();
      for (int number = 0; number < count; number++) {
        String command = UUID.randomUUID().toString();
        asked.add(command);
        began.put(command, System.nanoTime());
        move(command);
        TimeUnit.NANOSECONDS.sleep(BETWEEN_MOVES.toNanos());
      }
      List<Long> durations = new ArrayList<>();
      for (Sightings each : all) {
        durations.addAll(each.durations(asked, began));
      }
      return durations;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } finally {
      ears.forEach(Asker::close);
    }
  }

  private void move(String command) {
    int number = moves++;
    UUID card = cards.get(number % cards.size());
    ObjectNode wanted = Asker.JSON.createObjectNode();
    wanted.put("column", COLUMNS.get(number / cards.size() % COLUMNS.size()));
    wanted.put("version", versions.get(card));
    Asker mover = movers.get(number % INSTANCES);
    JsonNode state =
        mover.json(mover.post(board + "/cards/" + card + "/moves", bytes(wanted), command));
    versions.put(card, state.get("version").asLong());
  }

  private static byte[] bytes(ObjectNode json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** What one listener saw, and when. */
  private static final class Sightings {
    private final List<String> commands = new ArrayList<>();
    private final List<Long> nanos = new ArrayList<>();
    private final CountDownLatch missing;

    Sightings(int expected) {
      missing = new CountDownLatch(expected);
    }

    /** Lines of one stream come one after the other. */
    void line(String line) {
      Matcher found = COMMAND.matcher(line);
      if (found.find()) {
        commands.add(found.group(1));
        nanos.add(System.nanoTime());
        missing.countDown();
      }
    }

    List<Long> durations(List<String> asked, Map<String, Long> began) throws InterruptedException {
      if (!missing.await(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException(missing.getCount() + " moves never reached a listener");
      }
      if (!commands.equals(asked)) {
        throw new IllegalStateException("moves reached a listener in another order, or twice");
      }
      List<Long> durations = new ArrayList<>();
      for (int number = 0; number < commands.size(); number++) {
        durations.add(nanos.get(number) - began.get(commands.get(number)));
      }
      return durations;
    }
  }
}
