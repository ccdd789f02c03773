package nl.wsp.api.matching;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.jobseeker.CandidateSources;
import nl.wsp.api.jobseeker.Pseudonyms;
import nl.wsp.api.matching.MatchBodies.CostRange;
import nl.wsp.api.matching.MatchBodies.Item;
import nl.wsp.api.matching.MatchBodies.Matches;
import nl.wsp.api.matching.MatchBodies.Support;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.vacancy.VacancyDetail;
import nl.wsp.matching.CandidateProfile;
import nl.wsp.matching.Eligibility;
import nl.wsp.matching.InvalidField;
import nl.wsp.matching.Match;
import nl.wsp.matching.PreparedVacancy;
import nl.wsp.matching.TargetGroupFacts;
import nl.wsp.matching.Track;
import nl.wsp.matching.Tracks;
import nl.wsp.matching.WageValue;
import nl.wsp.matching.subsidy.QuoteRequest;
import nl.wsp.matching.subsidy.SubsidyTables;
import nl.wsp.matching.subsidy.WageCostSubsidy;
import org.jspecify.annotations.Nullable;

/**
 * A ranking as coarse as an employer may see it (domain §3): pseudonyms that differ per employer,
 * no scores, support named from the vacancy alone, and one cost range for the whole list.
 */
@Singleton
class EmployerView {
  /** Fewest people in a list for which a cost range is shown. */
  static final int FEWEST_FOR_RANGE = 5;

  private static final List<String> SUPPORT_FOR_EVERYBODY =
      List.of("TRIAL_PLACEMENT", "NO_RISK_POLICY", "JOB_COACHING", "WORKPLACE_ADAPTATION");

  private final Pseudonyms pseudonyms;
  private final CandidateSources sources;
  private final SubsidyTables tables;

  EmployerView(Pseudonyms pseudonyms, CandidateSources sources, SubsidyTables tables) {
    this.pseudonyms = pseudonyms;
    this.sources = sources;
    this.tables = tables;
  }

  Matches of(
      VacancyDetail vacancy,
      PreparedVacancy prepared,
      Track track,
      UUID rankingId,
      int total,
      List<Match> top,
      MatchWording wording,
      Locale language) {
    UUID employerId = vacancy.employer().id();
    List<Item> items =
        top.stream()
            .map(
                match ->
                    wording.coarse(
                        match, pseudonym(employerId, UUID.fromString(match.candidateId()))))
            .toList();
    return new Matches(
        prepared.model().version(),
        rankingId,
        track,
        total,
        items,
        null,
        null,
        support(prepared, language),
        costRange(vacancy, prepared, top),
        null);
  }

  /** The name of a person for one employer. */
  UUID pseudonym(UUID employerId, UUID candidateId) {
    return pseudonyms.of(employerId, candidateId);
  }

  /** Kinds of support that may apply: what the vacancy is open to, whoever the candidates are. */
  private static List<Support> support(PreparedVacancy prepared, Locale language) {
    List<String> codes = new ArrayList<>();
    if (prepared.vacancy().openTo(Track.WAGE_COST_SUBSIDY)) {
      codes.add("WAGE_COST_SUBSIDY");
    }
    codes.addAll(SUPPORT_FOR_EVERYBODY);
    return codes.stream()
        .map(code -> new Support(code, Texts.of("matching", language, "support." + code)))
        .toList();
  }

  private @Nullable CostRange costRange(
      VacancyDetail vacancy, PreparedVacancy prepared, List<Match> top) {
    if (top.size() < FEWEST_FOR_RANGE) {
      return null;
    }
    Map<UUID, TargetGroupFacts> facts =
        sources.facts(top.stream().map(match -> UUID.fromString(match.candidateId())).toList());
    BigDecimal lowest = null;
    BigDecimal highest = null;
    for (TargetGroupFacts known : facts.values()) {
      BigDecimal cost = costPerHour(vacancy, prepared, known);
      if (cost != null) {
        lowest = lowest == null ? cost : lowest.min(cost);
        highest = highest == null ? cost : highest.max(cost);
      }
    }
    return lowest == null
        ? null
        : new CostRange(
            lowest.setScale(0, RoundingMode.FLOOR).toPlainString(),
            highest.setScale(0, RoundingMode.CEILING).toPlainString());
  }

  private @Nullable BigDecimal costPerHour(
      VacancyDetail vacancy, PreparedVacancy prepared, TargetGroupFacts facts) {
    LocalDate start = prepared.vacancy().startDate();
    LocalDate day = start == null || start.isBefore(prepared.today()) ? prepared.today() : start;
    int age =
        facts.birthDate() == null
            ? 21
            : Math.max(15, Period.between(facts.birthDate(), day).getYears());
    boolean subsidised =
        new Tracks(prepared)
                .assess(
                    Track.WAGE_COST_SUBSIDY,
                    CandidateProfile.builder("anyone").build(),
                    facts,
                    null)
                .eligibility()
            == Eligibility.ELIGIBLE;
    BigDecimal wageValue =
        subsidised
            ? facts
                .latestWageValue(prepared.today())
                .map(WageValue::percent)
                .map(BigDecimal::valueOf)
                .orElse(BigDecimal.valueOf(100))
            : BigDecimal.valueOf(100);
    try {
      return WageCostSubsidy.quote(
              new QuoteRequest(
                  day, age, BigDecimal.ONE, wageValue, vacancy.content().hourlyWage(), false),
              tables)
          .perHour()
          .netEmployerCost();
    } catch (InvalidField belowMinimumWage) {
      // an offer below the minimum for this age has no cost to show
      return null;
    }
  }
}
