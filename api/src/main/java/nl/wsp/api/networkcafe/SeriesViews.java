package nl.wsp.api.networkcafe;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.wsp.api.networkcafe.MatchingSessions.Opened;
import nl.wsp.api.networkcafe.SeriesBodies.ByHand;
import nl.wsp.api.networkcafe.SeriesBodies.SeriesBody;
import nl.wsp.api.networkcafe.SeriesDesk.OfSeries;
import nl.wsp.api.networkcafe.SeriesFollowing.Part;
import nl.wsp.api.platform.security.Actor;

/** Shows a series to a reader. */
@Singleton
class SeriesViews {
  private final SessionViews sessions;
  private final Clock clock;

  SeriesViews(SessionViews sessions, Clock clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  /** The series with its sessions in order of time. */
  @Transactional
  SeriesBody of(Actor actor, OfSeries found, Locale language) {
    SessionSeries series = found.series();
    Instant now = clock.instant();
    List<Opened> toCome =
        found.sessions().stream().filter(opened -> SeriesFollowing.isToCome(opened, now)).toList();
    List<ByHand> byHand =
        toCome.stream()
            .map(
                opened ->
                    new ByHand(
                        opened.session().id(),
                        SeriesFollowing.byHand(opened, series, found.around())))
            .filter(one -> !one.parts().isEmpty())
            .toList();
    SessionViews.Around around = sessions.around(found.around().circle(), language);
    return new SeriesBody(
        series.id(),
        series.kind(),
        SessionViews.word(language, "kind", series.kind()),
        series.title(),
        series.place(),
        series.firstDay(),
        series.lastDay(),
        series.intervalWeeks(),
        series.startTime(),
        series.endTime(),
        series.capacity(),
        series.freeJoin(),
        found.around().municipalities(),
        around.helpers(),
        around.partners(),
        toCome.stream()
            .filter(opened -> opened.sight().plans())
            .filter(
                opened ->
                    !SeriesFollowing.byHand(opened, series, found.around()).contains(Part.TIME))
            .map(opened -> opened.session().seriesDay())
            .min(Comparator.naturalOrder())
            .orElse(null),
        found.sessions().getLast().sight().plans(),
        byHand,
        outside(found, now),
        sessions.all(actor, found.sessions(), language),
        series.version());
  }

  private static List<UUID> outside(OfSeries found, Instant now) {
    LocalDate lastDay = found.series().lastDay();
    return found.sessions().stream()
        .map(Opened::session)
        .filter(session -> session.status() == SessionStatus.PLANNED)
        .filter(session -> session.startsAt().isAfter(now))
        .filter(session -> session.seriesDay() == null || session.seriesDay().isAfter(lastDay))
        .map(MatchingSession::id)
        .toList();
  }
}
