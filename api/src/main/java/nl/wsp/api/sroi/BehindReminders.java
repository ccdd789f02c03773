package nl.wsp.api.sroi;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.wsp.api.employer.EmployerBrief;
import nl.wsp.api.employer.Employers;
import nl.wsp.api.notification.Message;
import nl.wsp.api.notification.MessageKind;
import nl.wsp.api.notification.Reminder;
import nl.wsp.api.notification.ReminderSource;
import nl.wsp.api.platform.sql.Conditions;
import org.jspecify.annotations.Nullable;

/** Reminds account managers, once a month, of obligations that lag behind their plan. */
@Singleton
class BehindReminders implements ReminderSource {
  private final ObligationRepository obligations;
  private final ObligationFigures figures;
  private final Employers employers;
  private final JdbcOperations jdbc;

  BehindReminders(
      ObligationRepository obligations,
      ObligationFigures figures,
      Employers employers,
      JdbcOperations jdbc) {
    this.obligations = obligations;
    this.figures = figures;
    this.employers = employers;
    this.jdbc = jdbc;
  }

  @Override
  @Transactional
  public List<Reminder> due(LocalDate today, @Nullable UUID after, int limit) {
    Conditions conditions = new Conditions();
    figures.onlyBehind(conditions, today);
    conditions.and("e.account_manager_id IS NOT NULL");
    if (after != null) {
      conditions.and("o.id > ?", after);
    }
    List<UUID> ids =
        conditions.ids(
            jdbc,
            "SELECT o.id FROM sroi_obligation o JOIN employer e ON e.id = o.employer_id",
            "ORDER BY o.id",
            limit);
    List<Obligation> rows = ids.isEmpty() ? List.of() : obligations.findByIdInOrderByIdDesc(ids);
    Map<UUID, EmployerBrief> briefs =
        employers.briefs(rows.stream().map(Obligation::employerId).toList());
    return rows.stream()
        .sorted(Comparator.comparing(row -> row.id().toString()))
        .map(row -> reminder(row, briefs.get(row.employerId()), today))
        .toList();
  }

  private static Reminder reminder(Obligation row, EmployerBrief employer, LocalDate today) {
    return new Reminder(
        row.id(),
        today.withDayOfMonth(1),
        Message.of(
            MessageKind.SROI_BEHIND,
            Objects.requireNonNull(employer.accountManagerId()),
            "/sroi/verplichtingen/" + row.id(),
            Map.of("contract", row.contractName(), "employer", employer.name())));
  }
}
