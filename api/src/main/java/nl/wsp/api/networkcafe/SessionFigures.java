package nl.wsp.api.networkcafe;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
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
import nl.wsp.api.networkcafe.SessionOutcomes.Followed;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.time.Time;
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
  private final SessionOutcomes outcomes;
  private final Clock clock;

  SessionFigures(
      SessionDesk desk,
      SessionViews views,
      List<SessionResults> results,
      SessionOutcomes outcomes,
      Clock clock) {
    this.desk = desk;
    this.views = views;
    this.results = results;
    this.outcomes = outcomes;
    this.clock = clock;
  }

  /**
   * Figures of one session or of all of a kind. What followed is counted until the same day three
   * months later, of people who did not stay away; in a kind nobody's introduction or work and no
   * proposal is counted twice.
   *
   * @param sessionId absent: of a kind
   * @param sessions how many sessions are counted
   * @param leftOut sessions of the kind with fewer than 10 people, which a manager does not see and
   *     which are in none of the sums, so that nothing of them can be derived
   * @param listed on the list; absent with those below for a manager when it is under 10
   * @param present noted as present
   * @param discussed people talked to or about
   * @param actions agreed
   * @param proposals sent to employers, from the start of the session
   * @param introductions people who agreed to be introduced to an employer, from its start
   * @param workStarted people whose work, business, education or internship began after its day
   * @param placements those of them whose work saves a part or the whole of a benefit
   */
  @Serdeable
  record Figure(
      @Nullable UUID sessionId,
      SessionKind kind,
      String kindLabel,
      @Nullable String title,
      @Nullable LocalDate date,
      int sessions,
      int leftOut,
      @Nullable Integer listed,
      @Nullable Integer present,
      @Nullable Integer discussed,
      @Nullable Integer actions,
      @Nullable Integer proposals,
      @Nullable Integer introductions,
      @Nullable Integer workStarted,
      @Nullable Integer placements) {}

  /** Figures of a period. */
  @Serdeable
  record Figures(List<Figure> sessions, List<Figure> kinds) {}

  /**
   * The latest sessions the actor may see that have begun in a period, at most 100, and their sums
   * per kind; as many queries for 100 as for one.
   *
   * @param until last day, absent: today
   */
  @Transactional
  Figures of(
      Actor actor,
      @Nullable String kind,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      Locale language) {
    LocalDate last = until == null ? Time.today(clock) : until;
    Instant now = clock.instant();
    List<Opened> page =
        desk
            .list(
                actor,
                new SessionDesk.Asked(kind, null, null, from, last, true, MOST_SESSIONS, null))
            .items()
            .stream()
            .filter(opened -> opened.session().status() != SessionStatus.CANCELLED)
            .filter(opened -> !opened.session().startsAt().isAfter(now))
            .toList();
    Map<UUID, SessionResults.Counts> counts = new HashMap<>();
    List<UUID> ids = page.stream().map(opened -> opened.session().id()).toList();
    results.forEach(board -> counts.putAll(board.counts(ids)));
    Map<UUID, Followed> followed = outcomes.of(page.stream().map(Opened::session).toList());
    List<Figure> each = new ArrayList<>();
    Map<SessionKind, Sum> kinds = new EnumMap<>(SessionKind.class);
    for (SessionBody session : views.all(actor, page, language)) {
      Sum one =
          Sum.of(
              session,
              counts.getOrDefault(session.id(), new SessionResults.Counts(0, 0)),
              followed.getOrDefault(session.id(), Followed.NOTHING));
      boolean shown = session.sight() != SessionSight.MANAGER || one.listed() >= SMALLEST_GROUP;
      Sum told = shown ? one : Sum.leftOut(session);
      each.add(told.figure(session));
      kinds.merge(session.kind(), told, Sum::and);
    }
    return new Figures(each, kinds.values().stream().map(sum -> sum.figure(null)).toList());
  }

  /** Figures of sessions while they are added up. */
  private record Sum(
      SessionKind kind,
      String kindLabel,
      int sessions,
      int leftOut,
      int listed,
      int present,
      int discussed,
      int actions,
      Followed followed) {
    static Sum of(SessionBody session, SessionResults.Counts counts, Followed followed) {
      return new Sum(
          session.kind(),
          session.kindLabel(),
          1,
          0,
          session.invited() == null ? 0 : session.invited(),
          session.present() == null ? 0 : session.present(),
          counts.discussed(),
          counts.actions(),
          followed);
    }

    static Sum leftOut(SessionBody session) {
      return new Sum(session.kind(), session.kindLabel(), 0, 1, 0, 0, 0, 0, Followed.NOTHING);
    }

    Sum and(Sum other) {
      return new Sum(
          kind,
          kindLabel,
          sessions + other.sessions,
          leftOut + other.leftOut,
          listed + other.listed,
          present + other.present,
          discussed + other.discussed,
          actions + other.actions,
          followed.and(other.followed));
    }

    /** The figure of a session, or of the kind; without numbers when nothing may be counted. */
    Figure figure(@Nullable SessionBody session) {
      boolean told = sessions > 0;
      return new Figure(
          session == null ? null : session.id(),
          kind,
          kindLabel,
          session == null ? null : session.title(),
          session == null ? null : session.date(),
          sessions,
          leftOut,
          told ? listed : null,
          told ? present : null,
          told ? discussed : null,
          told ? actions : null,
          told ? followed.proposals().size() : null,
          told ? followed.introduced().size() : null,
          told ? followed.started().size() : null,
          told ? followed.placed().size() : null);
    }
  }
}
