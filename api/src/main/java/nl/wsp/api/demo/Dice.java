package nl.wsp.api.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Chance for one invented thing: the same seed, kind and number give the same throws, so that each
 * thing can be made alone and in any order.
 */
final class Dice {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000000000000000L;

  private final SplittableRandom random;

  private Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  static Dice of(long seed, Kind kind, long number) {
    // two rounds of mixing: neighbouring numbers share nothing
    long mixed = new SplittableRandom(seed + GOLDEN_GAMMA * (kind.ordinal() + 1)).nextLong();
    return new Dice(new SplittableRandom(mixed ^ (number * GOLDEN_GAMMA)).nextLong());
  }

  /** What is thrown for. */
  enum Kind {
    ORGANISATION,
    USER,
    EMPLOYER,
    VACANCY,
    JOB_SEEKER,
    ID,
    FUNCTION_SCAN,
    PLACEMENT
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** A whole number, both ends included. */
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  <T> T pick(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  /** One of them, the first ones more often: each half as likely as the one before. */
  <T> T pickEarly(List<T> items) {
    int index = 0;
    while (index < items.size() - 1 && chance(0.5)) {
      index++;
    }
    return items.get(index);
  }

  /** At most {@code count} of them, each once, in their own order. */
  <T> List<T> some(List<T> items, int count) {
    List<T> chosen = new ArrayList<>();
    int open = Math.min(count, items.size());
    for (int i = 0; i < items.size() && open > 0; i++) {
      if (random.nextInt(items.size() - i) < open) {
        chosen.add(items.get(i));
        open--;
      }
    }
    return chosen;
  }

  /** A day, both ends included; the first when the last lies before it. */
  LocalDate day(LocalDate first, LocalDate last) {
    long span = Math.max(0, last.toEpochDay() - first.toEpochDay());
    return first.plusDays(random.nextLong(span + 1));
  }

  double fraction() {
    return random.nextDouble();
  }

  /** A UUIDv7 (RFC 9562 §5.7) of a moment. */
  UUID id(Instant at) {
    long time = at.toEpochMilli() << 16;
    return new UUID(time | VERSION_7 | random.nextInt(0x1000), VARIANT | (random.nextLong() >>> 2));
  }
}
