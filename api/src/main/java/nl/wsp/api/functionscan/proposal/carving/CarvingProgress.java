package nl.wsp.api.functionscan.proposal.carving;

/** Hears how far a search is. Called from the thread that searches. */
@FunctionalInterface
public interface CarvingProgress {
  /**
   * A better choice was found, or a lower bound on what is possible.
   *
   * @param gainSixtieths gain a week of the best so far, in cents ÷ 60
   * @param boundSixtieths no choice gains more, in cents ÷ 60
   */
  void report(long gainSixtieths, long boundSixtieths);
}
