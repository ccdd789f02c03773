package nl.wsp.api.platform.time;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one source of time. Instants are UTC; dates of law are dates in Amsterdam. */
@Factory
public final class Time {
  /** Zone in which a calendar day of law or contract begins and ends. */
  public static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  @Singleton
  @Primary
  Clock clock() {
    return Clock.systemUTC();
  }

  /** Today's date in Amsterdam by the given clock; read inside the call, never kept. */
  public static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), AMSTERDAM);
  }
}
