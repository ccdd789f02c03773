package nl.wsp.api.jobopening;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Where the approach of an employer for a person stands. */
enum JobOpeningStatus {
  /** Chosen, nothing done yet. */
  TO_APPROACH,
  /** Told about, without a name; an answer is awaited. */
  APPROACHED,
  /** The employer wants to know more. */
  INTERESTED,
  /** A talk is agreed. */
  INTERVIEW,
  /** The employer, or the person, does not want it. */
  NO;

  /** The steps there are: further, back to waiting, or no; and once more after a no. */
  Set<JobOpeningStatus> next() {
    return switch (this) {
      case TO_APPROACH -> Set.of(APPROACHED, NO);
      case APPROACHED -> Set.of(APPROACHED, INTERESTED, INTERVIEW, NO);
      case INTERESTED -> Set.of(APPROACHED, INTERESTED, INTERVIEW, NO);
      case INTERVIEW -> Set.of(INTERESTED, INTERVIEW, NO);
      case NO -> Set.of(TO_APPROACH);
    };
  }

  /** Whether somebody still has to do something. */
  boolean isOpen() {
    return this != NO;
  }

  static Optional<JobOpeningStatus> find(String name) {
    return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
  }
}
