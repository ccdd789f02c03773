package nl.wsp.matching.instrument;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a condition comes to, and why.
 *
 * @param verdict yes, no, or depends on what is not known
 * @param reasons the named conditions that decided, in the order of the rule
 * @param missing the facts it depends on; empty unless it depends
 */
public record Outcome(Verdict verdict, List<Reason> reasons, Set<Fact> missing) {
  /**
   * A named condition that decided.
   *
   * @param condition its name
   * @param verdict what it came to
   */
  public record Reason(String condition, Verdict verdict) {}

  /** Copies what it is given. */
  public Outcome {
    reasons = List.copyOf(reasons);
    EnumSet<Fact> copy = EnumSet.noneOf(Fact.class);
    copy.addAll(missing);
    missing = Collections.unmodifiableSet(copy);
  }

  static Outcome known(boolean holds) {
    return new Outcome(holds ? Verdict.YES : Verdict.NO, List.of(), Set.of());
  }

  static Outcome unknown(Fact fact) {
    return new Outcome(Verdict.DEPENDS, List.of(), Set.of(fact));
  }
}
