package nl.wsp.api.platform.problem;

import java.util.List;

/**
 * An expected failure of a request, answered as {@code application/problem+json}. Carries codes, no
 * sentences: the answer is worded in the language of the request.
 */
public final class Problem extends RuntimeException {
  private final ProblemKind kind;
  private final List<Violation> violations;
  private final int retryAfterSeconds;

  private Problem(ProblemKind kind, List<Violation> violations, int retryAfterSeconds) {
    // no stack trace: an expected answer, thrown on hot paths
    super(kind.name(), null, false, false);
    this.kind = kind;
    this.violations = List.copyOf(violations);
    this.retryAfterSeconds = retryAfterSeconds;
  }

  public static Problem of(ProblemKind kind, Violation... violations) {
    return new Problem(kind, List.of(violations), 0);
  }

  public static Problem of(ProblemKind kind, List<Violation> violations) {
    return new Problem(kind, violations, 0);
  }

  /** 400 that names a field of the body by JSON pointer. */
  public static Problem invalid(String pointer, String code, Object... args) {
    return of(ProblemKind.INVALID_REQUEST, Violation.at(pointer, code, args));
  }

  /** 400 that names a query parameter. */
  public static Problem invalidParameter(String name, String code, Object... args) {
    return invalid("?" + name, code, args);
  }

  /** 422: well formed, but a rule of the domain forbids it. */
  public static Problem unprocessable(String pointer, String code, Object... args) {
    return of(ProblemKind.UNPROCESSABLE, Violation.at(pointer, code, args));
  }

  /** 404, also for what exists but is out of the actor's sight. */
  public static Problem notFound() {
    return of(ProblemKind.NOT_FOUND);
  }

  public static Problem notAllowed() {
    return of(ProblemKind.NOT_ALLOWED);
  }

  public static Problem conflict(String pointer, String code, Object... args) {
    return of(ProblemKind.CONFLICT, Violation.at(pointer, code, args));
  }

  public static Problem tooManyRequests(int retryAfterSeconds) {
    return new Problem(ProblemKind.TOO_MANY_REQUESTS, List.of(), retryAfterSeconds);
  }

  public static Problem unavailable(int retryAfterSeconds) {
    return new Problem(ProblemKind.UNAVAILABLE, List.of(), retryAfterSeconds);
  }

  public ProblemKind kind() {
    return kind;
  }

  public List<Violation> violations() {
    return violations;
  }

  public int retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
