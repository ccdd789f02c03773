package nl.wsp.api.functionscan.proposal;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.wsp.api.functionscan.proposal.Proposals.Found;
import nl.wsp.api.platform.document.PdfAnswer;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Proposals of a scan: asked, read, shared, reported and accepted. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EMPLOYER, Roles.ACCOUNT_MANAGER})
class ProposalController {
  private final Proposals proposals;
  private final ProposalRunner runner;
  private final ProposalViews views;
  private final Acceptance acceptance;
  private final AdviceReport report;

  ProposalController(
      Proposals proposals,
      ProposalRunner runner,
      ProposalViews views,
      Acceptance acceptance,
      AdviceReport report) {
    this.proposals = proposals;
    this.runner = runner;
    this.views = views;
    this.acceptance = acceptance;
    this.report = report;
  }

  /** Starts a search; its progress is at the address in {@code Location}. */
  @Post("/function-scans/{id}/proposals")
  @Secured(Roles.ACCOUNT_MANAGER)
  HttpResponse<ProposalView> ask(
      Actor actor, HttpRequest<?> request, @PathVariable UUID id, @Body ProposalInput body) {
    ProposalRunner.Search search = proposals.ask(actor, id, body);
    runner.start(search);
    ProposalView view =
        views.whole(proposals.require(actor, id, search.id()), Texts.languageOf(request));
    return HttpResponse.<ProposalView>accepted(
            URI.create("/api/v1/function-scans/" + id + "/proposals/" + search.id()))
        .body(view);
  }

  /** Proposals without what came out, latest first. */
  @Get("/function-scans/{id}/proposals")
  Slice<ProposalView> list(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID id,
      @QueryValue @Nullable Integer limit,
      @QueryValue @Nullable String cursor) {
    Locale language = Texts.languageOf(request);
    Slice<ProposalRow> rows = proposals.list(actor, id, limit, cursor);
    return new Slice<>(
        rows.items().stream().map(row -> views.line(row, language)).toList(), rows.next());
  }

  /** One proposal: how far it is, and when it is done what came out. */
  @Get("/function-scans/{id}/proposals/{proposalId}")
  ProposalView read(
      Actor actor, HttpRequest<?> request, @PathVariable UUID id, @PathVariable UUID proposalId) {
    return views.whole(proposals.require(actor, id, proposalId), Texts.languageOf(request));
  }

  /** Lets the employer read a proposal once the scan has an advice, or no longer. */
  @Put("/function-scans/{id}/proposals/{proposalId}/sharing")
  @Secured(Roles.ACCOUNT_MANAGER)
  ProposalView share(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID id,
      @PathVariable UUID proposalId,
      @Body Sharing body) {
    if (body.shared() == null) {
      throw Problem.invalid("/shared", "required");
    }
    proposals.share(actor, id, proposalId, body.shared());
    return read(actor, request, id, proposalId);
  }

  /** Accepts the scan with this proposal: each function becomes a draft vacancy. */
  @Post("/function-scans/{id}/proposals/{proposalId}/acceptance")
  HttpResponse<ProposalView> accept(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID id,
      @PathVariable UUID proposalId,
      @Body @Nullable AcceptanceInput body) {
    acceptance.accept(actor, id, proposalId, body == null ? new AcceptanceInput(List.of()) : body);
    return HttpResponse.created(
        read(actor, request, id, proposalId),
        URI.create("/api/v1/function-scans/" + id + "/proposals/" + proposalId));
  }

  /**
   * The advice as an accessible PDF.
   *
   * @param proposalId absent: the accepted proposal, else the latest shared or made one
   */
  @Get("/function-scans/{id}/report")
  @Produces("application/pdf")
  HttpResponse<byte[]> report(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID id,
      @QueryValue @Nullable UUID proposalId) {
    Found found =
        proposalId == null
            ? proposals.advised(actor, id)
            : proposals.require(actor, id, proposalId);
    Locale language = Texts.languageOf(request);
    return PdfAnswer.of(report.pdf(found, language), report.fileName(language));
  }

  /** The scan a vacancy came from: one or none. */
  @Get("/vacancies/{id}/function-scan")
  Slice<Origin> origin(Actor actor, @PathVariable UUID id) {
    List<Origin> origins =
        acceptance.originOf(actor, id).stream()
            .map(link -> new Origin(link.scanId(), link.proposalId(), link.position()))
            .toList();
    return new Slice<>(origins, null);
  }

  /** Whether the employer may read a proposal. */
  @Serdeable
  @Introspected
  record Sharing(@Nullable Boolean shared) {}

  /** Where a vacancy came from. */
  @Serdeable
  record Origin(UUID scanId, UUID proposalId, int position) {}
}
