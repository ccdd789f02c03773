package nl.wsp.api.functionscan.proposal.carving;

/**
 * The hours of one function, in minutes a week.
 *
 * @param minMinutes fewest, 1 or more
 * @param maxMinutes most
 */
public record HoursAsked(int minMinutes, int maxMinutes) {
  /** Checks the order. */
  public HoursAsked {
    if (minMinutes < 1 || maxMinutes < minMinutes) {
      throw new IllegalArgumentException("hours out of range");
    }
  }
}
