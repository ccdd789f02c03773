package nl.wsp.api.jobseeker;

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
import java.util.UUID;
import nl.wsp.api.platform.history.Change;
import nl.wsp.api.platform.http.Tagged;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import nl.wsp.api.platform.sheet.SheetWriter;
import nl.wsp.api.privacy.Look;
import org.jspecify.annotations.Nullable;

/** Job seekers: the caseload, and one person's file. */
@Controller("/api/v1/job-seekers")
@ExecuteOn(TaskExecutors.BLOCKING)
class JobSeekerController {
  private final JobSeekerDesk desk;
  private final Caseload caseload;

  private final CaseloadSheet sheet;

  JobSeekerController(JobSeekerDesk desk, Caseload caseload, CaseloadSheet sheet) {
    this.desk = desk;
    this.caseload = caseload;
    this.sheet = sheet;
  }

  /**
   * People of the signed-in consultant, his own and those he stands in for, last changed first,
   * with what asks attention.
   *
   * @param intake {@code true}: people of his municipality without a consultant
   */
  @Get
  @Secured(Roles.CONSULTANT)
  Slice<CaseloadRow> list(
      Actor actor,
      @QueryValue @Nullable String intake,
      @QueryValue @Nullable Integer limit,
      @QueryValue @Nullable String cursor,
      HttpRequest<?> request) {
    return caseload.list(actor, isTrue("intake", intake), limit, cursor, Texts.languageOf(request));
  }

  /** Makes a file with an empty CV and no consent: only the consultant sees it. */
  @Post
  @Secured(Roles.CONSULTANT)
  HttpResponse<JobSeekerBody> create(
      Actor actor,
      @Body JobSeekerFields body,
      @Header(IdempotentPosts.HEADER) @Nullable String idempotencyKey) {
    JobSeekerBody created = desk.create(actor, body, idempotencyKey);
    return Tagged.created(created, "/api/v1/job-seekers/" + created.id(), JobSeekerBody::version);
  }

  /** The signed-in consultant's own people as XLSX or CSV, by {@code Accept}; logged as a copy. */
  @Get("/sheet")
  @Secured(Roles.CONSULTANT)
  @Produces({SheetWriter.XLSX, SheetWriter.CSV, MediaType.ALL})
  HttpResponse<StreamedFile> sheet(Actor actor, HttpRequest<?> request) {
    return SheetWriter.answer(request, sheet.of(actor, Texts.languageOf(request)));
  }

  /** The signed-in job seeker's own file. */
  @Get("/me")
  @Secured(Roles.JOB_SEEKER)
  HttpResponse<JobSeekerBody> me(Actor actor) {
    return Tagged.ok(desk.readOwn(actor), JobSeekerBody::version);
  }

  /**
   * One person, as far as the asker may see him. The look is logged.
   *
   * @param sample number of a quality sample, for quality officers
   */
  @Get("/{id}")
  @Secured({
    Roles.JOB_SEEKER,
    Roles.CONSULTANT,
    Roles.ACCOUNT_MANAGER,
    Roles.EMPLOYER,
    Roles.QUALITY
  })
  HttpResponse<JobSeekerBody> read(
      Actor actor, @PathVariable UUID id, @QueryValue @Nullable String sample) {
    return Tagged.ok(desk.read(actor, id, sample), JobSeekerBody::version);
  }

  /** Replaces the fields; the person himself changes how to reach him and whether he looks. */
  @Put("/{id}")
  @Secured({Roles.JOB_SEEKER, Roles.CONSULTANT})
  HttpResponse<JobSeekerBody> update(
      Actor actor,
      @PathVariable UUID id,
      @Body JobSeekerFields body,
      @Header("If-Match") @Nullable String ifMatch) {
    return Tagged.ok(desk.update(actor, id, body, ifMatch), JobSeekerBody::version);
  }

  /** Takes a person from the intake list: the signed-in consultant becomes his consultant. */
  @Post("/{id}/transitions")
  @Secured(Roles.CONSULTANT)
  HttpResponse<JobSeekerBody> transition(
      Actor actor, @PathVariable UUID id, @Body Transition body) {
    return Tagged.ok(desk.take(actor, id, body.to()), JobSeekerBody::version);
  }

  /**
   * Who looked at the person, when and why: for the person himself and for quality samples.
   *
   * @param sample number of a quality sample, for quality officers
   */
  @Get("/{id}/access-log")
  @Secured({Roles.JOB_SEEKER, Roles.CONSULTANT, Roles.QUALITY})
  Slice<Look> accessLog(
      Actor actor,
      @PathVariable UUID id,
      @QueryValue @Nullable String sample,
      @QueryValue @Nullable Integer limit,
      @QueryValue @Nullable String cursor,
      HttpRequest<?> request) {
    return desk.accessLog(actor, id, sample, limit, cursor, Texts.languageOf(request));
  }

  /**
   * What changed in the file, when and by whom; the latest 100.
   *
   * @param sample number of a quality sample, for quality officers
   */
  @Get("/{id}/history")
  @Secured({Roles.JOB_SEEKER, Roles.CONSULTANT, Roles.QUALITY})
  Slice<Change> history(Actor actor, @PathVariable UUID id, @QueryValue @Nullable String sample) {
    return desk.history(actor, id, sample);
  }

  /**
   * The framework reads everything but "true" as false: a typing error would be a silent filter.
   */
  private static boolean isTrue(String parameter, @Nullable String value) {
    if (value != null && !value.equals("true") && !value.equals("false")) {
      throw Problem.invalidParameter(parameter, "invalid");
    }
    return "true".equals(value);
  }

  /**
   * A step of a file.
   *
   * @param to {@code TAKEN}
   */
  @Serdeable
  record Transition(@Nullable String to) {}
}
