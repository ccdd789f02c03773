package nl.wsp.search.index;

import java.util.List;
import java.util.Set;

/**
 * A driving licence or certificate that is asked.
 *
 * @param code the one asked
 * @param sufficient sets of codes that each suffice (for licence C: {C}, {CE}); the code itself
 *     suffices always
 */
public record AskedCredential(String code, List<Set<String>> sufficient) {
  /** Copies the sets. */
  public AskedCredential {
    sufficient = sufficient.stream().<Set<String>>map(Set::copyOf).toList();
  }

  /** Asks for exactly this one. */
  public static AskedCredential of(String code) {
    return new AskedCredential(code, List.of());
  }
}
