package nl.wsp.api.jobseeker;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;
import nl.wsp.api.platform.http.Tagged;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** A person's consents. */
@Controller("/api/v1/job-seekers/{id}/consents")
@ExecuteOn(TaskExecutors.BLOCKING)
class ConsentController {
  private final Consents consents;

  ConsentController(Consents consents) {
    this.consents = consents;
  }

  /**
   * Consents that count, everything given and withdrawn, and who can see the person now.
   *
   * @param sample number of a quality sample, for quality officers
   */
  @Get
  @Secured({Roles.JOB_SEEKER, Roles.CONSULTANT, Roles.QUALITY})
  HttpResponse<ConsentsBody> read(
      Actor actor,
      @PathVariable UUID id,
      @QueryValue @Nullable String sample,
      HttpRequest<?> request) {
    return Tagged.ok(
        consents.read(actor, id, sample, Texts.languageOf(request)), ConsentsBody::version);
  }

  /** Gives the consents named and withdraws all others. */
  @Put
  @Secured({Roles.JOB_SEEKER, Roles.CONSULTANT})
  HttpResponse<ConsentsBody> replace(
      Actor actor,
      @PathVariable UUID id,
      @Body ConsentsBody.Update body,
      @Header("If-Match") @Nullable String ifMatch,
      HttpRequest<?> request) {
    return Tagged.ok(
        consents.replace(actor, id, body, ifMatch, Texts.languageOf(request)),
        ConsentsBody::version);
  }
}
