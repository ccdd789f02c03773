package nl.wsp.api.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wsp.api.platform.problem.Violation;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.vacancy.Transition.Guard;
import nl.wsp.matching.subsidy.MinimumWageTable;
import nl.wsp.matching.subsidy.SubsidyRules;
import nl.wsp.matching.subsidy.SubsidyTables;
import org.junit.jupiter.api.Test;

class PublishingRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 2, 1);
  private static final String COMPLETE =
      """
      "title": "Orderpicker", "occupation": {"code": "OCC-orderpicker"}, "postcode": "2262",
      "hoursPerWeek": {"min": 16, "max": 24}, "startDate": "2026-03-01"
      """;

  private final PublishingRules rules = new PublishingRules(new WageFloors(tables()));

  /** The amounts of the domain: 14.40 from 2025-07-01, 14.71 from 2026-01-01; 30% at 15 years. */
  private static SubsidyTables tables() {
    SubsidyRules.Version rules =
        new SubsidyRules.Version(
            LocalDate.of(2018, 1, 1),
            new BigDecimal("23.5"),
            BigDecimal.valueOf(8),
            BigDecimal.valueOf(70),
            BigDecimal.valueOf(50),
            6,
            "test");
    return new SubsidyTables(
        new MinimumWageTable(
            List.of(
                amount(LocalDate.of(2025, 7, 1), "14.40"),
                amount(LocalDate.of(2026, 1, 1), "14.71"))),
        new SubsidyRules(List.of(rules)));
  }

  private static MinimumWageTable.Amount amount(LocalDate from, String hourly) {
    Map<Integer, BigDecimal> youth = Map.of(15, BigDecimal.valueOf(30), 18, BigDecimal.valueOf(50));
    return new MinimumWageTable.Amount(from, new BigDecimal(hourly), 21, youth, "test");
  }

  private static VacancyContent content(String fields) throws IOException {
    VacancyInput input =
        ObjectMapper.getDefault().readValue("{" + fields + "}", Argument.of(VacancyInput.class));
    return VacancyForm.read(
        new VacancyCodes(Catalogue.bundled(), code -> Optional.empty()), input, null);
  }

  @Test
  void everythingMissingIsNamedAtOnce() throws IOException {
    VacancyContent bare = content("\"title\": \"x\"");
    assertThat(rules.check(Guard.PUBLISHABLE, bare, TODAY).found())
        .extracting(Violation::pointer)
        .containsExactly("/occupation", "/hoursPerWeek", "/postcode", "/startDate");
    assertThat(rules.check(Guard.CLOSING_DATE_AHEAD, bare, TODAY).isEmpty()).isTrue();
  }

  @Test
  void aCompleteVacancyCanBePublished() throws IOException {
    assertThat(rules.check(Guard.PUBLISHABLE, content(COMPLETE), TODAY).isEmpty()).isTrue();
  }

  @Test
  void theLastDayItselfIsNotPassed() throws IOException {
    VacancyContent today = content(COMPLETE + ", \"closingDate\": \"2026-02-01\"");
    VacancyContent yesterday = content(COMPLETE + ", \"closingDate\": \"2026-01-31\"");
    assertThat(rules.check(Guard.PUBLISHABLE, today, TODAY).isEmpty()).isTrue();
    assertThat(rules.check(Guard.PUBLISHABLE, yesterday, TODAY).found())
        .containsExactly(Violation.at("/closingDate", "date-passed"));
    assertThat(rules.check(Guard.NONE, yesterday, TODAY).isEmpty()).isTrue();
  }

  @Test
  void aWageBelowTheLowestMinimumIsRefusedAndOneForTheYoungIsWarnedFor() throws IOException {
    // 2026-01-01: 14.71 from 21 years, 30% of that for 15 years: 4.41
    VacancyContent unlawful = content(COMPLETE + ", \"hourlyWage\": 4.40");
    VacancyContent young = content(COMPLETE + ", \"hourlyWage\": 4.41");
    VacancyContent adult = content(COMPLETE + ", \"hourlyWage\": 14.71");
    assertThat(rules.check(Guard.PUBLISHABLE, unlawful, TODAY).found())
        .containsExactly(Violation.at("/hourlyWage", "wage-below-minimum", "4.41"));
    assertThat(rules.check(Guard.PUBLISHABLE, young, TODAY).isEmpty()).isTrue();
    assertThat(rules.wageWarning(young, TODAY))
        .contains(Violation.at("/hourlyWage", "wage-below-adult-minimum", "14.71"));
    assertThat(rules.wageWarning(adult, TODAY)).isEmpty();
  }

  @Test
  void theAmountOfTheStartDateCounts() throws IOException {
    String before2026 = COMPLETE.replace("2026-03-01", "2025-12-31");
    VacancyContent wage = content(before2026 + ", \"hourlyWage\": 14.40");
    assertThat(rules.wageWarning(wage, LocalDate.of(2025, 12, 1))).isEmpty();
    assertThat(rules.wageWarning(wage, TODAY)).isPresent();
  }
}
