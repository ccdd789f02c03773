package nl.wsp.api.matching;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A number of people, or for an employer that it is above 0 and below a small one: of a few people
 * a number with a change beside it may tell who they are (domain §3).
 *
 * @param exactly absent when it is not told
 * @param fewerThan absent when the number itself is told
 */
@Serdeable
public record PeopleCount(@Nullable Integer exactly, @Nullable Integer fewerThan) {
  /** Fewest people of whom an employer is told the number. */
  public static final int FEWEST_EXACT = 5;

  /** The number as a reader may know it. */
  public static PeopleCount of(int count, boolean mayKnowExactly) {
    return !mayKnowExactly && count > 0 && count < FEWEST_EXACT
        ? new PeopleCount(null, FEWEST_EXACT)
        : new PeopleCount(count, null);
  }
}
