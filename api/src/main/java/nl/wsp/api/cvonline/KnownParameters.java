package nl.wsp.api.cvonline;

import io.micronaut.http.HttpRequest;
import java.util.Set;
import nl.wsp.api.platform.problem.Problem;

/** Refuses a filter that does not exist: a misspelled one must never be dropped in silence. */
final class KnownParameters {
  private static final Set<String> KNOWN =
      Set.of(
          "q",
          "competency",
          "occupation",
          "sector",
          "hoursMin",
          "hoursMax",
          "dayPart",
          "postcode",
          "radiusKm",
          "language",
          "licence",
          "educationLevel",
          "track",
          "municipality",
          "sort",
          "limit",
          "cursor");

  private KnownParameters() {}

  static void check(HttpRequest<?> request) {
    for (String name : request.getParameters().names()) {
      if (!KNOWN.contains(name)) {
        throw Problem.invalidParameter(name, "unknown-filter");
      }
    }
  }
}
