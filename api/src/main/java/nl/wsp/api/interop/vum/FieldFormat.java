package nl.wsp.api.interop.vum;

import io.micronaut.json.tree.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which values the contract allows in a field. */
sealed interface FieldFormat {
  /** Code of what is wrong with a value, empty when nothing is. */
  Optional<String> wrongWith(JsonNode value);

  /** Any text up to a length. */
  record Text(int maxLength) implements FieldFormat {
    @Override
    public Optional<String> wrongWith(JsonNode value) {
      if (!value.isString()) {
        return Optional.of("type");
      }
      return value.getStringValue().length() > maxLength
          ? Optional.of("too-long")
          : Optional.empty();
    }
  }

  /** Text of a form. */
  record Form(Pattern pattern) implements FieldFormat {
    @Override
    public Optional<String> wrongWith(JsonNode value) {
      if (!value.isString()) {
        return Optional.of("type");
      }
      return pattern.matcher(value.getStringValue()).matches()
          ? Optional.empty()
          : Optional.of("form");
    }
  }

  /** One of the codes, written as text. */
  record Code(Set<String> codes) implements FieldFormat {
    @Override
    public Optional<String> wrongWith(JsonNode value) {
      if (!value.isString()) {
        return Optional.of("type");
      }
      return codes.contains(value.getStringValue())
          ? Optional.empty()
          : Optional.of("unknown-code");
    }
  }

  /** One of the codes, written as a number. */
  record NumberCode(Set<Integer> codes) implements FieldFormat {
    @Override
    public Optional<String> wrongWith(JsonNode value) {
      if (!isWhole(value)) {
        return Optional.of("type");
      }
      return codes.contains(value.getIntValue()) ? Optional.empty() : Optional.of("unknown-code");
    }
  }

  /** A whole number from 0 to a maximum. */
  record Whole(int max) implements FieldFormat {
    @Override
    public Optional<String> wrongWith(JsonNode value) {
      if (!isWhole(value)) {
        return Optional.of("type");
      }
      long number = value.getLongValue();
      return number < 0 || number > max ? Optional.of("range") : Optional.empty();
    }
  }

  /** A calendar date, {@code YYYY-MM-DD}. */
  record Day() implements FieldFormat {
    @Override
    public Optional<String> wrongWith(JsonNode value) {
      if (!value.isString()) {
        return Optional.of("type");
      }
      try {
        LocalDate.parse(value.getStringValue());
        return Optional.empty();
      } catch (DateTimeException notADate) {
        return Optional.of("date");
      }
    }
  }

  private static boolean isWhole(JsonNode value) {
    return value.isNumber()
        && value.getNumberValue().doubleValue() == value.getNumberValue().longValue();
  }
}
