package nl.wsp.api.jobopening;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
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
import org.jspecify.annotations.Nullable;

/** Reminds whoever follows up a job opening on the day he set himself. */
@Singleton
class FollowUpReminders implements ReminderSource {
  private final JobOpeningRepository openings;
  private final Employers employers;

  FollowUpReminders(JobOpeningRepository openings, Employers employers) {
    this.openings = openings;
    this.employers = employers;
  }

  @Override
  @Transactional
  public List<Reminder> due(LocalDate today, @Nullable UUID after, int limit) {
    List<JobOpening> rows =
        openings.findAllDue(today, after == null ? "" : after.toString(), limit);
    Map<UUID, EmployerBrief> briefs =
        employers.briefs(rows.stream().map(JobOpening::employerId).toList());
    return rows.stream().map(row -> reminder(row, briefs.get(row.employerId()).name())).toList();
  }

  private static Reminder reminder(JobOpening row, String employer) {
    LocalDate day = Objects.requireNonNull(row.nextOn());
    return new Reminder(
        row.id(),
        day,
        Message.of(
                MessageKind.JOB_OPENING_DUE,
                row.ownerId(),
                "/kandidaten/" + row.jobSeekerId() + "/baanopening",
                Map.of("employer", employer, "day", day.toString()))
            .about(row.jobSeekerId()));
  }
}
