package nl.wsp.api.jobseeker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import nl.wsp.matching.TargetGroup;
import nl.wsp.matching.TargetGroupFacts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TargetGroupIT extends ApiTest {
  private final UUID id = Ids.next();
  private Client consultant;

  @BeforeEach
  void aPersonWithoutFacts() {
    User own = user(Role.CONSULTANT);
    bean(JobSeekerIntake.class)
        .addAll(List.of(People.named(id, null, own.id(), null, "Bep", "Visser")), null);
    consultant = own.signIn();
  }

  @Test
  void whatIsNotKnownIsAbsent() {
    Answer read = consultant.get(path()).expect(200);
    assertThat(read.has("benefit")).isFalse();
    assertThat(read.has("jobAgreementRegister")).isFalse();
    assertThat(read.at("wageValues").size()).isZero();
  }

  @Test
  void factsAreKeptAndReachTheMatchingWithThePersonsBirthDate() {
    consultant
        .put(
            path(),
            """
            {"benefit": "PARTICIPATION_ACT", "since": "2024-02-01", "jobAgreementRegister": false,
             "refugeeStatusHolder": true, "participationStep": 4, "mediationStep": 1,
             "labourDistance": "LESS_THAN_2_YEARS", "version": 0,
             "wageValues": [{"percent": "62.5", "kind": "INDICATION", "method": "Dariuz", "date": "2025-03-01"}]}
            """)
        .expect(200);
    Answer read = consultant.get(path()).expect(200);
    assertThat(read.string("benefit")).isEqualTo("PARTICIPATION_ACT");
    assertThat(read.string("participationStep")).isEqualTo("4");
    assertThat(read.string("mediationStep")).isEqualTo("1");
    assertThat(read.at("wageValues.0.percent").getDoubleValue()).isEqualTo(62.5);
    TargetGroupFacts facts = bean(CandidateSources.class).facts(List.of(id)).get(id);
    assertThat(facts.targetGroup()).isEqualTo(TargetGroup.PARTICIPATION_ACT);
    assertThat(facts.birthDate()).isEqualTo(LocalDate.of(1990, 5, 4));
    assertThat(facts.latestWageValue(LocalDate.of(2026, 1, 1)).orElseThrow().percent())
        .isEqualTo(62.5);
  }

  @Test
  void aRecordedWageValueIsNeverChangedOrRemoved() {
    consultant.put(path(), wageValue(0, "60", "INDICATION", "2025-03-01")).expect(200);
    Answer recorded = consultant.get(path()).expect(200);
    String value = recorded.string("wageValues.0.id");
    Answer changed =
        consultant
            .put(
                path(),
                Map.of(
                    "wageValues",
                    List.of(
                        Map.of(
                            "id",
                            value,
                            "percent",
                            80,
                            "kind",
                            "INDICATION",
                            "date",
                            "2025-03-01")),
                    "version",
                    1))
            .expect(422);
    assertThat(CvIT.violationsOf(changed)).containsExactly("/wageValues/0 append-only");
    consultant.put(path(), recorded.text()).expect(200);
    consultant.put(path(), wageValue(2, "70", "DEFINITIVE", "2025-09-01")).expect(200);
    Answer both = consultant.get(path()).expect(200);
    assertThat(both.at("wageValues").size()).isEqualTo(2);
    assertThat(both.string("wageValues.0.kind")).isEqualTo("DEFINITIVE");
    assertThat(both.string("wageValues.1.id")).isEqualTo(value);
  }

  @Test
  void whatIsWrongIsNamedByItsPlace() {
    assertThat(refusal("{\"participationStep\": 7, \"version\": 0}"))
        .containsExactly("/participationStep too-high");
    assertThat(refusal("{\"mediationStep\": 4, \"version\": 0}"))
        .containsExactly("/mediationStep too-high");
    assertThat(refusal("{\"benefit\": \"LOTTERY\", \"version\": 0}"))
        .containsExactly("/benefit unreadable");
    assertThat(refusal("{\"since\": \"2999-01-01\", \"version\": 0}"))
        .containsExactly("/since in-future");
    assertThat(refusal("{\"wageValues\": [{\"percent\": 101}], \"version\": 0}"))
        .containsExactlyInAnyOrder(
            "/wageValues/0/percent too-high",
            "/wageValues/0/kind required",
            "/wageValues/0/date required");
    assertThat(refusal("{\"healthProblem\": \"back\", \"version\": 0}"))
        .containsExactly("/healthProblem unknown-field");
  }

  @Test
  void ofTwoChangesOnTheSameVersionTheSecondIsRefused() {
    consultant.put(path(), Map.of("mediationStep", 2, "version", 0)).expect(200);
    consultant.put(path(), Map.of("mediationStep", 3, "version", 0)).expect(409);
    consultant.with("If-Match", "\"0\"").put(path(), Map.of("mediationStep", 3)).expect(412);
  }

  private static Map<String, Object> wageValue(
      int version, String percent, String kind, String date) {
    return Map.of(
        "wageValues",
        List.of(Map.of("percent", percent, "kind", kind, "date", date)),
        "version",
        version);
  }

  private List<String> refusal(String body) {
    Answer refused = consultant.put(path(), body);
    assertThat(refused.status()).isIn(400, 422);
    return CvIT.violationsOf(refused);
  }

  private String path() {
    return "/api/v1/job-seekers/" + id + "/target-group";
  }
}
