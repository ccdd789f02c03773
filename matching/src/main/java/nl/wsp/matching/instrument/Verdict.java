package nl.wsp.matching.instrument;

/** Truth in three values (Kleene's strong logic): what is unknown decides nothing. */
public enum Verdict {
  NO,
  /** It depends on a fact that is not known. */
  DEPENDS,
  YES;

  Verdict negated() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case DEPENDS -> DEPENDS;
    };
  }
}
