package nl.wsp.api.platform.problem;

import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.serde.exceptions.path.CollectionItemReferencePath;
import io.micronaut.serde.exceptions.path.MapItemReferencePath;
import io.micronaut.serde.exceptions.path.PropertyReferencePath;
import io.micronaut.serde.exceptions.path.ReferencePath;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in a body the value stands that could not be read (RFC 6901). */
final class JsonPointers {
  // the library's only way to say which field it did not know
  private static final Pattern UNKNOWN_FIELD = Pattern.compile("Unknown property \\[(\\w{1,60})]");

  private JsonPointers() {}

  /** What is wrong with the body, when the failure knows the place. */
  static Optional<Violation> violationOf(Throwable failure) {
    for (Throwable step = failure; step != null; step = step.getCause()) {
      if (step instanceof SerdeException unreadable) {
        Matcher unknown = UNKNOWN_FIELD.matcher(String.valueOf(unreadable.getMessage()));
        String pointer = pointerOf(unreadable);
        if (unknown.find()) {
          return Optional.of(Violation.at(pointer, "unknown-field", unknown.group(1)));
        }
        if (!pointer.isEmpty()) {
          return Optional.of(Violation.at(pointer, "unreadable"));
        }
      }
    }
    return Optional.empty();
  }

  private static String pointerOf(SerdeException unreadable) {
    StringBuilder pointer = new StringBuilder();
    // the library lists the steps from the inside out
    for (ReferencePath step : unreadable.getPath().reversed()) {
      switch (step) {
        case PropertyReferencePath property ->
            pointer.append('/').append(property.property().getName());
        case CollectionItemReferencePath item -> pointer.append('/').append(item.index());
        case MapItemReferencePath entry -> pointer.append('/').append(entry.key());
        default -> {
          // a kind of step this version of the library does not have: the pointer stays shorter
        }
      }
    }
    return pointer.toString();
  }
}
