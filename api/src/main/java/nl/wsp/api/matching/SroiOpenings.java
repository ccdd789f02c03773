package nl.wsp.api.matching;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import nl.wsp.api.sroi.SroiObligations;
import nl.wsp.api.vacancy.VacancyDetail;
import nl.wsp.matching.SroiOpening;
import org.jspecify.annotations.Nullable;

/** What the employer of a vacancy still has to fulfil when the work starts. */
@Singleton
class SroiOpenings {
  private final SroiObligations obligations;

  SroiOpenings(SroiObligations obligations) {
    this.obligations = obligations;
  }

  /** Open obligations on the start date, or today when it has passed or is unknown. */
  @Nullable SroiOpening of(VacancyDetail vacancy, LocalDate today) {
    LocalDate start = vacancy.content().startDate();
    LocalDate day = start == null || start.isBefore(today) ? today : start;
    return obligations.openOn(vacancy.employer().id(), day).orElse(null);
  }
}
