package nl.wsp.api.vacancy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.employer.TestEmployers;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.BeforeEach;

/** An employer with its account manager and its own contact person, both signed in. */
abstract class VacancyApiTest extends ApiTest {
  static final String VACANCIES = "/api/v1/vacancies";

  Client manager;
  Client owner;
  Answer employer;

  @BeforeEach
  void anEmployerWithItsPeople() {
    manager = user(Role.ACCOUNT_MANAGER).signIn();
    employer = TestEmployers.add(manager, "Werkgever");
    owner = ownerOf(employer);
  }

  /** Somebody of an employer's own people, signed in. */
  static Client ownerOf(Answer employer) {
    return user(UUID.fromString(employer.string("organisationId")), Role.EMPLOYER).signIn();
  }

  /** A vacancy that can be published. */
  static Map<String, Object> complete() {
    Map<String, Object> competency =
        Map.of("code", "CMP-orders-picken", "level", 3, "essential", true);
    Map<String, Object> fields = new HashMap<>();
    fields.put("title", "Orderpicker");
    fields.put("occupation", Map.of("code", "OCC-orderpicker"));
    fields.put("postcode", "2262AB");
    fields.put("hoursPerWeek", Map.of("min", 16, "max", 24));
    fields.put("startDate", LocalDate.now(Time.AMSTERDAM).plusMonths(1).toString());
    fields.put("tracks", List.of("PART_TIME"));
    fields.put("competencies", List.of(competency));
    return fields;
  }

  static Answer move(Client who, String id, String to) {
    return who.post(VACANCIES + "/" + id + "/transitions", Map.of("to", to));
  }

  static Answer move(Client who, String id, String to, String reason) {
    return who.post(VACANCIES + "/" + id + "/transitions", Map.of("to", to, "reason", reason));
  }

  /** Id of a published vacancy. */
  String published() {
    return published(complete());
  }

  /** Id of a published vacancy with these fields. */
  String published(Map<String, Object> fields) {
    String id = owner.post(VACANCIES, fields).expect(201).string("id");
    move(owner, id, "SUBMITTED").expect(200);
    move(manager, id, "PUBLISHED").expect(200);
    return id;
  }
}
