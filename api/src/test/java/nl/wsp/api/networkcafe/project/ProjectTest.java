package nl.wsp.api.networkcafe.project;

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

/** An account manager with an employer that builds a shopping centre. */
abstract class ProjectTest extends ApiTest {
  static final String PROJECTS = "/api/v1/projects";
  static final String SESSIONS = "/api/v1/matching-sessions";

  final LocalDate today = LocalDate.now(Time.AMSTERDAM);
  UUID municipality;
  User managerUser;
  Client manager;
  Client owner;
  String employerId;

  @BeforeEach
  void anEmployer() {
    municipality = organisation(OrganisationKind.MUNICIPALITY);
    managerUser = user(municipality, Role.ACCOUNT_MANAGER);
    manager = managerUser.signIn();
    Answer employer = TestEmployers.add(manager, "Bouwbedrijf De Hoeksteen");
    employerId = employer.string("id");
    owner = user(UUID.fromString(employer.string("organisationId")), Role.EMPLOYER).signIn();
  }

  Map<String, Object> plan() {
    Map<String, Object> plan = new HashMap<>();
    plan.put("name", "Winkelcentrum De Zomerhof");
    plan.put("place", "Leidschendam");
    plan.put("startDate", today.minusMonths(1).toString());
    plan.put("endDate", today.plusYears(1).toString());
    plan.put("goalPeople", 40);
    plan.put("goalPlacements", 25);
    plan.put("employerIds", List.of(employerId));
    return plan;
  }

  static Map<String, Object> phase(String name, LocalDate from, LocalDate until, long version) {
    Map<String, Object> phase = new HashMap<>();
    phase.put("name", name);
    phase.put("startDate", from.toString());
    phase.put("endDate", until.toString());
    phase.put("goalPeople", 10);
    phase.put("version", version);
    return phase;
  }

  /** A project with the phase bouw, which runs now. */
  Answer projectWithPhase() {
    String path = PROJECTS + "/" + manager.post(PROJECTS, plan()).expect(201).string("id");
    return manager
        .post(path + "/phases", phase("bouw", today.minusDays(5), today.plusDays(60), 0))
        .expect(200);
  }

  static String path(Answer project) {
    return PROJECTS + "/" + project.string("id");
  }

  static String phasePath(Answer project) {
    return path(project) + "/phases/" + project.string("phases.0.id");
  }

  String vacancy() {
    Map<String, Object> fields = new HashMap<>();
    fields.put("employerId", employerId);
    fields.put("title", "Verkoper in opleiding");
    fields.put("occupation", Map.of("code", "OCC-orderpicker"));
    fields.put("postcode", "2262AB");
    fields.put("hoursPerWeek", Map.of("min", 16, "max", 36));
    fields.put("startDate", today.plusMonths(1).toString());
    fields.put("positions", 2);
    String id = manager.post("/api/v1/vacancies", fields).expect(201).string("id");
    manager.post("/api/v1/vacancies/" + id + "/transitions", Map.of("to", "PUBLISHED")).expect(200);
    return id;
  }

  static String session(Client by, String kind, LocalDate day) {
    Map<String, Object> plan = new HashMap<>();
    plan.put("kind", kind);
    plan.put("title", "Kennismaken op de bouwplaats");
    plan.put("date", day.toString());
    plan.put("startTime", "13:30");
    plan.put("endTime", "16:00");
    return by.post(SESSIONS, plan).expect(201).string("id");
  }

  /** An obligation of € 50,000. */
  String obligation() {
    Map<String, Object> terms = new HashMap<>();
    terms.put("employerId", employerId);
    terms.put("contractName", "Bouw van het winkelcentrum");
    terms.put("contractSum", "1000000");
    terms.put("percentage", 5);
    terms.put("startDate", today.minusMonths(1).toString());
    terms.put("endDate", today.plusYears(1).toString());
    terms.put("broughtForward", "1500");
    return manager.post("/api/v1/sroi-obligations", terms).expect(201).string("id");
  }
}
