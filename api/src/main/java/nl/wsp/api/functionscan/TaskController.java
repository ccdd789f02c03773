package nl.wsp.api.functionscan;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.platform.http.Tagged;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import nl.wsp.api.platform.sheet.SheetWriter;
import nl.wsp.api.reference.Catalogue;
import org.jspecify.annotations.Nullable;

/** The tasks of a scan, each with a version of its own. */
@Controller("/api/v1/function-scans/{id}/tasks")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EMPLOYER, Roles.ACCOUNT_MANAGER})
class TaskController {
  private final FunctionScans scans;
  private final TaskDesk desk;
  private final TaskImport imports;
  private final TaskSets sets;
  private final ScanViews views;
  private final Catalogue catalogue;

  TaskController(
      FunctionScans scans,
      TaskDesk desk,
      TaskImport imports,
      TaskSets sets,
      ScanViews views,
      Catalogue catalogue) {
    this.scans = scans;
    this.desk = desk;
    this.imports = imports;
    this.sets = sets;
    this.views = views;
    this.catalogue = catalogue;
  }

  /** All tasks in their order, at most 300; for the employer only when they are shared. */
  @Get
  Slice<TaskView> list(Actor actor, HttpRequest<?> request, @PathVariable UUID id) {
    ScanDetail scan = shown(actor, id);
    List<TaskView> tasks =
        views.tasks(scans.tasksOf(id), scan.isAdvisers(), Texts.languageOf(request));
    return new Slice<>(tasks, null);
  }

  /** All tasks as a file that can be imported again: XLSX, or CSV when accepted. */
  @Get("/list")
  @Produces({SheetWriter.XLSX, SheetWriter.CSV})
  HttpResponse<StreamedFile> file(Actor actor, HttpRequest<?> request, @PathVariable UUID id) {
    ScanDetail scan = shown(actor, id);
    List<TaskContent> tasks = scans.tasksOf(id).stream().map(ScanTask::content).toList();
    return SheetWriter.answer(
        request, TaskSheet.of(tasks, scan.isAdvisers(), catalogue, Texts.languageOf(request)));
  }

  /**
   * Imports a task list sent as the body: XLSX or CSV, wholly or not at all. Tasks that the scan
   * has already stay as they are.
   *
   * @param dryRun reports the same and adds nothing
   */
  @Post("/imports")
  @Consumes({
    SheetWriter.XLSX,
    MediaType.TEXT_CSV,
    MediaType.TEXT_PLAIN,
    MediaType.APPLICATION_OCTET_STREAM,
    MediaType.APPLICATION_JSON
  })
  @Secured(Roles.ACCOUNT_MANAGER)
  TaskImportReport load(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID id,
      @QueryValue @Nullable Boolean dryRun,
      @Body InputStream body) {
    return imports.load(actor, id, body, Boolean.TRUE.equals(dryRun), Texts.languageOf(request));
  }

  /** The same for a file sent as the part {@code file} of a form. */
  @Post("/imports")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Secured(Roles.ACCOUNT_MANAGER)
  TaskImportReport loadFromForm(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID id,
      @QueryValue @Nullable Boolean dryRun,
      @Part CompletedFileUpload file)
      throws IOException {
    try (InputStream content = file.getInputStream()) {
      return load(actor, request, id, dryRun, content);
    }
  }

  /** Adds the tasks of a sector's template or of an earlier scan of the same employer. */
  @Post("/sets")
  @Secured(Roles.ACCOUNT_MANAGER)
  Slice<TaskView> addSet(
      Actor actor, HttpRequest<?> request, @PathVariable UUID id, @Body TaskSets.Source body) {
    sets.add(actor, id, body);
    return list(actor, request, id);
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
    return Tagged.ok(task, TaskView::version)
        .status(written.created() ? HttpStatus.CREATED : HttpStatus.OK);
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

  private ScanDetail shown(Actor actor, UUID id) {
    ScanDetail scan = scans.require(actor, id);
    if (!scan.showsTasks()) {
      throw Problem.notAllowed();
    }
    return scan;
  }
}
