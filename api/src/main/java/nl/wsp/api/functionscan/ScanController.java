package nl.wsp.api.functionscan;

import io.micronaut.http.HttpRequest;
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
import java.util.List;
import java.util.UUID;
import nl.wsp.api.platform.history.Change;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.http.Tagged;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Function-creation scans: asked, planned, done and answered. */
@Controller("/api/v1/function-scans")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EMPLOYER, Roles.ACCOUNT_MANAGER})
class ScanController {
  private static final int HISTORY_LENGTH = 200;

  private final FunctionScans scans;
  private final ScanDesk desk;
  private final ScanList list;
  private final ScanViews views;
  private final ChangeHistory history;

  ScanController(
      FunctionScans scans, ScanDesk desk, ScanList list, ScanViews views, ChangeHistory history) {
    this.scans = scans;
    this.desk = desk;
    this.list = list;
    this.views = views;
    this.history = history;
  }

  /**
   * Scans in the actor's sight, newest asked first.
   *
   * @param status one or more statuses
   * @param mine {@code true}: of the actor's own employer, whose account manager he is, or that he
   *     does as adviser
   */
  @Get
  Slice<ScanView> list(
      Actor actor,
      @QueryValue @Nullable List<String> status,
      @QueryValue @Nullable UUID employerId,
      @QueryValue @Nullable String mine,
      @QueryValue @Nullable Integer limit,
      @QueryValue @Nullable String cursor) {
    return list.list(actor, new ScanList.Filter(status, employerId, mine, limit, cursor));
  }

  /** Asks for a scan; the question is enough, an employer's own people need not name him. */
  @Post
  HttpResponse<ScanView> ask(
      Actor actor,
      HttpRequest<?> request,
      @Body ScanInput body,
      @Header(IdempotentPosts.HEADER) @Nullable String idempotencyKey) {
    return created(actor, desk.ask(actor, body, idempotencyKey), request);
  }

  /** One scan, with the steps the reader can take. */
  @Get("/{id}")
  HttpResponse<ScanView> read(Actor actor, HttpRequest<?> request, @PathVariable UUID id) {
    ScanView scan = view(actor, id, request);
    return Tagged.ok(scan, ScanView::version);
  }

  /** Rewrites the request, and for advisers the planning. */
  @Put("/{id}")
  HttpResponse<ScanView> update(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID id,
      @Body ScanInput body,
      @Header("If-Match") @Nullable String ifMatch) {
    desk.update(actor, id, body, ifMatch);
    return read(actor, request, id);
  }

  /** Takes a step: plan, start, advise, revise, accept, decline. */
  @Post("/{id}/transitions")
  HttpResponse<ScanView> transition(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID id,
      @Body ScanMove body,
      @Header("If-Match") @Nullable String ifMatch) {
    desk.transition(actor, id, body, ifMatch);
    return read(actor, request, id);
  }

  /** Asks the same anew, with the tasks as they are now. */
  @Post("/{id}/copies")
  @Secured(Roles.ACCOUNT_MANAGER)
  HttpResponse<ScanView> copy(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID id,
      @Header(IdempotentPosts.HEADER) @Nullable String idempotencyKey) {
    return created(actor, desk.copy(actor, id, idempotencyKey), request);
  }

  /** What happened with a scan, latest first. */
  @Get("/{id}/history")
  Slice<Change> history(Actor actor, @PathVariable UUID id) {
    ScanDetail scan = scans.require(actor, id);
    return new Slice<>(history.of(FunctionScans.AGGREGATE, scan.id(), HISTORY_LENGTH), null);
  }

  private HttpResponse<ScanView> created(Actor actor, UUID id, HttpRequest<?> request) {
    ScanView scan = view(actor, id, request);
    return Tagged.created(scan, "/api/v1/function-scans/" + id, ScanView::version);
  }

  private ScanView view(Actor actor, UUID id, HttpRequest<?> request) {
    return views.whole(scans.require(actor, id), Texts.languageOf(request));
  }
}
