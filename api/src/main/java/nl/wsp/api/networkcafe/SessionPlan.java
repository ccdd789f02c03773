package nl.wsp.api.networkcafe;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The checked plan of a session.
 *
 * @param municipalities CBS codes of those that take part, none: all
 */
@Serdeable
record SessionPlan(
    SessionKind kind,
    String title,
    @Nullable String place,
    Instant startsAt,
    Instant endsAt,
    int capacity,
    boolean freeJoin,
    @Nullable String goal,
    List<String> municipalities,
    List<SessionCircle.Helping> helpers,
    List<UUID> partnerIds,
    List<UUID> employerIds) {

  SessionCircle circle() {
    return new SessionCircle(municipalities, helpers, partnerIds, employerIds);
  }

  SessionPlan withGoal(@Nullable String newGoal) {
    return new SessionPlan(
        kind,
        title,
        place,
        startsAt,
        endsAt,
        capacity,
        freeJoin,
        newGoal,
        municipalities,
        helpers,
        partnerIds,
        employerIds);
  }

  static SessionPlan of(MatchingSession session, SessionCircle circle) {
    return new SessionPlan(
        session.kind(),
        session.title(),
        session.place(),
        session.startsAt(),
        session.endsAt(),
        session.capacity(),
        session.freeJoin(),
        session.goal(),
        circle.municipalities(),
        circle.helpers(),
        circle.partnerIds(),
        circle.employerIds());
  }
}
