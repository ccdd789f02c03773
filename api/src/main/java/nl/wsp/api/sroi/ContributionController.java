package nl.wsp.api.sroi;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import nl.wsp.api.platform.http.Tagged;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import nl.wsp.api.platform.upload.UploadedFiles;
import nl.wsp.api.sroi.ContributionDesk.Move;
import nl.wsp.api.sroi.ContributionDesk.Question;
import org.jspecify.annotations.Nullable;

/** Contributions that fulfil SROI obligations: planned, handed in with evidence, judged. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EMPLOYER, Roles.ACCOUNT_MANAGER, Roles.CONSULTANT, Roles.QUALITY})
class ContributionController {
  private final ContributionDesk desk;
  private final UploadedFiles files;

  ContributionController(ContributionDesk desk, UploadedFiles files) {
    this.desk = desk;
    this.files = files;
  }

  /** Contributions of one obligation, in order of entry. */
  @Get("/sroi-obligations/{id}/contributions")
  Slice<ContributionView> ofObligation(
      HttpRequest<?> request,
      Actor actor,
      @PathVariable UUID id,
      @QueryValue @Nullable Integer limit,
      @QueryValue @Nullable String cursor) {
    return desk.list(
        actor, new Question(id, null, false, false), limit, cursor, Texts.languageOf(request));
  }

  /**
   * Contributions in sight, in order of entry.
   *
   * @param status PLANNED, SUBMITTED, APPROVED, REJECTED or WITHDRAWN
   * @param mine only of employers whose dedicated contact you are
   * @param toDecide only those you may judge: never what you entered, changed or handed in
   */
  @Get("/sroi-contributions")
  Slice<ContributionView> list(
      HttpRequest<?> request,
      Actor actor,
      @QueryValue @Nullable String status,
      @QueryValue @Nullable Boolean mine,
      @QueryValue @Nullable Boolean toDecide,
      @QueryValue @Nullable Integer limit,
      @QueryValue @Nullable String cursor) {
    return desk.list(
        actor,
        new Question(
            null, statusOf(status), Boolean.TRUE.equals(mine), Boolean.TRUE.equals(toDecide)),
        limit,
        cursor,
        Texts.languageOf(request));
  }

  private static @Nullable ContributionStatus statusOf(@Nullable String status) {
    try {
      return status == null ? null : ContributionStatus.valueOf(status);
    } catch (IllegalArgumentException unknown) {
      throw Problem.invalidParameter("status", "unknown-contribution-status");
    }
  }

  /** Enters a planned contribution; it is valued at once. */
  @Post("/sroi-obligations/{id}/contributions")
  @Secured({Roles.EMPLOYER, Roles.ACCOUNT_MANAGER})
  HttpResponse<ContributionView> create(
      HttpRequest<?> request,
      Actor actor,
      @PathVariable UUID id,
      @Body ContributionFields body,
      @Header(IdempotentPosts.HEADER) @Nullable String idempotencyKey) {
    UUID made = desk.create(actor, id, body, idempotencyKey);
    ContributionView view = desk.read(actor, made, Texts.languageOf(request));
    return Tagged.created(view, "/api/v1/sroi-contributions/" + made, ContributionView::version);
  }

  /** One contribution. */
  @Get("/sroi-contributions/{id}")
  HttpResponse<ContributionView> read(HttpRequest<?> request, Actor actor, @PathVariable UUID id) {
    return answer(request, actor, id);
  }

  /** Changes a planned or rejected contribution. */
  @Put("/sroi-contributions/{id}")
  @Secured({Roles.EMPLOYER, Roles.ACCOUNT_MANAGER})
  HttpResponse<ContributionView> update(
      HttpRequest<?> request,
      Actor actor,
      @PathVariable UUID id,
      @Body ContributionFields body,
      @Header("If-Match") @Nullable String ifMatch) {
    desk.update(actor, id, body, ifMatch);
    return answer(request, actor, id);
  }

  /** Hands in, takes back, approves, rejects or withdraws a contribution. */
  @Post("/sroi-contributions/{id}/transitions")
  @Secured({Roles.EMPLOYER, Roles.ACCOUNT_MANAGER, Roles.QUALITY})
  HttpResponse<ContributionView> move(
      HttpRequest<?> request,
      Actor actor,
      @PathVariable UUID id,
      @Body ContributionMove body,
      @Header("If-Match") @Nullable String ifMatch) {
    if (body.to() == null) {
      throw Problem.invalid("/to", "required");
    }
    desk.move(
        actor,
        id,
        new Move(body.to(), body.reason(), body.disabilityBlock()),
        ifMatch,
        body.version());
    return HttpResponse.ok(desk.read(actor, id, Texts.languageOf(request)));
  }

  /**
   * Adds or replaces the document that is the evidence, sent as the part {@code file} of a form:
   * PDF, JPEG or PNG, told by its content.
   */
  @Post("/sroi-contributions/{id}/document")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Secured({Roles.EMPLOYER, Roles.ACCOUNT_MANAGER})
  HttpResponse<ContributionView> attach(
      HttpRequest<?> request, Actor actor, @PathVariable UUID id, @Part CompletedFileUpload file)
      throws IOException {
    try (InputStream content = file.getInputStream()) {
      return attached(request, actor, id, file.getFilename(), content);
    }
  }

  /**
   * Adds or replaces the document, sent as the body.
   *
   * @param name name to keep it under
   */
  @Post("/sroi-contributions/{id}/document")
  @Consumes({
    MediaType.APPLICATION_PDF,
    MediaType.IMAGE_JPEG,
    MediaType.IMAGE_PNG,
    MediaType.APPLICATION_OCTET_STREAM,
    MediaType.APPLICATION_JSON
  })
  @Secured({Roles.EMPLOYER, Roles.ACCOUNT_MANAGER})
  HttpResponse<ContributionView> attachBody(
      HttpRequest<?> request,
      Actor actor,
      @PathVariable UUID id,
      @QueryValue @Nullable String name,
      @Body InputStream body) {
    return attached(request, actor, id, name, body);
  }

  private HttpResponse<ContributionView> attached(
      HttpRequest<?> request, Actor actor, UUID id, @Nullable String name, InputStream content) {
    // before the scanner is asked: who may not see it learns nothing
    desk.read(actor, id, Texts.languageOf(request));
    desk.attach(actor, id, files.check("/file", name, content));
    return answer(request, actor, id);
  }

  /** The document, as an attachment. */
  @Get("/sroi-contributions/{id}/document")
  @Produces({"application/pdf", "image/jpeg", "image/png", MediaType.APPLICATION_JSON_PROBLEM})
  HttpResponse<StreamedFile> document(Actor actor, @PathVariable UUID id) {
    return desk.download(actor, id);
  }

  /** Takes the risk of a document that was not scanned for viruses; only a second person can. */
  @Post("/sroi-contributions/{id}/document/acceptance")
  @Secured({Roles.ACCOUNT_MANAGER, Roles.QUALITY})
  HttpResponse<ContributionView> accept(
      HttpRequest<?> request, Actor actor, @PathVariable UUID id) {
    desk.acceptDocument(actor, id);
    return answer(request, actor, id);
  }

  private HttpResponse<ContributionView> answer(HttpRequest<?> request, Actor actor, UUID id) {
    ContributionView view = desk.read(actor, id, Texts.languageOf(request));
    return Tagged.ok(view, ContributionView::version);
  }

  /**
   * A step of a contribution.
   *
   * @param reason needed to reject
   * @param disabilityBlock at approval: counts as "with disability"; the approver's answer
   * @param version version it is based on, unless If-Match says it
   */
  @Serdeable
  @Introspected
  record ContributionMove(
      @Nullable ContributionStatus to,
      @Nullable String reason,
      @Nullable Boolean disabilityBlock,
      @Nullable Long version) {}
}
