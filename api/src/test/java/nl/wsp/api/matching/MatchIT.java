package nl.wsp.api.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.employer.TestEmployers;
import nl.wsp.api.jobseeker.Samples;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MatchIT extends ApiTest {
  private Client consultant;
  private Client manager;
  private Client partner;
  private String partnerOnly;
  private Client employer;
  private String vacancy;

  @BeforeEach
  void aPublishedVacancy() {
    UUID municipality = organisation(OrganisationKind.MUNICIPALITY);
    consultant = user(municipality, Role.CONSULTANT).signIn();
    manager = user(municipality, Role.ACCOUNT_MANAGER).signIn();
    // a partner of this test alone: no other test's people stand in its lists
    UUID agency = organisation(OrganisationKind.TEMP_AGENCY);
    partner = user(agency, Role.ACCOUNT_MANAGER).signIn();
    partnerOnly = "PARTNER:" + agency;
    Answer company = TestEmployers.add(manager, "Bakkerij De Korenaar");
    employer = user(UUID.fromString(company.string("organisationId")), Role.EMPLOYER).signIn();
    vacancy = publish(vacancyFields());
  }

  private static Map<String, Object> vacancyFields() {
    Map<String, Object> fields = new HashMap<>();
    fields.put("title", "Orderpicker");
    fields.put("occupation", Map.of("code", "OCC-orderpicker"));
    fields.put("postcode", "2262AB");
    fields.put("hoursPerWeek", Map.of("min", 16, "max", 24));
    fields.put("startDate", LocalDate.now(Time.AMSTERDAM).plusMonths(1).toString());
    fields.put("hourlyWage", "15.00");
    fields.put("demands", Map.of("PHYSICAL", 2));
    fields.put("languages", List.of(Map.of("code", "nl", "level", "B1")));
    fields.put(
        "competencies",
        List.of(Map.of("code", "CMP-orders-picken", "level", 3, "essential", true)));
    return fields;
  }

  private String publish(Map<String, Object> fields) {
    String id = employer.post("/api/v1/vacancies", fields).expect(201).string("id");
    employer
        .post("/api/v1/vacancies/" + id + "/transitions", Map.of("to", "SUBMITTED"))
        .expect(200);
    manager.post("/api/v1/vacancies/" + id + "/transitions", Map.of("to", "PUBLISHED")).expect(200);
    return id;
  }

  private static Map<String, Object> cv() {
    Map<String, Object> cv = new HashMap<>();
    cv.put("headline", "Orderpicker met ervaring");
    cv.put("occupationsWished", List.of("OCC-orderpicker"));
    cv.put("hoursPerWeek", Map.of("min", 16, "max", 32));
    cv.put("wantedHoursPerWeek", 20);
    cv.put("postcode", "2262");
    cv.put("maxTravelKm", 10);
    cv.put("suits", Map.of("PHYSICAL", 1));
    cv.put("languages", List.of(Map.of("code", "nl", "level", "A2")));
    cv.put(
        "competencies",
        List.of(Map.of("code", "CMP-orders-picken", "level", 2, "evidence", "CONSULTANT")));
    return cv;
  }

  private String person(Map<String, Object> cv, String... audiences) {
    Answer made =
        consultant
            .post("/api/v1/job-seekers", Map.of("firstName", "Noor", "lastName", "Voorbeeld"))
            .expect(201);
    String id = made.string("id");
    consultant.with("If-Match", "*").put("/api/v1/job-seekers/" + id + "/cv", cv).expect(200);
    consent(id, audiences);
    return id;
  }

  private void consent(String id, String... audiences) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (String audience : audiences) {
      items.add(Map.of("audience", audience));
    }
    consultant
        .with("If-Match", "*")
        .put("/api/v1/job-seekers/" + id + "/consents", Map.of("consents", items, "basis", "PAPER"))
        .expect(200);
  }

  private String matches() {
    return "/api/v1/vacancies/" + vacancy + "/matches";
  }

  private static List<String> ids(Answer answer) {
    List<String> ids = new ArrayList<>();
    for (JsonNode item : answer.at("items").values()) {
      ids.add(item.get("candidateId").getStringValue());
    }
    return ids;
  }

  private Answer awaitMatch(Client who, String track, String person) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> who.get(matches() + "?limit=100&track=" + track).expect(200),
            answer -> ids(answer).contains(person));
  }

  @Test
  void aConsentedPersonIsRankedAndTheScoreExplainsItself() {
    String person = person(cv(), partnerOnly);
    Answer answer = awaitMatch(partner, "REGULAR", person);
    int place = ids(answer).indexOf(person);
    String item = "items." + place;
    // 35 × 2/3 + 15 × 2/3 + 15 × 1 + 15 × 1 + 10 × 1 + 5 × 2/3 over 95
    assertThat(answer.at(item + ".score").getDoubleValue()).isEqualTo(80.7);
    assertThat(answer.at(item + ".confidence").getDoubleValue()).isEqualTo(1.0);
    double sum = 0;
    for (JsonNode criterion : answer.at(item + ".criteria").values()) {
      sum += criterion.get("contribution").getDoubleValue();
      assertThat(criterion.get("explanation").getStringValue()).isNotBlank();
    }
    assertThat(sum).isBetween(80.65, 80.75);
    assertThat(answer.string("modelVersion")).isNotBlank();
  }

  @Test
  void aRankingCanBeReplayed() {
    String person = person(cv(), partnerOnly);
    Answer shown = awaitMatch(partner, "REGULAR", person);
    Answer again = partner.get("/api/v1/rankings/" + shown.string("rankingId")).expect(200);
    assertThat(ids(again)).isEqualTo(ids(shown));
    assertThat(again.at("reproduced").getBooleanValue()).isTrue();
    assertThat(again.at("items.0.score")).isEqualTo(shown.at("items.0.score"));
    Client other = user(Role.ACCOUNT_MANAGER).signIn();
    other.get("/api/v1/rankings/" + shown.string("rankingId")).expect(404);
  }

  @Test
  void whoWithdrawsConsentIsGoneFromTheNextRanking() {
    String person = person(cv(), partnerOnly);
    awaitMatch(partner, "REGULAR", person);
    consent(person);
    Answer after = partner.get(matches() + "?limit=100").expect(200);
    assertThat(ids(after)).doesNotContain(person);
  }

  @Test
  void anEmployerSeesPseudonymsAndNoFigures() {
    String person = person(cv(), partnerOnly, "EMPLOYERS_PSEUDONYMOUS");
    awaitMatch(partner, "REGULAR", person);
    Answer coarse = employer.get(matches() + "?limit=100").expect(200);
    assertThat(ids(coarse)).isNotEmpty().doesNotContain(person);
    assertThat(coarse.text())
        .doesNotContain("\"score\"")
        .doesNotContain("confidence")
        .doesNotContain("Noor")
        .doesNotContain("excluded")
        .doesNotContain("\"value\"");
    assertThat(coarse.string("items.0.criteria.0.fit")).isIn("FITS", "PARTLY", "DISCUSS");
    employer.get(matches() + "?track=WAGE_COST_SUBSIDY").expect(403);
    employer.get(matches() + "?track=SROI").expect(403);
    Client stranger = user(Role.EMPLOYER).signIn();
    assertThat(stranger.get(matches()).status()).isIn(403, 404);
  }

  @Test
  void thePersonSeesWhoSawTheMatch() {
    String person = person(cv(), partnerOnly);
    awaitMatch(partner, "REGULAR", person);
    Client quality = user(Role.QUALITY).signIn();
    Answer log =
        quality
            .get(
                "/api/v1/job-seekers/"
                    + person
                    + "/access-log?sample="
                    + Samples.of(quality, person))
            .expect(200);
    assertThat(log.text()).contains("MATCH");
  }

  @Test
  void aSparseCvIsNotExcludedAndOnlyLessCertain() {
    String person = person(Map.of("headline", "Nog leeg"), partnerOnly);
    Answer answer = awaitMatch(partner, "REGULAR", person);
    int place = ids(answer).indexOf(person);
    // priors: 35 × 0.3 + (15 + 15 + 15 + 10 + 5) × 0.5 over 95
    assertThat(answer.at("items." + place + ".score").getDoubleValue()).isEqualTo(42.63);
    assertThat(answer.at("items." + place + ".confidence").getDoubleValue()).isEqualTo(0.0);
  }

  @Test
  void aPersonFindsTheVacancyFromTheOtherSide() {
    String person = person(cv(), partnerOnly);
    Answer answer =
        await()
            .atMost(Duration.ofSeconds(20))
            .until(
                () ->
                    consultant
                        .get("/api/v1/job-seekers/" + person + "/matches?limit=100")
                        .expect(200),
                matches -> matches.text().contains(vacancy));
    assertThat(answer.string("items.0.headline")).isNotBlank();
    Client other = user(Role.CONSULTANT).signIn();
    other.get("/api/v1/job-seekers/" + person(cv()) + "/matches").expect(404);
  }

  @Test
  void badValuesNameTheirField() {
    assertThat(
            manager.get(matches() + "?track=NONSENSE").expect(400).string("violations.0.pointer"))
        .isEqualTo("?track");
    manager.get(matches() + "?limit=0").expect(400);
    manager.get(matches() + "?limit=101").expect(400);
    manager.get(matches() + "/excluded?reason=NO_CONSENT").expect(400);
    manager.get("/api/v1/vacancies/" + UUID.randomUUID() + "/matches").expect(404);
  }
}
