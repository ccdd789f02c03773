package nl.wsp.api.functionscan;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scan as it is asked and planned: the question is enough to ask. Planning, people, sharing and
 * notes are the adviser's.
 *
 * @param employerId implied for an employer's own people; fixed once asked
 * @param suitableDates dates that suit the employer
 * @param adviserId account manager who does the scan
 * @param plannedTime HH:mm in Amsterdam
 * @param people who take part from the employer's side
 * @param tasksShared whether the employer sees the tasks; an advice always shows them
 * @param version version the change is based on, unless If-Match says it
 */
@Serdeable
@Introspected
record ScanInput(
    @Nullable UUID employerId,
    @Nullable String question,
    @Nullable String department,
    @Nullable Contact contact,
    @Nullable List<@Nullable LocalDate> suitableDates,
    @Nullable UUID adviserId,
    @Nullable LocalDate plannedOn,
    @Nullable String plannedTime,
    @Nullable List<@Nullable String> people,
    @Nullable Boolean tasksShared,
    @Nullable String notes,
    @Nullable Long version) {

  /** Who receives the adviser. */
  @Serdeable
  @Introspected
  record Contact(@Nullable String name, @Nullable String phone, @Nullable String email) {}
}
