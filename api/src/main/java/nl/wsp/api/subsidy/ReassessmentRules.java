package nl.wsp.api.subsidy;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.SubsidyParameter;

/** When a wage value is assessed again (herijking), by the dated parameters. */
@Singleton
class ReassessmentRules {
  private final Catalogue catalogue;

  ReassessmentRules(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The next day after one on which a wage value was set or assessed again. */
  LocalDate after(LocalDate day) {
    return day.plusMonths(months(SubsidyParameter.Name.REASSESSMENT_INTERVAL, day));
  }

  /** Last day that is called to mind today. */
  LocalDate reminderUntil(LocalDate today) {
    return today.plusMonths(months(SubsidyParameter.Name.REASSESSMENT_REMINDER, today));
  }

  private int months(SubsidyParameter.Name name, LocalDate day) {
    return catalogue.subsidyParameters().stream()
        .filter(each -> each.name() == name && each.validity().holdsOn(day))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + name + " on " + day))
        .value()
        .intValueExact();
  }
}
