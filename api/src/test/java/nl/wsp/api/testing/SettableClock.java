package nl.wsp.api.testing;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of tests: real time plus an offset that a test may set, and must reset. */
@Singleton
@Primary
@Replaces(Clock.class)
public class SettableClock extends Clock {
  private volatile Duration offset = Duration.ZERO;

  /** From now on the time runs on from this instant. */
  public void setTo(Instant instant) {
    offset = Duration.between(Instant.now(), instant);
  }

  public void reset() {
    offset = Duration.ZERO;
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(offset);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("tests ask for zones explicitly");
  }
}
