package nl.wsp.api.networkcafe;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sessions that come back every so many weeks on the same time of the clock in Amsterdam, in summer
 * and in winter.
 *
 * @param startTime {@code HH:MM} in Amsterdam
 */
@MappedEntity("matching_session_series")
@Serdeable
record SessionSeries(
    @Id UUID id,
    SessionKind kind,
    String title,
    @Nullable String place,
    LocalDate firstDay,
    LocalDate lastDay,
    int intervalWeeks,
    String startTime,
    String endTime,
    int capacity,
    boolean freeJoin,
    @Version long version,
    UUID createdBy,
    Instant createdAt,
    Instant updatedAt) {

  /** The days of the series, from the first to the last. */
  List<LocalDate> days() {
    return Stream.iterate(
            firstDay, day -> !day.isAfter(lastDay), day -> day.plusWeeks(intervalWeeks))
        .toList();
  }

  /** The plan of the session on a day; the circle is that of an earlier one or none. */
  SessionPlan planOn(LocalDate day, SessionCircle circle) {
    return new SessionPlan(
        kind,
        title,
        place,
        SessionForm.moment(day, LocalTime.parse(startTime)),
        SessionForm.moment(day, LocalTime.parse(endTime)),
        capacity,
        freeJoin,
        null,
        circle.municipalities(),
        circle.helpers(),
        circle.partnerIds(),
        circle.employerIds());
  }

  SessionSeries with(
      String newTitle,
      @Nullable String newPlace,
      LocalDate newLastDay,
      String newStartTime,
      String newEndTime,
      int newCapacity,
      boolean newFreeJoin,
      Instant now) {
    return new SessionSeries(
        id,
        kind,
        newTitle,
        newPlace,
        firstDay,
        newLastDay,
        intervalWeeks,
        newStartTime,
        newEndTime,
        newCapacity,
        newFreeJoin,
        version,
        createdBy,
        createdAt,
        now);
  }
}
