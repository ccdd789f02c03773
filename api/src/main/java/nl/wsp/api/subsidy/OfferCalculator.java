package nl.wsp.api.subsidy;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nl.wsp.api.platform.problem.Figures;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.matching.InvalidField;
import nl.wsp.matching.Sentences;
import nl.wsp.matching.WageValue;
import nl.wsp.matching.subsidy.OfferRequest;
import nl.wsp.matching.subsidy.QuoteRequest;
import nl.wsp.matching.subsidy.SubsidyOffer;
import nl.wsp.matching.subsidy.SubsidyPeriods;
import nl.wsp.matching.subsidy.SubsidyQuote;
import nl.wsp.matching.subsidy.SubsidyRules;
import nl.wsp.matching.subsidy.SubsidyTables;
import nl.wsp.matching.subsidy.WageCostSubsidy;
import org.jspecify.annotations.Nullable;

/** Turns terms into figures with the calculators of matching and the tables of the day. */
@Singleton
class OfferCalculator {
  private static final Sentences DUTCH = Sentences.in(Locale.of("nl"));
  private static final Sentences ENGLISH = Sentences.in(Locale.ENGLISH);
  // what an assessment at the workplace often comes to when nothing is known yet
  private static final List<BigDecimal> USUAL_OUTCOMES =
      List.of(BigDecimal.valueOf(30), BigDecimal.valueOf(50), BigDecimal.valueOf(70));
  private static final BigDecimal STEP = BigDecimal.TEN;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final SubsidyTables tables;
  private final OfferInstruments instruments;

  OfferCalculator(SubsidyTables tables, OfferInstruments instruments) {
    this.tables = tables;
    this.instruments = instruments;
  }

  /**
   * The figures of an offer.
   *
   * @throws Problem 422 that names the field for which there is no outcome
   */
  OfferFigures figures(OfferTerms terms) {
    if (terms.wageValue() == null && !terms.flatRate()) {
      throw Problem.unprocessable("/flatRate", "wage-value-needed");
    }
    if (terms.flatRate() && isDefinitive(terms.wageValue())) {
      throw Problem.unprocessable("/flatRate", "wage-value-is-set");
    }
    SubsidyOffer offer =
        calculated(() -> SubsidyPeriods.offer(request(terms, terms.flatRate()), tables));
    Set<String> sources = new LinkedHashSet<>();
    TreeSet<LocalDate> wageDates = new TreeSet<>();
    TreeSet<LocalDate> ruleDates = new TreeSet<>();
    for (SubsidyOffer.Period period : offer.periods()) {
      sources.addAll(period.quote().sources());
      wageDates.add(tables.minimumWages().on(period.from()).validFrom());
      ruleDates.add(tables.rules().on(period.from()).validFrom());
    }
    SubsidyRules.Version rules = tables.rules().on(terms.startDate());
    LocalDate flatUntil = flatUntil(terms, rules);
    return new OfferFigures(
        offer.periods().stream().map(period -> period(period, flatUntil)).toList(),
        amounts(offer.total()),
        flatRateOption(terms),
        scenarios(terms),
        instruments.of(terms),
        List.copyOf(sources),
        new OfferFigures.Tables(List.copyOf(wageDates), List.copyOf(ruleDates)),
        rules.holidayAllowancePercent().toPlainString(),
        rules.chargeAllowancePercent().toPlainString());
  }

  private static OfferRequest request(OfferTerms terms, boolean flatRate) {
    return new OfferRequest(
        terms.birthDate(),
        terms.startDate(),
        terms.calculatedUntil(),
        terms.hoursPerWeek(),
        terms.wageValue() == null ? null : BigDecimal.valueOf(terms.wageValue().percent()),
        terms.hourlyWage(),
        flatRate,
        flatRate ? terms.flatRateUntil() : null);
  }

  private static @Nullable LocalDate flatUntil(OfferTerms terms, SubsidyRules.Version rules) {
    if (!terms.flatRate()) {
      return null;
    }
    return terms.flatRateUntil() != null
        ? terms.flatRateUntil()
        : terms.startDate().plusMonths(rules.flatRateMaxMonths()).minusDays(1);
  }

  private static OfferFigures.Period period(
      SubsidyOffer.Period period, @Nullable LocalDate flatUntil) {
    SubsidyQuote quote = period.quote();
    return new OfferFigures.Period(
        period.from(),
        period.until(),
        quote.eligible(),
        flatUntil != null && !period.from().isAfter(flatUntil),
        quote.ratePercent().toPlainString(),
        quote.minimumHourlyWage().toPlainString(),
        quote.hourlyWage().toPlainString(),
        amounts(quote.perHour()),
        amounts(quote.perWeek()),
        amounts(quote.perMonth()),
        amounts(quote.perYear()),
        amounts(period.amounts()),
        quote.notes().stream().map(DUTCH::of).toList(),
        quote.notes().stream().map(ENGLISH::of).toList());
  }

  private OfferFigures.@Nullable Option flatRateOption(OfferTerms terms) {
    if (terms.flatRate() || isDefinitive(terms.wageValue())) {
      return null;
    }
    OfferTerms flat =
        new OfferTerms(
            terms.functionTitle(),
            terms.startDate(),
            terms.endDate(),
            terms.calculatedUntil(),
            terms.hoursPerWeek(),
            terms.hourlyWage(),
            true,
            null,
            terms.birthDate(),
            terms.facts(),
            terms.wageValue(),
            terms.validUntil(),
            terms.note());
    SubsidyQuote first =
        calculated(() -> SubsidyPeriods.offer(request(flat, true), tables))
            .periods()
            .getFirst()
            .quote();
    LocalDate longest = flatUntil(flat, tables.rules().on(terms.startDate()));
    LocalDate until =
        longest == null || terms.calculatedUntil().isBefore(longest)
            ? terms.calculatedUntil()
            : longest;
    return new OfferFigures.Option(
        until, amounts(first.perHour()), amounts(first.perWeek()), amounts(first.perMonth()));
  }

  /** What the employer can expect after the assessment: around an indication, else usual ones. */
  private List<OfferFigures.Scenario> scenarios(OfferTerms terms) {
    WageValue known = terms.wageValue();
    if (isDefinitive(known)) {
      return List.of();
    }
    List<BigDecimal> outcomes = new ArrayList<>();
    if (known == null) {
      outcomes.addAll(USUAL_OUTCOMES);
    } else {
      BigDecimal indicated = BigDecimal.valueOf(known.percent()).stripTrailingZeros();
      outcomes.add(indicated.subtract(STEP).max(BigDecimal.ZERO));
      outcomes.add(indicated);
      outcomes.add(indicated.add(STEP).min(HUNDRED));
    }
    int age = Period.between(terms.birthDate(), terms.startDate()).getYears();
    return outcomes.stream()
        .distinct()
        .map(
            outcome -> {
              SubsidyQuote quote =
                  calculated(
                      () ->
                          WageCostSubsidy.quote(
                              new QuoteRequest(
                                  terms.startDate(),
                                  age,
                                  terms.hoursPerWeek(),
                                  outcome,
                                  terms.hourlyWage(),
                                  false),
                              tables));
              return new OfferFigures.Scenario(
                  outcome.toPlainString(), amounts(quote.perHour()), amounts(quote.perMonth()));
            })
        .toList();
  }

  private static boolean isDefinitive(@Nullable WageValue value) {
    return value != null && value.kind() == WageValue.Kind.DEFINITIVE;
  }

  private static OfferFigures.Amounts amounts(SubsidyQuote.Amounts amounts) {
    return new OfferFigures.Amounts(
        amounts.subsidy().toPlainString(),
        amounts.subsidyWithCharges().toPlainString(),
        amounts.netEmployerCost().toPlainString());
  }

  /** The calculators name their own fields; the offer's are a little different. */
  private static <T> T calculated(java.util.function.Supplier<T> calculation) {
    return Figures.calculated(
        () -> {
          try {
            return calculation.get();
          } catch (InvalidField invalid) {
            throw switch (invalid.field()) {
              case "until" -> new InvalidField("endDate", invalid.problem());
              case "date" -> new InvalidField("startDate", invalid.problem());
              default -> invalid;
            };
          }
        });
  }
}
