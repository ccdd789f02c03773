package nl.wsp.api.subsidy;

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

/** Reminds whoever made a case that the wage value must be assessed again (herijking). */
@Singleton
class ReassessmentReminders implements ReminderSource {
  private final CaseRepository cases;
  private final ReassessmentRules rules;
  private final Employers employers;
  private final JdbcOperations jdbc;

  ReassessmentReminders(
      CaseRepository cases, ReassessmentRules rules, Employers employers, JdbcOperations jdbc) {
    this.cases = cases;
    this.rules = rules;
    this.employers = employers;
    this.jdbc = jdbc;
  }

  @Override
  @Transactional
  public List<Reminder> due(LocalDate today, @Nullable UUID after, int limit) {
    Conditions conditions =
        new Conditions().and("status = 'RUNNING' AND reassess_on <= ?", rules.reminderUntil(today));
    if (after != null) {
      conditions.and("id > ?", after);
    }
    List<UUID> ids = conditions.ids(jdbc, "SELECT id FROM subsidy_case", "ORDER BY id", limit);
    List<CaseRow> rows =
        ids.isEmpty()
            ? List.of()
            : cases.findByIdIn(ids).stream()
                .sorted(Comparator.comparing(row -> row.id().toString()))
                .toList();
    Map<UUID, EmployerBrief> names =
        employers.briefs(rows.stream().map(CaseRow::employerId).toList());
    return rows.stream().map(row -> reminder(row, names.get(row.employerId()).name())).toList();
  }

  private static Reminder reminder(CaseRow row, String employer) {
    LocalDate day = Objects.requireNonNull(row.reassessOn());
    return new Reminder(
        row.id(),
        day,
        Message.of(
                MessageKind.REASSESSMENT_DUE,
                row.createdBy(),
                "/subsidiedossiers/" + row.id(),
                Map.of("employer", employer, "day", day.toString()))
            .about(row.jobSeekerId()));
  }
}
