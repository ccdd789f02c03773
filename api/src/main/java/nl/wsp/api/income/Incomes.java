package nl.wsp.api.income;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.UUID;
import nl.wsp.api.income.IncomeBodies.IncomeBody;
import nl.wsp.api.income.IncomeBodies.IncomeInput;
import nl.wsp.api.income.IncomeBodies.ToldFacts;
import nl.wsp.api.jobseeker.CandidateFiles;
import nl.wsp.api.jobseeker.CandidateSource;
import nl.wsp.api.platform.problem.Figures;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.reference.LoadedLists;
import nl.wsp.api.vacancy.Vacancies;
import nl.wsp.api.vacancy.VacancyContent;
import nl.wsp.api.vacancy.VacancyDetail;
import nl.wsp.api.vacancy.VacancyProfiles;
import nl.wsp.matching.WorkingHours;
import nl.wsp.matching.income.IncomeEffects;
import nl.wsp.matching.income.IncomeRequest;
import org.jspecify.annotations.Nullable;

/** Estimates what work does to an income. Nothing of it is stored. */
@Singleton
class Incomes {
  private final IncomeRuleBook rules;
  private final CandidateFiles files;
  private final Vacancies vacancies;
  private final VacancyProfiles profiles;
  private final LoadedLists lists;
  private final Clock clock;

  Incomes(
      IncomeRuleBook rules,
      CandidateFiles files,
      Vacancies vacancies,
      VacancyProfiles profiles,
      LoadedLists lists,
      Clock clock) {
    this.rules = rules;
    this.files = files;
    this.vacancies = vacancies;
    this.profiles = profiles;
    this.lists = lists;
    this.clock = clock;
  }

  /**
   * Without a person.
   *
   * @throws Problem 422 naming what makes no estimate possible
   */
  @Transactional
  IncomeBody estimate(IncomeInput input, Locale language) {
    return estimate(input.toRequest(Time.today(clock)), null, language);
  }

  /**
   * For a person and a vacancy: benefit, age and hours from the file, hours and wage from the
   * vacancy, the rest as told.
   *
   * @throws Problem 404 when the person or the vacancy is out of sight, 403 for everybody but the
   *     person and his own consultant, 422 when no contract hours follow and none were told
   */
  @Transactional
  IncomeBody forPerson(
      Actor actor, UUID jobSeekerId, UUID vacancyId, ToldFacts told, Locale language) {
    CandidateSource person = files.openForIncome(actor, jobSeekerId);
    VacancyDetail vacancy = vacancies.inSight(actor, vacancyId);
    LocalDate today = Time.today(clock);
    LocalDate start = vacancy.content().startDate();
    LocalDate day = start == null || start.isBefore(today) ? today : start;
    LocalDate birthDate = person.facts().birthDate();
    IncomeRequest request =
        new IncomeRequest(
            day,
            person.facts().targetGroup(),
            told.household(),
            birthDate == null ? null : Period.between(birthDate, day).getYears(),
            told.hoursPerWeek() == null ? contractHours(person, vacancy) : told.hoursPerWeek(),
            vacancy.content().hourlyWage(),
            person.cv().currentHoursPerWeek(),
            told.currentHourlyWage(),
            told.netWagePerMonth(),
            told.currentNetWagePerMonth(),
            told.benefitPerMonth(),
            told.exemptionMonthsUsed(),
            told.extraCostsPerMonth());
    return estimate(request, vacancyId, language);
  }

  private IncomeBody estimate(IncomeRequest request, @Nullable UUID vacancyId, Locale language) {
    Violations violations = new Violations();
    Figures.check(violations, "/date", request.date());
    Figures.check(violations, "/hoursPerWeek", request.hoursPerWeek());
    Figures.check(violations, "/hourlyWage", request.hourlyWage());
    Figures.check(violations, "/currentHoursPerWeek", request.currentHoursPerWeek());
    Figures.check(violations, "/currentHourlyWage", request.currentHourlyWage());
    Figures.check(violations, "/netWagePerMonth", request.netWagePerMonth());
    Figures.check(violations, "/currentNetWagePerMonth", request.currentNetWagePerMonth());
    Figures.check(violations, "/benefitPerMonth", request.benefitPerMonth());
    Figures.check(violations, "/extraCostsPerMonth", request.extraCostsPerMonth());
    violations.throwIfAny();
    return new IncomeWording(language)
        .body(
            request,
            Figures.calculated(() -> IncomeEffects.of(request, rules.on(request.date()))),
            vacancyId);
  }

  /** Hours wanted within what both allow; when nobody knows, the fewest the vacancy offers. */
  private @Nullable BigDecimal contractHours(CandidateSource person, VacancyDetail vacancy) {
    VacancyContent content = vacancy.content();
    var hours =
        WorkingHours.contractHours(
            profiles.of(vacancy).hours(), person.profile(lists::point).hours());
    if (hours.isPresent()) {
      return BigDecimal.valueOf(hours.getAsDouble());
    }
    return content.hoursMin() == null ? content.hoursMax() : content.hoursMin();
  }
}
