package nl.wsp.api.placement;

import io.micronaut.http.HttpRequest;
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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.platform.history.Change;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import nl.wsp.api.platform.sql.Versions;
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

  ProposalController(
      Proposals proposals, ProposalDesk desk, ProposalList list, ProposalBatches batches) {
    this.proposals = proposals;
    this.desk = desk;
    this.list = list;
    this.batches = batches;
  }

  /**
   * Proposals in sight, newest first: those the actor made or works on, those sent to his own
   * employer, or those sent about himself.
   *
   * @param status one or more statuses
   * @param jobSeekerId of one person; professionals only
   * @param overdue {@code true}: those the employer has not answered in time
   */
  @Get
  Slice<ProposalBody> list(
      Actor actor,
      @QueryValue @Nullable List<String> status,
      @QueryValue @Nullable UUID vacancyId,
      @QueryValue @Nullable UUID employerId,
      @QueryValue @Nullable UUID jobSeekerId,
      @QueryValue @Nullable String overdue,
      @QueryValue @Nullable Integer limit,
      @QueryValue @Nullable String cursor) {
    return list.list(
        actor,
        new ProposalQuery(status, vacancyId, employerId, jobSeekerId, overdue, limit, cursor));
  }

  /** Proposes somebody for a vacancy, or keeps him ready for it. */
  @Post
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
  HttpResponse<ProposalBody> propose(
      Actor actor,
      @Body Nomination body,
      @Header(IdempotentPosts.HEADER) @Nullable String idempotencyKey) {
    ProposalBody made = desk.read(actor, proposals.propose(actor, body, idempotencyKey));
    return HttpResponse.created(made, URI.create("/api/v1/proposals/" + made.id()))
        .header("ETag", Versions.etag(made.version()));
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
    return HttpResponse.ok(proposal).header("ETag", Versions.etag(proposal.version()));
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
