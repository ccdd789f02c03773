package nl.wsp.api.subsidy;

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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;
import nl.wsp.api.platform.document.PdfAnswer;
import nl.wsp.api.platform.http.Tagged;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Cases of wage-cost subsidy: what follows an accepted offer. */
@Controller("/api/v1/subsidy-cases")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EMPLOYER, Roles.ACCOUNT_MANAGER, Roles.CONSULTANT, Roles.JOB_SEEKER})
class CaseController {
  private final CaseDesk desk;
  private final CaseDocument document;

  CaseController(CaseDesk desk, CaseDocument document) {
    this.desk = desk;
    this.document = document;
  }

  /**
   * Cases in sight, newest first.
   *
   * @param reassessmentDue only those whose re-assessment comes up or is late, earliest first
   */
  @Get
  Slice<CaseView> list(
      Actor actor,
      @QueryValue @Nullable Boolean reassessmentDue,
      @QueryValue @Nullable Integer limit,
      @QueryValue @Nullable String cursor) {
    return desk.list(actor, Boolean.TRUE.equals(reassessmentDue), limit, cursor);
  }

  /** Opens a case on an accepted offer and grants its periods; none overlaps another. */
  @Post
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
  HttpResponse<CaseView> create(
      Actor actor,
      @Body CaseFields body,
      @Header(IdempotentPosts.HEADER) @Nullable String idempotencyKey) {
    CaseView made = desk.create(actor, body, idempotencyKey);
    return Tagged.created(made, "/api/v1/subsidy-cases/" + made.id(), CaseView::version);
  }

  /** One case with its periods; its decisions for staff. */
  @Get("/{id}")
  HttpResponse<CaseView> read(Actor actor, @PathVariable UUID id) {
    return Tagged.ok(desk.read(actor, id), CaseView::version);
  }

  /** Changes contract, coach and adaptation of the workplace, with the reason. */
  @Put("/{id}")
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
  HttpResponse<CaseView> update(
      Actor actor,
      @PathVariable UUID id,
      @Body CaseFields body,
      @Header("If-Match") @Nullable String ifMatch) {
    return Tagged.ok(desk.update(actor, id, body, ifMatch), CaseView::version);
  }

  /** Re-assesses, changes or ends the subsidy, with the reason. */
  @Post("/{id}/decisions")
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
  HttpResponse<CaseView> decide(
      Actor actor,
      @PathVariable UUID id,
      @Body CaseDecision body,
      @Header("If-Match") @Nullable String ifMatch) {
    return Tagged.ok(desk.decide(actor, id, body, ifMatch), CaseView::version);
  }

  /** The agreement or the contract of secondment as accessible PDF. */
  @Get("/{id}/contract")
  @Produces(MediaType.APPLICATION_PDF)
  HttpResponse<byte[]> contract(Actor actor, HttpRequest<?> request, @PathVariable UUID id) {
    return PdfAnswer.of(document.of(actor, id, Texts.languageOf(request)), "overeenkomst.pdf");
  }
}
