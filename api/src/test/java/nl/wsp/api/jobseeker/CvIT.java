package nl.wsp.api.jobseeker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CvIT extends ApiTest {
  private Client consultant;
  private UUID person;
  private String cv;

  @BeforeEach
  void aPersonWithAnEmptyCv() {
    consultant = user(Role.CONSULTANT).signIn();
    Answer created =
        consultant.post("/api/v1/job-seekers", Map.of("lastName", "Jansen")).expect(201);
    person = UUID.fromString(created.string("id"));
    cv = "/api/v1/job-seekers/" + person + "/cv";
  }

  @Test
  void aNewCvKnowsNothingAndSaysWhatWouldHelpMost() {
    Answer answer = consultant.get(cv).expect(200);
    assertThat(answer.at("completeness").getDoubleValue()).isZero();
    assertThat(answer.string("missing.0.field")).isEqualTo("/competencies");
    assertThat(answer.string("missing.0.message")).startsWith("Vul in wat u kunt");
    assertThat(answer.has("competencies")).isFalse();
  }

  @Test
  void aSparseCvIsAcceptedAndComesBackAsItWas() {
    Answer saved =
        consultant
            .put(cv, "{\"hoursPerWeek\": {\"max\": \"24.5\"}, \"licences\": [], \"version\": 0}")
            .expect(200);
    assertThat(saved.string("version")).isEqualTo("1");
    Answer read = consultant.get(cv).expect(200);
    assertThat(read.header("ETag")).isEqualTo("\"1\"");
    assertThat(read.at("hoursPerWeek.max").getDoubleValue()).isEqualTo(24.5);
    assertThat(read.has("hoursPerWeek.min")).isFalse();
    assertThat(read.has("dayParts")).isFalse();
    // an empty list is an answer, not a gap
    assertThat(read.at("licences").size()).isZero();
    assertThat(fieldsMissing(read)).contains("/dayParts").doesNotContain("/licences");
  }

  @Test
  void everyFieldOfACvSurvivesTheRoundTrip() {
    String full =
        """
        {"headline": "Ervaren magazijnmedewerker", "occupationsDone": [{"code": "%1$s", "from": "2019-02-01"}],
         "occupationsWished": ["%1$s"], "sectorsWished": ["52"],
         "competencies": [{"code": "%2$s", "level": 3, "evidence": "TESTED"}], "competenciesComplete": true,
         "wantedHoursPerWeek": 20, "hoursPerWeek": {"min": 16, "max": 32}, "currentHoursPerWeek": 0,
         "dayParts": ["MON_MORNING", "SUN_NIGHT"], "postcode": "2262 ab", "maxTravelKm": 12,
         "transport": ["BICYCLE"], "availableFrom": "2026-12-01", "languages": [{"code": "nld", "level": "B1"}],
         "educationLevel": 2, "provenLevel": 3, "licences": [{"code": "B", "held": true, "validUntil": "2030-01-01"}],
         "certificates": [{"code": "%3$s", "held": false}], "suits": {"PHYSICAL": 2, "PACE": 0},
         "presentation": "Ik houd van aanpakken.", "version": 0}
        """
            .formatted(Codes.occupation(), Codes.competency(), Codes.certificate());
    consultant.put(cv, full).expect(200);
    Answer read = consultant.get(cv).expect(200);
    assertThat(read.string("competencies.0.evidence")).isEqualTo("TESTED");
    assertThat(read.string("occupationsDone.0.from")).isEqualTo("2019-02-01");
    assertThat(read.string("postcode")).isEqualTo("2262AB");
    assertThat(read.string("languages.0.code")).isEqualTo("nl");
    assertThat(read.string("suits.PHYSICAL")).isEqualTo("2");
    assertThat(read.at("certificates.0.held").getBooleanValue()).isFalse();
    assertThat(read.at("completeness").getDoubleValue()).isBetween(0.85, 0.99);
    assertThat(fieldsMissing(read)).containsExactly("/suits");
    // what was read can be sent back as it is
    consultant.put(cv, read.text()).expect(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"competencies": [{"code": "X", "level": 6}]}                        | /competencies/0/level      | too-high
          {"competencies": [{"code": "nobody knows"}]}                         | /competencies/0/code       | unknown-code
          {"competencies": [{"level": 3}]}                                     | /competencies/0/code       | required
          {"competencies": [null]}                                             | /competencies/0            | required
          {"competencies": [{"code": "X", "level": "much"}]}                   | /competencies/0/level      | unreadable
          {"competencies": [{"code": "X", "evidence": "HEARSAY"}]}             | /competencies/0/evidence   | unreadable
          {"hoursPerWeek": {"min": 0}}                                         | /hoursPerWeek/min          | not-above
          {"hoursPerWeek": {"min": 30, "max": 20}}                             | /hoursPerWeek/min          | above-maximum
          {"hoursPerWeek": {"min": 16, "max": 20}, "wantedHoursPerWeek": 24}   | /wantedHoursPerWeek        | above-maximum
          {"hoursPerWeek": {"min": 16}, "wantedHoursPerWeek": 12}              | /wantedHoursPerWeek        | below-minimum
          {"hoursPerWeek": {"max": 169}}                                       | /hoursPerWeek/max          | too-high
          {"dayParts": ["MONDAY"]}                                             | /dayParts/0                | unreadable
          {"postcode": "0123"}                                                 | /postcode                  | invalid
          {"maxTravelKm": -1}                                                  | /maxTravelKm               | too-low
          {"languages": [{"code": "nl", "level": "B3"}]}                       | /languages/0/level         | unreadable
          {"languages": [{"code": "klingon"}]}                                 | /languages/0/code          | unknown-code
          {"educationLevel": 7}                                                | /educationLevel            | too-high
          {"licences": [{"code": "Z9", "held": true}]}                         | /licences/0/code           | unknown-code
          {"licences": [{"code": "B"}, {"code": "B"}]}                         | /licences/1/code           | double
          {"suits": {"PHYSICAL": 4}}                                           | /suits/PHYSICAL            | too-high
          {"suits": {"PHYSICAL": null}}                                        | /suits/PHYSICAL            | required
          {"suits": {"MUSCLES": 1}}                                            | /suits/MUSCLES             | unreadable
          {"occupationsDone": [{"code": "X", "from": "2020-02-01", "to": "2020-01-01"}]} | /occupationsDone/0/to | before-start
          {"favouriteColour": "blue"}                                          | /favouriteColour           | unknown-field
          """)
  void whatIsWrongIsNamedByItsPlace(String body, String pointer, String code) {
    Answer refused = consultant.put(cv, body.substring(0, body.length() - 1) + ", \"version\": 0}");
    assertThat(refused.status()).isIn(400, 422);
    assertThat(violationsOf(refused)).contains(pointer + " " + code);
    assertThat(refused.text()).doesNotContain("Exception").doesNotContain("nl.wsp");
    assertThat(consultant.get(cv).string("version")).isEqualTo("0");
  }

  @Test
  void everythingWrongIsNamedAtOnce() {
    Answer refused =
        consultant
            .put(cv, "{\"educationLevel\": 9, \"maxTravelKm\": -4, \"version\": 0}")
            .expect(400);
    assertThat(violationsOf(refused))
        .containsExactlyInAnyOrder("/educationLevel too-high", "/maxTravelKm too-low");
  }

  @Test
  void ofTwoChangesOnTheSameVersionTheSecondIsRefused() {
    consultant.put(cv, Map.of("educationLevel", 2, "version", 0)).expect(200);
    consultant.put(cv, Map.of("educationLevel", 3, "version", 0)).expect(409);
    consultant.with("If-Match", "\"0\"").put(cv, Map.of("educationLevel", 3)).expect(412);
    consultant.with("If-Match", "\"1\"").put(cv, Map.of("educationLevel", 3)).expect(200);
    consultant.put(cv, Map.of("educationLevel", 4)).expect(400);
    assertThat(consultant.get(cv).string("educationLevel")).isEqualTo("3");
  }

  @Test
  void ofChangesAtTheSameMomentExactlyOneIsKept() throws Exception {
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      for (int version = 0; version < 5; version++) {
        Map<String, Object> body = Map.of("educationLevel", 2, "version", version);
        Callable<Integer> save = () -> consultant.put(cv, body).status();
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> saved : both.invokeAll(List.of(save, save))) {
          statuses.add(saved.get());
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
      }
    }
    assertThat(consultant.get(cv).string("version")).isEqualTo("5");
  }

  @Test
  void whatThePersonSaysOfHimselfIsNeverTakenForATest() {
    User account = user(Role.JOB_SEEKER);
    bean(JobSeekerIntake.class).linkAccount(person, account.id(), null);
    Client self = account.signIn();
    String code = Codes.competency();
    String other = Codes.otherCompetency();
    Map<String, Object> assessed =
        new HashMap<>(Map.of("code", code, "level", 3, "evidence", "CONSULTANT"));
    consultant.put(cv, competencies(1, assessed)).expect(200);
    Answer saved = self.put(cv, competencies(2, assessed, Map.of("code", other))).expect(200);
    assertThat(saved.string("competencies.0.evidence")).isEqualTo("CONSULTANT");
    assertThat(saved.string("competencies.1.evidence")).isEqualTo("SELF");
    assessed.put("level", 5);
    Answer raised = self.put(cv, competencies(3, assessed)).expect(422);
    assertThat(violationsOf(raised)).containsExactly("/competencies/0/evidence self-only");
    self.put(cv, "{\"competencies\": [null], \"version\": 3}").expect(400);
    Map<String, Object> tested = Map.of("code", other, "level", 2, "evidence", "TESTED");
    Answer invented = self.put(cv, competencies(3, tested)).expect(422);
    assertThat(violationsOf(invented)).containsExactly("/competencies/0/evidence self-only");
  }

  @Test
  void aCodeThatAnImportBroughtStaysUntilItIsReplaced() {
    String external = "https://linkeddata.competentnl.nl/uwv/id/occupation/ABC";
    UUID imported =
        bean(JobSeekerIntake.class)
            .addOrRefresh(People.imported("import-1", People.wishing(external)), null)
            .id();
    User taker = user(Role.CONSULTANT);
    Client client = taker.signIn();
    client.post("/api/v1/job-seekers/" + imported + "/transitions", Map.of("to", "TAKEN"));
    String path = "/api/v1/job-seekers/" + imported + "/cv";
    Map<String, Object> same =
        Map.of("occupationsWished", List.of(external, Codes.occupation()), "version", 1);
    client.put(path, same).expect(200);
    Answer another =
        client
            .put(path, Map.of("occupationsWished", List.of(external + "D"), "version", 2))
            .expect(400);
    assertThat(violationsOf(another)).containsExactly("/occupationsWished/0 unknown-code");
  }

  private static Map<String, Object> competencies(int version, Map<?, ?>... entries) {
    return Map.of("competencies", List.of(entries), "version", version);
  }

  private static List<String> fieldsMissing(Answer cv) {
    return IntStream.range(0, cv.at("missing").size())
        .mapToObj(i -> cv.string("missing." + i + ".field"))
        .toList();
  }

  static List<String> violationsOf(Answer answer) {
    return IntStream.range(0, answer.at("violations").size())
        .mapToObj(i -> "violations." + i)
        .map(at -> answer.string(at + ".pointer") + " " + answer.string(at + ".code"))
        .toList();
  }
}
