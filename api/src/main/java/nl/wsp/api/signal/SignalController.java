package nl.wsp.api.signal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;
import nl.wsp.api.platform.paging.Slice;
import nl.wsp.api.platform.problem.Texts;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import nl.wsp.api.signal.SignalBodies.CountsBody;
import nl.wsp.api.signal.SignalBodies.Done;
import nl.wsp.api.signal.SignalBodies.SignalBody;
import nl.wsp.api.signal.SignalBodies.Snooze;
import org.jspecify.annotations.Nullable;

/** Work items of whoever asks. */
@Controller("/api/v1/signals")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONSULTANT, Roles.ACCOUNT_MANAGER, Roles.MANAGER})
class SignalController {
  private final SignalDesk desk;

  SignalController(SignalDesk desk) {
    this.desk = desk;
  }

  /** Open signals, the first due first; a team leader also reads those left lying in his team. */
  @Get
  Slice<SignalBody> list(
      Actor actor,
      HttpRequest<?> request,
      @QueryValue @Nullable Boolean snoozed,
      @QueryValue @Nullable Integer limit,
      @QueryValue @Nullable String cursor) {
    return desk.list(actor, Boolean.TRUE.equals(snoozed), limit, cursor, Texts.languageOf(request));
  }

  /** How many wait, by kind. */
  @Get("/counts")
  CountsBody counts(Actor actor, HttpRequest<?> request) {
    return desk.counts(actor, Texts.languageOf(request));
  }

  /** Puts an own signal off until a day. */
  @Post("/{id}/snooze")
  SignalBody snooze(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID id,
      @Body Snooze snooze,
      @Header("If-Match") @Nullable String ifMatch) {
    return desk.snooze(actor, id, snooze, ifMatch, Texts.languageOf(request));
  }

  /** Closes a signal with a note of what was done. */
  @Post("/{id}/done")
  @Status(HttpStatus.NO_CONTENT)
  void done(
      Actor actor,
      @PathVariable UUID id,
      @Body Done done,
      @Header("If-Match") @Nullable String ifMatch) {
    desk.done(actor, id, done, ifMatch);
  }
}
