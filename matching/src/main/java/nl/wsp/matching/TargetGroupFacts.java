package nl.wsp.matching;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a track needs to know about a person and the score may not: kept apart from {@link
 * CandidateProfile}, never indexed, every look logged by who passes it in. Null is unknown.
 *
 * @param targetGroup benefit or registration
 * @param since first day of that benefit
 * @param jobAgreementRegister in the job-agreement register (doelgroepregister banenafspraak)
 * @param birthDate counts for the 55+ addition of SROI only
 * @param studentLevel level of the vocational education of a BBL or BOL student, 1-4
 * @param wageValues all recorded wage values
 */
public record TargetGroupFacts(
    @Nullable TargetGroup targetGroup,
    @Nullable LocalDate since,
    @Nullable Boolean jobAgreementRegister,
    @Nullable LocalDate birthDate,
    @Nullable Integer studentLevel,
    List<WageValue> wageValues) {
  /** Nothing known. */
  public static final TargetGroupFacts UNKNOWN =
      new TargetGroupFacts(null, null, null, null, null, List.of());

  /** Copies the list. */
  public TargetGroupFacts {
    wageValues = List.copyOf(requireNonNull(wageValues, "wageValues"));
  }

  /**
   * The latest wage value that is valid on a day; of two set on the same day the definitive one,
   * then the higher.
   */
  public Optional<WageValue> latestWageValue(LocalDate day) {
    return wageValues.stream()
        .filter(value -> value.validOn(day))
        .max(
            Comparator.comparing(WageValue::determinedOn)
                .thenComparing(WageValue::kind)
                .thenComparing(WageValue::percent));
  }
}
