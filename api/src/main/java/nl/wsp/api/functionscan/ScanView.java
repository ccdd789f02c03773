package nl.wsp.api.functionscan;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scan as it is read. Notes are for the adviser only; counts of tasks for who sees the tasks.
 *
 * @param plannedTime HH:mm in Amsterdam
 * @param people who take part from the employer's side
 * @param tasksShared whether the employer sees the tasks
 * @param showsTasks whether this reader sees the tasks
 * @param takeableHoursPerWeek hours of the tasks that can be taken out, one decimal
 * @param steps steps this reader can take now; absent in lists
 * @param editable whether this reader can rewrite it now; absent in lists
 * @param tasksEditable whether this reader can change tasks now; absent in lists
 * @param missing what still stands in the way of the advice; pointers name a task by its id
 */
@Serdeable
record ScanView(
    UUID id,
    ScanStatus status,
    UUID employerId,
    String employerName,
    String question,
    @Nullable String department,
    @Nullable Contact contact,
    List<LocalDate> suitableDates,
    @Nullable Adviser adviser,
    @Nullable LocalDate plannedOn,
    @Nullable String plannedTime,
    List<String> people,
    boolean tasksShared,
    boolean showsTasks,
    @Nullable Integer taskCount,
    @Nullable BigDecimal takeableHoursPerWeek,
    @Nullable String notes,
    @Nullable String declineReason,
    @Nullable UUID copiedFromId,
    Instant createdAt,
    Instant updatedAt,
    long version,
    @Nullable List<Step> steps,
    @Nullable Boolean editable,
    @Nullable Boolean tasksEditable,
    @Nullable List<Remark> missing) {

  /** Who receives the adviser. */
  @Serdeable
  record Contact(@Nullable String name, @Nullable String phone, @Nullable String email) {}

  /** Who does the scan. */
  @Serdeable
  record Adviser(UUID id, @Nullable String name) {}

  /** A step the reader can take. */
  @Serdeable
  record Step(ScanStatus to, String action, boolean reasonRequired) {}

  /** Something about a field, in the reader's language. */
  @Serdeable
  record Remark(String pointer, String code, String message) {}
}
