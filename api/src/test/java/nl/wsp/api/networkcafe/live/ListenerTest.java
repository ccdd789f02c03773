package nl.wsp.api.networkcafe.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.sse.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.platform.security.Actor;
import org.junit.jupiter.api.Test;

/** What a listener and a timer promise without a database. */
class ListenerTest {
  @Test
  void whoTakesNothingInFallsOffAfterSoManyMessages() {
    Listener<String> listener =
        new Listener<>(UUID.randomUUID(), "key", new Actor(UUID.randomUUID(), List.of(), ""), 0);
    for (int i = 0; i < Listener.PATIENCE; i++) {
      assertThat(listener.send(Event.of("message"))).isTrue();
    }
    assertThat(listener.send(Event.of("one too many"))).isFalse();
  }

  @Test
  void aListenerReachesOnlyForward() {
    Listener<String> listener =
        new Listener<>(UUID.randomUUID(), "key", new Actor(UUID.randomUUID(), List.of(), ""), 7);
    listener.hasReached(9);
    listener.hasReached(8);
    assertThat(listener.position()).isEqualTo(9);
  }

  @Test
  void aTimerCountsInstantsAndNotTheClockOnTheWall() {
    Instant start = Instant.parse("2026-10-25T00:58:00Z");
    CardTimer running = new CardTimer(300, null, 0).started(start);
    assertThat(running.leftMillis(start.plusSeconds(240))).isEqualTo(60_000);
    CardTimer paused = running.paused(start.plusSeconds(240));
    assertThat(paused.leftMillis(start.plusSeconds(9_999))).isEqualTo(60_000);
    assertThat(paused.started(start.plusSeconds(300)).leftMillis(start.plusSeconds(372)))
        .isEqualTo(-12_000);
    assertThat(paused.reset(600)).isEqualTo(new CardTimer(600, null, 0));
  }
}
