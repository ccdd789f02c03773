package nl.wsp.api.networkcafe;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.networkcafe.MatchingSessions.Opened;
import nl.wsp.api.networkcafe.SessionBodies.SessionBody;
import nl.wsp.api.placement.ProposalsMade;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** What sessions brought, per session and per kind: counts, never people. */
@Singleton
class SessionFigures {
  /** Groups of fewer people are not shown to who sees no files (domain §11). */
  private static final int SMALLEST_GROUP = 10;

  private static final int MOST_SESSIONS = 100;
  private static final int MONTHS_COUNTED = 3;

  private final SessionDesk desk;
  private final SessionViews views;
  private final List<SessionResults> results;
  private final SessionPersonRepository people;
  private final ProposalsMade made;

  SessionFigures(
      SessionDesk desk,
      SessionViews views,
      List<SessionResults> results,
      SessionPersonRepository people,
      ProposalsMade made) {
    this.desk = desk;
    this.views = views;
    this.results = results;
    this.people = people;
    this.made = made;
  }

  /**
   * Figures of one session or of all of a kind.
   *
   * @param sessionId absent: of a kind
   * @param sessions how many sessions
   * @param proposals sent to employers within 3 months, of people who were talked to or about
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
      @Nullable Integer actions,
      @Nullable Integer proposals) {}

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
    Map<UUID, Integer> proposals = proposals(page);
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
              count.actions(),
              proposals.getOrDefault(session.id(), 0));
      kinds.merge(session.kind(), ofKind(figure), SessionFigures::sum);
      each.add(session.sight() == SessionSight.MANAGER ? withoutSmall(figure) : figure);
    }
    boolean manager = page.stream().anyMatch(one -> one.sight() == SessionSight.MANAGER);
    return new Figures(
        each,
        kinds.values().stream().map(figure -> manager ? withoutSmall(figure) : figure).toList());
  }

  /** Proposals within three months after each session, of those who did not stay away. */
  private Map<UUID, Integer> proposals(List<Opened> page) {
    if (page.isEmpty()) {
      return Map.of();
    }
    Map<UUID, Set<UUID>> people = new HashMap<>();
    this.people
        .findBySessionIdInList(page.stream().map(opened -> opened.session().id()).toList())
        .stream()
        .filter(person -> person.attendance().takesPlace())
        .forEach(
            person ->
                people
                    .computeIfAbsent(person.sessionId(), id -> new HashSet<>())
                    .add(person.jobSeekerId()));
    Set<UUID> all = new HashSet<>();
    people.values().forEach(all::addAll);
    Instant first =
        page.stream()
            .map(opened -> opened.session().startsAt())
            .min(Instant::compareTo)
            .orElseThrow();
    Map<UUID, List<Instant>> sent = new HashMap<>();
    made.of(all, first)
        .forEach(
            proposal ->
                sent.computeIfAbsent(proposal.jobSeekerId(), id -> new ArrayList<>())
                    .add(proposal.at()));
    Map<UUID, Integer> counts = new HashMap<>();
    for (Opened opened : page) {
      Instant from = opened.session().startsAt();
      Instant until = from.atZone(Time.AMSTERDAM).plusMonths(MONTHS_COUNTED).toInstant();
      long within =
          people.getOrDefault(opened.session().id(), Set.of()).stream()
              .flatMap(person -> sent.getOrDefault(person, List.of()).stream())
              .filter(at -> !at.isBefore(from) && at.isBefore(until))
              .count();
      counts.put(opened.session().id(), (int) within);
    }
    return counts;
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
        figure.actions(),
        figure.proposals());
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
        plus(a.actions(), b.actions()),
        plus(a.proposals(), b.proposals()));
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
            null,
            null);
  }
}
