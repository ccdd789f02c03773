package nl.wsp.api.networkcafe;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.LocalDate;
import java.util.UUID;
import nl.wsp.api.networkcafe.SessionBodies.SessionBody;
import nl.wsp.api.networkcafe.SessionBodies.SessionInput;
import nl.wsp.api.networkcafe.SessionBodies.StepInput;
import nl.wsp.api.platform.history.Change;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.http.Tagged;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Sessions of scrum-matching, Netwerkcafé and the meetings that hang on the same planning. */
@Controller("/api/v1/matching-sessions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
class SessionController {
  private static final int CHANGES_SHOWN = 50;

  private final SessionDesk desk;
  private final MatchingSessions sessions;
  private final SessionViews views;
  private final ChangeHistory history;

  SessionController(
      SessionDesk desk, MatchingSessions sessions, SessionViews views, ChangeHistory history) {
    this.desk = desk;
    this.sessions = sessions;
    this.views = views;
    this.history = history;
  }

  /**
   * Sessions the reader may see, in order of time.
   *
   * @param from first day in Amsterdam, absent: today
   * @param until last day
   * @param past true: the latest first, until yesterday
   * @param limit 1-100, default 25
   */
  @Get
  @Secured({
    Roles.ACCOUNT_MANAGER,
    Roles.CONSULTANT,
    Roles.MANAGER,
    Roles.JOB_SEEKER,
    Roles.EMPLOYER
  })
  Slice<SessionBody> sessions(
      Actor actor,
      HttpRequest<?> request,
      @QueryValue @Nullable String kind,
      @QueryValue @Nullable String status,
      @QueryValue @Nullable UUID seriesId,
      @QueryValue @Nullable LocalDate from,
      @QueryValue @Nullable LocalDate until,
      @QueryValue @Nullable Boolean past,
      @QueryValue @Nullable Integer limit,
      @QueryValue @Nullable String cursor) {
    SessionDesk.Page page =
        desk.list(
            actor,
            new SessionDesk.Asked(
                kind, status, seriesId, from, until, Boolean.TRUE.equals(past), limit, cursor));
    return new Slice<>(views.all(actor, page.items(), Texts.languageOf(request)), page.next());
  }

  /** Plans a session. */
  @Post
  HttpResponse<SessionBody> planSession(
      Actor actor,
      HttpRequest<?> request,
      @Body SessionInput body,
      @Header(IdempotentPosts.HEADER) @Nullable String idempotencyKey) {
    UUID id = desk.create(actor, body, idempotencyKey);
    SessionBody view = view(actor, request, id);
    return Tagged.created(view, "/api/v1/matching-sessions/" + id, SessionBody::version);
  }

  /** One session, as its reader may see it. */
  @Get("/{id}")
  @Secured({
    Roles.ACCOUNT_MANAGER,
    Roles.CONSULTANT,
    Roles.MANAGER,
    Roles.JOB_SEEKER,
    Roles.EMPLOYER
  })
  HttpResponse<SessionBody> session(Actor actor, HttpRequest<?> request, @PathVariable UUID id) {
    SessionBody view = view(actor, request, id);
    return Tagged.ok(view, SessionBody::version);
  }

  /** Changes the plan. */
  @Put("/{id}")
  HttpResponse<SessionBody> replanSession(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID id,
      @Body SessionInput body,
      @Header("If-Match") @Nullable String ifMatch) {
    desk.change(actor, id, body, ifMatch);
    return session(actor, request, id);
  }

  /** Starts, closes or cancels. */
  @Post("/{id}/transitions")
  HttpResponse<SessionBody> stepSession(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID id,
      @Body StepInput body,
      @Header("If-Match") @Nullable String ifMatch) {
    desk.step(actor, id, body, ifMatch);
    return session(actor, request, id);
  }

  /** The latest changes of the plan, newest first. */
  @Get("/{id}/history")
  Slice<Change> sessionHistory(Actor actor, @PathVariable UUID id) {
    if (!sessions.open(actor, id).sight().worksWithPeople()) {
      throw Problem.notAllowed();
    }
    return new Slice<>(history.of(MatchingSessions.AGGREGATE, id, CHANGES_SHOWN), null);
  }

  private SessionBody view(Actor actor, HttpRequest<?> request, UUID id) {
    return views.one(actor, sessions.open(actor, id), Texts.languageOf(request));
  }
}
