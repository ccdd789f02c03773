package nl.wsp.api.cvonline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.json.tree.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import nl.wsp.api.jobseeker.Samples;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CvOnlineIT extends ApiTest {
  private Client consultant;
  private Client colleague;
  private String word;

  @BeforeEach
  void people() {
    UUID municipality = organisation(OrganisationKind.MUNICIPALITY);
    consultant = user(municipality, Role.CONSULTANT).signIn();
    colleague = user(municipality, Role.ACCOUNT_MANAGER).signIn();
    // a word of this test alone, so that other tests' people never stand in its lists
    word =
        "kenmerk"
            + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 26)
                .replaceAll("[0-9]", "q");
  }

  private String person(Map<String, Object> fields, String... audiences) {
    Answer made =
        consultant
            .post("/api/v1/job-seekers", Map.of("firstName", "Noor", "lastName", "Voorbeeld"))
            .expect(201);
    String id = made.string("id");
    Map<String, Object> cv = new HashMap<>(fields);
    cv.merge("presentation", word, (text, own) -> text + " " + own);
    consultant.with("If-Match", "*").put("/api/v1/job-seekers/" + id + "/cv", cv).expect(200);
    List<Map<String, Object>> items = new ArrayList<>();
    for (String audience : audiences) {
      items.add(Map.of("audience", audience));
    }
    consultant
        .with("If-Match", "*")
        .put("/api/v1/job-seekers/" + id + "/consents", Map.of("consents", items, "basis", "PAPER"))
        .expect(200);
    return id;
  }

  private static Answer search(Client who, String q, String rest) {
    return who.get("/api/v1/cv-online?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + rest)
        .expect(200);
  }

  private static List<String> ids(Answer answer) {
    List<String> ids = new ArrayList<>();
    for (JsonNode item : answer.at("items").values()) {
      ids.add(item.get("id").getStringValue());
    }
    return ids;
  }

  private void awaitFound(Client who, int count) {
    await().atMost(Duration.ofSeconds(20)).until(() -> ids(search(who, word, "")).size() == count);
  }

  @Test
  void aColleagueFindsOnlyWhoConsentedAndTheOwnConsultantFindsAll() {
    String open = person(Map.of("headline", "Schoonmaker"), "COLLEAGUES");
    String closed = person(Map.of("headline", "Schoonmaker"));
    awaitFound(consultant, 2);
    assertThat(ids(search(consultant, word, ""))).containsExactlyInAnyOrder(open, closed);
    assertThat(ids(search(colleague, word, ""))).containsExactly(open);
  }

  @Test
  void quotedPhrasesAndExclusionsWorkTogether() {
    String quiet = person(Map.of("presentation", "Ik werk graag rustig in de tuin."), "COLLEAGUES");
    String busy = person(Map.of("presentation", "Ik werk graag in de drukke tuin."), "COLLEAGUES");
    awaitFound(colleague, 2);
    assertThat(ids(search(colleague, word + " \"rustig in de tuin\"", ""))).containsExactly(quiet);
    assertThat(ids(search(colleague, word + " tuin -drukke", ""))).containsExactly(quiet);
    assertThat(ids(search(colleague, word + " -\"rustig in de tuin\"", ""))).containsExactly(busy);
  }

  @Test
  void hoursMatchByOverlapAndUnknownPasses() {
    String parttime = person(Map.of("hoursPerWeek", Map.of("min", 12, "max", 20)), "COLLEAGUES");
    String fulltime = person(Map.of("hoursPerWeek", Map.of("min", 32, "max", 40)), "COLLEAGUES");
    String unknown = person(Map.of(), "COLLEAGUES");
    awaitFound(colleague, 3);
    assertThat(ids(search(colleague, word, "&hoursMin=16&hoursMax=24")))
        .containsExactlyInAnyOrder(parttime, unknown);
    assertThat(ids(search(colleague, word, "&hoursMin=30")))
        .containsExactlyInAnyOrder(fulltime, unknown);
  }

  @Test
  void aPageContinuesWhereTheLastEnded() {
    for (int i = 0; i < 5; i++) {
      person(Map.of(), "COLLEAGUES");
    }
    awaitFound(colleague, 5);
    Answer first = search(colleague, word, "&limit=2");
    List<String> seen = new ArrayList<>(ids(first));
    String next = first.string("next");
    while (next != null) {
      Answer page = search(colleague, word, "&limit=2&cursor=" + next);
      seen.addAll(ids(page));
      next = page.has("next") ? page.string("next") : null;
    }
    assertThat(seen).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void aListIsOneRowInEverybodysLog() {
    String person = person(Map.of(), "COLLEAGUES");
    awaitFound(colleague, 1);
    Client quality = user(Role.QUALITY).signIn();
    Answer log =
        quality
            .get(
                "/api/v1/job-seekers/"
                    + person
                    + "/access-log?sample="
                    + Samples.of(quality, person))
            .expect(200);
    assertThat(log.text()).contains("RESULT_LIST");
  }

  @Test
  void badValuesAreErrorsThatNameTheFieldAndNeverADroppedFilter() {
    Map<String, String> wrong =
        Map.ofEntries(
            Map.entry("competency=NONSENSE", "?competency"),
            Map.entry("occupation=NONSENSE", "?occupation"),
            Map.entry("dayPart=SOMEDAY", "?dayPart"),
            Map.entry("language=nl", "?language"),
            Map.entry("language=xx:B1", "?language"),
            Map.entry("licence=Z", "?licence"),
            Map.entry("educationLevel=7", "?educationLevel"),
            Map.entry("educationLevel=much", "?educationLevel"),
            Map.entry("track=NONSENSE", "?track"),
            Map.entry("sort=NONSENSE", "?sort"),
            Map.entry("postcode=12&radiusKm=5", "?postcode"),
            Map.entry("postcode=0000&radiusKm=5", "?postcode"),
            Map.entry("postcode=2262&radiusKm=0", "?radiusKm"),
            Map.entry("radiusKm=5", "?postcode"),
            Map.entry("postcode=2262", "?radiusKm"),
            Map.entry("hoursMin=-1", "?hoursMin"),
            Map.entry("hoursMin=30&hoursMax=20", "?hoursMin"),
            Map.entry("limit=0", "?limit"),
            Map.entry("cursor=nonsense", "?cursor"),
            Map.entry("hourMin=10", "?hourMin"));
    assertThat(wrong).isNotEmpty();
    wrong.forEach(
        (query, field) -> {
          Answer answer = colleague.get("/api/v1/cv-online?" + query);
          assertThat(answer.status()).as(query).isEqualTo(400);
          assertThat(answer.string("violations.0.pointer")).as(query).isEqualTo(field);
        });
  }

  @Test
  void aCopyOfTheListHoldsWhatTheListShowsAndIsReadBackByThePerson() {
    String open =
        person(Map.of("headline", "Schoonmaker " + word, "postcode", "2262AB"), "COLLEAGUES");
    person(Map.of("headline", "Verborgen " + word));
    awaitFound(consultant, 2);
    Answer sheet =
        colleague.with("Accept", "text/csv").get("/api/v1/cv-online/sheet?q=" + word).expect(200);
    assertThat(sheet.header("Content-Disposition")).contains("cv-online.csv");
    assertThat(sheet.text())
        .contains("Schoonmaker " + word)
        .doesNotContain("Verborgen")
        .doesNotContain("Noor")
        .doesNotContain("2262")
        .doesNotContain(open);
    assertThat(sheet.text().lines().count()).isEqualTo(2);
    Client quality = user(Role.QUALITY).signIn();
    assertThat(
            quality
                .get(
                    "/api/v1/job-seekers/"
                        + open
                        + "/access-log?sample="
                        + Samples.of(quality, open))
                .expect(200)
                .text())
        .contains("\"EXPORT\"");
    colleague.get("/api/v1/cv-online/sheet?nonsense=1").expect(400);
  }
}
