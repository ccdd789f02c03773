package nl.wsp.api.networkcafe.live;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import nl.wsp.api.networkcafe.live.LayoutBodies.LayoutBody;
import nl.wsp.api.networkcafe.live.LayoutBodies.LayoutWanted;
import nl.wsp.api.platform.http.Tagged;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Columns and timer of the boards, by kind of session. */
@Controller("/api/v1/board-layouts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Roles.ADMIN)
class LayoutController {
  private final LayoutDesk desk;

  LayoutController(LayoutDesk desk) {
    this.desk = desk;
  }

  /** The default first, then every kind of session. */
  @Get
  Slice<LayoutBody> list() {
    return new Slice<>(desk.all(), null);
  }

  /** The layout that holds for a kind, or {@code DEFAULT}. */
  @Get("/{kind}")
  HttpResponse<LayoutBody> read(@PathVariable String kind) {
    return Tagged.ok(desk.one(kind), LayoutBody::version);
  }

  /** Lays out the boards of a kind, or of all kinds without a layout of their own. */
  @Put("/{kind}")
  HttpResponse<LayoutBody> change(
      Actor actor,
      @PathVariable String kind,
      @Body LayoutWanted body,
      @Header("If-Match") @Nullable String ifMatch) {
    return Tagged.ok(desk.change(actor, kind, body, ifMatch), LayoutBody::version);
  }

  /** Gives a kind the default again. */
  @Delete("/{kind}")
  HttpResponse<LayoutBody> reset(
      Actor actor, @PathVariable String kind, @Header("If-Match") String ifMatch) {
    return Tagged.ok(desk.reset(actor, kind, ifMatch), LayoutBody::version);
  }
}
