package nl.wsp.api.networkcafe;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wsp.api.networkcafe.MatchingSessions.Opened;
import nl.wsp.api.networkcafe.SeriesBodies.SeriesInput;
import nl.wsp.api.networkcafe.SeriesDesk.OfSeries;
import nl.wsp.api.networkcafe.SeriesFollowing.Move;
import nl.wsp.api.networkcafe.SeriesFollowing.Part;
import nl.wsp.api.platform.history.ChangeHistory;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.Violations;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.sql.Versions;
import nl.wsp.api.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** Changes a series: its planned sessions follow or stay, and days that are new get a session. */
@Singleton
class SeriesReplanning {
  private final SeriesDesk desk;
  private final SessionSeriesRepository series;
  private final MatchingSessions sessions;
  private final SessionForm form;
  private final SessionNotices notices;
  private final ChangeHistory history;
  private final Clock clock;

  SeriesReplanning(
      SeriesDesk desk,
      SessionSeriesRepository series,
      MatchingSessions sessions,
      SessionForm form,
      SessionNotices notices,
      ChangeHistory history,
      Clock clock) {
    this.desk = desk;
    this.series = series;
    this.sessions = sessions;
    this.form = form;
    this.notices = notices;
    this.history = history;
    this.clock = clock;
  }

  /** What happens to the sessions that are planned. */
  private enum Planned {
    FOLLOW,
    KEEP
  }

  /**
   * Changes a series. Its planned sessions to come follow in all that nobody changed of one by
   * hand, or stay as they are. In another rhythm they get its days in their order; who finds none
   * before the last day stays where it is, on no day of the series. A later last day adds sessions,
   * an earlier one cancels none.
   *
   * @throws Problem 404 out of sight, 403 for who does not plan it, by the version
   */
  @Transactional
  void change(Actor actor, UUID id, SeriesInput given, @Nullable String ifMatch) {
    OfSeries before = desk.open(actor, id);
    MatchingSessions.requirePlanner(before.sessions().getLast());
    SessionSeries was = before.series();
    Versions.check(ifMatch, given.version(), was.version());
    Violations violations = new Violations();
    LocalDate today = Time.today(clock);
    SeriesTerms terms =
        SeriesTerms.read(
            form,
            violations,
            given,
            was.kind(),
            was,
            before.around(),
            was.firstDay().isAfter(today) ? was.firstDay() : today);
    Planned planned = planned(violations, given);
    List<Opened> toCome =
        before.sessions().stream()
            .filter(opened -> SeriesFollowing.isToCome(opened, clock.instant()))
            .toList();
    List<Opened> moving =
        planned == Planned.KEEP
            ? List.of()
            : toCome.stream()
                .filter(
                    opened ->
                        opened.sight().plans()
                            && !SeriesFollowing.byHand(opened, was, before.around())
                                .contains(Part.TIME))
                .toList();
    Optional<LocalDate> next = next(moving);
    check(violations, given, planned, terms, next, today);
    violations.throwIfAny();
    boolean otherRhythm =
        terms.intervalWeeks() != was.intervalWeeks()
            || (given.nextDay() != null && !next.equals(Optional.of(given.nextDay())));
    SessionSeries saved =
        series.update(
            was.with(
                terms,
                otherRhythm ? rhythmFrom(given, next, before) : was.rhythmFrom(),
                clock.instant()));
    history.record(
        SeriesDesk.AGGREGATE, id, saved.version(), "UPDATE", actor.userId(), null, was, saved);
    if (planned == Planned.FOLLOW) {
      follow(actor, before, toCome, moving, otherRhythm, saved);
    }
    add(actor, desk.open(actor, id), moving, otherRhythm);
  }

  private static Planned planned(Violations violations, SeriesInput given) {
    if (given.planned() == null) {
      return Planned.FOLLOW;
    }
    return Stream.of(Planned.values())
        .filter(known -> known.name().equals(given.planned()))
        .findFirst()
        .orElseGet(
            () -> {
              SessionForm.unknown(violations, "/planned", given.planned());
              return Planned.FOLLOW;
            });
  }

  private static Optional<LocalDate> next(List<Opened> moving) {
    return moving.stream()
        .map(opened -> opened.session().seriesDay())
        .min(Comparator.naturalOrder());
  }

  private static void check(
      Violations violations,
      SeriesInput given,
      Planned planned,
      SeriesTerms terms,
      Optional<LocalDate> next,
      LocalDate today) {
    LocalDate day = given.nextDay();
    if (day == null || next.equals(Optional.of(day))) {
      return;
    }
    if (planned == Planned.KEEP) {
      violations.breaksRule("/nextDay", "series-kept");
    } else if (!day.isAfter(today)) {
      violations.breaksRule("/nextDay", "in-past");
    } else if (terms.lastDay() != null && day.isAfter(terms.lastDay())) {
      violations.breaksRule("/lastDay", "before-start");
    }
  }

  /** The day from which the weeks of a new rhythm are counted. */
  private static LocalDate rhythmFrom(
      SeriesInput given, Optional<LocalDate> next, OfSeries before) {
    if (given.nextDay() != null) {
      return given.nextDay();
    }
    // nothing moves: from the last that is planned
    return next.or(
            () ->
                before.sessions().stream()
                    .map(opened -> opened.session().seriesDay())
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder()))
        .orElse(before.series().firstDay());
  }

  private void follow(
      Actor actor,
      OfSeries before,
      List<Opened> toCome,
      List<Opened> moving,
      boolean otherRhythm,
      SessionSeries saved) {
    List<Move> moves =
        otherRhythm
            ? SeriesFollowing.moves(moving, before.sessions(), saved)
            : moving.stream()
                .map(opened -> new Move(opened, opened.session().seriesDay()))
                .toList();
    for (Move move : moves) {
      follow(actor, before, move, saved);
    }
    toCome.stream()
        .filter(opened -> opened.sight().plans() && !moving.contains(opened))
        .forEach(
            opened -> follow(actor, before, new Move(opened, opened.session().seriesDay()), saved));
  }

  private void follow(Actor actor, OfSeries before, Move move, SessionSeries saved) {
    Opened opened = move.opened();
    MatchingSession was = opened.session();
    LocalDate day = move.day() == null ? was.seriesDay() : move.day();
    List<Part> byHand = SeriesFollowing.byHand(opened, before.series(), before.around());
    SessionPlan plan = SeriesFollowing.followed(opened, byHand, saved, day);
    if (Objects.equals(move.day(), was.seriesDay())
        && plan.equals(SessionPlan.of(was, opened.circle()))) {
      return;
    }
    MatchingSession changed = sessions.follow(actor, opened, plan, move.day());
    notices.replanned(was, changed, opened.circle(), plan.circle());
  }

  /** Gives the days of the series after the last one a session of their own. */
  private void add(Actor actor, OfSeries now, List<Opened> moving, boolean otherRhythm) {
    Set<UUID> moved = new HashSet<>();
    moving.forEach(opened -> moved.add(opened.session().id()));
    Set<LocalDate> taken = new HashSet<>();
    LocalDate last = null;
    for (Opened opened : now.sessions()) {
      LocalDate day = opened.session().seriesDay();
      if (day != null) {
        taken.add(day);
        // in a new rhythm a day that was left out before may be one of the series now
        boolean counts = !otherRhythm || moved.contains(opened.session().id());
        if (counts && (last == null || day.isAfter(last))) {
          last = day;
        }
      }
    }
    LocalDate after = last == null ? Time.today(clock) : last;
    now.series().days().stream()
        .filter(day -> !taken.contains(day) && day.isAfter(after))
        .forEach(day -> desk.plan(actor, now.series(), day));
  }
}
