package nl.wsp.api.sroi;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.wsp.matching.sroi.ObligationProgress;
import nl.wsp.matching.sroi.ObligationProgress.OnDay;
import org.jspecify.annotations.Nullable;

/**
 * An obligation on a day; amounts in euros as decimal strings.
 *
 * @param due over the whole contract
 * @param expected by the day, on the linear plan
 * @param earned by the day, of approved contributions
 * @param realised approved, whenever it is earned
 * @param behind whether less is earned than the plan expects
 * @param points the lines of a drawing: first day, ends of months, last day
 */
@Serdeable
record ProgressBody(
    LocalDate date,
    String due,
    String expected,
    String earned,
    String planned,
    String submitted,
    String realised,
    String outstanding,
    String forecast,
    boolean behind,
    List<PointBody> points) {
  /**
   * A point of the lines.
   *
   * @param earned absent after the day that was asked
   */
  @Serdeable
  record PointBody(LocalDate date, String expected, @Nullable String earned, String forecast) {}

  static ProgressBody of(ObligationProgress progress, LocalDate date, BigDecimal tolerance) {
    OnDay day = progress.on(date, tolerance);
    return new ProgressBody(
        date,
        progress.due().toPlainString(),
        day.expected().toPlainString(),
        day.earned().toPlainString(),
        day.planned().toPlainString(),
        day.submitted().toPlainString(),
        day.realised().toPlainString(),
        day.outstanding().toPlainString(),
        day.forecast().toPlainString(),
        day.behind(),
        progress.points().stream()
            .map(
                point ->
                    new PointBody(
                        point.day(),
                        point.expected().toPlainString(),
                        point.day().isAfter(date) ? null : point.earned().toPlainString(),
                        point.forecast().toPlainString()))
            .toList());
  }
}
