package nl.wsp.api.networkcafe.live;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.networkcafe.live.TableBodies.Cafe;
import nl.wsp.api.networkcafe.live.TableBodies.HelpersWanted;
import nl.wsp.api.networkcafe.live.TableBodies.QueueWanted;
import nl.wsp.api.networkcafe.live.TableBodies.SeatWanted;
import nl.wsp.api.networkcafe.live.TableBodies.TableScreen;
import nl.wsp.api.networkcafe.live.TableBodies.TablesWanted;
import nl.wsp.api.platform.idempotency.IdempotentPosts;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Tables of a Netwerkcafé: who sits where, who waits, and each table's own screen. */
@Controller("/api/v1/matching-sessions/{sessionId}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONSULTANT, Roles.ACCOUNT_MANAGER})
class CafeController {
  private final CafeDesk desk;
  private final CafeViews views;

  CafeController(CafeDesk desk, CafeViews views) {
    this.desk = desk;
    this.views = views;
  }

  /** Tables, and who waits for one. */
  @Get("/tables")
  Cafe cafe(Actor actor, @PathVariable UUID sessionId) {
    return views.cafe(actor, sessionId);
  }

  /** Puts down tables, numbered from 1. */
  @Put("/tables")
  Cafe putDown(
      Actor actor,
      @PathVariable UUID sessionId,
      @Body TablesWanted body,
      @Header(IdempotentPosts.HEADER) @Nullable String key) {
    desk.putDown(actor, sessionId, body.count(), key);
    return views.cafe(actor, sessionId);
  }

  /** A table's own screen: the person who sits there, in words he may read, and nobody else. */
  @Get("/tables/{number}")
  TableScreen screen(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID sessionId,
      @PathVariable String number) {
    return views.screen(actor, sessionId, numberOf(number), Texts.languageOf(request));
  }

  /** Says who helps at a table. */
  @Put("/tables/{number}/helpers")
  Cafe help(
      Actor actor,
      @PathVariable UUID sessionId,
      @PathVariable String number,
      @Body HelpersWanted body,
      @Header(IdempotentPosts.HEADER) @Nullable String key) {
    desk.help(
        actor,
        sessionId,
        numberOf(number),
        body.helpers() == null ? List.of() : body.helpers(),
        key);
    return views.cafe(actor, sessionId);
  }

  /** Lets somebody sit down: who is named, or who waits longest. */
  @Post("/tables/{number}/guest")
  @Status(HttpStatus.OK)
  TableScreen seat(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID sessionId,
      @PathVariable String number,
      @Body SeatWanted body,
      @Header(IdempotentPosts.HEADER) @Nullable String key) {
    desk.seat(actor, sessionId, numberOf(number), body, key);
    return views.screen(actor, sessionId, numberOf(number), Texts.languageOf(request));
  }

  /** Frees a table. */
  @Post("/tables/{number}/leave")
  @Status(HttpStatus.NO_CONTENT)
  void leave(
      Actor actor,
      @PathVariable UUID sessionId,
      @PathVariable String number,
      @Header(IdempotentPosts.HEADER) @Nullable String key) {
    desk.leave(actor, sessionId, numberOf(number), key);
  }

  /** Puts somebody in the queue for a table, or takes him out of it. */
  @Put("/cards/{cardId}/queue")
  @Status(HttpStatus.NO_CONTENT)
  void queue(
      Actor actor,
      @PathVariable UUID sessionId,
      @PathVariable UUID cardId,
      @Body QueueWanted body,
      @Header(IdempotentPosts.HEADER) @Nullable String key) {
    if (body.waiting() == null) {
      throw Problem.invalid("/waiting", "required");
    }
    desk.queue(actor, sessionId, cardId, body.waiting(), key);
  }

  // read as a text, so that what is no number does not exist rather than being malformed
  private static int numberOf(String number) {
    try {
      return Integer.parseInt(number);
    } catch (NumberFormatException none) {
      throw Problem.notFound();
    }
  }
}
