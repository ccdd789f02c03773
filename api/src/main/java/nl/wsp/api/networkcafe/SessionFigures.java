package nl.wsp.api.networkcafe;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.networkcafe.MatchingSessions.Opened;
import nl.wsp.api.networkcafe.SessionBodies.SessionBody;
import nl.wsp.api.platform.security.Actor;
import org.jspecify.annotations.Nullable;

/** What sessions brought, per session and per kind: counts, never people. */
@Singleton
class SessionFigures {
  /** Groups of fewer people are not shown to who sees no files (domain §11). */
  private static final int SMALLEST_GROUP = 10;

  private static final int MOST_SESSIONS = 100;

  private final SessionDesk desk;
  private final SessionViews views;
  private final List<SessionResults> results;

  SessionFigures(SessionDesk desk, SessionViews views, List<SessionResults> results) {
    this.desk = desk;
    this.views = views;
    this.results = results;
  }

  /**
   * Figures of one session or of all of a kind.
   *
   * @param sessionId absent: of a kind
   * @param sessions how many sessions
   * @param listed on the list; absent with those below for a manager when it is under 10
   */
  @Serdeable
  record Figure(
      @Nullable UUID sessionId,
      SessionKind kind,
      String kindLabel,
      @Nullable String title,
      @Nullable LocalDate date,
      int sessions,
      @Nullable Integer listed,
      @Nullable Integer present,
      @Nullable Integer discussed,
      @Nullable Integer actions) {}

  /** Figures of a period. */
  @Serdeable
  record Figures(List<Figure> sessions, List<Figure> kinds) {}

  /** The latest sessions the actor may see in a period, at most 100, and their sums per kind. */
  @Transactional
  Figures of(
      Actor actor,
      @Nullable String kind,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      Locale language) {
    List<Opened> page =
        desk
            .list(
                actor,
                new SessionDesk.Asked(kind, null, null, from, until, true, MOST_SESSIONS, null))
            .items()
            .stream()
            .filter(opened -> opened.session().status() != SessionStatus.CANCELLED)
            .toList();
    Map<UUID, SessionResults.Counts> counts = new HashMap<>();
    List<UUID> ids = page.stream().map(opened -> opened.session().id()).toList();
    results.forEach(board -> counts.putAll(board.counts(ids)));
    List<Figure> each = new ArrayList<>();
    Map<SessionKind, Figure> kinds = new EnumMap<>(SessionKind.class);
    for (SessionBody session : views.all(actor, page, language)) {
      SessionResults.Counts count =
          counts.getOrDefault(session.id(), new SessionResults.Counts(0, 0));
      Figure figure =
          new Figure(
              session.id(),
              session.kind(),
              session.kindLabel(),
              session.title(),
              session.date(),
              1,
              session.invited(),
              session.present(),
              count.discussed(),
              count.actions());
      kinds.merge(session.kind(), ofKind(figure), SessionFigures::sum);
      each.add(session.sight() == SessionSight.MANAGER ? withoutSmall(figure) : figure);
    }
    boolean manager = page.stream().anyMatch(one -> one.sight() == SessionSight.MANAGER);
    return new Figures(
        each,
        kinds.values().stream().map(figure -> manager ? withoutSmall(figure) : figure).toList());
  }

  private static Figure ofKind(Figure figure) {
    return new Figure(
        null,
        figure.kind(),
        figure.kindLabel(),
        null,
        null,
        1,
        figure.listed(),
        figure.present(),
        figure.discussed(),
        figure.actions());
  }

  private static Figure sum(Figure a, Figure b) {
    return new Figure(
        null,
        a.kind(),
        a.kindLabel(),
        null,
        null,
        a.sessions() + b.sessions(),
        plus(a.listed(), b.listed()),
        plus(a.present(), b.present()),
        plus(a.discussed(), b.discussed()),
        plus(a.actions(), b.actions()));
  }

  private static int plus(@Nullable Integer a, @Nullable Integer b) {
    return (a == null ? 0 : a) + (b == null ? 0 : b);
  }

  private static Figure withoutSmall(Figure figure) {
    return figure.listed() != null && figure.listed() >= SMALLEST_GROUP
        ? figure
        : new Figure(
            figure.sessionId(),
            figure.kind(),
            figure.kindLabel(),
            figure.title(),
            figure.date(),
            figure.sessions(),
            null,
            null,
            null,
            null);
  }
}
