package nl.wsp.api.networkcafe;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.model.DataType;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wsp.api.networkcafe.SessionCircle.Helping;
import org.jspecify.annotations.Nullable;

/**
 * Sessions that come back every so many weeks on the same time of the clock in Amsterdam, in summer
 * and in winter.
 *
 * @param startTime {@code HH:MM} in Amsterdam
 * @param around what new sessions begin with; absent in old series: what the last session has
 * @param rhythmFrom day from which the weeks are counted, absent: the first day
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
    @TypeDef(type = DataType.JSON) @Nullable Around around,
    @Nullable LocalDate rhythmFrom,
    @Version long version,
    UUID createdBy,
    Instant createdAt,
    Instant updatedAt) {

  /** Who takes part and helps, each time. */
  @Serdeable
  record Around(List<String> municipalities, List<Helping> helpers, List<UUID> partnerIds) {
    static Around of(SessionCircle circle) {
      return new Around(circle.municipalities(), circle.helpers(), circle.partnerIds());
    }

    /** The circle of a new session; employers are invited to one session, never to a series. */
    SessionCircle circle() {
      return new SessionCircle(municipalities, helpers, partnerIds, List.of());
    }
  }

  /** The days of the series, from the day its rhythm began to the last. */
  List<LocalDate> days() {
    return Stream.iterate(
            rhythmFrom == null ? firstDay : rhythmFrom,
            day -> !day.isAfter(lastDay),
            day -> day.plusWeeks(intervalWeeks))
        .toList();
  }

  /** The plan of the session on a day, with this circle. */
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

  /**
   * The series with other terms.
   *
   * @param newRhythmFrom day from which the weeks of this series are counted
   */
  SessionSeries with(SeriesTerms terms, @Nullable LocalDate newRhythmFrom, Instant now) {
    return new SessionSeries(
        id,
        kind,
        terms.title(),
        terms.place(),
        firstDay,
        terms.lastDay(),
        terms.intervalWeeks(),
        terms.startTime(),
        terms.endTime(),
        terms.capacity(),
        terms.freeJoin(),
        terms.around(),
        newRhythmFrom,
        version,
        createdBy,
        createdAt,
        now);
  }

  /** The series that ends on a day; one that never began keeps its first day as its last. */
  SessionSeries endingOn(LocalDate day, Instant now) {
    return new SessionSeries(
        id,
        kind,
        title,
        place,
        firstDay,
        day.isBefore(firstDay) ? firstDay : day,
        intervalWeeks,
        startTime,
        endTime,
        capacity,
        freeJoin,
        around,
        rhythmFrom,
        version,
        createdBy,
        createdAt,
        now);
  }

  /** The series with somebody else where one helped each time. */
  SessionSeries withHelper(UUID from, UUID to, Instant now) {
    return new SessionSeries(
        id,
        kind,
        title,
        place,
        firstDay,
        lastDay,
        intervalWeeks,
        startTime,
        endTime,
        capacity,
        freeJoin,
        around == null ? null : Around.of(around.circle().withHelper(from, to)),
        rhythmFrom,
        version,
        createdBy,
        createdAt,
        now);
  }
}
