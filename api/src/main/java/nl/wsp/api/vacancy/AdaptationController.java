package nl.wsp.api.vacancy;

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
import java.util.UUID;
import nl.wsp.api.platform.http.Tagged;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Vacatures op maat: a vacancy adapted by employer and account manager, side by side. */
@Controller("/api/v1/vacancies/{vacancyId}/adaptations")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EMPLOYER, Roles.ACCOUNT_MANAGER})
class AdaptationController {
  private final AdaptationDesk desk;
  private final AdaptationViews views;

  AdaptationController(AdaptationDesk desk, AdaptationViews views) {
    this.desk = desk;
    this.views = views;
  }

  /** Adaptations of a vacancy, newest first, at most 50. */
  @Get
  Slice<AdaptationView.Line> list(Actor actor, @PathVariable UUID vacancyId) {
    return new Slice<>(
        views.lines(desk.latest(actor, vacancyId, AdaptationViews.MOST_LINES)), null);
  }

  /** Starts one from a submitted or published vacancy; one at a time. */
  @Post
  HttpResponse<AdaptationView> start(
      Actor actor, HttpRequest<?> request, @PathVariable UUID vacancyId) {
    UUID id = desk.start(actor, vacancyId);
    AdaptationView view = view(actor, request, vacancyId, id);
    return Tagged.created(
        view, "/api/v1/vacancies/" + vacancyId + "/adaptations/" + id, AdaptationView::version);
  }

  /** Both versions, who changed what, and whose turn it is. */
  @Get("/{id}")
  HttpResponse<AdaptationView> read(
      Actor actor, HttpRequest<?> request, @PathVariable UUID vacancyId, @PathVariable UUID id) {
    AdaptationView view = view(actor, request, vacancyId, id);
    return Tagged.ok(view, AdaptationView::version);
  }

  /** Rewrites the adapted version. */
  @Put("/{id}")
  HttpResponse<AdaptationView> update(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID vacancyId,
      @PathVariable UUID id,
      @Body VacancyInput body,
      @Header("If-Match") @Nullable String ifMatch) {
    desk.update(actor, vacancyId, id, body, ifMatch);
    return read(actor, request, vacancyId, id);
  }

  /** Brings it up to date with the vacancy, which was changed meanwhile; what is adapted stays. */
  @Post("/{id}/refreshes")
  HttpResponse<AdaptationView> refresh(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID vacancyId,
      @PathVariable UUID id,
      @Body AdaptationView.Based body,
      @Header("If-Match") @Nullable String ifMatch) {
    desk.refresh(actor, vacancyId, id, ifMatch, body.version());
    return read(actor, request, vacancyId, id);
  }

  /** Ends it: the other party agrees or rejects with a reason, who proposed it takes it back. */
  @Post("/{id}/transitions")
  HttpResponse<AdaptationView> end(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID vacancyId,
      @PathVariable UUID id,
      @Body AdaptationView.End body,
      @Header("If-Match") @Nullable String ifMatch) {
    desk.end(actor, vacancyId, id, body, ifMatch);
    return read(actor, request, vacancyId, id);
  }

  private AdaptationView view(Actor actor, HttpRequest<?> request, UUID vacancyId, UUID id) {
    return views.view(actor, desk.open(actor, vacancyId, id), Texts.languageOf(request));
  }
}
