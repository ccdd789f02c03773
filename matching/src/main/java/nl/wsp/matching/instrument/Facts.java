package nl.wsp.matching.instrument;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person and the work, real or imagined. A fact that is absent is unknown, which
 * is never "no".
 *
 * @param known values by fact, of the fact's kind
 */
public record Facts(Map<Fact, Object> known) {
  /** Nothing known. */
  public static final Facts NONE = new Facts(Map.of());

  /**
   * Copies the map.
   *
   * @throws IllegalArgumentException when a value is not of the kind of its fact
   */
  public Facts {
    EnumMap<Fact, Object> copy = new EnumMap<>(Fact.class);
    copy.putAll(known);
    copy.forEach(
        (fact, value) -> {
          if (!fact.kind().accepts(value)) {
            throw new IllegalArgumentException(fact + " is not a " + fact.kind());
          }
        });
    known = Collections.unmodifiableMap(copy);
  }

  /** These facts and one more; null leaves it as it is. */
  public Facts with(Fact fact, @Nullable Object value) {
    if (value == null) {
      return this;
    }
    EnumMap<Fact, Object> more = new EnumMap<>(Fact.class);
    more.putAll(known);
    more.put(fact, value);
    return new Facts(more);
  }

  @Nullable Object value(Fact fact) {
    return known.get(fact);
  }
}
