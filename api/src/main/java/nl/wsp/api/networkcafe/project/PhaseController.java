package nl.wsp.api.networkcafe.project;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;
import nl.wsp.api.networkcafe.project.ProjectBodies.PhaseInput;
import nl.wsp.api.networkcafe.project.ProjectBodies.ProjectBody;
import nl.wsp.api.platform.http.Tagged;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Phases of a project and what hangs on them; every answer is the whole project. */
@Controller("/api/v1/projects/{projectId}/phases")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.ACCOUNT_MANAGER, Roles.MANAGER})
class PhaseController {
  private final PhaseDesk desk;
  private final Projects projects;
  private final ProjectViews views;

  PhaseController(PhaseDesk desk, Projects projects, ProjectViews views) {
    this.desk = desk;
    this.projects = projects;
    this.views = views;
  }

  /** Adds a phase. */
  @Post
  HttpResponse<ProjectBody> addPhase(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID projectId,
      @Body PhaseInput body,
      @Header("If-Match") @Nullable String ifMatch) {
    desk.add(actor, projectId, body, ifMatch);
    return answer(actor, request, projectId);
  }

  /** Changes a phase. */
  @Put("/{phaseId}")
  HttpResponse<ProjectBody> changePhase(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID projectId,
      @PathVariable UUID phaseId,
      @Body PhaseInput body,
      @Header("If-Match") @Nullable String ifMatch) {
    desk.change(actor, projectId, phaseId, body, ifMatch);
    return answer(actor, request, projectId);
  }

  /**
   * Removes a phase on which no session hangs; needs {@code If-Match} with the project's version.
   */
  @Delete("/{phaseId}")
  HttpResponse<ProjectBody> removePhase(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID projectId,
      @PathVariable UUID phaseId,
      @Header("If-Match") @Nullable String ifMatch) {
    desk.remove(actor, projectId, phaseId, ifMatch);
    return answer(actor, request, projectId);
  }

  /**
   * Hangs something on a phase; twice is the same as once.
   *
   * @param what {@code sessions vacancies obligations}
   */
  @Put("/{phaseId}/{what}/{id}")
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT, Roles.MANAGER})
  HttpResponse<ProjectBody> hang(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID projectId,
      @PathVariable UUID phaseId,
      @PathVariable String what,
      @PathVariable UUID id) {
    desk.hang(actor, projectId, phaseId, kind(what), id);
    return answer(actor, request, projectId);
  }

  /**
   * Takes something off a phase; it goes on without it.
   *
   * @param what {@code sessions vacancies obligations}
   */
  @Delete("/{phaseId}/{what}/{id}")
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT, Roles.MANAGER})
  HttpResponse<ProjectBody> take(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID projectId,
      @PathVariable UUID phaseId,
      @PathVariable String what,
      @PathVariable UUID id) {
    desk.take(actor, projectId, phaseId, kind(what), id);
    return answer(actor, request, projectId);
  }

  private static Hanging kind(String what) {
    return Hanging.find(what).orElseThrow(Problem::notFound);
  }

  private HttpResponse<ProjectBody> answer(Actor actor, HttpRequest<?> request, UUID id) {
    ProjectBody view = views.one(actor, projects.open(actor, id), Texts.languageOf(request));
    return Tagged.ok(view, ProjectBody::version);
  }
}
