package nl.wsp.api.aftercare;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;
import nl.wsp.api.aftercare.AftercareBodies.AftercareBody;
import nl.wsp.api.aftercare.AftercareBodies.Choice;
import nl.wsp.api.aftercare.AftercareBodies.NewContact;
import nl.wsp.api.platform.document.PdfAnswer;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Contact with somebody who started to work or to learn. */
@Controller("/api/v1/job-seekers/{jobSeekerId}/aftercare")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.JOB_SEEKER, Roles.CONSULTANT})
class AftercareController {
  private final Aftercare aftercare;
  private final AftercareLetter letter;

  AftercareController(Aftercare aftercare, AftercareLetter letter) {
    this.aftercare = aftercare;
    this.letter = letter;
  }

  /** What is planned and what was done. */
  @Get
  AftercareBody read(Actor actor, HttpRequest<?> request, @PathVariable UUID jobSeekerId) {
    return aftercare.read(actor, jobSeekerId, Texts.languageOf(request));
  }

  /** Whether the person wants contact: said by himself, or by his consultant for him. */
  @Put
  AftercareBody choose(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID jobSeekerId,
      @Body Choice choice,
      @Header("If-Match") @Nullable String ifMatch) {
    return aftercare.choose(actor, jobSeekerId, choice, ifMatch, Texts.languageOf(request));
  }

  /** Notes a contact. */
  @Post("/contacts")
  @Secured(Roles.CONSULTANT)
  @Status(HttpStatus.NO_CONTENT)
  void note(
      Actor actor,
      @PathVariable UUID jobSeekerId,
      @Body NewContact contact,
      @Header(IdempotentPosts.HEADER) @Nullable String idempotencyKey) {
    aftercare.note(actor, jobSeekerId, contact, idempotencyKey);
  }

  /** A letter for who has no computer: when there is contact and how to come back. */
  @Get("/letter")
  @Produces(MediaType.APPLICATION_PDF)
  @Secured(Roles.CONSULTANT)
  HttpResponse<byte[]> letter(Actor actor, HttpRequest<?> request, @PathVariable UUID jobSeekerId) {
    return PdfAnswer.of(
        letter.of(actor, jobSeekerId, Texts.languageOf(request)), "contact-na-de-start.pdf");
  }
}
