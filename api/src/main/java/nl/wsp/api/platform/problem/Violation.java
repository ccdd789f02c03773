package nl.wsp.api.platform.problem;

import java.util.List;

/**
 * One thing wrong with a request.
 *
 * @param pointer JSON pointer into the body ({@code /hoursPerWeek/min}) or {@code ?name} for a
 *     query parameter
 * @param code stable code; {@code violation.<code>} in the message files says what to do
 * @param args values for the message; never personal data
 */
public record Violation(String pointer, String code, List<Object> args) {
  public static Violation at(String pointer, String code, Object... args) {
    return new Violation(pointer, code, List.of(args));
  }
}
