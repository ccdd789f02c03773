package nl.wsp.api.demo;

import java.time.LocalDate;
import java.util.List;
import nl.wsp.matching.TargetGroup;
import nl.wsp.matching.WageValue;
import org.jspecify.annotations.Nullable;

/**
 * Facts for the tracks; null is unknown.
 *
 * @param participationStep 1 (isolated) to 6 (work without support)
 * @param mediationStep 1 (directly placeable) to 3 (far away): the other way round
 * @param distanceOverTwoYears more than two years from the labour market
 */
public record DemoTargetGroup(
    @Nullable TargetGroup benefit,
    @Nullable LocalDate since,
    boolean jobAgreementRegister,
    boolean statusHolder,
    @Nullable Integer participationStep,
    @Nullable Integer mediationStep,
    @Nullable Boolean distanceOverTwoYears,
    List<WageValue> wageValues) {
  /** Copies the list. */
  public DemoTargetGroup {
    wageValues = List.copyOf(wageValues);
  }
}
