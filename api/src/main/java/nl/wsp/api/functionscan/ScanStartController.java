package nl.wsp.api.functionscan;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import nl.wsp.api.platform.sheet.SheetWriter;

/** What an adviser starts a scan from: people who can do it, templates, an empty list. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Roles.ACCOUNT_MANAGER)
class ScanStartController {
  private final ScanAccess access;
  private final SectorTemplates templates;

  ScanStartController(ScanAccess access, SectorTemplates templates) {
    this.access = access;
    this.templates = templates;
  }

  /** Account managers whom the actor can plan as adviser, by name, at most 200. */
  @Get("/function-scan-advisers")
  Slice<Adviser> advisers(Actor actor) {
    return new Slice<>(access.advisersFor(actor).stream().map(Adviser::of).toList(), null);
  }

  /** Templates of sectors. */
  @Get("/function-scan-templates")
  Slice<Template> templates(HttpRequest<?> request) {
    Locale language = Texts.languageOf(request);
    return new Slice<>(
        templates.all().stream()
            .map(
                template ->
                    new Template(
                        template.code(),
                        template.label().in(language),
                        template.sectors(),
                        template.tasks().size()))
            .toList(),
        null);
  }

  /** An empty task list with two examples, to fill in and import: XLSX, or CSV when accepted. */
  @Get("/function-scan-task-list")
  @Produces({SheetWriter.XLSX, SheetWriter.CSV})
  HttpResponse<StreamedFile> emptyList(HttpRequest<?> request) {
    return SheetWriter.answer(request, TaskSheet.template(Texts.languageOf(request)));
  }

  /** Somebody who can do a scan. */
  @Serdeable
  record Adviser(UUID id, String name) {
    static Adviser of(Accounts.Person person) {
      return new Adviser(person.id(), person.displayName());
    }
  }

  /**
   * A template.
   *
   * @param sectors SBI codes of two digits for which it is meant
   */
  @Serdeable
  record Template(String code, String label, List<String> sectors, int taskCount) {}
}
