package nl.wsp.api.functionscan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScanTaskIT extends ScanApiTest {
  private String scan;
  private UUID taskId;

  @BeforeEach
  void aScanInProgress() {
    scan = inProgress();
    taskId = UUID.randomUUID();
  }

  @Test
  void allFieldsComeBackAsTheyWereWritten() {
    manager.put(taskPath(scan, taskId), task("Uitpakken")).expect(201);
    Answer read = manager.get(SCANS + "/" + scan + "/tasks").expect(200);
    assertThat(read.string("items.0.id")).isEqualTo(taskId.toString());
    // 30 minutes, twice a working day
    assertThat(read.at("items.0.weeklyMinutes").getDoubleValue()).isEqualTo(300.0);
    assertThat(read.at("items.0.performerHourlyCost").isString()).isTrue();
    assertThat(read.string("items.0.performerHourlyCost")).isEqualTo("34.50");
    assertThat(read.at("items.0.dayParts").size()).isEqualTo(2);
    assertThat(read.at("items.0.demands.SOCIAL").getIntValue()).isZero();
    assertThat(read.string("items.0.competencies.0.label")).isNotEmpty();
    assertThat(read.string("items.0.updatedBy")).isEqualTo("Test Persoon");
    assertThat(manager.get(SCANS + "/" + scan).at("takeableHoursPerWeek").getDoubleValue())
        .isEqualTo(5.0);
  }

  @Test
  void everythingWrongIsNamedAtOnce() {
    Map<String, Object> fields = task("Uitpakken");
    fields.put("department", " ");
    fields.put("workLevel", 7);
    fields.put("demands", Map.of("PHYSICAL", 4, "STRENGTH", 1));
    fields.put("dayParts", List.of("MONDAY"));
    fields.put("competencies", List.of(Map.of("code", "CMP-bestaat-niet")));
    fields.put("performerHourlyCost", -1);
    fields.put("takeable", "WITH_CONDITION");
    Answer refused = manager.put(taskPath(scan, taskId), fields).expect(400);
    assertThat(refused.text())
        .contains(
            "\"/department\"",
            "\"/workLevel\"",
            "\"/demands/PHYSICAL\"",
            "\"/demands/STRENGTH\"",
            "\"/dayParts/0\"",
            "\"/competencies/0/code\"",
            "\"/performerHourlyCost\"",
            "\"/condition\"");
    Map<String, Object> half = task("Uitpakken");
    half.remove("times");
    assertThat(manager.put(taskPath(scan, taskId), half).expect(422).text()).contains("\"/times\"");
  }

  @Test
  void twoPeopleOnOneScanOnlyMeetOnTheSameTask() {
    UUID other = UUID.randomUUID();
    manager.put(taskPath(scan, taskId), task("Uitpakken")).expect(201);
    manager.put(taskPath(scan, other), task("Vegen")).expect(201);
    Client colleague = user(Role.ACCOUNT_MANAGER).signIn();
    Client mine = manager.with("If-Match", "\"0\"");
    Client his = colleague.with("If-Match", "\"0\"");
    mine.put(taskPath(scan, taskId), task("Dozen uitpakken")).expect(200);
    // another task of the same scan: no conflict
    his.put(taskPath(scan, other), task("De hal vegen")).expect(200);
    // the same task: refused, and what is there can be fetched
    Answer conflict = his.put(taskPath(scan, taskId), task("Pallets uitpakken")).expect(412);
    assertThat(conflict.string("type")).endsWith("precondition-failed");
    Answer now = colleague.get(SCANS + "/" + scan + "/tasks").expect(200);
    assertThat(now.string("items.0.name")).isEqualTo("Dozen uitpakken");
    colleague
        .with("If-Match", "\"1\"")
        .put(taskPath(scan, taskId), task("Pallets uitpakken"))
        .expect(200);
    his.delete(taskPath(scan, taskId)).expect(412);
  }

  @Test
  void sendingTheSameAgainIsTheSameAsSendingItOnce() {
    manager.put(taskPath(scan, taskId), task("Uitpakken")).expect(201);
    assertThat(manager.put(taskPath(scan, taskId), task("Uitpakken")).expect(200).header("ETag"))
        .isEqualTo("\"0\"");
    Client based = manager.with("If-Match", "\"0\"");
    based.put(taskPath(scan, taskId), task("Vegen")).expect(200);
    // the answer got lost: the sender tries again with what he knew
    assertThat(based.put(taskPath(scan, taskId), task("Vegen")).expect(200).header("ETag"))
        .isEqualTo("\"1\"");
    // a new task under a used id is a conflict, not a silent overwrite
    manager.put(taskPath(scan, taskId), task("Iets anders")).expect(409);
    Client latest = manager.with("If-Match", "\"1\"");
    latest.delete(taskPath(scan, taskId)).expect(204);
    latest.delete(taskPath(scan, taskId)).expect(204);
    latest.put(taskPath(scan, taskId), task("Toch nog")).expect(412);
    manager.put(taskPath(scan, taskId), task("Toch nog")).expect(201);
  }

  @Test
  void aTaskOfAnotherScanDoesNotExistHere() {
    String other = inProgress();
    manager.put(taskPath(other, taskId), task("Daar")).expect(201);
    manager.put(taskPath(scan, taskId), task("Hier")).expect(404);
    manager.with("If-Match", "\"0\"").delete(taskPath(scan, taskId)).expect(404);
    assertThat(manager.get(SCANS + "/" + other + "/tasks").at("items").size()).isEqualTo(1);
  }

  @Test
  void manyTasksAreWrittenAllOrNone() {
    manager.put(taskPath(scan, taskId), task("Uitpakken")).expect(201);
    String path = SCANS + "/" + scan + "/tasks";
    Map<String, Object> changed = task("Dozen uitpakken");
    changed.put("id", taskId.toString());
    changed.put("version", 5);
    Map<String, Object> list = new HashMap<>();
    list.put("items", List.of(task("Vegen"), changed));
    Answer refused = manager.put(path, list).expect(409);
    assertThat(refused.string("violations.0.pointer")).isEqualTo("/items/1/version");
    assertThat(manager.get(path).at("items").size()).isEqualTo(1);
    changed.put("version", 0);
    Answer written = manager.put(path, list).expect(200);
    assertThat(written.at("items").size()).isEqualTo(2);
    assertThat(written.string("items.0.name")).isEqualTo("Dozen uitpakken");
    Map<String, Object> removal = Map.of("id", taskId.toString(), "version", 1);
    assertThat(manager.put(path, Map.of("removed", List.of(removal))).at("items").size())
        .isEqualTo(1);
  }

  @Test
  void theServiceForOtherFeaturesGivesTasksEmployerAndScope() {
    manager.put(taskPath(scan, taskId), task("Uitpakken")).expect(201);
    FunctionScans scans = bean(FunctionScans.class);
    List<ScanTask> tasks = scans.tasksOf(UUID.fromString(scan));
    assertThat(tasks).hasSize(1);
    assertThat(tasks.getFirst().content().weeklyMinutes())
        .hasValueSatisfying(minutes -> assertThat(minutes).isEqualByComparingTo("300"));
    assertThat(scans.employerOf(UUID.fromString(scan)).id()).hasToString(employer.string("id"));
  }
}
