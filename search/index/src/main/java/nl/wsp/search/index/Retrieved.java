package nl.wsp.search.index;

import java.util.List;

/**
 * What the first phase found.
 *
 * @param items best first, by the approximated score
 * @param total how many pass the hard filters, and the track when one was asked
 */
public record Retrieved(List<Item> items, long total) {
  /**
   * One document.
   *
   * @param id id of the job seeker or vacancy
   * @param version version that was indexed
   * @param approximateScore about the score times the sum of weights; only its order means
   *     something
   * @param compactProfile as it was written
   */
  public record Item(String id, long version, double approximateScore, String compactProfile) {}

  /** Copies the list. */
  public Retrieved {
    items = List.copyOf(items);
  }
}
