package nl.wsp.api.jobseeker;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.wsp.matching.TargetGroup;
import nl.wsp.matching.WageValue;
import org.jspecify.annotations.Nullable;

/**
 * Target-group facts of a person, for his own consultant. An absent fact is unknown.
 *
 * @param benefit benefit or registration
 * @param since first day of that benefit
 * @param jobAgreementRegister in the job-agreement register (doelgroepregister banenafspraak)
 * @param refugeeStatusHolder whether the person is a refugee status holder
 * @param studentLevel level of the vocational education of a BBL or BOL student, 1-4
 * @param participationStep participation ladder, 1 isolated to 6 work without support
 * @param mediationStep mediation ladder, 1 directly placeable to 3 far away: the other way round
 * @param labourDistance distance to the labour market
 * @param wageValues recorded wage values, latest first. In a change: those recorded already, as
 *     they are or left out, and new ones without id; nothing recorded is changed or removed
 * @param version version of the file
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = false)
record TargetGroupBody(
    @Nullable TargetGroup benefit,
    @Nullable LocalDate since,
    @Nullable Boolean jobAgreementRegister,
    @Nullable Boolean refugeeStatusHolder,
    @Nullable Integer studentLevel,
    @Nullable Integer participationStep,
    @Nullable Integer mediationStep,
    @Nullable LabourDistance labourDistance,
    @Nullable List<RecordedWageValue> wageValues,
    @Nullable Long version) {

  /**
   * A wage value (loonwaarde).
   *
   * @param id absent for a new one
   * @param percent 0 to 100, % of the minimum wage
   * @param method how it was assessed
   * @param assessor who assessed it: a person or an organisation
   * @param workplace where it was assessed, of a definitive one
   * @param date day it was set
   * @param validUntil last day it counts
   */
  @Serdeable
  record RecordedWageValue(
      @Nullable UUID id,
      @Nullable BigDecimal percent,
      WageValue.@Nullable Kind kind,
      @Nullable String method,
      @Nullable String assessor,
      @Nullable String workplace,
      @Nullable LocalDate date,
      @Nullable LocalDate validUntil) {}
}
