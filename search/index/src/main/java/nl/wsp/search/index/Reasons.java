package nl.wsp.search.index;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import nl.wsp.search.index.CvHit.Reason;

/** Reasons as names of query clauses: the engine tells per hit which clauses matched. */
final class Reasons {
  private static final String SEPARATOR = "\u0001";

  private Reasons() {}

  static String name(Reason reason) {
    return reason.kind() + SEPARATOR + reason.field() + SEPARATOR + reason.value();
  }

  static List<Reason> of(Collection<String> names) {
    return names.stream()
        .map(name -> name.split(SEPARATOR, -1))
        .map(parts -> new Reason(Reason.Kind.valueOf(parts[0]), parts[1], parts[2]))
        .distinct()
        .sorted(
            Comparator.comparing(Reason::kind)
                .thenComparing(Reason::field)
                .thenComparing(Reason::value))
        .toList();
  }
}
