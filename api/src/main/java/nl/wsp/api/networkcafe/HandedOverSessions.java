package nl.wsp.api.networkcafe;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wsp.api.handover.HandedOverWork;
import nl.wsp.api.handover.HandedRows;
import nl.wsp.api.handover.HandedRows.Work;
import nl.wsp.api.platform.history.ChangeHistory;

/**
 * Sessions to come that somebody who leaves planned or helps at, and the series they come from:
 * they are about nobody in particular, so they go when everything goes.
 */
@Singleton
class HandedOverSessions implements HandedOverWork {
  private static final Work SERIES =
      new Work(
          SeriesDesk.AGGREGATE,
          "matching_session_series",
          "created_by",
          null,
          // a series that has ended plans nothing more
          "EXISTS (SELECT 1 FROM matching_session s WHERE s.series_id = matching_session_series.id"
              + " AND s.status IN ('PLANNED', 'RUNNING'))");

  private final MatchingSessionRepository sessions;
  private final SessionSeriesRepository series;
  private final SessionCircles circles;
  private final SessionNotices notices;
  private final HandedRows rows;
  private final ChangeHistory history;
  private final Clock clock;

  HandedOverSessions(
      MatchingSessionRepository sessions,
      SessionSeriesRepository series,
      SessionCircles circles,
      SessionNotices notices,
      HandedRows rows,
      ChangeHistory history,
      Clock clock) {
    this.sessions = sessions;
    this.series = series;
    this.circles = circles;
    this.notices = notices;
    this.rows = rows;
    this.history = history;
    this.clock = clock;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public int handOver(Moving moving) {
    if (!moving.everything()) {
      return 0;
    }
    List<MatchingSession> led = sessions.lockOpenOf(moving.from());
    Map<UUID, SessionCircle> around = circles.of(led.stream().map(MatchingSession::id).toList());
    led.forEach(session -> give(moving, session, around.get(session.id())));
    helpEachTime(moving, led);
    return led.size() + rows.move(moving, SERIES).size();
  }

  /** New sessions of their series begin with the new helper too. */
  private void helpEachTime(Moving moving, List<MatchingSession> led) {
    Set<UUID> ids =
        led.stream()
            .map(MatchingSession::seriesId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    if (ids.isEmpty()) {
      return;
    }
    series.findByIdInList(ids).stream()
        .filter(one -> one.around() != null && one.around().circle().hasHelper(moving.from()))
        .forEach(one -> series.update(one.withHelper(moving.from(), moving.to(), clock.instant())));
  }

  private void give(Moving moving, MatchingSession session, SessionCircle circle) {
    UUID planner = session.createdBy().equals(moving.from()) ? moving.to() : session.createdBy();
    MatchingSession saved = sessions.update(session.plannedBy(planner, clock.instant()));
    circles.replace(saved.id(), circle, circle.withHelper(moving.from(), moving.to()));
    history.record(
        MatchingSessions.AGGREGATE,
        saved.id(),
        saved.version(),
        "HANDED_OVER",
        moving.actorId(),
        null,
        Map.of("ownerId", moving.from()),
        Map.of("ownerId", moving.to()));
    if (!circle.hasHelper(moving.to())) {
      notices.handedOver(saved, moving.to());
    }
  }
}
