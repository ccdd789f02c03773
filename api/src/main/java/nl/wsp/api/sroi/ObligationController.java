package nl.wsp.api.sroi;

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
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.platform.document.PdfAnswer;
import nl.wsp.api.platform.http.Tagged;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Figures;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import nl.wsp.api.platform.sheet.SheetWriter;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.sroi.ObligationDesk.Question;
import org.jspecify.annotations.Nullable;

/** SROI obligations of employers. */
@Controller("/api/v1/sroi-obligations")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EMPLOYER, Roles.ACCOUNT_MANAGER, Roles.CONSULTANT, Roles.QUALITY})
class ObligationController {
  private final ObligationDesk desk;
  private final ObligationFigures figures;
  private final SroiSheets sheets;
  private final ObligationStatement statements;
  private final Clock clock;

  ObligationController(
      ObligationDesk desk,
      ObligationFigures figures,
      SroiSheets sheets,
      ObligationStatement statements,
      Clock clock) {
    this.desk = desk;
    this.figures = figures;
    this.sheets = sheets;
    this.statements = statements;
    this.clock = clock;
  }

  /**
   * Obligations in the actor's sight, newest first; by {@code Accept} a page as JSON, or all of
   * them as XLSX or CSV.
   *
   * @param status OPEN or CLOSED
   * @param mine only of employers whose dedicated contact you are
   * @param behind only those that lag behind the linear plan today
   */
  @Get
  @Produces({MediaType.APPLICATION_JSON, SheetWriter.XLSX, SheetWriter.CSV})
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ObligationPage.class)))
  HttpResponse<?> list(
      HttpRequest<?> request,
      Actor actor,
      @QueryValue @Nullable UUID employerId,
      @QueryValue @Nullable String status,
      @QueryValue @Nullable Boolean mine,
      @QueryValue @Nullable Boolean behind,
      @QueryValue @Nullable Integer limit,
      @QueryValue @Nullable String cursor) {
    Question question = question(employerId, status, mine, behind);
    if (SheetWriter.isAsked(request)) {
      return sheets.obligations(request, actor, question);
    }
    Slice<ObligationView> page = desk.list(actor, question, limit, cursor);
    return HttpResponse.ok(new ObligationPage(page.items(), page.next()))
        .contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  /** A page of obligations. */
  @Serdeable
  record ObligationPage(List<ObligationView> items, @Nullable String next) {}

  private static Question question(
      @Nullable UUID employerId,
      @Nullable String status,
      @Nullable Boolean mine,
      @Nullable Boolean behind) {
    try {
      return new Question(
          employerId,
          status == null ? null : ObligationStatus.valueOf(status),
          Boolean.TRUE.equals(mine),
          Boolean.TRUE.equals(behind));
    } catch (IllegalArgumentException unknown) {
      throw Problem.invalidParameter("status", "unknown-obligation-status");
    }
  }

  /** Records an obligation; nothing is realised yet. */
  @Post
  @Secured(Roles.ACCOUNT_MANAGER)
  HttpResponse<ObligationView> create(
      Actor actor,
      @Body ObligationFields body,
      @Header(IdempotentPosts.HEADER) @Nullable String idempotencyKey) {
    ObligationView made = desk.create(actor, body, idempotencyKey);
    return Tagged.created(made, "/api/v1/sroi-obligations/" + made.id(), ObligationView::version);
  }

  /** One obligation with what is due and still open. */
  @Get("/{id}")
  HttpResponse<ObligationView> read(Actor actor, @PathVariable UUID id) {
    return Tagged.ok(desk.read(actor, id), ObligationView::version);
  }

  /** Changes the terms of an obligation. */
  @Put("/{id}")
  @Secured(Roles.ACCOUNT_MANAGER)
  HttpResponse<ObligationView> update(
      Actor actor,
      @PathVariable UUID id,
      @Body ObligationFields body,
      @Header("If-Match") @Nullable String ifMatch) {
    return Tagged.ok(desk.update(actor, id, body, ifMatch), ObligationView::version);
  }

  /** Closes an obligation that was settled, or opens it again; both with a reason. */
  @Post("/{id}/transitions")
  @Secured(Roles.ACCOUNT_MANAGER)
  HttpResponse<ObligationView> move(
      Actor actor,
      @PathVariable UUID id,
      @Body ObligationMove body,
      @Header("If-Match") @Nullable String ifMatch) {
    if (body.to() == null) {
      throw Problem.invalid("/to", "required");
    }
    return HttpResponse.ok(desk.move(actor, id, body.to(), body.reason(), ifMatch, body.version()));
  }

  /**
   * How an obligation stands on a day, and the lines of its plan and contributions.
   *
   * @param date absent: today
   */
  @Get("/{id}/progress")
  ProgressBody progress(Actor actor, @PathVariable UUID id, @QueryValue @Nullable LocalDate date) {
    Violations violations = new Violations();
    Figures.check(violations, "?date", date);
    violations.throwIfAny();
    return ProgressBody.of(
        desk.progress(actor, id), date == null ? Time.today(clock) : date, figures.tolerance());
  }

  /** The contributions of an obligation as a spreadsheet, by {@code Accept}: XLSX or CSV. */
  @Get("/{id}/contributions/sheet")
  @Produces({SheetWriter.XLSX, SheetWriter.CSV, MediaType.APPLICATION_JSON_PROBLEM})
  HttpResponse<StreamedFile> contributions(
      HttpRequest<?> request, Actor actor, @PathVariable UUID id) {
    return sheets.contributions(request, actor, id);
  }

  /** An obligation on one page, as PDF. */
  @Get("/{id}/statement")
  @Produces({MediaType.APPLICATION_PDF, MediaType.APPLICATION_JSON_PROBLEM})
  HttpResponse<byte[]> statement(HttpRequest<?> request, Actor actor, @PathVariable UUID id) {
    return PdfAnswer.of(
        statements.pdf(actor, id, Texts.languageOf(request)), "sroi-verplichting.pdf");
  }

  /**
   * A step of an obligation.
   *
   * @param version version it is based on, unless If-Match says it
   */
  @Serdeable
  @Introspected
  record ObligationMove(
      @Nullable ObligationStatus to, @Nullable String reason, @Nullable Long version) {}
}
