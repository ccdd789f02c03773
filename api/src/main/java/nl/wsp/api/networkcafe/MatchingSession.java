package nl.wsp.api.networkcafe;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session.
 *
 * @param seriesDay day the series meant, also when the session was moved
 * @param capacity places for people, 1 to 500
 * @param freeJoin people on unemployment benefit may join by themselves
 */
@MappedEntity("matching_session")
public record MatchingSession(
    @Id UUID id,
    @Nullable UUID seriesId,
    @Nullable LocalDate seriesDay,
    SessionKind kind,
    String title,
    @Nullable String place,
    Instant startsAt,
    Instant endsAt,
    int capacity,
    boolean freeJoin,
    @Nullable String goal,
    SessionStatus status,
    @Nullable Instant startedAt,
    @Nullable Instant closedAt,
    @Nullable String cancelReason,
    @Version long version,
    UUID createdBy,
    Instant createdAt,
    Instant updatedAt) {

  MatchingSession with(SessionPlan plan, Instant now) {
    return new MatchingSession(
        id,
        seriesId,
        seriesDay,
        plan.kind(),
        plan.title(),
        plan.place(),
        plan.startsAt(),
        plan.endsAt(),
        plan.capacity(),
        plan.freeJoin(),
        plan.goal(),
        status,
        startedAt,
        closedAt,
        cancelReason,
        version,
        createdBy,
        createdAt,
        now);
  }

  /** The same session, planned by somebody else from now on. */
  MatchingSession plannedBy(UUID userId, Instant now) {
    return new MatchingSession(
        id,
        seriesId,
        seriesDay,
        kind,
        title,
        place,
        startsAt,
        endsAt,
        capacity,
        freeJoin,
        goal,
        status,
        startedAt,
        closedAt,
        cancelReason,
        version,
        userId,
        createdAt,
        now);
  }

  /** The same session on another day of its series, or on none. */
  MatchingSession onDay(@Nullable LocalDate newSeriesDay) {
    return new MatchingSession(
        id,
        seriesId,
        newSeriesDay,
        kind,
        title,
        place,
        startsAt,
        endsAt,
        capacity,
        freeJoin,
        goal,
        status,
        startedAt,
        closedAt,
        cancelReason,
        version,
        createdBy,
        createdAt,
        updatedAt);
  }

  MatchingSession moved(SessionStatus to, @Nullable String reason, Instant now) {
    return new MatchingSession(
        id,
        seriesId,
        seriesDay,
        kind,
        title,
        place,
        startsAt,
        endsAt,
        capacity,
        freeJoin,
        goal,
        to,
        to == SessionStatus.RUNNING ? now : startedAt,
        to == SessionStatus.CLOSED ? now : closedAt,
        to == SessionStatus.CANCELLED ? reason : cancelReason,
        version,
        createdBy,
        createdAt,
        now);
  }
}
