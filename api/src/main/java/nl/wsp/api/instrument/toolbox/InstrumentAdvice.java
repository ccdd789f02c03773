package nl.wsp.api.instrument.toolbox;

import java.util.List;
import java.util.Set;
import nl.wsp.api.reference.Label;
import nl.wsp.matching.instrument.Fact;
import nl.wsp.matching.instrument.Verdict;

/**
 * Whether somebody qualifies for an instrument, and why.
 *
 * @param verdict yes, no, or depends on what is not known
 * @param reasons sentences, in the order of the rule; none when it only depends
 * @param missing facts it depends on; empty unless it depends
 * @param advised whether the wage-value profile speaks for it: an advice, never a condition
 * @param deviates whether the municipality does otherwise than the region
 */
public record InstrumentAdvice(
    Instrument instrument,
    Verdict verdict,
    List<Label> reasons,
    Set<Fact> missing,
    boolean advised,
    boolean deviates) {
  /** Copies the lists. */
  public InstrumentAdvice {
    reasons = List.copyOf(reasons);
    missing = Set.copyOf(missing);
  }
}
