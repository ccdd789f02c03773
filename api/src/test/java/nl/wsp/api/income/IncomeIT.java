package nl.wsp.api.income;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.employer.TestEmployers;
import nl.wsp.api.interop.ImportTest;
import nl.wsp.api.jobseeker.JobSeekerIntake;
import nl.wsp.api.jobseeker.TestPeople;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Income effects on invented norms, loaded as an administrator loads them. */
class IncomeIT extends ImportTest {
  private static final String EFFECTS = "/api/v1/income-effects";
  private static final String HEADER =
      "kind;code;benefit;household;ageFrom;ageUntil;amount;sharePercent;basis;endsAtPercent;months;"
          + "order;grossWage;validFrom;validUntil;source\n";
  private static final String NORMS =
      HEADER
          + "NORM;;PARTICIPATION_ACT;SINGLE;21;66;1200,00;;;;;;;2026-01-01;2029-12-31;Testnorm\n"
          + "DEDUCTION;;PARTICIPATION_ACT;;;;;100;NET;;;;;2026-01-01;2029-12-31;Testwet art. 1\n"
          + "EXEMPTION;GENERAL;PARTICIPATION_ACT;;27;;250;25;;;6;1;;2026-01-01;2029-12-31;Testwet"
          + " art. 2\n"
          + "NET_WAGE;;;;;;900;;;;;;1000;2026-01-01;2029-12-31;Testloontabel\n"
          + "NET_WAGE;;;;;;0;;;;;;0;2026-01-01;2029-12-31;Testloontabel\n"
          + "NET_WAGE;;;;;;2300;;;;;;3000;2026-01-01;2029-12-31;Testloontabel\n";

  private Client admin;
  private User consultantUser;
  private Client consultant;
  private Client manager;
  private UUID person;
  private Client self;
  private String vacancy;

  @BeforeEach
  void aPersonAVacancyAndNorms() {
    admin = admin();
    assertThat(csv(admin, "kind=INCOME_RULES", NORMS).string("rejected")).isEqualTo("0");
    UUID municipality = organisation(OrganisationKind.MUNICIPALITY);
    consultantUser = user(municipality, Role.CONSULTANT);
    consultant = consultantUser.signIn();
    manager = user(municipality, Role.ACCOUNT_MANAGER).signIn();
    User account = user(Role.JOB_SEEKER);
    person = TestPeople.withAccount(bean(JobSeekerIntake.class), account.id(), consultantUser.id());
    self = account.signIn();
    consultant
        .with("If-Match", "*")
        .put(
            "/api/v1/job-seekers/" + person + "/target-group",
            Map.of("benefit", "PARTICIPATION_ACT"))
        .expect(200);
    consultant
        .with("If-Match", "*")
        .put(
            "/api/v1/job-seekers/" + person + "/cv",
            Map.of("hoursPerWeek", Map.of("min", 8, "max", 20), "wantedHoursPerWeek", 12))
        .expect(200);
    vacancy = published();
  }

  private String published() {
    Map<String, Object> fields = new HashMap<>();
    fields.put("title", "Hulp in het magazijn");
    fields.put("employerId", TestEmployers.add(manager, "Werkgever").string("id"));
    fields.put("occupation", Map.of("code", "OCC-orderpicker"));
    fields.put("postcode", "2262AB");
    fields.put("hoursPerWeek", Map.of("min", 8, "max", 24));
    fields.put("hourlyWage", "15.00");
    fields.put("startDate", LocalDate.now(Time.AMSTERDAM).plusMonths(1).toString());
    String id = manager.post("/api/v1/vacancies", fields).expect(201).string("id");
    manager.post("/api/v1/vacancies/" + id + "/transitions", Map.of("to", "PUBLISHED")).expect(200);
    return id;
  }

  private String path() {
    return "/api/v1/job-seekers/" + person + "/income-effects?vacancyId=" + vacancy;
  }

  private static Map<String, Object> asked() {
    return new HashMap<>(
        Map.of(
            "date", "2026-03-02",
            "benefit", "PARTICIPATION_ACT",
            "household", "SINGLE",
            "age", 40,
            "hoursPerWeek", 12,
            "hourlyWage", "15.00"));
  }

  @Test
  void theWorkedExampleComesOutInPlainDutchWithItsSources() {
    Answer effect = consultant.post(EFFECTS, asked()).expect(200);
    assertThat(effect.at("estimate").getBooleanValue()).isTrue();
    assertThat(effect.string("outcome")).isEqualTo("BENEFIT_SUPPLEMENTS");
    assertThat(effect.string("grossWagePerMonth")).isEqualTo("780.00");
    assertThat(effect.string("holidayAllowancePerMonth")).isEqualTo("62.40");
    assertThat(effect.string("after.benefit")).isEqualTo("673.50");
    assertThat(effect.string("after.income")).isEqualTo("1375.50");
    assertThat(effect.string("gainPerMonth")).isEqualTo("175.50");
    assertThat(effect.string("independentFromHours")).isEqualTo("22.0");
    assertThat(effect.string("warnings.0.code")).isEqualTo("NO_GAIN_LATER");
    assertThat(effect.text()).contains("Testnorm", "Testwet art. 2", "Testloontabel");
    assertThat(effect.string("exemption.explanation")).contains("25%", "Testwet art. 2");
    assertThat(effect.string("summary.1").replace('\u00a0', ' '))
        .isEqualTo("Naast het loon blijft er € 673,50 uitkering per maand over.");
    Answer english = consultant.with("Accept-Language", "en").post(EFFECTS, asked()).expect(200);
    assertThat(english.string("outcomeLabel")).isEqualTo("The benefit supplements the wage");
  }

  @Test
  void aDayWithoutNormsGivesNoAmountAndSaysSo() {
    Map<String, Object> later = asked();
    later.put("date", "2031-01-01");
    Answer effect = consultant.post(EFFECTS, later).expect(200);
    assertThat(effect.string("outcome")).isEqualTo("UNKNOWN");
    assertThat(effect.has("after")).isFalse();
    assertThat(effect.has("gainPerMonth")).isFalse();
    assertThat(effect.string("missing.0.code")).isEqualTo("NORM");
    assertThat(effect.string("missing.0.explanation")).startsWith("Norm niet geladen");
    assertThat(effect.string("grossWagePerMonth")).isEqualTo("780.00");
  }

  @Test
  void whatMakesNoEstimatePossibleIsNamed() {
    record Case(String field, Object value) {}
    for (Case wrong :
        List.of(
            new Case("hoursPerWeek", 0),
            new Case("hoursPerWeek", 61),
            new Case("hourlyWage", "-1"),
            new Case("extraCostsPerMonth", "-0.01"),
            new Case("age", 121),
            new Case("exemptionMonthsUsed", -1))) {
      Map<String, Object> request = asked();
      request.put(wrong.field(), wrong.value());
      assertThat(consultant.post(EFFECTS, request).expect(422).string("violations.0.pointer"))
          .isEqualTo("/" + wrong.field());
    }
    Map<String, Object> unknown = asked();
    unknown.put("household", "COMMUNE");
    consultant.post(EFFECTS, unknown).expect(400);
  }

  @Test
  void forAPersonTheFileTellsBenefitAgeAndHours() {
    Answer read = consultant.get(path()).expect(200);
    assertThat(read.string("hoursPerWeek")).startsWith("12");
    assertThat(read.string("missing.0.code")).isEqualTo("HOUSEHOLD");
    assertThat(read.has("after")).isFalse();
    Answer told =
        consultant
            .post(path(), Map.of("household", "SINGLE", "extraCostsPerMonth", "200"))
            .expect(200);
    assertThat(told.string("after.income")).isEqualTo("1375.50");
    assertThat(told.string("gainPerMonth")).isEqualTo("-24.50");
    assertThat(told.string("warnings.0.code")).isEqualTo("INCOME_FALLS");
  }

  @Test
  void thePersonReadsItHimselfAndSeesThatHisConsultantLooked() {
    consultant.get(path()).expect(200);
    Answer own = self.post(path(), Map.of("household", "SINGLE")).expect(200);
    assertThat(own.string("gainPerMonth")).isEqualTo("175.50");
    Answer log = self.get("/api/v1/job-seekers/" + person + "/access-log").expect(200);
    assertThat(log.string("items.0.kind")).isEqualTo("TARGET_GROUP");
    assertThat(log.string("items.0.context")).isEqualTo("OWN_CONSULTANT");
  }

  @Test
  void nobodyElseReadsAPersonsIncome() {
    consultant
        .with("If-Match", "*")
        .put(
            "/api/v1/job-seekers/" + person + "/consents",
            Map.of("consents", List.of(Map.of("audience", "COLLEAGUES")), "basis", "PAPER"))
        .expect(200);
    // a colleague may read the profile, and not this
    user(organisation(OrganisationKind.MUNICIPALITY), Role.CONSULTANT)
        .signIn()
        .get(path())
        .expect(403);
    user(organisation(OrganisationKind.UWV), Role.CONSULTANT).signIn().get(path()).expect(404);
    user(Role.JOB_SEEKER).signIn().get(path()).expect(404);
    manager.get(path()).expect(403);
    user(Role.EMPLOYER).signIn().get(path()).expect(403);
    user(Role.QUALITY).signIn().get(path()).expect(403);
    consultant.get(path().replace(vacancy, UUID.randomUUID().toString())).expect(404);
  }

  @Test
  void aFileOfNormsIsTriedFirstAndEachWrongLineIsNamed() {
    String file =
        HEADER
            + "NORM;;PARTICIPATION_ACT;SINGLE;21;66;1111.00;;;;;;;2028-01-01;2028-06-30;Testnorm"
            + " B\n"
            + "NORM;;PARTICIPATION_ACT;;21;66;1111.00;;;;;;;2028-01-01;;Testnorm B\n"
            + "NORM;;BIJSTAND;SINGLE;21;66;1111.00;;;;;;;2028-01-01;;Testnorm B\n"
            + "EXEMPTION;X;PARTICIPATION_ACT;;27;;250;125;;;0;1;;2028-01-01;;Testwet\n"
            + "NORM;;PARTICIPATION_ACT;SINGLE;21;20;11.111;;;;;;;1 juli 2028;;\n";
    Answer dry = csv(admin, "kind=INCOME_RULES&dryRun=true", file);
    assertThat(dry.string("accepted")).isEqualTo("1");
    assertThat(problems(dry))
        .containsExactly(
            "household required",
            "benefit unknown-code",
            "sharePercent range",
            "months range",
            "validFrom date",
            "source required",
            "amount form",
            "ageUntil not-consistent");
    Map<String, Object> day = asked();
    day.put("date", "2028-02-01");
    assertThat(consultant.post(EFFECTS, day).string("normPerMonth")).isEqualTo("1200.00");
    csv(admin, "kind=INCOME_RULES", file);
    assertThat(consultant.post(EFFECTS, day).string("normPerMonth")).isEqualTo("1111.00");
    assertThat(csv(admin, "kind=INCOME_RULES", file).string("unchanged")).isEqualTo("1");
    manager.post("/api/v1/imports?kind=INCOME_RULES", Map.of()).expect(403);
  }
}
