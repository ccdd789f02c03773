package nl.wsp.search.index;

import java.util.Collection;

/**
 * Names of the physical indices and their aliases. The read alias names the one index that is
 * searched; the write alias names every index that must hear of changes: during a rebuild that is
 * the new one as well, so that no change is lost between filling it and searching it.
 */
record IndexNames(String prefix) {
  String read(IndexKind kind) {
    return prefix + "-" + kind.inNames() + "-read";
  }

  String write(IndexKind kind) {
    return prefix + "-" + kind.inNames() + "-write";
  }

  /** All physical indices of a kind. */
  String pattern(IndexKind kind) {
    return prefix + "-" + kind.inNames() + "-v*";
  }

  /** The next physical index after those that exist. */
  String next(IndexKind kind, Collection<String> existing) {
    String start = prefix + "-" + kind.inNames() + "-v";
    int last =
        existing.stream()
            .filter(name -> name.startsWith(start))
            .mapToInt(name -> Integer.parseInt(name.substring(start.length())))
            .max()
            .orElse(0);
    return start + String.format("%06d", last + 1);
  }
}
