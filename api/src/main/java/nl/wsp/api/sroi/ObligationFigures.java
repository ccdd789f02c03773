package nl.wsp.api.sroi;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wsp.api.platform.sql.Conditions;
import nl.wsp.api.sroi.ContributionRepository.Counted;
import nl.wsp.matching.sroi.ObligationProgress;
import nl.wsp.matching.sroi.ObligationProgress.Certainty;
import nl.wsp.matching.sroi.ObligationProgress.Part;

/** How far obligations are, for whole pages with one statement. */
@Singleton
class ObligationFigures {
  private static final int PERCENT_DIGITS = 2;

  private final ContributionRepository contributions;
  private final Settings settings;

  ObligationFigures(ContributionRepository contributions, Settings settings) {
    this.contributions = contributions;
    this.settings = settings;
  }

  /**
   * When lagging behind is a signal.
   *
   * @param tolerancePercent percent of what is due that one may lag behind the linear plan
   */
  @ConfigurationProperties("wsp.sroi")
  record Settings(@Bindable(defaultValue = "10") BigDecimal tolerancePercent) {}

  BigDecimal tolerance() {
    return settings.tolerancePercent().movePointLeft(PERCENT_DIGITS);
  }

  /** The progress of obligations, by id. */
  Map<UUID, ObligationProgress> of(List<Obligation> obligations) {
    if (obligations.isEmpty()) {
      return Map.of();
    }
    Map<UUID, List<Part>> parts =
        contributions.findCounted(obligations.stream().map(Obligation::id).toList()).stream()
            .collect(
                Collectors.groupingBy(
                    Counted::obligationId,
                    Collectors.mapping(ObligationFigures::part, Collectors.toList())));
    Map<UUID, ObligationProgress> progress = new HashMap<>();
    for (Obligation each : obligations) {
      progress.put(
          each.id(),
          new ObligationProgress(
              each.due(),
              each.startsOn(),
              each.endsOn(),
              each.broughtForward(),
              parts.getOrDefault(each.id(), List.of())));
    }
    return progress;
  }

  private static Part part(Counted counted) {
    return new Part(
        Certainty.valueOf(counted.status().name()),
        counted.value(),
        counted.countsFrom(),
        counted.countsUntil());
  }

  /**
   * Leaves only open obligations (table alias {@code o}) that are behind on a day: the same rule as
   * {@link ObligationProgress}, written for the database so that a list need not read them all.
   */
  void onlyBehind(Conditions conditions, LocalDate day) {
    conditions.and("o.status = 'OPEN' AND o.starts_on <= ?", day);
    conditions.and(
        """
        o.brought_forward
        + COALESCE((SELECT SUM(CASE WHEN LEAST(c.counts_until, o.ends_on) <= ? THEN c.value
              ELSE c.value * (DATEDIFF(?, c.counts_from) + 1)
                / (DATEDIFF(LEAST(c.counts_until, o.ends_on), c.counts_from) + 1) END)
            FROM sroi_contribution c
            WHERE c.obligation_id = o.id AND c.status = 'APPROVED' AND c.counts_from <= ?), 0)
        + CASE WHEN ? < o.ends_on THEN ROUND(o.contract_sum * o.percentage / 100, 2) * ? ELSE 0 END
        < ROUND(o.contract_sum * o.percentage / 100, 2)
          * LEAST(DATEDIFF(o.ends_on, o.starts_on) + 1, DATEDIFF(?, o.starts_on) + 1)
          / (DATEDIFF(o.ends_on, o.starts_on) + 1)
        """,
        day,
        day,
        day,
        day,
        tolerance(),
        day);
  }
}
