package nl.wsp.api.platform.problem;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * Answer of every error (RFC 9457).
 *
 * @param type stable identifier of the kind of problem
 * @param errorId number to quote to support; the log has the same number
 */
@Serdeable
public record ProblemBody(
    String type,
    String title,
    int status,
    String detail,
    String errorId,
    List<ViolationBody> violations) {
  /** One thing wrong, worded in the language of the request. */
  @Serdeable
  public record ViolationBody(String pointer, String code, String message) {}
}
