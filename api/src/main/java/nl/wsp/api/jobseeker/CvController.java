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

/** A person's competency CV. */
@Controller("/api/v1/job-seekers/{id}/cv")
@ExecuteOn(TaskExecutors.BLOCKING)
class CvController {
  private final CompetencyCvs cvs;

  CvController(CompetencyCvs cvs) {
    this.cvs = cvs;
  }

  /**
   * The CV, how complete it is, and which missing fields would make it found more often. The look
   * is logged.
   *
   * @param sample number of a quality sample, for quality officers
   */
  @Get
  @Secured({
    Roles.JOB_SEEKER,
    Roles.CONSULTANT,
    Roles.ACCOUNT_MANAGER,
    Roles.EMPLOYER,
    Roles.QUALITY
  })
  HttpResponse<CvBody> read(
      Actor actor,
      @PathVariable UUID id,
      @QueryValue @Nullable String sample,
      HttpRequest<?> request) {
    return Tagged.ok(cvs.read(actor, id, sample, Texts.languageOf(request)), CvBody::version);
  }

  /** Replaces the CV; a field that is left out becomes unknown. */
  @Put
  @Secured({Roles.JOB_SEEKER, Roles.CONSULTANT})
  HttpResponse<CvBody> replace(
      Actor actor,
      @PathVariable UUID id,
      @Body CvBody body,
      @Header("If-Match") @Nullable String ifMatch,
      HttpRequest<?> request) {
    return Tagged.ok(
        cvs.replace(actor, id, body, ifMatch, Texts.languageOf(request)), CvBody::version);
  }
}
