package nl.wsp.api.placement;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.LocalDate;
import java.util.UUID;
import nl.wsp.api.platform.history.Change;
import nl.wsp.api.platform.http.Tagged;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import nl.wsp.api.platform.sheet.SheetWriter;
import org.jspecify.annotations.Nullable;

/** Work that started, for everyone; a placement when it saves on the benefit. */
@Controller("/api/v1/placements")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EMPLOYER, Roles.ACCOUNT_MANAGER, Roles.CONSULTANT, Roles.JOB_SEEKER})
class PlacementController {
  private final PlacementDesk desk;
  private final PlacementList list;
  private final PlacementSheet sheet;
  private final PlacementForm form;

  PlacementController(
      PlacementDesk desk, PlacementList list, PlacementSheet sheet, PlacementForm form) {
    this.desk = desk;
    this.list = list;
    this.sheet = sheet;
    this.form = form;
  }

  /**
   * Work in sight, latest recorded first.
   *
   * @param status STARTED, ENDED or CANCELLED
   * @param kind JOB, SELF_EMPLOYED, EDUCATION or INTERNSHIP
   * @param placement {@code true}: work that saves on a benefit; {@code false}: other work;
   *     professionals only
   * @param jobSeekerId of one person; professionals only
   * @param from first start date
   * @param to last start date
   */
  @Get
  Slice<PlacementView> list(
      Actor actor,
      @QueryValue @Nullable String status,
      @QueryValue @Nullable String kind,
      @QueryValue @Nullable String placement,
      @QueryValue @Nullable UUID employerId,
      @QueryValue @Nullable UUID jobSeekerId,
      @QueryValue @Nullable LocalDate from,
      @QueryValue @Nullable LocalDate to,
      @QueryValue @Nullable Integer limit,
      @QueryValue @Nullable String cursor) {
    return list.list(
        actor,
        new PlacementQuery(
            status, kind, placement, employerId, jobSeekerId, from, to, limit, cursor));
  }

  /**
   * The same list as XLSX or CSV, by {@code Accept}; at most 10,000 rows, without names.
   *
   * @param status STARTED, ENDED or CANCELLED
   * @param kind JOB, SELF_EMPLOYED, EDUCATION or INTERNSHIP
   * @param placement {@code true}: work that saves on a benefit; {@code false}: other work
   * @param from first start date
   * @param to last start date
   */
  @Get("/sheet")
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
  @Produces({SheetWriter.XLSX, SheetWriter.CSV, MediaType.ALL})
  HttpResponse<StreamedFile> sheet(
      Actor actor,
      HttpRequest<?> request,
      @QueryValue @Nullable String status,
      @QueryValue @Nullable String kind,
      @QueryValue @Nullable String placement,
      @QueryValue @Nullable UUID employerId,
      @QueryValue @Nullable LocalDate from,
      @QueryValue @Nullable LocalDate to) {
    PlacementQuery query =
        new PlacementQuery(status, kind, placement, employerId, null, from, to, null, null);
    return SheetWriter.answer(request, sheet.of(actor, query, Texts.languageOf(request)));
  }

  /** The organisations outside the partnership that can have mediated, by name. */
  @Get("/mediators")
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
  Slice<PlacementView.Mediator> mediators() {
    return new Slice<>(form.mediators(), null);
  }

  /** Records work that starts, on a proposal or for one of one's own people. */
  @Post
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
  HttpResponse<PlacementView> start(
      Actor actor,
      @Body PlacementFields body,
      @Header(IdempotentPosts.HEADER) @Nullable String idempotencyKey) {
    PlacementView made = desk.read(actor, desk.start(actor, body, idempotencyKey));
    return Tagged.created(made, "/api/v1/placements/" + made.id(), PlacementView::version);
  }

  /** Work that started. */
  @Get("/{id}")
  HttpResponse<PlacementView> read(Actor actor, @PathVariable UUID id) {
    PlacementView placement = desk.read(actor, id);
    return Tagged.ok(placement, PlacementView::version);
  }

  /** Changes what was recorded, while the work runs. */
  @Put("/{id}")
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
  HttpResponse<PlacementView> update(
      Actor actor,
      @PathVariable UUID id,
      @Body PlacementFields body,
      @Header("If-Match") @Nullable String ifMatch) {
    desk.update(actor, id, body, ifMatch);
    return read(actor, id);
  }

  /** Ends work, notes that it never began, or that a benefit came back after it ended. */
  @Post("/{id}/endings")
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
  HttpResponse<PlacementView> end(
      Actor actor,
      @PathVariable UUID id,
      @Body PlacementFields.Ending body,
      @Header("If-Match") @Nullable String ifMatch) {
    desk.end(actor, id, body, ifMatch);
    return read(actor, id);
  }

  /** What happened with it, latest first. */
  @Get("/{id}/history")
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
  Slice<Change> history(Actor actor, @PathVariable UUID id) {
    return new Slice<>(desk.history(actor, id), null);
  }
}
