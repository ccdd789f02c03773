package nl.wsp.api.jobopening;

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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.jobopening.JobOpeningBodies.NewOpening;
import nl.wsp.api.jobopening.JobOpeningBodies.OpeningBody;
import nl.wsp.api.jobopening.JobOpeningBodies.StepTaken;
import nl.wsp.api.jobopening.JobOpeningBodies.Suggestions;
import nl.wsp.api.platform.document.PdfAnswer;
import nl.wsp.api.platform.http.Tagged;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.paging.Cursors;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Baanopeningen: employers without a vacancy, approached for a person. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONSULTANT, Roles.ACCOUNT_MANAGER})
class JobOpeningController {
  private static final String OF_PERSON = "/job-seekers/{jobSeekerId}/job-openings";

  private final JobOpenings openings;
  private final JobOpeningViews views;
  private final IntroductionLetter letter;

  JobOpeningController(JobOpenings openings, JobOpeningViews views, IntroductionLetter letter) {
    this.openings = openings;
    this.views = views;
    this.letter = letter;
  }

  /** The reader's own follow-ups that are due today or were before, the oldest first. */
  @Get("/job-openings")
  Slice<OpeningBody> due(Actor actor, HttpRequest<?> request) {
    List<JobOpening> due = openings.due(actor);
    return new Slice<>(
        views.openings(due, true, openings.peopleOf(due), Texts.languageOf(request)), null);
  }

  /** Employers approached for a person, newest first; the person reads his own. */
  @Get(OF_PERSON)
  @Secured({Roles.JOB_SEEKER, Roles.CONSULTANT, Roles.ACCOUNT_MANAGER})
  Slice<OpeningBody> list(Actor actor, HttpRequest<?> request, @PathVariable UUID jobSeekerId) {
    JobOpenings.OfPerson found = openings.of(actor, jobSeekerId);
    return new Slice<>(
        views.openings(found.openings(), found.writes(), Map.of(), Texts.languageOf(request)),
        null);
  }

  /**
   * Employers who have such work and no fitting open vacancy, each with the reasons.
   *
   * @param limit 1-100, default 25
   */
  @Get(OF_PERSON + "/suggestions")
  Suggestions suggest(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID jobSeekerId,
      @QueryValue @Nullable Integer limit) {
    JobOpenings.Found found = openings.suggest(actor, jobSeekerId, Cursors.limitOf(limit));
    return new Suggestions(
        views.suggestions(found.suggestions(), Texts.languageOf(request)), found.mayIntroduce());
  }

  /** Chooses an employer to approach. */
  @Post(OF_PERSON)
  HttpResponse<OpeningBody> choose(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID jobSeekerId,
      @Body NewOpening body,
      @Header(IdempotentPosts.HEADER) @Nullable String idempotencyKey) {
    UUID id = openings.choose(actor, jobSeekerId, body, idempotencyKey);
    OpeningBody view = view(actor, jobSeekerId, id, Texts.languageOf(request));
    return Tagged.created(
        view, "/api/v1/job-seekers/" + jobSeekerId + "/job-openings/" + id, OpeningBody::version);
  }

  /** Notes a step: approached, interested, a talk, or no with a reason. */
  @Post(OF_PERSON + "/{id}/transitions")
  HttpResponse<OpeningBody> step(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID jobSeekerId,
      @PathVariable UUID id,
      @Body StepTaken body,
      @Header("If-Match") @Nullable String ifMatch) {
    openings.step(actor, jobSeekerId, id, body, ifMatch);
    OpeningBody view = view(actor, jobSeekerId, id, Texts.languageOf(request));
    return Tagged.ok(view, OpeningBody::version);
  }

  /** The letter that introduces the person without saying who he is, PDF. */
  @Get(OF_PERSON + "/{id}/letter")
  @Produces({MediaType.APPLICATION_PDF, MediaType.APPLICATION_JSON_PROBLEM})
  HttpResponse<byte[]> letter(
      Actor actor, HttpRequest<?> request, @PathVariable UUID jobSeekerId, @PathVariable UUID id) {
    return PdfAnswer.of(
        letter.of(actor, jobSeekerId, id, Texts.languageOf(request)), "introductie.pdf");
  }

  private OpeningBody view(Actor actor, UUID jobSeekerId, UUID id, Locale language) {
    return views
        .openings(List.of(openings.one(actor, jobSeekerId, id)), true, Map.of(), language)
        .getFirst();
  }
}
