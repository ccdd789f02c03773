package nl.wsp.api.instrument;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.wsp.api.platform.problem.Figures;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Roles;
import nl.wsp.matching.Sentences;
import nl.wsp.matching.subsidy.QuoteRequest;
import nl.wsp.matching.subsidy.SubsidyQuote;
import nl.wsp.matching.subsidy.SubsidyTables;
import nl.wsp.matching.subsidy.WageCostSubsidy;
import org.jspecify.annotations.Nullable;

/** What the wage-cost subsidy comes to (Participatiewet art. 10c, 10d). Nothing is stored. */
@Controller("/api/v1/wage-cost-subsidy-quotes")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EMPLOYER, Roles.ACCOUNT_MANAGER, Roles.CONSULTANT, Roles.MANAGER, Roles.QUALITY})
class SubsidyQuoteController {
  private final SubsidyTables tables;

  SubsidyQuoteController(SubsidyTables tables) {
    this.tables = tables;
  }

  /** Calculates a quote; what makes no quote possible is a 422 that names the field. */
  @Post
  HttpResponse<QuoteBody> quote(HttpRequest<?> request, @Body QuoteInput body) {
    Violations violations = new Violations();
    Figures.check(violations, "/date", body.date());
    Figures.check(violations, "/hoursPerWeek", body.hoursPerWeek());
    Figures.check(violations, "/wageValuePercent", body.wageValuePercent());
    Figures.check(violations, "/hourlyWage", body.hourlyWage());
    violations.throwIfAny();
    SubsidyQuote quote = Figures.calculated(() -> WageCostSubsidy.quote(body.toRequest(), tables));
    return HttpResponse.ok(QuoteBody.of(quote, Sentences.in(Texts.languageOf(request))));
  }

  /**
   * What a quote is asked for.
   *
   * @param hourlyWage absent: the minimum wage for the age
   * @param flatRate absent: no
   */
  @Serdeable
  @Introspected
  record QuoteInput(
      @Nullable LocalDate date,
      @Nullable Integer age,
      @Nullable BigDecimal hoursPerWeek,
      @Nullable BigDecimal wageValuePercent,
      @Nullable BigDecimal hourlyWage,
      @Nullable Boolean flatRate) {
    QuoteRequest toRequest() {
      return new QuoteRequest(
          date, age, hoursPerWeek, wageValuePercent, hourlyWage, Boolean.TRUE.equals(flatRate));
    }
  }

  /**
   * The quote; amounts in euros as decimal strings.
   *
   * @param minimumHourlyWage statutory, for the age, without holiday allowance
   * @param hourlyWage wage that was counted with
   * @param notes what the reader must know, in his language
   * @param sources laws and amounts, by their Dutch names
   */
  @Serdeable
  record QuoteBody(
      boolean eligible,
      BigDecimal ratePercent,
      String minimumHourlyWage,
      String hourlyWage,
      String subsidyPerHour,
      String subsidyPerWeek,
      String subsidyPerMonth,
      String subsidyPerYear,
      String subsidyWithChargesPerWeek,
      String subsidyWithChargesPerMonth,
      String netEmployerCostPerHour,
      String netEmployerCostPerWeek,
      String netEmployerCostPerMonth,
      List<String> notes,
      List<String> sources) {
    static QuoteBody of(SubsidyQuote quote, Sentences sentences) {
      return new QuoteBody(
          quote.eligible(),
          quote.ratePercent(),
          quote.minimumHourlyWage().toPlainString(),
          quote.hourlyWage().toPlainString(),
          quote.perHour().subsidy().toPlainString(),
          quote.perWeek().subsidy().toPlainString(),
          quote.perMonth().subsidy().toPlainString(),
          quote.perYear().subsidy().toPlainString(),
          quote.perWeek().subsidyWithCharges().toPlainString(),
          quote.perMonth().subsidyWithCharges().toPlainString(),
          quote.perHour().netEmployerCost().toPlainString(),
          quote.perWeek().netEmployerCost().toPlainString(),
          quote.perMonth().netEmployerCost().toPlainString(),
          quote.notes().stream().map(sentences::of).toList(),
          quote.sources());
    }
  }
}
