package nl.wsp.matching;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A remark beside a figure: a code for machines, a sentence for people through {@link Sentences}.
 *
 * @param code key of the sentence
 * @param arguments what the sentence fills in: strings, numbers, dates
 */
public record Note(String code, List<Object> arguments) {
  /** Copies the list. */
  public Note {
    requireNonNull(code, "code");
    arguments = List.copyOf(arguments);
  }

  /** A note with its arguments. */
  public static Note of(String code, Object... arguments) {
    return new Note(code, List.of(arguments));
  }
}
