package nl.wsp.api.jobopening;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why an employer may have work for a person.
 *
 * @param code occupation or sector it is about
 * @param count earlier vacancies or tasks
 * @param latest day of the latest of them
 */
@Serdeable
record Reason(
    Kind kind, @Nullable String code, @Nullable Integer count, @Nullable LocalDate latest) {

  /** Kinds of reason with what they weigh in the order of employers. */
  enum Kind {
    /** Had vacancies in an occupation the person wishes or did. */
    SAME_OCCUPATION(4),
    /** A scan found tasks that ask what the person can do. */
    SCAN_TASKS(3),
    /** Had vacancies in an occupation one step away. */
    RELATED_OCCUPATION(2),
    /** Works in a sector the person wishes, or in which such work is done. */
    SAME_SECTOR(1);

    private final int weight;

    Kind(int weight) {
      this.weight = weight;
    }

    int weight() {
      return weight;
    }
  }
}
