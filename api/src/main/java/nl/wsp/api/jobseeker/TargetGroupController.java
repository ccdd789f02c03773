package nl.wsp.api.jobseeker;

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
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Target-group facts and wage values: staff only, every look logged. */
@Controller("/api/v1/job-seekers/{id}/target-group")
@ExecuteOn(TaskExecutors.BLOCKING)
class TargetGroupController {
  private final TargetGroups targetGroups;

  TargetGroupController(TargetGroups targetGroups) {
    this.targetGroups = targetGroups;
  }

  /**
   * The facts, for the own consultant and for a quality sample.
   *
   * @param sample number of a quality sample, for quality officers
   */
  @Get
  @Secured({Roles.CONSULTANT, Roles.QUALITY})
  HttpResponse<TargetGroupBody> read(
      Actor actor, @PathVariable UUID id, @QueryValue @Nullable String sample) {
    return Tagged.ok(targetGroups.read(actor, id, sample), TargetGroupBody::version);
  }

  /** Replaces the facts and adds new wage values. */
  @Put
  @Secured(Roles.CONSULTANT)
  HttpResponse<TargetGroupBody> replace(
      Actor actor,
      @PathVariable UUID id,
      @Body TargetGroupBody body,
      @Header("If-Match") @Nullable String ifMatch) {
    return Tagged.ok(targetGroups.replace(actor, id, body, ifMatch), TargetGroupBody::version);
  }
}
