package nl.wsp.api.networkcafe;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the list of a session.
 *
 * @param agendaPosition place in the order of the agenda, from 1
 * @param note a nomination in the consultant's words
 * @param reasons why he was chosen, as it was then
 */
@MappedEntity("session_person")
public record SessionPerson(
    @Id UUID id,
    UUID sessionId,
    UUID jobSeekerId,
    Attendance attendance,
    Origin origin,
    int agendaPosition,
    @Nullable String note,
    @Nullable @TypeDef(type = DataType.JSON) Reasons reasons,
    @Nullable UUID addedBy,
    Instant addedAt,
    Instant attendanceAt) {

  /** How somebody came on the list. */
  public enum Origin {
    CHOSEN,
    NOMINATED,
    JOINED,
    CARRIED_OVER
  }

  SessionPerson with(Attendance newAttendance, Instant now) {
    return new SessionPerson(
        id,
        sessionId,
        jobSeekerId,
        newAttendance,
        origin,
        agendaPosition,
        note,
        reasons,
        addedBy,
        addedAt,
        now);
  }

  SessionPerson at(int position) {
    return new SessionPerson(
        id,
        sessionId,
        jobSeekerId,
        attendance,
        origin,
        position,
        note,
        reasons,
        addedBy,
        addedAt,
        attendanceAt);
  }

  /** Reasons as one document. */
  @Serdeable
  public record Reasons(List<AgendaReason> reasons) {}
}
