package nl.wsp.api.notification;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import org.jspecify.annotations.Nullable;

/** One's own inbox. */
@Controller("/api/v1/messages")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class MessageController {
  private final Inbox inbox;
  private final CalendarFiles files;
  private final Accounts accounts;

  MessageController(Inbox inbox, CalendarFiles files, Accounts accounts) {
    this.inbox = inbox;
    this.files = files;
    this.accounts = accounts;
  }

  /** Own messages, newest first. */
  @Get
  Slice<MessageBody> list(
      Actor actor,
      HttpRequest<?> request,
      @QueryValue @Nullable Boolean unread,
      @QueryValue @Nullable Integer limit,
      @QueryValue @Nullable String cursor) {
    return inbox.list(actor, Boolean.TRUE.equals(unread), limit, cursor, Texts.languageOf(request));
  }

  /** How many own messages were not read. */
  @Get("/unread")
  UnreadBody unread(Actor actor) {
    return new UnreadBody(inbox.unread(actor));
  }

  /** Notes that all own messages were read. */
  @Post("/read")
  @Status(HttpStatus.NO_CONTENT)
  void readAll(Actor actor) {
    inbox.readAll(actor);
  }

  /** Notes that a message was read. */
  @Put("/{id}/read")
  @Status(HttpStatus.NO_CONTENT)
  void read(Actor actor, @PathVariable UUID id) {
    inbox.read(actor, id);
  }

  /** The appointment of a message for one's own calendar. */
  @Get("/{id}/calendar")
  @Produces("text/calendar")
  HttpResponse<byte[]> calendar(Actor actor, @PathVariable UUID id) {
    String address = accounts.find(actor.userId()).map(Accounts.Person::email).orElseThrow();
    String file = files.of(inbox.appointment(actor, id), address);
    return HttpResponse.ok(file.getBytes(StandardCharsets.UTF_8))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"afspraak.ics\"");
  }

  /** How many messages wait to be read. */
  @Serdeable
  record UnreadBody(int unread) {}
}
