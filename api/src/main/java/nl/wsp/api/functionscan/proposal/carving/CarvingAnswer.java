package nl.wsp.api.functionscan.proposal.carving;

import java.util.List;

/**
 * The functions carved and what became of every task.
 *
 * @param outcome how sure the answer is
 * @param functions those that are made; none when nothing gains
 * @param fates one per task, in the order of the question
 * @param gainSixtieths gain a week of all functions, in cents ÷ 60
 * @param boundSixtieths no choice gains more than this, in cents ÷ 60; the gain itself when optimal
 */
public record CarvingAnswer(
    Outcome outcome,
    List<CarvedFunction> functions,
    List<TaskFate> fates,
    long gainSixtieths,
    long boundSixtieths) {
  /** Sixtieths of a cent in a cent. */
  public static final int SIXTIETHS = 60;

  /** How sure an answer is. */
  public enum Outcome {
    /** Nothing gains more: proven. */
    OPTIMAL,
    /** The best found when time ran out. */
    BEST_FOUND,
    /** No choice holds every pinned task: proven. */
    IMPOSSIBLE,
    /** Nothing was found in the time given. */
    NOTHING_FOUND,
    /** Stopped from outside. */
    STOPPED
  }

  /** Copies the lists. */
  public CarvingAnswer {
    functions = List.copyOf(functions);
    fates = List.copyOf(fates);
  }
}
