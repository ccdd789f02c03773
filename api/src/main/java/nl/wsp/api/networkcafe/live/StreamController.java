package nl.wsp.api.networkcafe.live;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.util.UUID;
import nl.wsp.api.identity.OpenSessions;
import nl.wsp.api.networkcafe.MatchingSession;
import nl.wsp.api.networkcafe.live.BoardBodies.LiveMessage;
import nl.wsp.api.networkcafe.live.HallBodies.HallBoard;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.ProblemKind;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.Roles;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** What happens in a session, told while it happens (server-sent events). */
@Controller("/api/v1/matching-sessions/{sessionId}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONSULTANT, Roles.ACCOUNT_MANAGER})
class StreamController {
  /** Further behind than this, reading the board again is less work than being told. */
  static final int FURTHEST_BEHIND = 1000;

  private final BoardAccess access;
  private final EventLog log;
  private final FanOut fanOut;
  private final HallViews halls;
  private final OpenSessions sessions;
  private final Clock clock;

  StreamController(
      BoardAccess access,
      EventLog log,
      FanOut fanOut,
      HallViews halls,
      OpenSessions sessions,
      Clock clock) {
    this.access = access;
    this.log = log;
    this.fanOut = fanOut;
    this.halls = halls;
    this.sessions = sessions;
    this.clock = clock;
  }

  /**
   * The stream of the board. Begins after the event a browser names when its line was cut, or after
   * the number of the board that was read; every event about a person goes only to who may see him.
   *
   * @param lastEventId number of the last event received
   * @param after the same, for the first time; absent: from now on
   */
  @Get("/events")
  @Produces({MediaType.TEXT_EVENT_STREAM, MediaType.APPLICATION_JSON_PROBLEM})
  MutableHttpResponse<Publisher<Event<LiveMessage>>> events(
      Actor actor,
      HttpRequest<?> request,
      @PathVariable UUID sessionId,
      @Header("Last-Event-ID") @Nullable String lastEventId,
      @QueryValue @Nullable Long after) {
    access.open(actor, sessionId);
    long last = log.last(sessionId);
    long from = lastEventId == null ? (after == null ? last : after) : number(lastEventId);
    boolean reload = from > last || last - from > FURTHEST_BEHIND;
    Listener<LiveMessage> listener =
        new Listener<>(sessionId, keyOf(request), actor, reload ? last : from);
    // the first message goes out at once, so that a browser knows the line is open
    listener.send(
        Event.of(new LiveMessage(clock.instant(), null, null, reload ? Boolean.TRUE : null)));
    fanOut.addBoard(listener);
    return open(listener.messages().doFinally(end -> fanOut.remove(listener)));
  }

  /** The hall's screen: vacancies, tables, helpers and progress; never a person. */
  @Get("/hall")
  HallBoard hall(Actor actor, @PathVariable UUID sessionId) {
    return halls.of(access.open(actor, sessionId).session());
  }

  /** The stream of the hall's screen: the whole screen each time something on it changes. */
  @Get("/hall/events")
  @Produces({MediaType.TEXT_EVENT_STREAM, MediaType.APPLICATION_JSON_PROBLEM})
  MutableHttpResponse<Publisher<Event<HallBoard>>> hallEvents(
      Actor actor, HttpRequest<?> request, @PathVariable UUID sessionId) {
    MatchingSession session = access.open(actor, sessionId).session();
    Listener<HallBoard> screen =
        new Listener<>(sessionId, keyOf(request), actor, log.last(sessionId));
    fanOut.addScreen(screen, session);
    return open(screen.messages().doFinally(end -> fanOut.remove(screen)));
  }

  private String keyOf(HttpRequest<?> request) {
    return sessions.keyOf(request).orElseThrow(() -> Problem.of(ProblemKind.NOT_SIGNED_IN));
  }

  private static long number(String lastEventId) {
    try {
      return Long.parseLong(lastEventId.strip());
    } catch (NumberFormatException unknown) {
      throw Problem.invalidParameter("Last-Event-ID", "invalid");
    }
  }

  private static <T> MutableHttpResponse<Publisher<Event<T>>> open(Publisher<Event<T>> messages) {
    return HttpResponse.ok(messages)
        .contentType(MediaType.TEXT_EVENT_STREAM_TYPE)
        .header("Cache-Control", "no-store")
        // a proxy must pass every message on as it comes
        .header("X-Accel-Buffering", "no");
  }
}
