package nl.wsp.api.networkcafe.live;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A card's timer. Everybody computes what is left from the server's instants: no clock of a browser
 * and no change to winter time plays a part.
 *
 * @param seconds how long the talk may last
 * @param startedAt running since then; absent: stands still
 * @param usedMillis used before it was started last
 */
@Serdeable
record CardTimer(int seconds, @Nullable Instant startedAt, long usedMillis) {
  CardTimer started(Instant now) {
    return startedAt == null ? new CardTimer(seconds, now, usedMillis) : this;
  }

  CardTimer paused(Instant now) {
    return startedAt == null ? this : new CardTimer(seconds, null, usedMillis + since(now));
  }

  CardTimer reset(int newSeconds) {
    return new CardTimer(newSeconds, null, 0);
  }

  /** Milliseconds left, below zero when the time is over. */
  long leftMillis(Instant now) {
    return seconds * 1000L - usedMillis - (startedAt == null ? 0 : since(now));
  }

  private long since(Instant now) {
    return startedAt == null ? 0 : Math.max(0, Duration.between(startedAt, now).toMillis());
  }
}
