package nl.wsp.api.sroi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.employer.TestEmployers;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.Test;

class SroiIT extends ApiTest {
  private static final String VALUATIONS = "/api/v1/sroi-valuations";
  private static final String OBLIGATIONS = "/api/v1/sroi-obligations";

  private static Map<String, Object> employment(String table) {
    return new HashMap<>(
        Map.of(
            "table",
            table,
            "date",
            "2026-01-01",
            "kind",
            "EMPLOYMENT",
            "targetGroup",
            "PARTICIPATION_ACT",
            "benefitYears",
            3,
            "age",
            40,
            "hoursPerWeek",
            18,
            "months",
            12));
  }

  private static Map<String, Object> obligation(String employerId) {
    return new HashMap<>(
        Map.of(
            "employerId", employerId,
            "contractName", "Onderhoud plantsoen",
            "contractSum", "400000.10",
            "percentage", 5,
            "table", "RIJNSTREEK",
            "startDate", "2026-01-01",
            "endDate", "2027-12-31"));
  }

  @Test
  void aContributionIsValuedByTheTableOfTheRegion() {
    Client employer = user(Role.EMPLOYER).signIn();
    // domain §5: 30,000 a year × 18 ÷ 36 × 12 ÷ 12, and 40,000 in the other table
    Answer here = employer.post(VALUATIONS, employment("RIJNSTREEK")).expect(200);
    assertThat(here.string("value")).isEqualTo("15000.00");
    assertThat(here.string("block")).isNotEmpty();
    assertThat(here.string("counts.from")).isEqualTo("2026-01-01");
    assertThat(here.string("counts.until")).isEqualTo("2026-12-31");
    assertThat(here.at("sources").size()).isPositive();
    Answer there = employer.post(VALUATIONS, employment("OOST_NEDERLAND")).expect(200);
    assertThat(there.string("value")).isEqualTo("20000.00");
    assertThat(employer.with("Accept-Language", "en").post(VALUATIONS, employment("RIJNSTREEK")))
        .satisfies(
            english ->
                assertThat(english.string("blockLabel")).isNotEqualTo(here.string("blockLabel")));
  }

  @Test
  void withoutAFittingBlockTheValueIsNothing() {
    Map<String, Object> unknown = employment("RIJNSTREEK");
    unknown.remove("targetGroup");
    Answer nothing = user(Role.EMPLOYER).signIn().post(VALUATIONS, unknown).expect(200);
    assertThat(nothing.string("value")).isEqualTo("0.00");
    assertThat(nothing.has("block")).isFalse();
    assertThat(nothing.at("notes").size()).isEqualTo(1);
  }

  @Test
  void whatMakesNoValuePossibleIsNamed() {
    Client employer = user(Role.EMPLOYER).signIn();
    record Case(String field, Object value) {}
    for (Case wrong :
        List.of(
            new Case("table", "NOORD"),
            new Case("kind", "GIFT"),
            new Case("targetGroup", "RICH"),
            new Case("hoursPerWeek", 0),
            new Case("months", 0),
            new Case("months", 2_000_000_000),
            new Case("benefitYears", -1),
            new Case("educationLevel", 7),
            new Case("date", "2010-01-01"))) {
      Map<String, Object> request = employment("RIJNSTREEK");
      request.put(wrong.field(), wrong.value());
      Answer refused = employer.post(VALUATIONS, request).expect(422);
      assertThat(refused.string("violations.0.pointer")).isEqualTo("/" + wrong.field());
    }
    user(Role.JOB_SEEKER).signIn().post(VALUATIONS, employment("RIJNSTREEK")).expect(403);
  }

  @Test
  void anObligationShowsWhatIsDueAndFollowsItsEmployer() {
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    Answer employer = TestEmployers.add(manager, "Groenwerk");
    UUID employerId = UUID.fromString(employer.string("id"));
    Answer made = manager.post(OBLIGATIONS, obligation(employer.string("id"))).expect(201);
    assertThat(made.string("due")).isEqualTo("20000.01");
    assertThat(made.string("outstanding")).isEqualTo("20000.01");
    assertThat(made.string("realised")).isEqualTo("0.00");
    String path = OBLIGATIONS + "/" + made.string("id");
    Client owner = user(UUID.fromString(employer.string("organisationId")), Role.EMPLOYER).signIn();
    assertThat(owner.get(path).expect(200).string("employerName")).isEqualTo("Groenwerk");
    assertThat(owner.get(OBLIGATIONS).at("items").size()).isEqualTo(1);
    owner.post(OBLIGATIONS, obligation(employer.string("id"))).expect(403);
    user(Role.EMPLOYER).signIn().get(path).expect(404);
    user(organisation(OrganisationKind.UWV), Role.ACCOUNT_MANAGER).signIn().get(path).expect(404);
    user(Role.CONSULTANT).signIn().get(path).expect(200);
    user(Role.MANAGER).signIn().get(path).expect(403);
    SroiObligations open = bean(SroiObligations.class);
    assertThat(open.openOn(employerId, LocalDate.of(2026, 6, 1)).orElseThrow().openAmount())
        .isEqualByComparingTo("20000.01");
    assertThat(open.openOn(employerId, LocalDate.of(2028, 1, 1))).isEmpty();
  }

  @Test
  void anObligationIsChangedOnTheVersionThatWasRead() {
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    Answer employer = TestEmployers.add(manager, "Bouwwerk");
    Map<String, Object> fields = obligation(employer.string("id"));
    Answer made = manager.post(OBLIGATIONS, fields).expect(201);
    String path = OBLIGATIONS + "/" + made.string("id");
    fields.put("percentage", "2.5");
    Client current = manager.with("If-Match", made.header("ETag"));
    assertThat(current.put(path, fields).expect(200).string("due")).isEqualTo("10000.00");
    current.put(path, fields).expect(412);
    fields.put("version", made.at("version").getIntValue());
    manager.put(path, fields).expect(409);
    Map<String, Object> wrong = obligation(employer.string("id"));
    wrong.put("percentage", 101);
    wrong.put("table", "NOORD");
    wrong.put("endDate", "2025-01-01");
    Answer refused = manager.post(OBLIGATIONS, wrong).expect(400);
    assertThat(refused.text()).contains("\"/percentage\"", "\"/table\"", "\"/endDate\"");
    Map<String, Object> foreign = obligation(UUID.randomUUID().toString());
    manager.post(OBLIGATIONS, foreign).expect(404);
    manager.get(OBLIGATIONS + "?employerId=" + UUID.randomUUID()).expect(400);
  }
}
