package nl.wsp.api.networkcafe;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import nl.wsp.api.networkcafe.SeriesBodies.EndInput;
import nl.wsp.api.networkcafe.SeriesBodies.SeriesBody;
import nl.wsp.api.networkcafe.SeriesBodies.SeriesInput;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import nl.wsp.api.platform.sql.Versions;
import org.jspecify.annotations.Nullable;

/** Series of sessions. */
@Controller("/api/v1/matching-session-series")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
class SeriesController {
  private final SeriesDesk desk;
  private final SeriesReplanning replanning;
  private final SeriesViews views;

  SeriesController(SeriesDesk desk, SeriesReplanning replanning, SeriesViews views) {
    this.desk = desk;
    this.replanning = replanning;
    this.views = views;
  }

  /** Plans a series and all its sessions. */
  @Post
  HttpResponse<SeriesBody> planSeries(
      Actor actor,
      HttpRequest<?> request,
      @Body SeriesInput body,
      @Header(IdempotentPosts.HEADER) @Nullable String idempotencyKey) {
    UUID id = desk.create(actor, body, idempotencyKey);
    SeriesBody view = view(actor, id, Texts.languageOf(request));
    return HttpResponse.created(view, URI.create("/api/v1/matching-session-series/" + id))
        .header("ETag", Versions.etag(view.version()));
  }

  /** A series with its sessions, in order of time. */
  @Get("/{id}")
  HttpResponse<SeriesBody> series(Actor actor, HttpRequest<?> request, @PathVariable UUID id) {
    SeriesBody view = view(actor, id, Texts.languageOf(request));
    return HttpResponse.ok(view).header("ETag", Versions.etag(view.version()));
  }

  /** Changes a series; its planned sessions follow in what nobody changed by hand, or stay. */
  @Put("/{id}")
  HttpResponse<SeriesBody> replanSeries(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID id,
      @Body SeriesInput body,
      @Header("If-Match") @Nullable String ifMatch) {
    replanning.change(actor, id, body, ifMatch);
    return series(actor, request, id);
  }

  /** Ends a series; planned sessions after its last day are cancelled. */
  @Post("/{id}/end")
  HttpResponse<SeriesBody> endSeries(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID id,
      @Body EndInput body,
      @Header("If-Match") @Nullable String ifMatch) {
    desk.end(actor, id, body, ifMatch);
    return series(actor, request, id);
  }

  private SeriesBody view(Actor actor, UUID id, Locale language) {
    return views.of(actor, desk.open(actor, id), language);
  }
}
