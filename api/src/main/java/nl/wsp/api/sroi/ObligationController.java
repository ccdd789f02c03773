package nl.wsp.api.sroi;

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
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import nl.wsp.api.platform.sql.Versions;
import org.jspecify.annotations.Nullable;

/** SROI obligations of employers. */
@Controller("/api/v1/sroi-obligations")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EMPLOYER, Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
class ObligationController {
  private final ObligationDesk desk;

  ObligationController(ObligationDesk desk) {
    this.desk = desk;
  }

  /** Obligations in the actor's sight, newest first. */
  @Get
  Slice<ObligationView> list(
      Actor actor,
      @QueryValue @Nullable UUID employerId,
      @QueryValue @Nullable Integer limit,
      @QueryValue @Nullable String cursor) {
    return desk.list(actor, employerId, limit, cursor);
  }

  /** Records an obligation; nothing is realised yet. */
  @Post
  @Secured(Roles.ACCOUNT_MANAGER)
  HttpResponse<ObligationView> create(
      Actor actor,
      @Body ObligationFields body,
      @Header(IdempotentPosts.HEADER) @Nullable String idempotencyKey) {
    ObligationView made = desk.create(actor, body, idempotencyKey);
    return HttpResponse.created(made, URI.create("/api/v1/sroi-obligations/" + made.id()))
        .header("ETag", Versions.etag(made.version()));
  }

  /** One obligation with what is due and still open. */
  @Get("/{id}")
  HttpResponse<ObligationView> read(Actor actor, @PathVariable UUID id) {
    return withEtag(desk.read(actor, id));
  }

  /** Changes the terms of an obligation. */
  @Put("/{id}")
  @Secured(Roles.ACCOUNT_MANAGER)
  HttpResponse<ObligationView> update(
      Actor actor,
      @PathVariable UUID id,
      @Body ObligationFields body,
      @Header("If-Match") @Nullable String ifMatch) {
    return withEtag(desk.update(actor, id, body, ifMatch));
  }

  private static HttpResponse<ObligationView> withEtag(ObligationView obligation) {
    return HttpResponse.ok(obligation).header("ETag", Versions.etag(obligation.version()));
  }
}
