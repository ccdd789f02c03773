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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.LocalDate;
import java.util.List;
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

/** People proposed to employers for their vacancies. */
@Controller("/api/v1/proposals")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EMPLOYER, Roles.ACCOUNT_MANAGER, Roles.CONSULTANT, Roles.JOB_SEEKER})
class ProposalController {
  private final Proposals proposals;
  private final ProposalDesk desk;
  private final ProposalList list;
  private final ProposalBatches batches;
  private final ProposalSheet sheet;

  ProposalController(
      Proposals proposals,
      ProposalDesk desk,
      ProposalList list,
      ProposalBatches batches,
      ProposalSheet sheet) {
    this.proposals = proposals;
    this.desk = desk;
    this.list = list;
    this.batches = batches;
    this.sheet = sheet;
  }

  /**
   * Proposals in sight: those the actor made or works on, those sent to his own employer, or those
   * sent about himself.
   *
   * @param status one or more statuses
   * @param jobSeekerId of one person; professionals only
   * @param overdue {@code true}: those the employer has not answered in time
   * @param from first day on which it was made
   * @param to last day on which it was made
   * @param sort NEWEST (default), OLDEST or LONGEST_WAITING
   */
  @Get
  Slice<ProposalBody> list(
      Actor actor,
      @QueryValue @Nullable List<String> status,
      @QueryValue @Nullable UUID vacancyId,
      @QueryValue @Nullable UUID employerId,
      @QueryValue @Nullable UUID jobSeekerId,
      @QueryValue @Nullable String overdue,
      @QueryValue @Nullable LocalDate from,
      @QueryValue @Nullable LocalDate to,
      @QueryValue @Nullable String sort,
      @QueryValue @Nullable Integer limit,
      @QueryValue @Nullable String cursor) {
    return list.list(
        actor,
        new ProposalQuery(
            status, vacancyId, employerId, jobSeekerId, overdue, from, to, sort, limit, cursor));
  }

  /**
   * The same list as XLSX or CSV, by {@code Accept}; at most 10,000 rows, without names.
   *
   * @param status one or more statuses
   * @param overdue {@code true}: those the employer has not answered in time
   * @param from first day on which it was made
   * @param to last day on which it was made
   * @param sort NEWEST (default), OLDEST or LONGEST_WAITING
   */
  @Get("/sheet")
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
  @Produces({SheetWriter.XLSX, SheetWriter.CSV, MediaType.ALL})
  HttpResponse<StreamedFile> sheet(
      Actor actor,
      HttpRequest<?> request,
      @QueryValue @Nullable List<String> status,
      @QueryValue @Nullable UUID vacancyId,
      @QueryValue @Nullable UUID employerId,
      @QueryValue @Nullable String overdue,
      @QueryValue @Nullable LocalDate from,
      @QueryValue @Nullable LocalDate to,
      @QueryValue @Nullable String sort) {
    ProposalQuery query =
        new ProposalQuery(status, vacancyId, employerId, null, overdue, from, to, sort, null, null);
    return SheetWriter.answer(request, sheet.of(actor, query, Texts.languageOf(request)));
  }

  /** Proposes somebody for a vacancy, or keeps him ready for it. */
  @Post
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
  HttpResponse<ProposalBody> propose(
      Actor actor,
      @Body Nomination body,
      @Header(IdempotentPosts.HEADER) @Nullable String idempotencyKey) {
    ProposalBody made = desk.read(actor, proposals.propose(actor, body, idempotencyKey));
    return Tagged.created(made, "/api/v1/proposals/" + made.id(), ProposalBody::version);
  }

  /**
   * Proposes, postpones or parks several at once, at most 50, each with its own result; what was
   * done stays done when another is refused.
   */
  @Post("/batches")
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
  HttpResponse<ProposalBatch.Result> batch(
      Actor actor, HttpRequest<?> request, @Body ProposalBatch body) {
    return HttpResponse.ok(batches.run(actor, body, Texts.languageOf(request)));
  }

  /** One proposal, with the steps the reader can take. */
  @Get("/{id}")
  HttpResponse<ProposalBody> read(Actor actor, @PathVariable UUID id) {
    ProposalBody proposal = desk.read(actor, id);
    return Tagged.ok(proposal, ProposalBody::version);
  }

  /** Takes a step: propose, postpone, park, answer for the employer, withdraw. */
  @Post("/{id}/transitions")
  HttpResponse<ProposalBody> move(
      Actor actor,
      @PathVariable UUID id,
      @Body ProposalMove body,
      @Header("If-Match") @Nullable String ifMatch) {
    desk.move(actor, id, body, ifMatch);
    return read(actor, id);
  }

  /** What happened with a proposal, latest first. */
  @Get("/{id}/history")
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
  Slice<Change> history(Actor actor, @PathVariable UUID id) {
    return new Slice<>(desk.history(actor, id), null);
  }
}
