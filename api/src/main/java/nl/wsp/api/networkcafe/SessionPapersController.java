package nl.wsp.api.networkcafe;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.networkcafe.SessionBodies.Named;
import nl.wsp.api.platform.document.PdfAnswer;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.security.Roles;
import nl.wsp.api.reference.Catalogue;
import org.jspecify.annotations.Nullable;

/** Paper and figures of sessions, and what one can choose from when planning. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
class SessionPapersController {
  private final PreparationSheets sheets;
  private final SessionMinutes minutes;
  private final SessionFigures figures;
  private final Accounts accounts;
  private final Catalogue catalogue;

  SessionPapersController(
      PreparationSheets sheets,
      SessionMinutes minutes,
      SessionFigures figures,
      Accounts accounts,
      Catalogue catalogue) {
    this.sheets = sheets;
    this.minutes = minutes;
    this.figures = figures;
    this.accounts = accounts;
    this.catalogue = catalogue;
  }

  /** A municipality to choose. */
  @Serdeable
  record MunicipalityOption(String code, String name) {}

  /** Who can help, which partners and municipalities can take part. */
  @Serdeable
  record SessionOptions(
      List<Named> staff, List<Named> partners, List<MunicipalityOption> municipalities) {}

  /** Who and what can be chosen when a session is planned. */
  @Get("/matching-session-options")
  SessionOptions sessionOptions(HttpRequest<?> request) {
    Set<UUID> staff = new HashSet<>(accounts.membersAs(Role.ACCOUNT_MANAGER));
    staff.addAll(accounts.membersAs(Role.CONSULTANT));
    return new SessionOptions(
        accounts.findAll(staff).values().stream()
            .map(person -> new Named(person.id(), person.displayName()))
            .sorted(Comparator.comparing(Named::name).thenComparing(Named::id))
            .toList(),
        accounts.partners().stream()
            .map(partner -> new Named(partner.id(), partner.name()))
            .toList(),
        catalogue.municipalities().all().stream()
            .filter(municipality -> municipality.partnership())
            .map(municipality -> new MunicipalityOption(municipality.code(), municipality.name()))
            .toList());
  }

  /** Pages to prepare with: of everybody on the list, or of one; PDF. */
  @Get("/matching-sessions/{id}/preparation")
  @Produces({MediaType.APPLICATION_PDF, MediaType.APPLICATION_JSON_PROBLEM})
  HttpResponse<byte[]> preparation(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID id,
      @QueryValue @Nullable UUID personId) {
    return PdfAnswer.of(
        sheets.pdf(actor, id, personId, Texts.languageOf(request)), "voorbereiding.pdf");
  }

  /** Minutes on one page, PDF. */
  @Get("/matching-sessions/{id}/minutes")
  @Produces({MediaType.APPLICATION_PDF, MediaType.APPLICATION_JSON_PROBLEM})
  HttpResponse<byte[]> sessionMinutes(Actor actor, HttpRequest<?> request, @PathVariable UUID id) {
    return PdfAnswer.of(minutes.pdf(actor, id, Texts.languageOf(request)), "verslag.pdf");
  }

  /** Letters to whoever was invited and has no account, PDF. */
  @Get("/matching-sessions/{id}/letters")
  @Produces({MediaType.APPLICATION_PDF, MediaType.APPLICATION_JSON_PROBLEM})
  HttpResponse<byte[]> sessionLetters(Actor actor, HttpRequest<?> request, @PathVariable UUID id) {
    return PdfAnswer.of(minutes.letters(actor, id, Texts.languageOf(request)), "brieven.pdf");
  }

  /**
   * What the latest sessions that have begun brought, each and per kind; counts only.
   *
   * @param until last day, absent: today
   */
  @Get("/matching-session-figures")
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT, Roles.MANAGER})
  SessionFigures.Figures sessionFigures(
      Actor actor,
      HttpRequest<?> request,
      @QueryValue @Nullable String kind,
      @QueryValue @Nullable LocalDate from,
      @QueryValue @Nullable LocalDate until) {
    return figures.of(actor, kind, from, until, Texts.languageOf(request));
  }
}
