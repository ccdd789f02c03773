package nl.wsp.api.networkcafe.live;

import io.micronaut.http.sse.Event;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import nl.wsp.api.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * Somebody who listens to a session. Written to by one thread; what he is too slow to take in makes
 * him drop off, after which his browser comes back and reads on from where it was.
 *
 * @param <T> what he is told
 */
final class Listener<T> {
  /** Messages that may wait for a slow line. */
  static final int PATIENCE = 512;

  private final UUID sessionId;
  private final String sessionKey;
  private final Sinks.Many<Event<T>> sink =
      Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(PATIENCE));
  private volatile Actor actor;
  private long position;
  private @Nullable Object told;

  /**
   * Somebody who has everything up to a number.
   *
   * @param sessionKey names his sign-in
   */
  Listener(UUID sessionId, String sessionKey, Actor actor, long position) {
    this.sessionId = sessionId;
    this.sessionKey = sessionKey;
    this.actor = actor;
    this.position = position;
  }

  UUID sessionId() {
    return sessionId;
  }

  String sessionKey() {
    return sessionKey;
  }

  Actor actor() {
    return actor;
  }

  void is(Actor now) {
    actor = now;
  }

  long position() {
    return position;
  }

  void hasReached(long sequence) {
    position = Math.max(position, sequence);
  }

  /** Whether this was told already, as the last of its kind; remembers it. */
  boolean knows(Object state) {
    if (state.equals(told)) {
      return true;
    }
    told = state;
    return false;
  }

  /** Whether nothing was told yet. */
  boolean isNew() {
    return told == null;
  }

  /** Sends; false when he fell too far behind or went away. */
  boolean send(Event<T> message) {
    return sink.tryEmitNext(message) == Sinks.EmitResult.OK;
  }

  void end() {
    sink.tryEmitComplete();
  }

  Flux<Event<T>> messages() {
    return sink.asFlux();
  }
}
