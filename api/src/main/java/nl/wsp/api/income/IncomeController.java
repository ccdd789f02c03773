package nl.wsp.api.income;

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
import java.util.UUID;
import nl.wsp.api.income.IncomeBodies.IncomeBody;
import nl.wsp.api.income.IncomeBodies.IncomeInput;
import nl.wsp.api.income.IncomeBodies.ToldFacts;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** What work does to an income (domain §6): an estimate, never a decision, never a filter. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class IncomeController {
  private final Incomes incomes;

  IncomeController(Incomes incomes) {
    this.incomes = incomes;
  }

  /** Estimates without a person; nothing is stored or logged. */
  @Post("/income-effects")
  @Status(HttpStatus.OK)
  @Secured({Roles.JOB_SEEKER, Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
  IncomeBody estimate(HttpRequest<?> request, @Body IncomeInput body) {
    return incomes.estimate(body, Texts.languageOf(request));
  }

  /**
   * Estimates for a person and a vacancy from what his file holds: for himself and his own
   * consultant.
   */
  @Get("/job-seekers/{id}/income-effects")
  @Secured({Roles.JOB_SEEKER, Roles.CONSULTANT})
  IncomeBody read(
      Actor actor, HttpRequest<?> request, @PathVariable UUID id, @QueryValue UUID vacancyId) {
    return incomes.forPerson(actor, id, vacancyId, ToldFacts.NOTHING, Texts.languageOf(request));
  }

  /**
   * The same with facts that the file does not hold and that are not kept: household, net wage,
   * costs.
   */
  @Post("/job-seekers/{id}/income-effects")
  @Status(HttpStatus.OK)
  @Secured({Roles.JOB_SEEKER, Roles.CONSULTANT})
  IncomeBody withFacts(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID id,
      @QueryValue UUID vacancyId,
      @Body @Nullable ToldFacts body) {
    return incomes.forPerson(
        actor, id, vacancyId, body == null ? ToldFacts.NOTHING : body, Texts.languageOf(request));
  }
}
