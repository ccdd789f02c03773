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

/** Offers of wage-cost subsidy for a candidate and an employer. */
@Controller("/api/v1/wage-cost-subsidy-offers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EMPLOYER, Roles.ACCOUNT_MANAGER, Roles.CONSULTANT, Roles.JOB_SEEKER})
class OfferController {
  private final OfferDesk desk;
  private final OfferDocument document;

  OfferController(OfferDesk desk, OfferDocument document) {
    this.desk = desk;
    this.document = document;
  }

  /**
   * Offers in sight, newest first, without figures: those the actor made or works on, those sent to
   * his own employer, or those sent about himself.
   *
   * @param status DRAFT, SENT, ACCEPTED, DECLINED, EXPIRED or WITHDRAWN
   */
  @Get
  Slice<OfferView> list(
      Actor actor,
      HttpRequest<?> request,
      @QueryValue @Nullable String status,
      @QueryValue @Nullable UUID employerId,
      @QueryValue @Nullable UUID vacancyId,
      @QueryValue @Nullable Integer limit,
      @QueryValue @Nullable String cursor) {
    return desk.list(
        actor,
        new OfferQuery(status, employerId, vacancyId, limit, cursor),
        Texts.languageOf(request));
  }

  /** Makes a draft, from a match or on its own; only with the candidate's consent. */
  @Post
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
  HttpResponse<OfferView> create(
      Actor actor,
      HttpRequest<?> request,
      @Body OfferFields body,
      @Header(IdempotentPosts.HEADER) @Nullable String idempotencyKey) {
    OfferView made = desk.create(actor, body, idempotencyKey, Texts.languageOf(request));
    return Tagged.created(
        made, "/api/v1/wage-cost-subsidy-offers/" + made.id(), OfferView::version);
  }

  /** The figures an offer would have; the same rules, nothing stored. */
  @Post("/preview")
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
  HttpResponse<OfferPreview> preview(Actor actor, HttpRequest<?> request, @Body OfferFields body) {
    return HttpResponse.ok(desk.preview(actor, body, Texts.languageOf(request)));
  }

  /** One offer with its figures by period. */
  @Get("/{id}")
  HttpResponse<OfferView> read(Actor actor, HttpRequest<?> request, @PathVariable UUID id) {
    return Tagged.ok(desk.read(actor, id, Texts.languageOf(request)), OfferView::version);
  }

  /** Changes a draft and calculates it again. */
  @Put("/{id}")
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
  HttpResponse<OfferView> update(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID id,
      @Body OfferFields body,
      @Header("If-Match") @Nullable String ifMatch) {
    return Tagged.ok(
        desk.update(actor, id, body, ifMatch, Texts.languageOf(request)), OfferView::version);
  }

  /** Sends, accepts, declines or withdraws an offer. */
  @Post("/{id}/transitions")
  @Secured({Roles.EMPLOYER, Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
  HttpResponse<OfferView> move(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID id,
      @Body OfferMove body,
      @Header("If-Match") @Nullable String ifMatch) {
    return Tagged.ok(
        desk.move(actor, id, body, ifMatch, Texts.languageOf(request)), OfferView::version);
  }

  /** The offer as accessible PDF, in the language of the request. */
  @Get("/{id}/document")
  @Produces(MediaType.APPLICATION_PDF)
  HttpResponse<byte[]> document(Actor actor, HttpRequest<?> request, @PathVariable UUID id) {
    return PdfAnswer.of(
        document.of(actor, id, Texts.languageOf(request)),
        "aanbod-" + OfferViews.referenceOf(id).toLowerCase(java.util.Locale.ROOT) + ".pdf");
  }
}
