package nl.wsp.api.placement;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;
import nl.wsp.api.platform.history.Change;
import nl.wsp.api.platform.http.Tagged;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Trial placements: unpaid, with a goal, for at most so many months. */
@Controller("/api/v1/trial-placements")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EMPLOYER, Roles.ACCOUNT_MANAGER, Roles.CONSULTANT, Roles.JOB_SEEKER})
class TrialController {
  private final TrialDesk desk;

  TrialController(TrialDesk desk) {
    this.desk = desk;
  }

  /**
   * Trial placements in sight, newest first.
   *
   * @param status RUNNING, SUCCEEDED or STOPPED
   */
  @Get
  Slice<TrialView> list(
      Actor actor,
      @QueryValue @Nullable String status,
      @QueryValue @Nullable Integer limit,
      @QueryValue @Nullable String cursor) {
    return desk.list(actor, status, limit, cursor);
  }

  /** Starts a trial on a proposal; it keeps a position of the vacancy. */
  @Post
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
  HttpResponse<TrialView> start(
      Actor actor,
      @Body TrialFields body,
      @Header(IdempotentPosts.HEADER) @Nullable String idempotencyKey) {
    TrialView made = desk.read(actor, desk.start(actor, body, idempotencyKey));
    return Tagged.created(made, "/api/v1/trial-placements/" + made.id(), TrialView::version);
  }

  /** One trial placement. */
  @Get("/{id}")
  HttpResponse<TrialView> read(Actor actor, @PathVariable UUID id) {
    TrialView trial = desk.read(actor, id);
    return Tagged.ok(trial, TrialView::version);
  }

  /** Makes a trial longer, with a reason. */
  @Post("/{id}/extensions")
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
  HttpResponse<TrialView> extend(
      Actor actor,
      @PathVariable UUID id,
      @Body TrialFields.Extension body,
      @Header("If-Match") @Nullable String ifMatch) {
    desk.extend(actor, id, body, ifMatch);
    return read(actor, id);
  }

  /** Ends a trial, with or without work that follows. */
  @Post("/{id}/endings")
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
  HttpResponse<TrialView> end(
      Actor actor,
      @PathVariable UUID id,
      @Body TrialFields.Ending body,
      @Header("If-Match") @Nullable String ifMatch) {
    desk.end(actor, id, body, ifMatch);
    return read(actor, id);
  }

  /** What happened with a trial placement, latest first. */
  @Get("/{id}/history")
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
  Slice<Change> history(Actor actor, @PathVariable UUID id) {
    return new Slice<>(desk.history(actor, id), null);
  }
}
