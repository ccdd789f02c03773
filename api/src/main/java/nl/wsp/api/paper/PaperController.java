package nl.wsp.api.paper;

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
import java.util.Locale;
import java.util.UUID;
import nl.wsp.api.paper.PaperBodies.Answer;
import nl.wsp.api.paper.PaperBodies.Language;
import nl.wsp.api.paper.PaperBodies.PapersBody;
import nl.wsp.api.platform.document.PdfAnswer;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Letters and forms for somebody without a computer, for his own consultant. */
@Controller("/api/v1/job-seekers/{jobSeekerId}/papers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Roles.CONSULTANT)
class PaperController {
  private final Papers papers;
  private final PaperPrints prints;

  PaperController(Papers papers, PaperPrints prints) {
    this.papers = papers;
    this.prints = prints;
  }

  /** What can be printed and what came back. */
  @Get
  PapersBody list(Actor actor, HttpRequest<?> request, @PathVariable UUID jobSeekerId) {
    return papers.list(actor, jobSeekerId, Texts.languageOf(request));
  }

  /** One of them as PDF, in the language of the person. */
  @Get("/{kind}")
  @Produces({MediaType.APPLICATION_PDF, MediaType.APPLICATION_JSON_PROBLEM})
  HttpResponse<byte[]> print(
      Actor actor,
      @PathVariable UUID jobSeekerId,
      @PathVariable PaperKind kind,
      @QueryValue @Nullable UUID subjectId) {
    return PdfAnswer.of(
        prints.pdf(actor, jobSeekerId, kind, subjectId),
        "papier-" + kind.name().toLowerCase(Locale.ROOT) + ".pdf");
  }

  /** In which language the person reads. */
  @Put("/language")
  PapersBody speak(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID jobSeekerId,
      @Body Language language) {
    return papers.speak(actor, jobSeekerId, language, Texts.languageOf(request));
  }

  /** Enters what came back on paper, signed by the person. */
  @Post("/answers")
  HttpResponse<PapersBody> enter(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID jobSeekerId,
      @Body Answer answer,
      @Header(IdempotentPosts.HEADER) @Nullable String idempotencyKey) {
    return HttpResponse.created(
        papers.enter(actor, jobSeekerId, answer, idempotencyKey, Texts.languageOf(request)));
  }
}
