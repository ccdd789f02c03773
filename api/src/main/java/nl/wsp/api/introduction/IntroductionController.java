package nl.wsp.api.introduction;

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
import java.util.UUID;
import nl.wsp.api.introduction.IntroductionBodies.IntroductionMove;
import nl.wsp.api.introduction.IntroductionBodies.IntroductionView;
import nl.wsp.api.introduction.IntroductionBodies.NewIntroduction;
import nl.wsp.api.platform.http.Tagged;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Requests of employers to meet a candidate. */
@Controller("/api/v1/introductions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EMPLOYER, Roles.ACCOUNT_MANAGER, Roles.CONSULTANT, Roles.JOB_SEEKER})
class IntroductionController {
  private final Introductions introductions;

  IntroductionController(Introductions introductions) {
    this.introductions = introductions;
  }

  /**
   * Requests in sight, newest first: about the reader himself, about his own people, asked by him,
   * for the employers he manages, or of his own employer.
   *
   * @param open true: only those that wait for an answer
   * @param jobSeekerId for staff only
   */
  @Get
  Slice<IntroductionView> list(
      Actor actor,
      @QueryValue @Nullable Boolean open,
      @QueryValue @Nullable UUID vacancyId,
      @QueryValue @Nullable UUID jobSeekerId,
      @QueryValue @Nullable Integer limit,
      @QueryValue @Nullable String cursor) {
    return introductions.list(
        actor,
        new IntroductionQuery(Boolean.TRUE.equals(open), vacancyId, jobSeekerId, limit, cursor));
  }

  /**
   * Asks to meet a candidate: an employer one of a ranking of his own open vacancy, by pseudonym;
   * staff a person they see, for an employer they see.
   */
  @Post
  @Secured({Roles.EMPLOYER, Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
  HttpResponse<IntroductionView> ask(
      Actor actor,
      @Body NewIntroduction body,
      @Header(IdempotentPosts.HEADER) @Nullable String idempotencyKey) {
    IntroductionView made = introductions.ask(actor, body, idempotencyKey);
    return Tagged.created(made, "/api/v1/introductions/" + made.id(), IntroductionView::version);
  }

  /** One request. */
  @Get("/{id}")
  HttpResponse<IntroductionView> read(Actor actor, @PathVariable UUID id) {
    return Tagged.ok(introductions.read(actor, id), IntroductionView::version);
  }

  /**
   * Says yes, which gives the consent for that employer, or no; by the person, or by his own
   * consultant with him. Or takes the request back; by who asked.
   */
  @Post("/{id}/transitions")
  HttpResponse<IntroductionView> move(
      Actor actor,
      @PathVariable UUID id,
      @Body IntroductionMove body,
      @Header("If-Match") @Nullable String ifMatch) {
    return Tagged.ok(introductions.move(actor, id, body, ifMatch), IntroductionView::version);
  }
}
