package nl.wsp.api.handover;

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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;
import nl.wsp.api.handover.HandoverBodies.ColleagueBody;
import nl.wsp.api.handover.HandoverBodies.HandoverBody;
import nl.wsp.api.handover.HandoverBodies.NewHandover;
import nl.wsp.api.platform.document.PdfAnswer;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Work that goes to a colleague. */
@Controller("/api/v1/caseload-handovers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONSULTANT, Roles.ACCOUNT_MANAGER, Roles.MANAGER})
class HandoverController {
  private final Handovers handovers;
  private final HandoverLetters letters;

  HandoverController(Handovers handovers, HandoverLetters letters) {
    this.handovers = handovers;
    this.letters = letters;
  }

  /** Handovers that one gave, got or did, newest first; at most 50. */
  @Get
  Slice<HandoverBody> list(Actor actor) {
    return new Slice<>(handovers.list(actor), null);
  }

  /** Consultants and account managers of one's municipality, to hand over from and to. */
  @Get("/colleagues")
  Slice<ColleagueBody> colleagues(Actor actor) {
    return new Slice<>(handovers.colleagues(actor), null);
  }

  /** Hands over; the people are told. */
  @Post
  HttpResponse<HandoverBody> handOver(
      Actor actor,
      @Body NewHandover handover,
      @Header(IdempotentPosts.HEADER) @Nullable String idempotencyKey) {
    return HttpResponse.created(handovers.handOver(actor, handover, idempotencyKey));
  }

  /** One handover; the new consultant reads the people with their notes. */
  @Get("/{id}")
  HandoverBody read(Actor actor, @PathVariable UUID id) {
    return handovers.read(actor, id);
  }

  /** Letters for who has no account, a page each, printed by the new consultant. */
  @Get("/{id}/letters")
  @Produces(MediaType.APPLICATION_PDF)
  @Secured(Roles.CONSULTANT)
  HttpResponse<byte[]> letters(Actor actor, HttpRequest<?> request, @PathVariable UUID id) {
    return PdfAnswer.of(letters.of(actor, id, Texts.languageOf(request)), "nieuwe-consulent.pdf");
  }
}
