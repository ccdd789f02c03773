package nl.wsp.api.subsidy;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.matching.TargetGroupFacts;
import nl.wsp.matching.Tracks;

/**
 * Puts invented offers in a demo, with figures of the real calculators. Nobody looked at anyone.
 */
@Singleton
public class SubsidyExamples {
  private static final int WEEKS_TO_ANSWER = 4;
  private static final int CONTRACT_MONTHS = 12;
  private static final int YOUNGEST_WITH_MINIMUM_WAGE = 15;

  private final OfferRepository offers;
  private final CaseRepository cases;
  private final DecisionRepository decisions;
  private final PersonPeriods periods;
  private final OfferCalculator calculator;
  private final ReassessmentRules rules;

  SubsidyExamples(
      OfferRepository offers,
      CaseRepository cases,
      DecisionRepository decisions,
      PersonPeriods periods,
      OfferCalculator calculator,
      ReassessmentRules rules) {
    this.offers = offers;
    this.cases = cases;
    this.decisions = decisions;
    this.periods = periods;
    this.calculator = calculator;
    this.rules = rules;
  }

  /** How far an example has come. */
  public enum Stage {
    DRAFT,
    SENT,
    ACCEPTED,
    RUNNING
  }

  /**
   * An invented offer.
   *
   * @param madeBy account manager of the employer
   * @param startDate first day of a contract of a year
   * @param facts of the person, with birth date and wage value
   */
  public record Example(
      UUID employerId,
      UUID jobSeekerId,
      UUID madeBy,
      String functionTitle,
      LocalDate startDate,
      BigDecimal hoursPerWeek,
      TargetGroupFacts facts,
      Stage stage,
      Instant madeAt) {}

  /** Adds an offer, and the running case when it has come so far. */
  @Transactional
  public void add(Example example, LocalDate today) {
    LocalDate end = example.startDate().plusMonths(CONTRACT_MONTHS).minusDays(1);
    OfferTerms terms =
        new OfferTerms(
            example.functionTitle(),
            example.startDate(),
            end,
            end,
            example.hoursPerWeek(),
            null,
            false,
            null,
            example.facts().birthDate(),
            example.facts(),
            example.facts().latestWageValue(today).orElseThrow(),
            today.plusWeeks(WEEKS_TO_ANSWER),
            null);
    OfferFigures figures = calculator.figures(terms);
    Instant at = example.madeAt();
    boolean answered = example.stage() == Stage.ACCEPTED || example.stage() == Stage.RUNNING;
    OfferStatus status =
        answered
            ? OfferStatus.ACCEPTED
            : example.stage() == Stage.SENT ? OfferStatus.SENT : OfferStatus.DRAFT;
    OfferRow offer =
        offers.save(
            new OfferRow(
                    Ids.next(),
                    example.employerId(),
                    null,
                    example.jobSeekerId(),
                    status,
                    terms.functionTitle(),
                    terms.startDate(),
                    end,
                    end,
                    terms.hoursPerWeek(),
                    null,
                    false,
                    null,
                    null,
                    null,
                    null,
                    figures,
                    terms.validUntil(),
                    null,
                    example.madeBy(),
                    status == OfferStatus.DRAFT ? null : at,
                    answered ? at : null,
                    null,
                    0,
                    at,
                    at)
                .with(terms, figures, at));
    if (example.stage() == Stage.RUNNING) {
      run(offer, today);
    }
  }

  private void run(OfferRow offer, LocalDate today) {
    Instant at = offer.createdAt();
    LocalDate soon = rules.reminderUntil(today).minusWeeks(1);
    UUID id = Ids.next();
    cases.save(
        new CaseRow(
            id,
            offer.id(),
            offer.employerId(),
            offer.jobSeekerId(),
            CaseRow.Status.RUNNING,
            CaseRow.ContractKind.AGREEMENT,
            null,
            offer.startsOn(),
            offer.endsOn(),
            null,
            CaseRow.CoachKind.SHELTERED_WORK,
            null,
            null,
            soon,
            offer.createdBy(),
            0,
            at,
            at));
    periods.add(offer.jobSeekerId(), CaseDesk.granted(id, offer));
    decisions.save(
        new DecisionRow(
            Ids.next(),
            id,
            DecisionRow.Kind.SUBSIDY_GRANTED,
            "De werkgever nam het aanbod aan.",
            offer.createdBy(),
            at));
  }

  /** Whether the calculators can make an offer for somebody. */
  public static boolean fits(TargetGroupFacts facts, LocalDate today) {
    return facts.birthDate() != null
        && Tracks.outsideSubsidy(facts).isEmpty()
        && facts.latestWageValue(today).filter(value -> value.percent() < 100).isPresent()
        && !facts.birthDate().plusYears(YOUNGEST_WITH_MINIMUM_WAGE + 1).isAfter(today);
  }
}
