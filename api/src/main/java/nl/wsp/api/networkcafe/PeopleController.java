package nl.wsp.api.networkcafe;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;
import nl.wsp.api.networkcafe.PeopleBodies.AnswerInput;
import nl.wsp.api.networkcafe.PeopleBodies.AttendanceInput;
import nl.wsp.api.networkcafe.PeopleBodies.OrderInput;
import nl.wsp.api.networkcafe.PeopleBodies.PeopleBody;
import nl.wsp.api.networkcafe.PeopleBodies.PeopleInput;
import nl.wsp.api.networkcafe.PeopleBodies.ProposalsBody;
import nl.wsp.api.networkcafe.SessionBodies.SessionBody;
import nl.wsp.api.platform.paging.Cursors;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** The people of a session: list, agenda, proposals, invitations and attendance. */
@Controller("/api/v1/matching-sessions/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
class PeopleController {
  private final SessionPeople people;
  private final SessionAnswers answers;
  private final AgendaProposals proposals;
  private final PeopleViews views;
  private final MatchingSessions sessions;
  private final SessionViews sessionViews;

  PeopleController(
      SessionPeople people,
      SessionAnswers answers,
      AgendaProposals proposals,
      PeopleViews views,
      MatchingSessions sessions,
      SessionViews sessionViews) {
    this.people = people;
    this.answers = answers;
    this.proposals = proposals;
    this.views = views;
    this.sessions = sessions;
    this.sessionViews = sessionViews;
  }

  /** Everybody on the list whom the reader may see, in the order of the agenda. */
  @Get("/people")
  PeopleBody sessionPeople(Actor actor, HttpRequest<?> request, @PathVariable UUID id) {
    return views.list(actor, id, Texts.languageOf(request));
  }

  /** Chooses or nominates people. */
  @Post("/people")
  PeopleBody addSessionPeople(
      Actor actor, HttpRequest<?> request, @PathVariable UUID id, @Body PeopleInput body) {
    people.add(actor, id, body);
    return views.list(actor, id, Texts.languageOf(request));
  }

  /**
   * People to think of, each with the reasons, the strongest first.
   *
   * @param limit 1-100, default 25
   */
  @Get("/agenda-proposals")
  ProposalsBody agendaProposals(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID id,
      @QueryValue @Nullable Integer limit) {
    return new ProposalsBody(
        views.proposals(
            proposals.of(actor, id, Cursors.limitOf(limit)), Texts.languageOf(request)));
  }

  /** Puts the agenda in another order. */
  @Put("/agenda")
  PeopleBody orderAgenda(
      Actor actor, HttpRequest<?> request, @PathVariable UUID id, @Body OrderInput body) {
    people.order(actor, id, body.order());
    return views.list(actor, id, Texts.languageOf(request));
  }

  /** Invites everybody on the list who was not invited yet. */
  @Post("/invitations")
  PeopleBody inviteSessionPeople(Actor actor, HttpRequest<?> request, @PathVariable UUID id) {
    people.inviteAll(actor, id);
    return views.list(actor, id, Texts.languageOf(request));
  }

  /** Notes that somebody is invited, comes, does not come, is present or did not show up. */
  @Put("/people/{personId}/attendance")
  PeopleBody attendSession(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID id,
      @PathVariable UUID personId,
      @Body AttendanceInput body) {
    people.attend(actor, id, personId, body.attendance());
    return views.list(actor, id, Texts.languageOf(request));
  }

  /** Takes somebody off the list. */
  @Delete("/people/{personId}")
  HttpResponse<Void> removeSessionPerson(
      Actor actor, @PathVariable UUID id, @PathVariable UUID personId) {
    people.remove(actor, id, personId);
    return HttpResponse.noContent();
  }

  /** The invited person or employer says whether he comes; others may join a free session. */
  @Put("/answer")
  @Secured({Roles.JOB_SEEKER, Roles.EMPLOYER})
  SessionBody answerInvitation(
      Actor actor, HttpRequest<?> request, @PathVariable UUID id, @Body AnswerInput body) {
    answers.answer(actor, id, body.coming());
    return sessionViews.one(actor, sessions.open(actor, id), Texts.languageOf(request));
  }
}
