package nl.wsp.api.vacancy;

import io.micronaut.core.annotation.Introspected;
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
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
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
import nl.wsp.api.platform.sheet.SheetWriter;
import org.jspecify.annotations.Nullable;

/** Vacancies: lists, drafts, steps, copies and history. */
@Controller("/api/v1/vacancies")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EMPLOYER, Roles.ACCOUNT_MANAGER})
class VacancyController {
  private static final int HISTORY_LENGTH = 200;

  private final Vacancies vacancies;
  private final VacancyDesk desk;
  private final VacancyList list;
  private final VacancyAccess access;
  private final VacancyViews views;
  private final ChangeHistory history;

  private final VacancySheet sheet;

  VacancyController(
      Vacancies vacancies,
      VacancyDesk desk,
      VacancyList list,
      VacancyAccess access,
      VacancyViews views,
      ChangeHistory history,
      VacancySheet sheet) {
    this.vacancies = vacancies;
    this.desk = desk;
    this.list = list;
    this.access = access;
    this.views = views;
    this.history = history;
    this.sheet = sheet;
  }

  /**
   * Vacancies in the actor's sight, newest first.
   *
   * @param status one or more statuses
   * @param q part of the title
   * @param mine {@code true}: of the actor's own employer, or whose account manager he is
   */
  @Get
  @Secured({Roles.EMPLOYER, Roles.ACCOUNT_MANAGER, Roles.CONSULTANT, Roles.JOB_SEEKER})
  Slice<VacancyView> list(
      Actor actor,
      HttpRequest<?> request,
      @QueryValue @Nullable List<String> status,
      @QueryValue @Nullable UUID employerId,
      @QueryValue @Nullable String q,
      @QueryValue @Nullable String mine,
      @QueryValue @Nullable Integer limit,
      @QueryValue @Nullable String cursor) {
    VacancyList.Filter filter = new VacancyList.Filter(status, employerId, q, mine, limit, cursor);
    return list.list(actor, filter, Texts.languageOf(request));
  }

  /**
   * The same list as XLSX or CSV, by {@code Accept}; at most 10,000 rows.
   *
   * @param status one or more statuses
   * @param q part of the title
   * @param mine {@code true}: of the actor's own employer, or whose account manager he is
   */
  @Get("/sheet")
  @Secured({Roles.EMPLOYER, Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
  @Produces({SheetWriter.XLSX, SheetWriter.CSV, MediaType.ALL})
  HttpResponse<StreamedFile> sheet(
      Actor actor,
      HttpRequest<?> request,
      @QueryValue @Nullable List<String> status,
      @QueryValue @Nullable UUID employerId,
      @QueryValue @Nullable String q,
      @QueryValue @Nullable String mine) {
    VacancyList.Filter filter = new VacancyList.Filter(status, employerId, q, mine, null, null);
    return SheetWriter.answer(request, sheet.of(actor, filter, Texts.languageOf(request)));
  }

  /** Keeps a draft; a title is enough, an employer's own people need not name the employer. */
  @Post
  HttpResponse<VacancyView> create(
      Actor actor,
      HttpRequest<?> request,
      @Body VacancyInput body,
      @Header(IdempotentPosts.HEADER) @Nullable String idempotencyKey) {
    return created(actor, desk.create(actor, body, idempotencyKey), request);
  }

  /** One vacancy, with the steps the reader can take. */
  @Get("/{id}")
  @Secured({Roles.EMPLOYER, Roles.ACCOUNT_MANAGER, Roles.CONSULTANT, Roles.JOB_SEEKER})
  HttpResponse<VacancyView> read(Actor actor, HttpRequest<?> request, @PathVariable UUID id) {
    VacancyView vacancy = view(actor, id, request);
    return Tagged.ok(vacancy, VacancyView::version);
  }

  /** Rewrites a vacancy: drafts and submitted ones; staff also published ones. */
  @Put("/{id}")
  HttpResponse<VacancyView> update(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID id,
      @Body VacancyInput body,
      @Header("If-Match") @Nullable String ifMatch) {
    desk.update(actor, id, body, ifMatch);
    return read(actor, request, id);
  }

  /** Takes a step: submit, publish, send back, fill, withdraw, place again. */
  @Post("/{id}/transitions")
  HttpResponse<VacancyView> transition(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID id,
      @Body Move body,
      @Header("If-Match") @Nullable String ifMatch) {
    desk.transition(actor, id, body, ifMatch);
    return read(actor, request, id);
  }

  /** Moves the last day to respond to a later one. */
  @Put("/{id}/closing-date")
  HttpResponse<VacancyView> extend(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID id,
      @Body ClosingDate body,
      @Header("If-Match") @Nullable String ifMatch) {
    desk.extend(actor, id, body.closingDate(), ifMatch, body.version());
    return read(actor, request, id);
  }

  /** Keeps a copy as a new draft, without dates that have passed. */
  @Post("/{id}/copies")
  HttpResponse<VacancyView> copy(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID id,
      @Header(IdempotentPosts.HEADER) @Nullable String idempotencyKey) {
    return created(actor, desk.copy(actor, id, idempotencyKey), request);
  }

  /** What happened with a vacancy, latest first. */
  @Get("/{id}/history")
  @Secured({Roles.EMPLOYER, Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
  Slice<Change> history(Actor actor, @PathVariable UUID id) {
    VacancyDetail vacancy = vacancies.inSight(actor, id);
    return new Slice<>(history.of(Vacancies.AGGREGATE, vacancy.id(), HISTORY_LENGTH), null);
  }

  private HttpResponse<VacancyView> created(Actor actor, UUID id, HttpRequest<?> request) {
    VacancyView vacancy = view(actor, id, request);
    return Tagged.created(vacancy, "/api/v1/vacancies/" + id, VacancyView::version);
  }

  private VacancyView view(Actor actor, UUID id, HttpRequest<?> request) {
    VacancyDetail vacancy = vacancies.inSight(actor, id);
    return views.whole(
        vacancy,
        VacancyList.seesInternal(actor, access.sightOf(actor), vacancy),
        access.partiesOf(actor, vacancy.employer().id()),
        Texts.languageOf(request));
  }

  /** A later last day, with the version it is based on unless If-Match says it. */
  @Serdeable
  @Introspected
  record ClosingDate(@Nullable LocalDate closingDate, @Nullable Long version) {}
}
