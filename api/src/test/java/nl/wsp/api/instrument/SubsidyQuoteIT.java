package nl.wsp.api.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.Test;

class SubsidyQuoteIT extends ApiTest {
  private static final String QUOTES = "/api/v1/wage-cost-subsidy-quotes";

  /** The worked example of the domain (§4): 30 years, 24 hours a week, wage value 60%. */
  private static Map<String, Object> example() {
    return new HashMap<>(
        Map.of("date", "2026-03-02", "age", 30, "hoursPerWeek", 24, "wageValuePercent", 60));
  }

  @Test
  void theWorkedExampleOfTheLawComesOut() {
    Answer quote = user(Role.EMPLOYER).signIn().post(QUOTES, example()).expect(200);
    assertThat(quote.at("eligible").getBooleanValue()).isTrue();
    assertThat(quote.string("ratePercent")).isEqualTo("40");
    assertThat(quote.string("minimumHourlyWage")).isEqualTo("14.71");
    assertThat(quote.string("subsidyPerWeek")).isEqualTo("152.51");
    assertThat(quote.string("subsidyPerMonth")).isEqualTo("660.89");
    assertThat(quote.string("subsidyWithChargesPerWeek")).isEqualTo("188.35");
    assertThat(quote.string("netEmployerCostPerWeek")).isEqualTo("282.53");
    assertThat(quote.string("netEmployerCostPerHour")).isEqualTo("11.77");
    assertThat(quote.at("netEmployerCostPerHour").isString()).isTrue();
    assertThat(quote.at("sources").size()).isPositive();
  }

  @Test
  void aFullWageValueGivesNoSubsidyAndSaysSoInTheReadersLanguage() {
    Client employer = user(Role.EMPLOYER).signIn();
    Map<String, Object> full = example();
    full.put("wageValuePercent", 100);
    Answer dutch = employer.post(QUOTES, full).expect(200);
    assertThat(dutch.at("eligible").getBooleanValue()).isFalse();
    assertThat(dutch.string("subsidyPerWeek")).isEqualTo("0.00");
    assertThat(dutch.string("notes.0")).startsWith("Geen subsidie");
    Answer english = employer.with("Accept-Language", "en").post(QUOTES, full).expect(200);
    assertThat(english.string("notes.0")).startsWith("No subsidy");
  }

  @Test
  void whatMakesNoQuotePossibleIsNamed() {
    Client employer = user(Role.EMPLOYER).signIn();
    record Case(String field, Object value) {}
    for (Case wrong :
        List.of(
            new Case("hoursPerWeek", 0),
            new Case("hoursPerWeek", "1e-999999"),
            new Case("wageValuePercent", 101),
            new Case("wageValuePercent", -1),
            new Case("hourlyWage", "14.70"),
            new Case("date", "2024-12-31"),
            new Case("date", "+999999999-12-31"),
            new Case("age", 14))) {
      Map<String, Object> request = example();
      request.put(wrong.field(), wrong.value());
      Answer refused = employer.post(QUOTES, request).expect(422);
      assertThat(refused.string("violations.0.pointer")).isEqualTo("/" + wrong.field());
    }
    Map<String, Object> incomplete = example();
    incomplete.remove("date");
    assertThat(employer.post(QUOTES, incomplete).expect(422).string("violations.0.pointer"))
        .isEqualTo("/date");
  }

  @Test
  void jobSeekersAndStrangersAreRefused() {
    user(Role.JOB_SEEKER).signIn().post(QUOTES, example()).expect(403);
    anonymous().post(QUOTES, example()).expect(401);
    user(Role.CONSULTANT).signIn().post(QUOTES, example()).expect(200);
  }
}
