package nl.wsp.api.networkcafe.project;

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
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;
import nl.wsp.api.networkcafe.project.ProjectBodies.PhaseChoice;
import nl.wsp.api.networkcafe.project.ProjectBodies.ProjectBody;
import nl.wsp.api.networkcafe.project.ProjectBodies.ProjectInput;
import nl.wsp.api.networkcafe.project.ProjectBodies.ProjectLine;
import nl.wsp.api.networkcafe.project.ProjectBodies.ProjectOptions;
import nl.wsp.api.networkcafe.project.ProjectBodies.StepInput;
import nl.wsp.api.networkcafe.project.ProjectBodies.Suggestions;
import nl.wsp.api.platform.history.Change;
import nl.wsp.api.platform.http.Tagged;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import nl.wsp.api.platform.sheet.SheetWriter;
import org.jspecify.annotations.Nullable;

/** Projects with phases on the planning of sessions: a shopping centre, a new estate. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.ACCOUNT_MANAGER, Roles.MANAGER})
class ProjectController {
  private final ProjectDesk desk;
  private final Projects projects;
  private final ProjectList list;
  private final ProjectViews views;
  private final PhaseChoices choices;

  ProjectController(
      ProjectDesk desk,
      Projects projects,
      ProjectList list,
      ProjectViews views,
      PhaseChoices choices) {
    this.desk = desk;
    this.projects = projects;
    this.list = list;
    this.views = views;
    this.choices = choices;
  }

  /**
   * Projects in the reader's sight, newest made first.
   *
   * @param status PLANNED, RUNNING, FINISHED or STOPPED
   * @param employerId in which this employer takes part
   * @param q part of the name or the place
   * @param mine true: only those the reader owns
   * @param limit 1-100, default 25
   */
  @Get("/projects")
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT, Roles.MANAGER, Roles.EMPLOYER})
  Slice<ProjectLine> projects(
      Actor actor,
      HttpRequest<?> request,
      @QueryValue @Nullable String status,
      @QueryValue @Nullable UUID employerId,
      @QueryValue @Nullable String q,
      @QueryValue @Nullable Boolean mine,
      @QueryValue @Nullable Integer limit,
      @QueryValue @Nullable String cursor) {
    return list.list(
        actor, asked(status, employerId, q, mine), limit, cursor, Texts.languageOf(request));
  }

  /**
   * The same list as XLSX or CSV, by {@code Accept}; at most 10,000 rows.
   *
   * @param status PLANNED, RUNNING, FINISHED or STOPPED
   * @param employerId in which this employer takes part
   * @param q part of the name or the place
   * @param mine true: only those the reader owns
   */
  @Get("/projects/sheet")
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT, Roles.MANAGER})
  @Produces({SheetWriter.XLSX, SheetWriter.CSV, MediaType.ALL})
  HttpResponse<StreamedFile> projectSheet(
      Actor actor,
      HttpRequest<?> request,
      @QueryValue @Nullable String status,
      @QueryValue @Nullable UUID employerId,
      @QueryValue @Nullable String q,
      @QueryValue @Nullable Boolean mine) {
    return SheetWriter.answer(
        request, list.sheet(actor, asked(status, employerId, q, mine), Texts.languageOf(request)));
  }

  private static ProjectList.Asked asked(
      @Nullable String status,
      @Nullable UUID employerId,
      @Nullable String q,
      @Nullable Boolean mine) {
    return new ProjectList.Asked(status, employerId, q, Boolean.TRUE.equals(mine));
  }

  /** Who can own a project and which municipalities it can be of. */
  @Get("/project-options")
  ProjectOptions projectOptions() {
    return choices.options();
  }

  /**
   * Phases of open projects, for the form of a session.
   *
   * @param sessionId marks the phase on which this session hangs
   */
  @Get("/project-phases")
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT, Roles.MANAGER})
  Slice<PhaseChoice> projectPhases(Actor actor, @QueryValue @Nullable UUID sessionId) {
    return new Slice<>(choices.forSession(actor, sessionId), null);
  }

  /** Makes a project. */
  @Post("/projects")
  HttpResponse<ProjectBody> makeProject(
      Actor actor,
      HttpRequest<?> request,
      @Body ProjectInput body,
      @Header(IdempotentPosts.HEADER) @Nullable String idempotencyKey) {
    ProjectBody view = view(actor, request, desk.create(actor, body, idempotencyKey));
    return Tagged.created(view, "/api/v1/projects/" + view.id(), ProjectBody::version);
  }

  /** One project, as its reader may see it. */
  @Get("/projects/{id}")
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT, Roles.MANAGER, Roles.EMPLOYER})
  HttpResponse<ProjectBody> project(Actor actor, HttpRequest<?> request, @PathVariable UUID id) {
    ProjectBody view = view(actor, request, id);
    return Tagged.ok(view, ProjectBody::version);
  }

  /** Changes what a project is. */
  @Put("/projects/{id}")
  HttpResponse<ProjectBody> changeProject(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID id,
      @Body ProjectInput body,
      @Header("If-Match") @Nullable String ifMatch) {
    desk.change(actor, id, body, ifMatch);
    return project(actor, request, id);
  }

  /** Starts, finishes or stops a project. */
  @Post("/projects/{id}/transitions")
  HttpResponse<ProjectBody> stepProject(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID id,
      @Body StepInput body,
      @Header("If-Match") @Nullable String ifMatch) {
    desk.step(actor, id, body, ifMatch);
    return project(actor, request, id);
  }

  /** The latest changes of a project and its phases, newest first. */
  @Get("/projects/{id}/history")
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT, Roles.MANAGER})
  Slice<Change> projectHistory(Actor actor, @PathVariable UUID id) {
    return new Slice<>(projects.history(actor, id), null);
  }

  /** Sessions, vacancies and obligations that may still hang on a phase of the project. */
  @Get("/projects/{id}/suggestions")
  Suggestions projectSuggestions(Actor actor, HttpRequest<?> request, @PathVariable UUID id) {
    return choices.forProject(actor, id, Texts.languageOf(request));
  }

  private ProjectBody view(Actor actor, HttpRequest<?> request, UUID id) {
    return views.one(actor, projects.open(actor, id), Texts.languageOf(request));
  }
}
