package nl.wsp.api.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.Test;

/** The national format from file to a match that makes sense. */
class VumImportIT extends ImportTest {
  @Test
  void importedPeopleAndVacanciesAreFoundAndMatchedSensibly() {
    Client admin = admin();
    Answer people = json(admin, "kind=VUM_JOB_SEEKERS", resource("vum-job-seekers.json"));
    Answer work = json(admin, "kind=VUM_VACANCIES", resource("vum-vacancies.json"));
    assertThat(people.string("accepted")).isEqualTo("8");
    assertThat(
            user(Role.CONSULTANT)
                .signIn()
                .get("/api/v1/job-seekers?intake=true&limit=100")
                .expect(200)
                .text())
        .as("without a consultant, on the intake list of the postcode's municipality")
        .contains(people.string("rows.0.resourceId"));
    assertThat(work.string("accepted")).isEqualTo("6");
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    String vacancy = "/api/v1/vacancies/" + work.string("rows.0.resourceId");
    assertThat(manager.get(vacancy).expect(200).string("status")).isEqualTo("PUBLISHED");
    await(() -> firstMatches(manager, vacancy).contains(people.string("rows.0.resourceId")));
    List<String> first = firstMatches(manager, vacancy);
    assertThat(first.getFirst())
        .as("who wishes and did this work, near, within the hours")
        .isEqualTo(people.string("rows.0.resourceId"));
    assertThat(
            manager
                .get("/api/v1/vacancies/" + work.string("rows.5.resourceId"))
                .expect(200)
                .string("status"))
        .as("the closing date has passed")
        .isEqualTo("EXPIRED");
  }

  @Test
  void theSameAgainDoublesNothingAndKeepsWhatAConsultantAdded() {
    Client admin = admin();
    String file =
        """
        [{"idWerkzoekende": "again-1", "mobiliteit": {"bemiddelingspostcode": "2261AB"},
          "arbeidsmarktkwalificatie": {"interesse": [{"naamInteresse": "Kok"}]}}]
        """;
    Answer first = json(admin, "kind=VUM_JOB_SEEKERS", file);
    String id = first.string("rows.0.resourceId");
    Client consultant = user(Role.CONSULTANT).signIn();
    consultant
        .post("/api/v1/job-seekers/" + id + "/transitions", Map.of("to", "TAKEN"))
        .expect(200);
    String cv = "/api/v1/job-seekers/" + id + "/cv";
    Answer taken = consultant.get(cv).expect(200);
    Map<String, Object> competency =
        Map.of("code", "CMP-samenwerken", "level", 3, "evidence", "CONSULTANT");
    Map<String, Object> improved =
        Map.of(
            "occupationsWished",
            List.of("OCC-afwasser"),
            "competencies",
            List.of(competency),
            "version",
            taken.at("version").getIntValue());
    consultant.put(cv, improved).expect(200);
    Answer again = json(admin, "kind=VUM_JOB_SEEKERS", file);
    assertThat(again.string("unchanged")).isEqualTo("1");
    assertThat(again.string("accepted")).isEqualTo("1");
    assertThat(again.string("rows.0.resourceId")).isEqualTo(id);
    assertThat(consultant.get(cv).expect(200).string("occupationsWished.0"))
        .as("the source said nothing new")
        .isEqualTo("OCC-afwasser");
    Answer changed = json(admin, "kind=VUM_JOB_SEEKERS", file.replace("Kok", "Schoonmaker"));
    assertThat(changed.string("unchanged")).isEqualTo("0");
    assertThat(changed.string("rows.0.resourceId")).isEqualTo(id);
    Answer refreshed = consultant.get(cv).expect(200);
    assertThat(refreshed.string("occupationsWished.0")).isEqualTo("OCC-schoonmaker");
    assertThat(refreshed.string("competencies.0.code"))
        .as("the source knows no competencies")
        .isEqualTo("CMP-samenwerken");
  }

  @Test
  void withoutStatedConsentNobodyButTheIntakeFindsThePerson() {
    Answer report =
        json(
            admin(),
            "kind=VUM_JOB_SEEKERS&consentBasis=NONE",
            """
            [{"idWerkzoekende": "unseen-1", "mobiliteit": {"bemiddelingspostcode": "2271AB"}}]
            """);
    assertThat(report.string("consentBasis")).isEqualTo("NONE");
    String id = report.string("rows.0.resourceId");
    user(Role.ACCOUNT_MANAGER).signIn().get("/api/v1/job-seekers/" + id + "/cv").expect(404);
  }

  @Test
  void oneBadRowRejectsOnlyItself() {
    Answer report =
        json(
            admin(),
            "kind=VUM_JOB_SEEKERS",
            """
            [{"idWerkzoekende": "good-1", "mobiliteit": {"bemiddelingspostcode": "2261AB"}},
             {"idWerkzoekende": "bad-1", "mobiliteit": {"bemiddelingspostcode": "Leiden"}},
             "not a person",
             {"idWerkzoekende": "good-1", "mobiliteit": {"bemiddelingspostcode": "2261AB"}},
             {"idWerkzoekende": "good-2", "mobiliteit": {"bemiddelingspostcode": "2261AB"}}]
            """);
    assertThat(report.string("total")).isEqualTo("5");
    assertThat(report.string("accepted")).isEqualTo("2");
    assertThat(report.string("rejected")).isEqualTo("3");
    assertThat(problems(report))
        .contains("/mobiliteit/bemiddelingspostcode form", " not-an-object", " twice-in-file");
    assertThat(report.text()).as("never a value").doesNotContain("Leiden");
  }

  @Test
  void aDryRunOfPeopleWritesNobody() {
    Client admin = admin();
    String file =
        """
        [{"idWerkzoekende": "dry-1", "mobiliteit": {"bemiddelingspostcode": "2261AB"}}]
        """;
    Answer dry = json(admin, "kind=VUM_JOB_SEEKERS&dryRun=true", file);
    assertThat(dry.string("accepted")).isEqualTo("1");
    Answer real = json(admin, "kind=VUM_JOB_SEEKERS", file);
    assertThat(real.string("unchanged")).as("the dry run left nothing").isEqualTo("0");
  }

  @Test
  void theOfficialSetsLoadAndLoadAgainWithoutDoubling() {
    Client admin = admin();
    String people = shared("vum/job-seekers-1000.json");
    Answer first = json(admin, "kind=VUM_JOB_SEEKERS", people);
    assertThat(first.string("status")).isEqualTo("DONE");
    assertThat(first.at("accepted").getIntValue()).isEqualTo(1000);
    Answer again = json(admin, "kind=VUM_JOB_SEEKERS", people);
    assertThat(again.at("unchanged").getIntValue()).isEqualTo(1000);
    Answer work = json(admin, "kind=VUM_VACANCIES", shared("vum/vacancies-100.json"));
    assertThat(work.at("accepted").getIntValue()).isEqualTo(93);
    Answer workAgain = json(admin, "kind=VUM_VACANCIES", shared("vum/vacancies-100.json"));
    assertThat(workAgain.at("unchanged").getIntValue()).isEqualTo(93);
    System.out.println(
        "job seekers: %d ms, again %d ms; vacancies: %d ms, again %d ms"
            .formatted(millis(first), millis(again), millis(work), millis(workAgain)));
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    String id = work.string("rows.0.resourceId");
    await(() -> !firstMatches(manager, "/api/v1/vacancies/" + UUID.fromString(id)).isEmpty());
  }

  private static long millis(Answer report) {
    return Duration.between(
            Instant.parse(report.string("startedAt")), Instant.parse(report.string("finishedAt")))
        .toMillis();
  }

  private static List<String> firstMatches(Client manager, String vacancy) {
    Answer matches = manager.get(vacancy + "/matches?track=REGULAR&limit=10");
    if (matches.status() != 200) {
      return List.of();
    }
    List<String> ids = new ArrayList<>();
    for (JsonNode item : matches.at("items").values()) {
      ids.add(item.get("candidateId").getStringValue());
    }
    return ids;
  }
}
