package nl.wsp.api.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
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
import org.junit.jupiter.api.Test;

/** What a change does to the number of candidates, with people only one partner finds. */
class FitCountsIT extends ApiTest {
  private static Map<String, Object> fields() {
    Map<String, Object> fields = new HashMap<>();
    fields.put("title", "Chauffeur met magazijnwerk");
    fields.put("occupation", Map.of("code", "OCC-orderpicker"));
    fields.put("postcode", "2262AB");
    fields.put("hoursPerWeek", Map.of("min", 24, "max", 32));
    fields.put("startDate", LocalDate.now(Time.AMSTERDAM).plusMonths(1).toString());
    fields.put("licences", List.of("B"));
    return fields;
  }

  private static Map<String, Object> cv(boolean licence, int mostHours) {
    return Map.of(
        "occupationsWished", List.of("OCC-orderpicker"),
        "postcode", "2262",
        "maxTravelKm", 10,
        "hoursPerWeek", Map.of("min", 8, "max", mostHours),
        "licences", List.of(Map.of("code", "B", "held", licence)));
  }

  private static void person(Client consultant, Map<String, Object> cv, String audience) {
    String path =
        "/api/v1/job-seekers/"
            + consultant
                .post("/api/v1/job-seekers", Map.of("firstName", "Noor", "lastName", "Voorbeeld"))
                .expect(201)
                .string("id");
    consultant.with("If-Match", "*").put(path + "/cv", cv).expect(200);
    consultant
        .with("If-Match", "*")
        .put(
            path + "/consents",
            Map.of("consents", List.of(Map.of("audience", audience)), "basis", "PAPER"))
        .expect(200);
  }

  @Test
  void withoutTheLicenceMorePeopleFitAndEachChangeIsCountedByItself() {
    UUID agency = organisation(OrganisationKind.TEMP_AGENCY);
    Client agent = user(agency, Role.ACCOUNT_MANAGER).signIn();
    Client consultant = user(Role.CONSULTANT).signIn();
    Answer company = TestEmployers.add(agent, "Vervoer");
    Map<String, Object> fields = fields();
    fields.put("employerId", company.string("id"));
    String id = agent.post("/api/v1/vacancies", fields).expect(201).string("id");
    String audience = "PARTNER:" + agency;
    person(consultant, cv(true, 32), audience);
    person(consultant, cv(true, 32), audience);
    person(consultant, cv(false, 32), audience);
    person(consultant, cv(false, 32), audience);
    person(consultant, cv(false, 16), audience);
    person(consultant, cv(true, 16), audience);
    Map<String, Object> adapted = new HashMap<>(fields);
    adapted.put("licences", List.of());
    adapted.put("hoursPerWeek", Map.of("min", 12, "max", 32));
    String counts = "/api/v1/vacancies/" + id + "/candidate-counts";
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> agent.post(counts, adapted).expect(200),
            answer -> answer.at("adapted.possible.exactly").getIntValue() == 6);
    // asked again: people came in while the first versions of that answer were counted
    Answer counted = agent.post(counts, adapted).expect(200);
    assertThat(counted.at("original.possible.exactly").getIntValue()).isEqualTo(2);
    assertThat(counted.string("changes.0.field")).isEqualTo("hoursPerWeek");
    assertThat(counted.at("changes.0.fit.possible.exactly").getIntValue()).isEqualTo(3);
    assertThat(counted.string("changes.1.field")).isEqualTo("licences");
    assertThat(counted.at("changes.1.fit.possible.exactly").getIntValue()).isEqualTo(4);
    assertThat(counted.at("adapted.fittingWell.exactly").getIntValue()).isEqualTo(6);
    // other words gain nobody
    Map<String, Object> reworded = new HashMap<>(fields);
    reworded.put("title", "Chauffeur");
    Answer same = agent.post(counts, reworded).expect(200);
    assertThat(same.at("changes").size()).isZero();
    assertThat(same.string("adapted.possible.exactly")).isEqualTo("2");
  }

  @Test
  void anEmployerIsNotToldSmallNumbersExactly() {
    assertThat(PeopleCount.of(0, false)).isEqualTo(new PeopleCount(0, null));
    assertThat(PeopleCount.of(1, false)).isEqualTo(new PeopleCount(null, 5));
    assertThat(PeopleCount.of(4, false)).isEqualTo(new PeopleCount(null, 5));
    assertThat(PeopleCount.of(5, false)).isEqualTo(new PeopleCount(5, null));
    assertThat(PeopleCount.of(1, true)).isEqualTo(new PeopleCount(1, null));
  }
}
