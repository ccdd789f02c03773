package nl.wsp.search.index;

/**
 * What became of one change.
 *
 * @param change the change
 * @param result what to do with it
 * @param status HTTP status of the engine for this item; the only detail kept, because messages may
 *     quote a document
 */
public record WriteOutcome(IndexChange change, Result result, int status) {
  /** What to do with a change. */
  public enum Result {
    /** Written, or a newer version was there already (2xx, 409, and 404 for a deletion). */
    DONE,
    /** Try again later (429, 5xx). */
    RETRY,
    /** Will never succeed as it is (other 4xx): set aside and tell someone. */
    PARKED
  }
}
