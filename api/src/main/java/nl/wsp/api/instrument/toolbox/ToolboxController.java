package nl.wsp.api.instrument.toolbox;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import nl.wsp.api.instrument.toolbox.AdviceBodies.AdviceBody;
import nl.wsp.api.instrument.toolbox.AdviceBodies.AdviceItem;
import nl.wsp.api.instrument.toolbox.AdviceBodies.AdviceQuestion;
import nl.wsp.api.instrument.toolbox.AdviceBodies.FactsBody;
import nl.wsp.api.instrument.toolbox.AdviceBodies.InstrumentBody;
import nl.wsp.api.instrument.toolbox.AdviceBodies.InstrumentsBody;
import nl.wsp.api.instrument.toolbox.AdviceBodies.MunicipalityBody;
import nl.wsp.api.instrument.toolbox.AdviceBodies.PersonFacts;
import nl.wsp.api.instrument.toolbox.AdviceBodies.ProfileBody;
import nl.wsp.api.platform.problem.Figures;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import nl.wsp.api.platform.time.Time;
import nl.wsp.matching.instrument.Facts;
import org.jspecify.annotations.Nullable;

/** The toolbox of employer instruments: what there is, and who qualifies. Nothing is stored. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EMPLOYER, Roles.ACCOUNT_MANAGER, Roles.CONSULTANT, Roles.MANAGER, Roles.QUALITY})
class ToolboxController {
  private static final int OLDEST = 120;
  private static final int LONGEST_MONTHS = 1_200;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HOURS_IN_WEEK = BigDecimal.valueOf(168);

  private final Toolbox toolbox;
  private final PersonFactsReader people;
  private final Clock clock;

  ToolboxController(Toolbox toolbox, PersonFactsReader people, Clock clock) {
    this.toolbox = toolbox;
    this.people = people;
    this.clock = clock;
  }

  /**
   * The instruments in force.
   *
   * @param date absent: today
   * @param municipality CBS code; its own versions stand before the region's
   */
  @Get("/instruments")
  InstrumentsBody instruments(
      HttpRequest<?> request,
      @QueryValue @Nullable LocalDate date,
      @QueryValue @Nullable String municipality) {
    Violations violations = new Violations();
    checkMunicipality(violations, "?municipality", municipality);
    Figures.check(violations, "?date", date);
    violations.throwIfAny();
    LocalDate day = date == null ? Time.today(clock) : date;
    Locale language = Texts.languageOf(request);
    return new InstrumentsBody(
        day,
        toolbox.region(),
        toolbox.municipalities().stream().map(MunicipalityBody::of).toList(),
        toolbox.inForce(day, municipality).stream()
            .map(instrument -> InstrumentBody.of(instrument, language))
            .toList());
  }

  /** Which instruments fit these facts: yes, no, or depends, each with its reason. */
  @Post("/instrument-advice")
  @Status(HttpStatus.OK)
  AdviceBody advise(HttpRequest<?> request, @Body AdviceQuestion question) {
    FactsBody given = question.facts() == null ? FactsBody.UNKNOWN : question.facts();
    check(question, given);
    LocalDate day = question.date() == null ? Time.today(clock) : question.date();
    Locale language = Texts.languageOf(request);
    Facts facts = given.toFacts();
    return new AdviceBody(
        day,
        toolbox.region(),
        question.municipality(),
        toolbox.profileOf(facts).map(profile -> ProfileBody.of(profile, language)).orElse(null),
        toolbox.advise(facts, day, question.municipality()).stream()
            .map(advice -> AdviceItem.of(advice, language))
            .toList());
  }

  /** What a person's file says of the facts, for the own consultant; the look is logged. */
  @Get("/job-seekers/{id}/instrument-facts")
  @Secured(Roles.CONSULTANT)
  PersonFacts factsOf(Actor actor, @PathVariable UUID id) {
    return people.read(actor, id);
  }

  private void check(AdviceQuestion question, FactsBody facts) {
    Violations violations = new Violations();
    checkMunicipality(violations, "/municipality", question.municipality());
    Figures.check(violations, "/date", question.date());
    range(violations, "/facts/wageValuePercent", facts.wageValuePercent(), HUNDRED);
    range(violations, "/facts/hoursPerWeek", facts.hoursPerWeek(), HOURS_IN_WEEK);
    range(violations, "/facts/age", whole(facts.age()), BigDecimal.valueOf(OLDEST));
    range(
        violations,
        "/facts/contractMonths",
        whole(facts.contractMonths()),
        BigDecimal.valueOf(LONGEST_MONTHS));
    violations.throwIfAny();
  }

  private void checkMunicipality(
      Violations violations, String pointer, @Nullable String municipality) {
    if (municipality != null
        && toolbox.municipalities().stream().noneMatch(each -> each.code().equals(municipality))) {
      violations.invalid(pointer, "municipality");
    }
  }

  private static @Nullable BigDecimal whole(@Nullable Integer number) {
    return number == null ? null : BigDecimal.valueOf(number);
  }

  private static void range(
      Violations violations, String pointer, @Nullable BigDecimal value, BigDecimal highest) {
    if (value != null && (value.signum() < 0 || value.compareTo(highest) > 0)) {
      violations.breaksRule(pointer, "out-of-range");
    }
    Figures.check(violations, pointer, value);
  }
}
