package nl.wsp.api.functionscan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A scan with six tasks, two of which make the best function of twelve hours. */
abstract class ProposalApiTest extends ScanApiTest {
  private static final List<String> MORNINGS =
      List.of("MON_MORNING", "TUE_MORNING", "WED_MORNING", "THU_MORNING", "FRI_MORNING");

  final Map<String, UUID> tasks = new LinkedHashMap<>();

  @BeforeEach
  void aDayOfWhichTheMinimumWageIsKnown() {
    bean(SettableClock.class).setTo(Instant.parse("2026-11-20T10:00:00Z"));
  }

  @AfterEach
  void theRealTime() {
    bean(SettableClock.class).reset();
  }

  String scanWithTasks() {
    String scan = inProgress();
    tasks.clear();
    add(scan, "Dozen uitpakken", Map.of());
    add(scan, "Vakken vullen", Map.of());
    add(scan, "Etiketten plakken", Map.of("performerHourlyCost", "20.00"));
    add(scan, "Klachten afhandelen", Map.of("demands", Map.of("SOCIAL", 3)));
    add(scan, "Rooster maken", Map.of("workLevel", 4));
    add(scan, "Kas opmaken", Map.of("takeable", "NO"));
    return scan;
  }

  void add(String scan, String name, Map<String, Object> different) {
    Map<String, Object> fields = new HashMap<>(task(name));
    fields.remove("minutesPerTime");
    fields.remove("times");
    fields.remove("per");
    fields.put("minutesPerWeek", 360);
    fields.put("dayParts", MORNINGS);
    fields.put("divisible", false);
    fields.putAll(different);
    UUID id = UUID.randomUUID();
    tasks.put(name, id);
    manager.put(taskPath(scan, id), fields).expect(201);
  }

  UUID id(String task) {
    return tasks.get(task);
  }

  Answer ask(String scan, Map<String, Object> more) {
    return manager.post(proposalsOf(scan), question(more));
  }

  static Map<String, Object> question(Map<String, Object> more) {
    Map<String, Object> question = new HashMap<>();
    question.put("ceiling", Map.of("workLevel", 2, "demands", Map.of("SOCIAL", 1)));
    question.put("functions", List.of(hours(8, 12)));
    question.putAll(more);
    return question;
  }

  static Map<String, Object> hours(int min, int max) {
    return Map.of("hoursMin", min, "hoursMax", max);
  }

  static String proposalsOf(String scan) {
    return SCANS + "/" + scan + "/proposals";
  }

  Answer done(String address) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> !manager.get(address).expect(200).string("status").equals("RUNNING"));
    Answer done = manager.get(address);
    assertThat(done.string("status")).isEqualTo("DONE");
    return done;
  }
}
