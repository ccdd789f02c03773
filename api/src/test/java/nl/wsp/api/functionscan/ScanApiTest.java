package nl.wsp.api.functionscan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.employer.TestEmployers;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.BeforeEach;

/** An employer with its account manager and its own contact person, both signed in. */
abstract class ScanApiTest extends ApiTest {
  static final String SCANS = "/api/v1/function-scans";

  User managerUser;
  Client manager;
  Client owner;
  Answer employer;

  @BeforeEach
  void anEmployerWithItsPeople() {
    managerUser = user(organisation(OrganisationKind.MUNICIPALITY), Role.ACCOUNT_MANAGER);
    manager = managerUser.signIn();
    employer = TestEmployers.add(manager, "Werkgever");
    owner = ownerOf(employer);
  }

  static Client ownerOf(Answer employer) {
    return user(UUID.fromString(employer.string("organisationId")), Role.EMPLOYER).signIn();
  }

  /** Id of a scan the employer asked. */
  String asked() {
    return owner.post(SCANS, Map.of("question", "Het is te druk")).expect(201).string("id");
  }

  /** Id of a scan on which the adviser is working. */
  String inProgress() {
    String id = asked();
    plan(id);
    move(manager, id, "IN_PROGRESS").expect(200);
    return id;
  }

  void plan(String id) {
    manager.put(SCANS + "/" + id, planning(id)).expect(200);
    move(manager, id, "PLANNED").expect(200);
  }

  /** What the adviser writes to plan a scan. */
  Map<String, Object> planning(String id) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("question", "Het is te druk");
    fields.put("adviserId", managerUser.id().toString());
    fields.put("plannedOn", LocalDate.now(Time.AMSTERDAM).plusDays(7).toString());
    fields.put("plannedTime", "09:30");
    fields.put("people", List.of("Teamleider magazijn"));
    fields.put("notes", "Eerst bellen");
    fields.put("version", manager.get(SCANS + "/" + id).at("version").getIntValue());
    return fields;
  }

  /** A task with everything an advice needs. */
  static Map<String, Object> task(String name) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("department", "Magazijn");
    fields.put("process", "Inkomende goederen");
    fields.put("name", name);
    fields.put("minutesPerTime", 30);
    fields.put("times", 2);
    fields.put("per", "DAY");
    fields.put("dayParts", List.of("MON_MORNING", "TUE_MORNING"));
    fields.put("performer", "Magazijnchef");
    fields.put("performerHourlyCost", "34.50");
    fields.put("workLevel", 1);
    fields.put("demands", Map.of("PHYSICAL", 2, "SOCIAL", 0));
    fields.put("competencies", List.of(Map.of("code", "CMP-orders-picken", "level", 2)));
    fields.put("takeable", "YES");
    fields.put("divisible", true);
    fields.put("overtimeHoursPerWeek", "1.5");
    fields.put("performerInstead", "Meer tijd voor leveranciers");
    fields.put("notes", "Vraagt om een rolcontainer");
    return fields;
  }

  static String taskPath(String scanId, UUID taskId) {
    return SCANS + "/" + scanId + "/tasks/" + taskId;
  }

  static Answer move(Client who, String id, String to) {
    return who.post(SCANS + "/" + id + "/transitions", Map.of("to", to));
  }

  static Answer move(Client who, String id, String to, String reason) {
    return who.post(SCANS + "/" + id + "/transitions", Map.of("to", to, "reason", reason));
  }
}
