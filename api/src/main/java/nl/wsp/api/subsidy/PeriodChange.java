package nl.wsp.api.subsidy;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.jobseeker.CandidateSources;
import nl.wsp.api.platform.problem.Figures;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.matching.TargetGroupFacts;
import nl.wsp.matching.WageValue;
import nl.wsp.matching.subsidy.OfferRequest;
import nl.wsp.matching.subsidy.SubsidyOffer;
import nl.wsp.matching.subsidy.SubsidyPeriods;
import nl.wsp.matching.subsidy.SubsidyTables;

/** Calculates the rest of a case again, with the wage value that counts from a day on. */
@Singleton
class PeriodChange {
  private final CandidateSources candidates;
  private final PersonPeriods periods;
  private final SubsidyTables tables;

  PeriodChange(CandidateSources candidates, PersonPeriods periods, SubsidyTables tables) {
    this.candidates = candidates;
    this.periods = periods;
    this.tables = tables;
  }

  /**
   * Replaces the periods of a case from a day on.
   *
   * @throws Problem 422 when the day is outside the contract or no wage value counts on it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void from(OfferRow offer, CaseRow subsidyCase, LocalDate day) {
    if (day.isBefore(subsidyCase.startsOn()) || day.isAfter(offer.calculatedUntil())) {
      throw Problem.unprocessable("/on", "outside-offer");
    }
    UUID person = subsidyCase.jobSeekerId();
    periods.end(person, subsidyCase.id(), day.minusDays(1));
    TargetGroupFacts facts = candidates.facts(List.of(person)).get(person);
    WageValue value =
        facts
            .latestWageValue(day)
            .orElseThrow(() -> Problem.unprocessable("/on", "wage-value-needed"));
    SubsidyOffer again =
        Figures.calculated(
            () ->
                SubsidyPeriods.offer(
                    new OfferRequest(
                        facts.birthDate(),
                        day,
                        offer.calculatedUntil(),
                        offer.hoursPerWeek(),
                        BigDecimal.valueOf(value.percent()),
                        null,
                        false,
                        null),
                    tables));
    periods.add(
        person,
        again.periods().stream()
            .filter(period -> period.quote().eligible())
            .map(
                period ->
                    new PeriodRow(
                        Ids.next(),
                        subsidyCase.id(),
                        person,
                        period.from(),
                        period.until(),
                        period.quote().ratePercent(),
                        false,
                        period.quote().perWeek().subsidy(),
                        period.quote().perWeek().subsidyWithCharges()))
            .toList());
  }
}
