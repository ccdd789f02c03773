package nl.wsp.api.vacancy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.employer.EmployerReach;
import nl.wsp.api.employer.EmployerReach.All;
import nl.wsp.api.employer.EmployerReach.Only;
import nl.wsp.api.platform.sql.Conditions;

/**
 * Which vacancies somebody sees.
 *
 * @param whole employers of whom every vacancy is seen
 * @param judged employers of whom everything but drafts is seen
 * @param open whether published vacancies of all employers are seen
 */
record VacancySight(EmployerReach whole, EmployerReach judged, boolean open) {
  /** Published and not past the closing date; one parameter: today in Amsterdam. */
  static final String OPEN = "status = 'PUBLISHED' AND (closing_date IS NULL OR closing_date >= ?)";

  /**
   * @param status as of today
   */
  boolean sees(UUID employerId, VacancyStatus status) {
    return whole.contains(employerId)
        || (status != VacancyStatus.DRAFT && judged.contains(employerId))
        || (status == VacancyStatus.PUBLISHED && open);
  }

  /** The same as {@link #sees} for a query. */
  void restrict(Conditions conditions, LocalDate today) {
    if (whole instanceof All) {
      return;
    }
    List<String> alternatives = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    add(alternatives, values, whole, "");
    add(alternatives, values, judged, " AND status <> 'DRAFT'");
    if (open) {
      alternatives.add("(" + OPEN + ")");
      values.add(today);
    }
    conditions.and(String.join(" OR ", alternatives), values.toArray());
  }

  private static void add(
      List<String> alternatives, Collection<Object> values, EmployerReach reach, String and) {
    switch (reach) {
      case All() -> alternatives.add("(1 = 1" + and + ")");
      case Only(Set<UUID> ids) -> {
        alternatives.add("(" + Conditions.in("employer_id", ids.size()) + and + ")");
        values.addAll(ids);
      }
    }
  }
}
