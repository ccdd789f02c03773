package nl.wsp.api.networkcafe.project;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.networkcafe.project.LeadBodies.ClosingInput;
import nl.wsp.api.networkcafe.project.LeadBodies.EmployerInput;
import nl.wsp.api.networkcafe.project.LeadBodies.LeadBody;
import nl.wsp.api.networkcafe.project.LeadBodies.LeadInput;
import nl.wsp.api.networkcafe.project.ProjectBodies.HungSession;
import nl.wsp.api.platform.history.Change;
import nl.wsp.api.platform.http.Tagged;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import nl.wsp.api.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** New entrepreneurs shared with the economic adviser, and the joint visits to them. */
@Controller("/api/v1/leads")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Roles.ACCOUNT_MANAGER)
class LeadController {
  private final LeadDesk desk;
  private final ProjectViews views;
  private final Accounts accounts;
  private final Clock clock;

  LeadController(LeadDesk desk, ProjectViews views, Accounts accounts, Clock clock) {
    this.desk = desk;
    this.views = views;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * Leads, newest first, without their visits.
   *
   * @param status OPEN, EMPLOYER or CLOSED
   * @param limit 1-100, default 25
   */
  @Get
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT, Roles.MANAGER})
  Slice<LeadBody> leads(
      Actor actor,
      @QueryValue @Nullable String status,
      @QueryValue @Nullable Integer limit,
      @QueryValue @Nullable String cursor) {
    LeadDesk.Page page = desk.list(actor, status, limit, cursor);
    Map<UUID, Accounts.Person> owners =
        accounts.findAll(page.rows().stream().map(LeadRow::ownerId).toList());
    return new Slice<>(
        page.rows().stream()
            .map(row -> body(actor, row, owners.get(row.ownerId()), List.of()))
            .toList(),
        page.next());
  }

  /** Notes a new entrepreneur. */
  @Post
  HttpResponse<LeadBody> noteLead(
      Actor actor,
      HttpRequest<?> request,
      @Body LeadInput body,
      @Header(IdempotentPosts.HEADER) @Nullable String idempotencyKey) {
    LeadBody view = view(actor, request, desk.create(actor, body, idempotencyKey));
    return Tagged.created(view, "/api/v1/leads/" + view.id(), LeadBody::version);
  }

  /** One lead with its visits. */
  @Get("/{id}")
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT, Roles.MANAGER})
  HttpResponse<LeadBody> lead(Actor actor, HttpRequest<?> request, @PathVariable UUID id) {
    LeadBody view = view(actor, request, id);
    return Tagged.ok(view, LeadBody::version);
  }

  /** Changes what is known and what comes next. */
  @Put("/{id}")
  HttpResponse<LeadBody> changeLead(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID id,
      @Body LeadInput body,
      @Header("If-Match") @Nullable String ifMatch) {
    desk.change(actor, id, body, ifMatch);
    return lead(actor, request, id);
  }

  /** Closes a lead of which nothing came. */
  @Post("/{id}/closing")
  HttpResponse<LeadBody> closeLead(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID id,
      @Body ClosingInput body,
      @Header("If-Match") @Nullable String ifMatch) {
    desk.close(actor, id, body, ifMatch);
    return lead(actor, request, id);
  }

  /** Makes an employer of a lead, in one step. */
  @Post("/{id}/employer")
  HttpResponse<LeadBody> leadToEmployer(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID id,
      @Body EmployerInput body,
      @Header("If-Match") @Nullable String ifMatch) {
    desk.toEmployer(actor, id, body, ifMatch);
    return lead(actor, request, id);
  }

  /** Hangs a joint visit, planned as a session, on a lead; twice is the same as once. */
  @Put("/{id}/visits/{sessionId}")
  HttpResponse<LeadBody> addVisit(
      Actor actor, HttpRequest<?> request, @PathVariable UUID id, @PathVariable UUID sessionId) {
    desk.addVisit(actor, id, sessionId);
    return lead(actor, request, id);
  }

  /** The latest changes, newest first. */
  @Get("/{id}/history")
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT, Roles.MANAGER})
  Slice<Change> leadHistory(Actor actor, @PathVariable UUID id) {
    return new Slice<>(desk.history(actor, id), null);
  }

  private LeadBody view(Actor actor, HttpRequest<?> request, UUID id) {
    LeadRow row = desk.read(actor, id);
    Locale language = Texts.languageOf(request);
    return body(
        actor,
        row,
        accounts.find(row.ownerId()).orElse(null),
        views.sessions(actor, desk.visitsOf(List.of(id)), language));
  }

  private LeadBody body(
      Actor actor, LeadRow row, Accounts.@Nullable Person owner, List<HungSession> visits) {
    LocalDate today = Time.today(clock);
    return new LeadBody(
        row.id(),
        row.company(),
        row.what(),
        row.since(),
        row.place(),
        row.sharedBy(),
        row.sharedWith(),
        row.nextStep(),
        row.nextOn(),
        row.status() == LeadRow.Status.OPEN && row.nextOn() != null && row.nextOn().isBefore(today),
        owner == null ? null : owner.displayName(),
        row.status(),
        row.reason(),
        row.employerId(),
        visits,
        desk.mayChange(actor, row),
        row.version());
  }
}
