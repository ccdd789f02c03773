package nl.wsp.api.platform.sql;

import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/** Version of a root as ETag and If-Match (RFC 9110 §8.8.3, §13.1.1). */
public final class Versions {
  private Versions() {}

  public static String etag(long version) {
    return "\"" + version + "\"";
  }

  /**
   * The version an update is based on: If-Match when given, else the body's {@code version}.
   *
   * @throws Problem 412 or 409 when it is not the current one, 400 when neither is given
   */
  public static void check(@Nullable String ifMatch, @Nullable Long bodyVersion, long current) {
    if (ifMatch != null) {
      if (!ifMatch.equals(etag(current)) && !ifMatch.equals("*")) {
        throw Problem.of(ProblemKind.PRECONDITION_FAILED);
      }
    } else if (bodyVersion == null) {
      throw Problem.invalid("/version", "required");
    } else if (bodyVersion != current) {
      throw Problem.of(ProblemKind.CHANGED_MEANWHILE);
    }
  }
}
