package nl.wsp.api.subsidy;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import nl.wsp.api.instrument.toolbox.Instrument;
import nl.wsp.api.instrument.toolbox.Toolbox;
import nl.wsp.matching.TargetGroupFacts;
import nl.wsp.matching.WageValue;
import nl.wsp.matching.instrument.Fact;
import nl.wsp.matching.instrument.Facts;
import nl.wsp.matching.instrument.Verdict;

/** What the toolbox of the region has for a candidate in this job. */
@Singleton
class OfferInstruments {
  private final Toolbox toolbox;

  OfferInstruments(Toolbox toolbox) {
    this.toolbox = toolbox;
  }

  /**
   * Instruments that apply or may apply on the first day of the contract, the certain ones first.
   */
  List<OfferFigures.Instrument> of(OfferTerms terms) {
    return toolbox.advise(facts(terms), terms.startDate(), null).stream()
        .filter(advice -> advice.verdict() != Verdict.NO)
        .sorted((a, b) -> Boolean.compare(a.verdict() != Verdict.YES, b.verdict() != Verdict.YES))
        .map(
            advice -> {
              Instrument instrument = advice.instrument();
              return new OfferFigures.Instrument(
                  instrument.code(),
                  advice.verdict() == Verdict.YES,
                  instrument.name().nl(),
                  instrument.name().en(),
                  instrument.amount().nl(),
                  instrument.amount().en());
            })
        .toList();
  }

  private static Facts facts(OfferTerms terms) {
    TargetGroupFacts known = terms.facts();
    LocalDate day = terms.startDate();
    Optional<WageValue> wageValue = Optional.ofNullable(terms.wageValue());
    return Facts.NONE
        .with(Fact.TARGET_GROUP, known.targetGroup() == null ? null : known.targetGroup().name())
        .with(Fact.JOB_AGREEMENT_REGISTER, known.jobAgreementRegister())
        .with(
            Fact.WAGE_VALUE_PERCENT,
            wageValue.map(value -> BigDecimal.valueOf(value.percent())).orElse(null))
        .with(
            Fact.WAGE_VALUE_SET,
            wageValue.map(value -> value.kind() == WageValue.Kind.DEFINITIVE).orElse(null))
        .with(Fact.AGE, BigDecimal.valueOf(Period.between(terms.birthDate(), day).getYears()))
        .with(Fact.HOURS_PER_WEEK, terms.hoursPerWeek())
        .with(
            Fact.CONTRACT_MONTHS,
            terms.endDate() == null
                ? null
                : BigDecimal.valueOf(
                    Period.between(day, terms.endDate().plusDays(1)).toTotalMonths()))
        .with(Fact.CONTRACT_INTENDED, Boolean.TRUE);
  }
}
