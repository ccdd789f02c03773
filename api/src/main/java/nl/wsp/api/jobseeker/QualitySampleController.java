package nl.wsp.api.jobseeker;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.util.UUID;
import nl.wsp.api.platform.http.Tagged;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Samples of files that quality officers judge. */
@Controller("/api/v1/quality-samples")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Roles.QUALITY)
class QualitySampleController {
  private final QualitySamples samples;

  QualitySampleController(QualitySamples samples) {
    this.samples = samples;
  }

  /** Samples in the officer's municipalities, newest first. */
  @Get
  Slice<QualitySampleBodies.View> list(
      Actor actor, @QueryValue @Nullable Integer limit, @QueryValue @Nullable String cursor) {
    return samples.list(actor, limit, cursor);
  }

  /** Draws a sample by chance, or of named files after a complaint; it is open for four weeks. */
  @Post
  HttpResponse<QualitySampleBodies.View> draw(Actor actor, @Body QualitySampleBodies.Draw body) {
    QualitySampleBodies.View drawn = samples.draw(actor, body);
    return HttpResponse.created(drawn, URI.create("/api/v1/quality-samples/" + drawn.id()));
  }

  /** One sample with its files and findings. */
  @Get("/{id}")
  QualitySampleBodies.View read(Actor actor, @PathVariable UUID id) {
    return samples.read(actor, id);
  }

  /** Records what was found in a file of the sample. */
  @Put("/{id}/files/{jobSeekerId}")
  HttpResponse<QualitySampleBodies.File> judge(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID jobSeekerId,
      @Body QualityFinding body,
      @Header("If-Match") @Nullable String ifMatch) {
    QualitySampleBodies.File judged = samples.judge(actor, id, jobSeekerId, body, ifMatch);
    return Tagged.ok(judged, QualitySampleBodies.File::version);
  }
}
