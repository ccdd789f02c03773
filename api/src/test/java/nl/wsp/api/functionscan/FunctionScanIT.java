package nl.wsp.api.functionscan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.employer.TestEmployers;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.Test;

class FunctionScanIT extends ScanApiTest {
  @Test
  void anEmployerAsksWithAQuestionAndItsOwnEmployerIsImplied() {
    Map<String, Object> fields = new HashMap<>();
    fields.put("question", "De chef doet te veel zelf");
    fields.put("department", "Magazijn");
    fields.put("contact", Map.of("name", "Sam Voorbeeld", "phone", "070 123 45 67"));
    fields.put("suitableDates", List.of("2027-02-03", "2027-02-01"));
    Answer asked = owner.post(SCANS, fields).expect(201);
    assertThat(asked.string("status")).isEqualTo("REQUESTED");
    assertThat(asked.string("employerId")).isEqualTo(employer.string("id"));
    assertThat(asked.string("suitableDates.0")).isEqualTo("2027-02-01");
    assertThat(asked.header("Location")).isEqualTo(SCANS + "/" + asked.string("id"));
    Answer empty = owner.post(SCANS, Map.of("department", "x")).expect(400);
    assertThat(empty.string("violations.0.pointer")).isEqualTo("/question");
    manager.post(SCANS, Map.of("question", "Zonder werkgever")).expect(400);
    Map<String, Object> forEmployer =
        Map.of("question", "Namens", "employerId", employer.string("id"));
    manager.post(SCANS, forEmployer).expect(201);
  }

  @Test
  void askingTwiceWithOneKeyAsksOnce() {
    Client retrying = owner.with("Idempotency-Key", "ask-" + UUID.randomUUID());
    String first = retrying.post(SCANS, Map.of("question", "Een keer")).expect(201).string("id");
    String second = retrying.post(SCANS, Map.of("question", "Een keer")).expect(201).string("id");
    assertThat(second).isEqualTo(first);
  }

  @Test
  void aScanGoesByTheTableFromRequestToAcceptance() {
    String id = asked();
    move(owner, id, "PLANNED").expect(403);
    assertThat(move(manager, id, "PLANNED").expect(422).text())
        .contains("\"/plannedOn\"", "\"/adviserId\"");
    move(manager, id, "IN_PROGRESS").expect(409);
    plan(id);
    move(manager, id, "IN_PROGRESS").expect(200);
    assertThat(move(manager, id, "ADVICE").expect(422).text()).contains("no-takeable-task");
    Map<String, Object> half = task("Dozen uitpakken");
    half.remove("performerHourlyCost");
    UUID taskId = UUID.randomUUID();
    manager.put(taskPath(id, taskId), half).expect(201);
    assertThat(move(manager, id, "ADVICE").expect(422).text())
        .contains("/tasks/" + taskId + "/performerHourlyCost");
    Answer scan = manager.get(SCANS + "/" + id);
    assertThat(scan.string("missing.0.pointer"))
        .isEqualTo("/tasks/" + taskId + "/performerHourlyCost");
    manager
        .with("If-Match", "\"0\"")
        .put(taskPath(id, taskId), task("Dozen uitpakken"))
        .expect(200);
    Answer advised = move(manager, id, "ADVICE").expect(200);
    assertThat(advised.at("tasksShared").getBooleanValue()).isTrue();
    move(manager, id, "IN_PROGRESS").expect(422);
    move(manager, id, "IN_PROGRESS", "Taak vergeten").expect(200);
    move(manager, id, "ADVICE").expect(200);
    move(owner, id, "IN_PROGRESS", "Zelf terug").expect(403);
    move(owner, id, "ACCEPTED").expect(200);
    move(owner, id, "DECLINED", "Toch niet").expect(409);
    Answer history = owner.get(SCANS + "/" + id + "/history").expect(200);
    List<String> actions = new ArrayList<>();
    history.at("items").values().forEach(item -> actions.add(item.get("action").getStringValue()));
    assertThat(actions)
        .containsExactly("ACCEPT", "ADVISE", "REVISE", "ADVISE", "START", "PLAN", "UPDATE", "ASK");
  }

  @Test
  void decliningNeedsAReasonAndEndsTheScan() {
    String id = asked();
    Answer unexplained = move(owner, id, "DECLINED").expect(422);
    assertThat(unexplained.string("violations.0.pointer")).isEqualTo("/reason");
    Answer declined = move(owner, id, "DECLINED", "Geen tijd dit jaar").expect(200);
    assertThat(declined.string("declineReason")).isEqualTo("Geen tijd dit jaar");
    manager.put(SCANS + "/" + id, planning(id)).expect(409);
    manager.put(taskPath(id, UUID.randomUUID()), task("Te laat")).expect(409);
  }

  @Test
  void planningIsTheAdvisersAndLiesAhead() {
    String id = asked();
    Map<String, Object> fields = planning(id);
    owner.put(SCANS + "/" + id, fields).expect(403);
    fields.put("plannedTime", "9 uur");
    manager.put(SCANS + "/" + id, fields).expect(400);
    fields.put("plannedTime", "09:00");
    fields.put("adviserId", user(Role.CONSULTANT).id().toString());
    manager.put(SCANS + "/" + id, fields).expect(422);
    fields.put("adviserId", managerUser.id().toString());
    fields.put("plannedOn", LocalDate.now(Time.AMSTERDAM).minusDays(2).toString());
    manager.put(SCANS + "/" + id, fields).expect(200);
    assertThat(move(manager, id, "PLANNED").expect(422).text()).contains("date-passed");
    plan(id);
    Answer read = owner.get(SCANS + "/" + id).expect(200);
    assertThat(read.string("adviser.name")).isEqualTo("Test Persoon");
    assertThat(read.string("people.0")).isEqualTo("Teamleider magazijn");
    assertThat(read.has("notes")).isFalse();
    // what was planned can be put back by the adviser, not by who asked
    Map<String, Object> own = new HashMap<>(Map.of("question", "Anders gevraagd"));
    own.put("version", read.at("version").getIntValue());
    owner.put(SCANS + "/" + id, own).expect(409);
    manager.put(SCANS + "/" + id, own).expect(422);
  }

  @Test
  void anOldVersionIsRefusedWithTheFittingStatus() {
    String id = asked();
    String path = SCANS + "/" + id;
    Map<String, Object> fields = new HashMap<>(Map.of("question", "Beter gevraagd", "version", 0));
    owner.put(path, fields).expect(200);
    owner.put(path, fields).expect(409);
    Client stale = owner.with("If-Match", "\"0\"");
    stale.put(path, fields).expect(412);
    stale.post(path + "/transitions", Map.of("to", "DECLINED", "reason", "x")).expect(412);
    fields.remove("version");
    owner.put(path, fields).expect(400);
  }

  private record Sight(Client who, int scan, int tasks, int write, int decline) {}

  @Test
  void everyRoleSeesItsOwnPartOfTheScans() {
    String id = inProgress();
    manager.put(taskPath(id, UUID.randomUUID()), task("Uitpakken")).expect(201);
    User uwv = user(organisation(OrganisationKind.UWV), Role.ACCOUNT_MANAGER);
    List<Sight> sights =
        List.of(
            new Sight(owner, 200, 403, 403, 422),
            new Sight(manager, 200, 200, 201, 422),
            new Sight(user(Role.ACCOUNT_MANAGER).signIn(), 200, 200, 201, 422),
            new Sight(ownerOf(TestEmployers.add(manager, "Ander")), 404, 404, 403, 404),
            new Sight(uwv.signIn(), 404, 404, 404, 404),
            new Sight(user(Role.CONSULTANT).signIn(), 403, 403, 403, 403),
            new Sight(user(Role.JOB_SEEKER).signIn(), 403, 403, 403, 403),
            new Sight(user(Role.MANAGER).signIn(), 403, 403, 403, 403),
            new Sight(user(Role.ADMIN).signIn(), 403, 403, 403, 403),
            new Sight(anonymous(), 401, 401, 401, 401));
    for (Sight sight : sights) {
      Client who = sight.who();
      who.get(SCANS + "/" + id).expect(sight.scan());
      who.get(SCANS + "/" + id + "/history").expect(sight.scan());
      who.get(SCANS + "/" + id + "/tasks").expect(sight.tasks());
      who.put(taskPath(id, UUID.randomUUID()), task("Van wie?")).expect(sight.write());
      move(who, id, "DECLINED").expect(sight.decline());
    }
  }

  @Test
  void anAdviserOfUwvDoesTheScanThatWasPlannedWithHim() {
    User uwv = user(organisation(OrganisationKind.UWV), Role.ACCOUNT_MANAGER);
    String id = asked();
    Map<String, Object> fields = planning(id);
    fields.put("adviserId", uwv.id().toString());
    manager.put(SCANS + "/" + id, fields).expect(200);
    move(manager, id, "PLANNED").expect(200);
    Client adviser = uwv.signIn();
    move(adviser, id, "IN_PROGRESS").expect(200);
    adviser.put(taskPath(id, UUID.randomUUID()), task("Uitpakken")).expect(201);
    assertThat(adviser.get(SCANS + "?mine=true").expect(200).text()).contains(id);
    // he may hand it to a colleague of his own, not to somebody of the partnership
    Map<String, Object> handed = planning(id);
    handed.put("adviserId", user(Role.ACCOUNT_MANAGER).id().toString());
    handed.put("version", adviser.get(SCANS + "/" + id).at("version").getIntValue());
    adviser.put(SCANS + "/" + id, handed).expect(422);
    // and asks only for employers his own organisation manages
    Map<String, Object> other = Map.of("question", "x", "employerId", employer.string("id"));
    adviser.post(SCANS, other).expect(404);
    adviser.post("/api/v1/employers", TestEmployers.fields("Van het UWV")).expect(201);
  }

  @Test
  void theEmployerSeesTasksOnceTheyAreSharedAndNeverTheNotes() {
    String id = inProgress();
    manager.put(taskPath(id, UUID.randomUUID()), task("Uitpakken")).expect(201);
    assertThat(owner.get(SCANS + "/" + id).has("taskCount")).isFalse();
    Map<String, Object> shared = planning(id);
    shared.put("tasksShared", true);
    manager.put(SCANS + "/" + id, shared).expect(200);
    Answer tasks = owner.get(SCANS + "/" + id + "/tasks").expect(200);
    assertThat(tasks.string("items.0.name")).isEqualTo("Uitpakken");
    assertThat(tasks.has("items.0.notes")).isFalse();
    assertThat(tasks.has("items.0.updatedBy")).isFalse();
    assertThat(manager.get(SCANS + "/" + id + "/tasks").string("items.0.notes"))
        .isEqualTo("Vraagt om een rolcontainer");
    assertThat(owner.get(SCANS + "/" + id).at("taskCount").getIntValue()).isEqualTo(1);
  }

  @Test
  void theListKnowsStatusEmployerAndPages() {
    String first = asked();
    String second = inProgress();
    String mine = SCANS + "?employerId=" + employer.string("id");
    assertThat(owner.get(SCANS).expect(200).at("items").size()).isEqualTo(2);
    Answer open = manager.get(mine + "&status=REQUESTED,PLANNED").expect(200);
    assertThat(open.at("items").size()).isEqualTo(1);
    assertThat(open.string("items.0.id")).isEqualTo(first);
    Answer page = manager.get(mine + "&limit=1").expect(200);
    assertThat(page.string("items.0.id")).isEqualTo(second);
    Answer next = manager.get(mine + "&limit=1&cursor=" + page.string("next")).expect(200);
    assertThat(next.string("items.0.id")).isEqualTo(first);
    assertThat(next.has("next")).isFalse();
    manager.get(SCANS + "?status=OPEN").expect(400);
    assertThat(ownerOf(TestEmployers.add(manager, "Ander")).get(mine).at("items").size()).isZero();
  }

  @Test
  void aCopyIsANewRequestWithTheSameTasks() {
    String id = inProgress();
    UUID taskId = UUID.randomUUID();
    manager.put(taskPath(id, taskId), task("Uitpakken")).expect(201);
    Answer copy = manager.send("POST", SCANS + "/" + id + "/copies", null).expect(201);
    assertThat(copy.string("status")).isEqualTo("REQUESTED");
    assertThat(copy.string("copiedFromId")).isEqualTo(id);
    assertThat(copy.has("plannedOn")).isFalse();
    Answer tasks = manager.get(SCANS + "/" + copy.string("id") + "/tasks").expect(200);
    assertThat(tasks.string("items.0.name")).isEqualTo("Uitpakken");
    assertThat(tasks.string("items.0.id")).isNotEqualTo(taskId.toString());
    owner.send("POST", SCANS + "/" + id + "/copies", null).expect(403);
  }
}
