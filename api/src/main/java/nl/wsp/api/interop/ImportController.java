package nl.wsp.api.interop;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Files in national and common formats: taken in, imported in the background, reported by row. */
@Controller("/api/v1/imports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Roles.ADMIN)
class ImportController {
  private final Imports imports;

  ImportController(Imports imports) {
    this.imports = imports;
  }

  /**
   * Imports a file sent as the body. Importing the same again adds nothing.
   *
   * @param kind what the file holds
   * @param dryRun reports the same and writes nothing
   * @param consentBasis what you state about the consent of the people in the file: {@code
   *     COLLEAGUES} (the default) they consented to colleagues of the partnership, {@code NONE}
   *     nothing, so that only the intake list sees them
   * @param municipality CBS code of the intake list for people whose postcode does not tell it;
   *     absent: your own municipality, else the first of the partnership
   */
  @Post
  @Consumes({
    MediaType.APPLICATION_JSON,
    MediaType.TEXT_CSV,
    MediaType.TEXT_PLAIN,
    MediaType.APPLICATION_OCTET_STREAM
  })
  @Status(HttpStatus.ACCEPTED)
  HttpResponse<ImportBody> start(
      Actor actor,
      @QueryValue ImportKind kind,
      @QueryValue @Nullable Boolean dryRun,
      @QueryValue @Nullable ImportConsent consentBasis,
      @QueryValue @Nullable String municipality,
      @Body InputStream body,
      HttpRequest<?> request) {
    return started(actor, kind, dryRun, consentBasis, municipality, body, request);
  }

  /** Imports a file sent as the part {@code file} of a form. */
  @Post
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Status(HttpStatus.ACCEPTED)
  HttpResponse<ImportBody> startFromForm(
      Actor actor,
      @QueryValue ImportKind kind,
      @QueryValue @Nullable Boolean dryRun,
      @QueryValue @Nullable ImportConsent consentBasis,
      @QueryValue @Nullable String municipality,
      @Part CompletedFileUpload file,
      HttpRequest<?> request)
      throws IOException {
    try (InputStream content = file.getInputStream()) {
      return started(actor, kind, dryRun, consentBasis, municipality, content, request);
    }
  }

  /**
   * How an import goes, with its rows in order.
   *
   * @param onlyProblems only rows with an error or a warning
   * @param limit rows at most, 1-100
   */
  @Get("/{id}")
  ImportBody read(
      @PathVariable UUID id,
      @QueryValue @Nullable Boolean onlyProblems,
      @QueryValue @Nullable Integer limit,
      @QueryValue @Nullable String cursor,
      HttpRequest<?> request) {
    Imports.Report report = imports.report(id, Boolean.TRUE.equals(onlyProblems), limit, cursor);
    return ImportBody.of(report, Texts.languageOf(request));
  }

  /** Imports without their rows, latest first. */
  @Get
  Slice<ImportBody> list(
      @QueryValue @Nullable Integer limit,
      @QueryValue @Nullable String cursor,
      HttpRequest<?> request) {
    Locale language = Texts.languageOf(request);
    Slice<ImportRun> page = imports.list(limit, cursor);
    return new Slice<>(
        page.items().stream().map(run -> ImportBody.of(run, language)).toList(), page.next());
  }

  private HttpResponse<ImportBody> started(
      Actor actor,
      ImportKind kind,
      @Nullable Boolean dryRun,
      @Nullable ImportConsent consentBasis,
      @Nullable String municipality,
      InputStream content,
      HttpRequest<?> request) {
    ImportRun run =
        imports.start(
            actor,
            kind,
            Boolean.TRUE.equals(dryRun),
            Optional.ofNullable(consentBasis).orElse(ImportConsent.COLLEAGUES),
            municipality,
            content);
    return HttpResponse.<ImportBody>accepted(URI.create("/api/v1/imports/" + run.id()))
        .body(ImportBody.of(run, Texts.languageOf(request)));
  }
}
