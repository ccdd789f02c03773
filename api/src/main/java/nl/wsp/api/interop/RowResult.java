package nl.wsp.api.interop;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param resourceId the root it became or was already
 */
public record RowResult(
    int row, Outcome outcome, @Nullable UUID resourceId, List<RowProblem> problems) {
  /** Copies the problems. */
  public RowResult {
    problems = List.copyOf(problems);
  }

  /** A row that was not taken. */
  public static RowResult rejected(int row, List<RowProblem> problems) {
    return new RowResult(row, Outcome.REJECTED, null, problems);
  }

  /** A row that was not taken for one reason. */
  public static RowResult rejected(int row, RowProblem problem) {
    return rejected(row, List.of(problem));
  }

  /** Whether somebody should look at it. */
  public boolean needsAttention() {
    return problems.stream().anyMatch(problem -> problem.severity() != Severity.NOTE);
  }
}
