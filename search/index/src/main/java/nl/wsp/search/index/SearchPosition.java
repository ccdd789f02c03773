package nl.wsp.search.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of hits ended. Opaque to the caller, who signs it before it leaves the service.
 *
 * @param pointInTime the frozen view of the index in which the search goes on, null when the engine
 *     could not give one
 * @param values sort values of the last hit, as strings
 */
public record SearchPosition(@Nullable String pointInTime, List<String> values) {
  /** Copies the list. */
  public SearchPosition {
    values = List.copyOf(values);
  }
}
