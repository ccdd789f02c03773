package nl.wsp.api.employer;

import io.micronaut.core.annotation.Introspected;
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
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import nl.wsp.api.platform.http.Tagged;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import nl.wsp.api.platform.sheet.SheetWriter;
import org.jspecify.annotations.Nullable;

/** Employers and the contact with them. */
@Controller("/api/v1/employers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EMPLOYER, Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
class EmployerController {
  private final Employers employers;
  private final ContactMoments contacts;
  private final EmployerSheet sheet;

  EmployerController(Employers employers, ContactMoments contacts, EmployerSheet sheet) {
    this.employers = employers;
    this.contacts = contacts;
    this.sheet = sheet;
  }

  /**
   * Employers in the actor's sight, by name.
   *
   * @param q part of the name, or a whole KvK number
   */
  @Get
  Slice<EmployerView> list(
      Actor actor,
      @QueryValue @Nullable String q,
      @QueryValue @Nullable UUID accountManagerId,
      @QueryValue @Nullable Integer limit,
      @QueryValue @Nullable String cursor) {
    return employers.list(actor, q, accountManagerId, limit, cursor);
  }

  /**
   * The same list as XLSX or CSV, by {@code Accept}; at most 10,000 rows.
   *
   * @param q part of the name, or a whole KvK number
   */
  @Get("/sheet")
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
  @Produces({SheetWriter.XLSX, SheetWriter.CSV, MediaType.ALL})
  HttpResponse<StreamedFile> sheet(
      Actor actor,
      HttpRequest<?> request,
      @QueryValue @Nullable String q,
      @QueryValue @Nullable UUID accountManagerId) {
    return SheetWriter.answer(
        request, sheet.of(actor, q, accountManagerId, Texts.languageOf(request)));
  }

  /** Adds an employer; the account manager is who adds it unless another is named. */
  @Post
  @Secured(Roles.ACCOUNT_MANAGER)
  HttpResponse<EmployerView> create(
      Actor actor,
      @Body EmployerFields body,
      @Header(IdempotentPosts.HEADER) @Nullable String idempotencyKey) {
    EmployerView created = employers.create(actor, body, idempotencyKey);
    return Tagged.created(created, "/api/v1/employers/" + created.id(), EmployerView::version);
  }

  /** One employer with his dedicated contact. */
  @Get("/{id}")
  HttpResponse<EmployerView> read(Actor actor, @PathVariable UUID id) {
    return Tagged.ok(employers.read(actor, id), EmployerView::version);
  }

  /** Replaces the fields of an employer; an employer's own people cannot change KvK or contact. */
  @Put("/{id}")
  HttpResponse<EmployerView> update(
      Actor actor,
      @PathVariable UUID id,
      @Body EmployerUpdate body,
      @Header("If-Match") @Nullable String ifMatch) {
    return Tagged.ok(
        employers.update(actor, id, body.fields(), ifMatch, body.version()), EmployerView::version);
  }

  /** Contact with an employer, latest first. */
  @Get("/{id}/contact-moments")
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
  Slice<ContactView> contactMoments(
      Actor actor,
      @PathVariable UUID id,
      @QueryValue @Nullable Integer limit,
      @QueryValue @Nullable String cursor) {
    return contacts.list(actor, id, limit, cursor);
  }

  /** Notes a contact moment; it is never changed afterwards. */
  @Post("/{id}/contact-moments")
  @Secured({Roles.ACCOUNT_MANAGER, Roles.CONSULTANT})
  HttpResponse<ContactView> addContactMoment(
      Actor actor,
      @PathVariable UUID id,
      @Body ContactFields body,
      @Header(IdempotentPosts.HEADER) @Nullable String idempotencyKey) {
    return HttpResponse.created(contacts.add(actor, id, body, idempotencyKey));
  }

  /** New content of an employer, with the version it is based on unless If-Match says it. */
  @Serdeable
  @Introspected
  record EmployerUpdate(
      @Nullable String name,
      @Nullable String kvkNumber,
      @Nullable String sector,
      @Nullable String postcode,
      @Nullable String phone,
      @Nullable String email,
      @Nullable UUID accountManagerId,
      @Nullable Long version) {
    EmployerFields fields() {
      return new EmployerFields(name, kvkNumber, sector, postcode, phone, email, accountManagerId);
    }
  }
}
