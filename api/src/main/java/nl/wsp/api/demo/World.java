package nl.wsp.api.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.wsp.api.reference.Catalogue;

/**
 * What all makers share.
 *
 * @param seed another seed, other people
 * @param today the day on which the data looks fresh
 */
record World(long seed, LocalDate today, DemoSize size, Words words, Places places, Market market) {
  /** How far the history goes back. */
  static final int HISTORY_DAYS = 730;

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final int OFFICE_OPENS = 8;
  private static final int OFFICE_MINUTES = 9 * 60;

  static World of(Catalogue catalogue, long seed, LocalDate today, DemoSize size) {
    return new World(
        seed, today, size, new Words(), new Places(catalogue, size), new Market(catalogue));
  }

  Dice dice(Dice.Kind kind, long number) {
    return Dice.of(seed, kind, number);
  }

  /** A day so long ago. */
  LocalDate daysAgo(int days) {
    return today.minusDays(days);
  }

  /** A moment of a day in office hours. */
  static Instant during(LocalDate day, Dice dice) {
    return day.atTime(OFFICE_OPENS, 0)
        .plusMinutes(dice.between(0, OFFICE_MINUTES))
        .atZone(ZONE)
        .toInstant();
  }

  /** The first moment of a day. */
  static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }
}
