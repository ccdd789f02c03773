package nl.wsp.search.index;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How facts of several parts are written as one keyword. The server has no scripts, and nested
 * documents would double the index; a keyword per combination answers the same questions at the
 * cost of a term. The separator is escaped inside codes.
 */
final class Tokens {
  /** Stands for a value that is not recorded. */
  static final String UNKNOWN = "?";

  /** A travel limit that nothing in the country exceeds by much. */
  static final String FAR = "far";

  private static final String SEPARATOR = "|";
  private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);
  private static final double FINE_LIMIT_KM = 60;
  private static final double COARSE_LIMIT_KM = 200;
  private static final int COARSE_STEP_KM = 5;

  private Tokens() {}

  static String of(String code, Object... rest) {
    StringBuilder token = new StringBuilder(code.replace("%", "%25").replace(SEPARATOR, "%7C"));
    for (Object part : rest) {
      token.append(SEPARATOR).append(part);
    }
    return token.toString();
  }

  /** A competency with level and who says so. */
  static String competency(String code, @Nullable Integer level, boolean assessed) {
    return of(code, level == null ? UNKNOWN : level, assessed ? "A" : "S");
  }

  static String level(String code, @Nullable Integer level) {
    return of(code, level == null ? UNKNOWN : level);
  }

  /** A licence held until a day; sorts by code, then day. */
  static String heldUntil(String code, @Nullable LocalDate day) {
    return of(code, day == null ? FOREVER : day);
  }

  /**
   * A travel limit, whole kilometres up to 60, then rounded up to five: never below the person's
   * own limit, so the first phase never leaves out whom the second would keep.
   */
  static String travelLimit(double km) {
    if (km > COARSE_LIMIT_KM) {
      return FAR;
    }
    return Integer.toString(
        km <= FINE_LIMIT_KM
            ? (int) Math.ceil(km)
            : (int) Math.ceil(km / COARSE_STEP_KM) * COARSE_STEP_KM);
  }

  /** Wanted hours in half hours, the unit of the approximation. */
  static String halfHours(double hours) {
    return Long.toString(Math.round(hours * 2));
  }
}
