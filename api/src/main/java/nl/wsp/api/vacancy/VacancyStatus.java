package nl.wsp.api.vacancy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a vacancy is on its road; {@link Transition} says which steps exist. */
public enum VacancyStatus {
  DRAFT,
  SUBMITTED,
  PUBLISHED,
  FILLED,
  WITHDRAWN,
  EXPIRED;

  /** The status with this exact name. */
  static Optional<VacancyStatus> find(String name) {
    return Arrays.stream(values()).filter(status -> status.name().equals(name)).findFirst();
  }

  /**
   * What a reader sees on a day: a published vacancy is open to the end of its closing date in
   * Amsterdam, whether or not the nightly job has already written that down.
   *
   * @param today date in Amsterdam
   */
  VacancyStatus on(LocalDate today, @Nullable LocalDate closingDate) {
    return this == PUBLISHED && closingDate != null && closingDate.isBefore(today) ? EXPIRED : this;
  }
}
