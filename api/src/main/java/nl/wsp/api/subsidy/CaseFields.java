package nl.wsp.api.subsidy;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.UUID;
import nl.wsp.api.platform.problem.Figures;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.subsidy.CaseRow.CoachKind;
import nl.wsp.api.subsidy.CaseRow.ContractKind;
import org.jspecify.annotations.Nullable;

/**
 * A case as it is written.
 *
 * @param offerId the accepted offer, when the case is made
 * @param contractKind AGREEMENT with the employer, or SECONDMENT by another
 * @param formalEmployer who employs the person when he is posted
 * @param coachKind OWN, EXTERNAL or SHELTERED_WORK
 * @param workplaceAdaptation what is adapted at the workplace: the work, never a diagnosis
 * @param reassessOn day of the next re-assessment; absent: by the rules
 * @param reason why it is decided so, kept with the decision
 * @param version version a change is based on, unless If-Match says it
 */
@Serdeable
@Introspected
record CaseFields(
    @Nullable UUID offerId,
    @Nullable ContractKind contractKind,
    @Nullable String formalEmployer,
    @Nullable CoachKind coachKind,
    @Nullable String coachName,
    @Nullable String workplaceAdaptation,
    @Nullable LocalDate reassessOn,
    @Nullable String reason,
    @Nullable Long version) {
  private static final int MAX_NAME = 200;
  private static final int MAX_TEXT = 1000;

  void check(Violations violations) {
    if (contractKind == null) {
      violations.invalid("/contractKind", "required");
    }
    if (contractKind == ContractKind.SECONDMENT && text(formalEmployer) == null) {
      violations.invalid("/formalEmployer", "required");
    }
    if (text(reason) == null) {
      violations.invalid("/reason", "required");
    }
    longest(violations, "/formalEmployer", formalEmployer, MAX_NAME);
    longest(violations, "/coachName", coachName, MAX_NAME);
    longest(violations, "/workplaceAdaptation", workplaceAdaptation, MAX_TEXT);
    longest(violations, "/reason", reason, MAX_TEXT);
    Figures.check(violations, "/reassessOn", reassessOn);
  }

  /** A text without spaces around it, null when nothing is left. */
  static @Nullable String text(@Nullable String given) {
    return given == null || given.isBlank() ? null : given.strip();
  }

  private static void longest(
      Violations violations, String pointer, @Nullable String text, int length) {
    if (text != null && text.length() > length) {
      violations.invalid(pointer, "size", 0, length);
    }
  }
}
