package nl.wsp.search.index;

/** The engine does not answer, is too busy, or has no index yet. Trying again later may help. */
public final class SearchUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SearchUnavailable(String message) {
    super(message);
  }

  SearchUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
