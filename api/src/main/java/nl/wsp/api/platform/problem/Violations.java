package nl.wsp.api.platform.problem;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects everything that is wrong with a request, so that one answer names it all. A value that
 * can never be right (form, range, unknown code) makes it a 400; values that only break a rule of
 * the domain make it a 422.
 */
public final class Violations {
  private final List<Violation> found = new ArrayList<>();
  private boolean malformed;

  /** A value that is wrong in itself. */
  public void invalid(String pointer, String code, Object... args) {
    malformed = true;
    found.add(Violation.at(pointer, code, args));
  }

  /** A value that breaks a rule of the domain. */
  public void breaksRule(String pointer, String code, Object... args) {
    found.add(Violation.at(pointer, code, args));
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** What was found so far, in that order. */
  public List<Violation> found() {
    return List.copyOf(found);
  }

  /**
   * Passes when nothing is wrong.
   *
   * @throws Problem 400 or 422 with all that was found
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      ProblemKind kind = malformed ? ProblemKind.INVALID_REQUEST : ProblemKind.UNPROCESSABLE;
      throw Problem.of(kind, found);
    }
  }
}
