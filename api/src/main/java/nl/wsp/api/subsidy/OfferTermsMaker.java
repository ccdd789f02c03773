package nl.wsp.api.subsidy;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import nl.wsp.api.jobseeker.CandidateSource;
import nl.wsp.api.jobseeker.CandidateSources;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.vacancy.VacancyContent;
import nl.wsp.api.vacancy.VacancyDetail;
import nl.wsp.matching.HoursOffered;
import nl.wsp.matching.HoursWish;
import nl.wsp.matching.TargetGroupFacts;
import nl.wsp.matching.Tracks;
import nl.wsp.matching.WorkingHours;
import org.jspecify.annotations.Nullable;

/** Fills in what an offer leaves to the match, and checks it against the rules. */
@Singleton
class OfferTermsMaker {
  private static final int WEEKS_TO_ANSWER = 4;
  private static final int ASSUMED_MONTHS = 12;
  private static final int LONGEST_YEARS = 5;

  private final CandidateSources candidates;
  private final Clock clock;

  OfferTermsMaker(CandidateSources candidates, Clock clock) {
    this.candidates = candidates;
    this.clock = clock;
  }

  /**
   * Terms of an offer for a candidate.
   *
   * @param vacancy of the match, absent for an offer that stands alone
   * @throws Problem 422 naming what breaks a rule: no target group of this subsidy, no birth date,
   *     no hours that both sides want, dates in the past or in the wrong order
   */
  OfferTerms of(OfferFields fields, UUID jobSeekerId, @Nullable VacancyDetail vacancy) {
    LocalDate today = Time.today(clock);
    TargetGroupFacts facts = candidates.facts(List.of(jobSeekerId)).get(jobSeekerId);
    if (facts == null) {
      throw Problem.notFound();
    }
    Violations wrong = new Violations();
    Tracks.outsideSubsidy(facts)
        .ifPresent(note -> wrong.breaksRule("/jobSeekerId", "no-subsidy-" + note));
    if (facts.birthDate() == null) {
      wrong.breaksRule("/jobSeekerId", "birth-date-needed");
    }
    VacancyContent content = vacancy == null ? null : vacancy.content();
    LocalDate start = start(fields, content, today);
    boolean permanent = Boolean.TRUE.equals(fields.permanent());
    LocalDate end = permanent ? null : end(fields, content, start);
    if (end != null && end.isBefore(start)) {
      wrong.breaksRule("/endDate", "ends-before-start");
    } else if (end != null && end.isAfter(start.plusYears(LONGEST_YEARS))) {
      wrong.breaksRule("/endDate", "out-of-range");
    }
    LocalDate validUntil =
        fields.validUntil() == null ? today.plusWeeks(WEEKS_TO_ANSWER) : fields.validUntil();
    if (validUntil.isBefore(today)) {
      wrong.breaksRule("/validUntil", "date-passed");
    }
    BigDecimal hours =
        fields.hoursPerWeek() != null ? fields.hoursPerWeek() : hours(jobSeekerId, content);
    if (hours == null) {
      wrong.breaksRule("/hoursPerWeek", "no-common-hours");
    }
    wrong.throwIfAny();
    BigDecimal wage =
        fields.hourlyWage() != null || content == null ? fields.hourlyWage() : content.hourlyWage();
    String title =
        fields.functionTitle() == null || fields.functionTitle().isBlank()
            ? content == null ? "" : content.title()
            : fields.functionTitle().strip();
    boolean flatRate = Boolean.TRUE.equals(fields.flatRate());
    return new OfferTerms(
        title,
        start,
        end,
        end == null ? start.plusMonths(ASSUMED_MONTHS).minusDays(1) : end,
        hours,
        wage,
        flatRate,
        flatRate ? fields.flatRateUntil() : null,
        facts.birthDate(),
        facts,
        facts.latestWageValue(today).orElse(null),
        validUntil,
        fields.note());
  }

  private static LocalDate start(
      OfferFields fields, @Nullable VacancyContent content, LocalDate today) {
    if (fields.startDate() != null) {
      return fields.startDate();
    }
    LocalDate asked = content == null ? null : content.startDate();
    return asked == null || asked.isBefore(today) ? today : asked;
  }

  private static LocalDate end(
      OfferFields fields, @Nullable VacancyContent content, LocalDate start) {
    if (fields.endDate() != null) {
      return fields.endDate();
    }
    Integer months = content == null ? null : content.contractMonths();
    return start.plusMonths(months == null ? ASSUMED_MONTHS : months).minusDays(1);
  }

  /**
   * The contract hours of the match (domain §6); while the candidate's wishes are not known, the
   * fewest of the vacancy. Null when there are none that both want.
   */
  private @Nullable BigDecimal hours(UUID jobSeekerId, @Nullable VacancyContent content) {
    CandidateSource candidate =
        content == null ? null : candidates.load(List.of(jobSeekerId)).get(jobSeekerId);
    if (candidate == null) {
      return null;
    }
    HoursWish wish = candidate.profile(postcode -> Optional.empty()).hours();
    if (wish.wanted() == null && wish.min() == null && wish.max() == null) {
      return content.hoursMin() == null ? content.hoursMax() : content.hoursMin();
    }
    OptionalDouble agreed =
        WorkingHours.contractHours(
            new HoursOffered(number(content.hoursMin()), number(content.hoursMax())), wish);
    return agreed.isEmpty()
        ? null
        : BigDecimal.valueOf(agreed.getAsDouble()).setScale(2, RoundingMode.HALF_UP);
  }

  private static @Nullable Double number(@Nullable BigDecimal value) {
    return value == null ? null : value.doubleValue();
  }
}
