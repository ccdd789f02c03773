package nl.wsp.api.functionscan;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import nl.wsp.api.platform.sql.Versions;
import org.jspecify.annotations.Nullable;

/** The tasks of a scan, each with a version of its own. */
@Controller("/api/v1/function-scans/{id}/tasks")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EMPLOYER, Roles.ACCOUNT_MANAGER})
class TaskController {
  private final FunctionScans scans;
  private final TaskDesk desk;
  private final ScanViews views;

  TaskController(FunctionScans scans, TaskDesk desk, ScanViews views) {
    this.scans = scans;
    this.desk = desk;
    this.views = views;
  }

  /** All tasks in their order, at most 300; for the employer only when they are shared. */
  @Get
  Slice<TaskView> list(Actor actor, HttpRequest<?> request, @PathVariable UUID id) {
    ScanDetail scan = scans.require(actor, id);
    if (!scan.showsTasks()) {
      throw Problem.notAllowed();
    }
    List<TaskView> tasks =
        views.tasks(scans.tasksOf(id), scan.isAdvisers(), Texts.languageOf(request));
    return new Slice<>(tasks, null);
  }

  /** Writes and removes many tasks, all or none; those not named stay as they are. */
  @Put
  @Secured(Roles.ACCOUNT_MANAGER)
  Slice<TaskView> writeAll(
      Actor actor, HttpRequest<?> request, @PathVariable UUID id, @Body TaskList body) {
    desk.writeAll(actor, id, body);
    return list(actor, request, id);
  }

  /**
   * Writes one task under an id of the sender's choice: a new one, or with {@code If-Match} a
   * change. Sending the same again changes nothing.
   */
  @Put("/{taskId}")
  @Secured(Roles.ACCOUNT_MANAGER)
  HttpResponse<TaskView> write(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID id,
      @PathVariable UUID taskId,
      @Body TaskInput body,
      @Header("If-Match") @Nullable String ifMatch) {
    TaskDesk.Written written = desk.write(actor, id, taskId, body, ifMatch);
    TaskView task =
        views.tasks(List.of(written.task()), true, Texts.languageOf(request)).getFirst();
    return (written.created() ? HttpResponse.created(task) : HttpResponse.ok(task))
        .header("ETag", Versions.etag(task.version()));
  }

  /** Removes one task; also when it is gone already. */
  @Delete("/{taskId}")
  @Secured(Roles.ACCOUNT_MANAGER)
  HttpResponse<?> remove(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID taskId,
      @QueryValue @Nullable Long version,
      @Header("If-Match") @Nullable String ifMatch) {
    desk.remove(actor, id, taskId, ifMatch, version);
    return HttpResponse.noContent();
  }
}
