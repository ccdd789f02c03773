package nl.wsp.search.index;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import nl.wsp.search.index.CvHit.Reason;
import nl.wsp.search.index.CvHit.Reason.Kind;

/** Reasons as names of query clauses: the engine tells per hit which clauses matched. */
final class Reasons {
  private static final String SEPARATOR = "\u0001";

  private Reasons() {}

  /** The engine keeps one clause a name: several clauses of one reason need a variant each. */
  static String name(Reason reason, String variant) {
    return String.join(SEPARATOR, reason.kind().name(), reason.field(), reason.value(), variant);
  }

  static String name(Reason reason) {
    return name(reason, "");
  }

  /** The reasons of a hit, most telling first; a likeness is left out beside the thing itself. */
  static List<Reason> of(Collection<String> names) {
    List<Reason> reasons =
        names.stream()
            .map(name -> name.split(SEPARATOR, -1))
            .map(parts -> new Reason(Kind.valueOf(parts[0]), parts[1], parts[2]))
            .distinct()
            .sorted(
                Comparator.comparing(Reason::kind)
                    .thenComparing(Reason::field)
                    .thenComparing(Reason::value))
            .toList();
    return reasons.stream().filter(reason -> !isOutdone(reason, reasons)).toList();
  }

  private static boolean isOutdone(Reason reason, List<Reason> all) {
    return switch (reason.kind()) {
      case SIMILAR_CONCEPT ->
          all.stream().anyMatch(r -> r.kind() == Kind.CONCEPT && r.field().equals(reason.field()));
      case SIMILAR_TEXT -> all.contains(new Reason(Kind.TEXT, reason.field(), reason.value()));
      default -> false;
    };
  }
}
