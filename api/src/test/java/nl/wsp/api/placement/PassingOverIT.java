package nl.wsp.api.placement;

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who chooses from a ranking says why somebody above was passed over. */
class PassingOverIT extends ApiTest {
  private static final String PROPOSALS = "/api/v1/proposals";

  private Client consultant;
  private Client manager;
  private String audience;
  private String vacancy;
  private Answer ranking;
  private String top;
  private String second;
  private String third;

  @BeforeEach
  void aRankingOfThree() {
    consultant = user(organisation(OrganisationKind.MUNICIPALITY), Role.CONSULTANT).signIn();
    // a partner of this test alone: no other test's people stand in its rankings
    UUID agency = organisation(OrganisationKind.TEMP_AGENCY);
    manager = user(agency, Role.ACCOUNT_MANAGER).signIn();
    audience = "PARTNER:" + agency;
    vacancy = published(TestEmployers.add(manager, "Magazijn De Zwaan").string("id"));
    person(2);
    person(10);
    person(20);
    ranking =
        await()
            .atMost(Duration.ofSeconds(20))
            .until(
                () -> manager.get("/api/v1/vacancies/" + vacancy + "/matches?limit=50").expect(200),
                found -> found.at("items").size() == 3);
    top = ranking.string("items.0.candidateId");
    second = ranking.string("items.1.candidateId");
    third = ranking.string("items.2.candidateId");
  }

  @Test
  void theTopOfTheListIsPassedOverWithAReasonOnly() {
    Answer refused = manager.post(PROPOSALS, nomination(second, null)).expect(422);
    assertThat(PlacementTest.codes(refused)).containsExactly("/passedOverReason passed-over");
    assertThat(PlacementTest.codes(manager.post(PROPOSALS, nomination(second, "  ")).expect(422)))
        .containsExactly("/passedOverReason passed-over");

    Answer made = manager.post(PROPOSALS, nomination(second, "Kan eerder beginnen")).expect(201);

    assertThat(made.string("rankingPosition")).isEqualTo("2");
    assertThat(made.string("rankingId")).isEqualTo(ranking.string("rankingId"));
    assertThat(made.string("passedOverReason")).isEqualTo("Kan eerder beginnen");
    // the third passes over the first, who was still never proposed
    manager.post(PROPOSALS, nomination(third, null)).expect(422);
    manager.post(PROPOSALS, nomination(top, null)).expect(201);
    manager.post(PROPOSALS, nomination(third, null)).expect(201);
  }

  @Test
  void keepingSomebodyForLaterPassesOverTheTopTooAndAForeignRankingIsRefused() {
    Map<String, Object> prepared = nomination(second, null);
    prepared.put("to", "PREPARED");
    manager.post(PROPOSALS, prepared).expect(422);

    Map<String, Object> foreign = nomination(second, null);
    foreign.put("rankingId", UUID.randomUUID().toString());
    assertThat(PlacementTest.codes(manager.post(PROPOSALS, foreign).expect(422)))
        .containsExactly("/rankingId not-in-ranking");
  }

  @Test
  void aBatchInTheOrderOfTheListPassesNobodyOver() {
    Answer all = batch("PROPOSED", List.of(nomination(top, null), nomination(second, null)));
    assertThat(all.string("done")).isEqualTo("2");
  }

  @Test
  void aBatchThatLeavesTheTopOutAsksForTheReasonOfEachRowAndDoesTheRest() {
    Answer some =
        batch("PROPOSED", List.of(nomination(second, null), nomination(third, "Woont om de hoek")));

    assertThat(some.string("done")).isEqualTo("1");
    assertThat(some.string("rows.0.violations.0.code")).isEqualTo("passed-over");
    assertThat(some.string("rows.0.violations.0.message")).isNotBlank();
    assertThat(some.string("rows.1.done")).isEqualTo("true");
    Answer list = manager.get(PROPOSALS + "?vacancyId=" + vacancy).expect(200);
    assertThat(list.at("items").size()).isEqualTo(1);
    assertThat(list.string("items.0.jobSeekerId")).isEqualTo(third);
  }

  @Test
  void peopleOfARankingArePostponedAndParkedTogether() {
    Map<String, Object> later = new HashMap<>();
    later.put("to", "POSTPONED");
    later.put("nominations", List.of(nomination(top, null), nomination(second, null)));
    assertThat(PlacementTest.codes(manager.post(PROPOSALS + "/batches", later).expect(400)))
        .containsExactly("/until required");
    later.put("until", LocalDate.now(Time.AMSTERDAM).toString());
    assertThat(PlacementTest.codes(manager.post(PROPOSALS + "/batches", later).expect(422)))
        .containsExactly("/until in-past");
    assertThat(manager.get(PROPOSALS + "?vacancyId=" + vacancy).at("items").size()).isZero();

    later.put("until", LocalDate.now(Time.AMSTERDAM).plusWeeks(2).toString());
    assertThat(manager.post(PROPOSALS + "/batches", later).expect(200).string("done"))
        .isEqualTo("2");
    later.put("to", "PARKED");
    later.put("nominations", List.of(nomination(third, null)));
    assertThat(PlacementTest.codes(manager.post(PROPOSALS + "/batches", later).expect(422)))
        .containsExactly("/reason required");
    later.put("reason", "Begint eerst met een cursus");
    assertThat(manager.post(PROPOSALS + "/batches", later).expect(200).string("done"))
        .isEqualTo("1");
    assertThat(
            manager
                .get(PROPOSALS + "?status=PARKED&vacancyId=" + vacancy)
                .expect(200)
                .string("items.0.jobSeekerId"))
        .isEqualTo(third);
  }

  private Answer batch(String to, List<Map<String, Object>> people) {
    return manager
        .post(PROPOSALS + "/batches", Map.of("to", to, "nominations", people))
        .expect(200);
  }

  private Map<String, Object> nomination(String jobSeekerId, @Nullable String why) {
    Map<String, Object> nomination = new HashMap<>();
    nomination.put("vacancyId", vacancy);
    nomination.put("jobSeekerId", jobSeekerId);
    nomination.put("rankingId", ranking.string("rankingId"));
    nomination.put("passedOverReason", why);
    return nomination;
  }

  private String published(String employerId) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("employerId", employerId);
    fields.put("title", "Orderpicker");
    fields.put("occupation", Map.of("code", "OCC-orderpicker"));
    fields.put("postcode", "2262AB");
    fields.put("hoursPerWeek", Map.of("min", 16, "max", 24));
    fields.put("startDate", LocalDate.now(Time.AMSTERDAM).plusMonths(1).toString());
    fields.put("positions", 3);
    String id = manager.post("/api/v1/vacancies", fields).expect(201).string("id");
    manager.post("/api/v1/vacancies/" + id + "/transitions", Map.of("to", "PUBLISHED")).expect(200);
    return id;
  }

  private void person(int wantedHours) {
    String id =
        consultant
            .post("/api/v1/job-seekers", Map.of("firstName", "Noor", "lastName", "Voorbeeld"))
            .expect(201)
            .string("id");
    Map<String, Object> cv = new HashMap<>();
    cv.put("headline", "Orderpicker");
    cv.put("occupationsWished", List.of("OCC-orderpicker"));
    cv.put("hoursPerWeek", Map.of("min", 2, "max", 32));
    cv.put("wantedHoursPerWeek", wantedHours);
    cv.put("postcode", "2262");
    cv.put("maxTravelKm", 10);
    consultant.with("If-Match", "*").put("/api/v1/job-seekers/" + id + "/cv", cv).expect(200);
    consultant
        .with("If-Match", "*")
        .put(
            "/api/v1/job-seekers/" + id + "/consents",
            Map.of(
                "consents",
                List.of(Map.of("audience", audience), Map.of("audience", "EMPLOYERS_PSEUDONYMOUS")),
                "basis",
                "PAPER"))
        .expect(200);
  }
}
