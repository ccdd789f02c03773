package nl.wsp.api.instrument.toolbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.jobseeker.Samples;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.Test;

class ToolboxIT extends ApiTest {
  private static final String ADVICE = "/api/v1/instrument-advice";

  private static JsonNode item(Answer advice, String code) {
    for (int i = 0; i < advice.at("items").size(); i++) {
      if (advice.string("items." + i + ".instrument.code").equals(code)) {
        return advice.at("items." + i);
      }
    }
    throw new AssertionError("no " + code);
  }

  @Test
  void anEmployerAsksAboutSomebodyImaginedAndReadsWhy() {
    Client employer = user(Role.EMPLOYER).signIn();
    Answer advice =
        employer
            .post(
                ADVICE,
                Map.of(
                    "date",
                    "2026-03-02",
                    "facts",
                    Map.of("targetGroup", "PARTICIPATION_ACT", "wageValuePercent", 55)))
            .expect(200);
    assertThat(advice.string("profile.code")).isEqualTo("TO_ABILITY");
    JsonNode subsidy = item(advice, "WAGE_COST_SUBSIDY");
    assertThat(subsidy.get("verdict").getStringValue()).isEqualTo("YES");
    assertThat(subsidy.get("reasons").size()).isPositive();
    assertThat(subsidy.get("advised").getBooleanValue()).isTrue();
    JsonNode trial = item(advice, "TRIAL_PLACEMENT");
    assertThat(trial.get("verdict").getStringValue()).isEqualTo("DEPENDS");
    assertThat(trial.get("missing").get(0).get("fact").getStringValue())
        .isEqualTo("CONTRACT_INTENDED");
    assertThat(trial.get("missing").get(0).get("label").getStringValue()).endsWith("?");
    Answer english = employer.with("Accept-Language", "en").post(ADVICE, Map.of()).expect(200);
    assertThat(item(english, "WORK_CLOTHES").get("instrument").get("name").getStringValue())
        .isEqualTo("Work clothes");
  }

  @Test
  void theInstrumentsOfADayAreListedForTheRegionAndItsMunicipalities() {
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    Answer today = manager.get("/api/v1/instruments").expect(200);
    assertThat(today.at("items").size()).isGreaterThan(20);
    assertThat(today.at("municipalities").size()).isEqualTo(6);
    assertThat(today.string("region")).isEqualTo("Zuid-Holland Centraal");
    assertThat(manager.get("/api/v1/instruments?date=1999-01-01").expect(200).at("items").size())
        .isZero();
    manager.get("/api/v1/instruments?municipality=GM1916").expect(200);
    manager.get("/api/v1/instruments?municipality=GM0518").expect(400);
    manager.get("/api/v1/instruments?date=gisteren").expect(400);
  }

  @Test
  void impossibleFactsAreNamedAtTheirField() {
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    Answer refused =
        manager
            .post(
                ADVICE,
                Map.of("facts", Map.of("wageValuePercent", 101, "age", -1, "hoursPerWeek", 200)))
            .expect(422);
    assertThat(refused.text())
        .contains("/facts/wageValuePercent")
        .contains("/facts/age")
        .contains("/facts/hoursPerWeek");
    manager.post(ADVICE, Map.of("facts", Map.of("targetGroup", "KING"))).expect(400);
    manager.post(ADVICE, Map.of("municipality", "GM9999")).expect(400);
  }

  @Test
  void theOwnConsultantGetsTheFactsOfAFileAndThePersonReadsThatHeLooked() {
    UUID municipality = organisation(OrganisationKind.MUNICIPALITY);
    User own = user(municipality, Role.CONSULTANT);
    Client consultant = own.signIn();
    String person =
        consultant
            .post("/api/v1/job-seekers", Map.of("firstName", "Noor", "lastName", "Voorbeeld"))
            .expect(201)
            .string("id");
    String targetGroup = "/api/v1/job-seekers/" + person + "/target-group";
    consultant
        .put(
            targetGroup,
            Map.of(
                "benefit",
                "IOAW",
                "jobAgreementRegister",
                false,
                "wageValues",
                List.of(Map.of("percent", 62.5, "kind", "INDICATION", "date", "2025-03-01")),
                "version",
                consultant.get(targetGroup).at("version").getLongValue()))
        .expect(200);
    String path = "/api/v1/job-seekers/" + person + "/instrument-facts";
    Answer facts = consultant.get(path).expect(200);
    assertThat(facts.string("facts.targetGroup")).isEqualTo("IOAW");
    assertThat(facts.at("facts.wageValuePercent").getDoubleValue()).isEqualTo(62.5);
    assertThat(facts.at("facts.wageValueSet").getBooleanValue()).isFalse();
    assertThat(facts.has("facts.age")).isFalse();
    Client quality = user(municipality, Role.QUALITY).signIn();
    Answer log =
        quality
            .get(
                "/api/v1/job-seekers/"
                    + person
                    + "/access-log?sample="
                    + Samples.of(quality, person))
            .expect(200);
    assertThat(log.text()).contains("TARGET_GROUP");

    // whoever is nothing to the person does not learn that he exists
    user(municipality, Role.CONSULTANT).signIn().get(path).expect(404);
    user(Role.CONSULTANT).signIn().get(path).expect(404);
    quality.get(path).expect(403);
    user(Role.EMPLOYER).signIn().get(path).expect(403);
  }
}
