package nl.wsp.api.networkcafe;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nl.wsp.api.networkcafe.MatchingSessions.Opened;
import nl.wsp.api.networkcafe.SessionSeries.Around;
import org.jspecify.annotations.Nullable;

/**
 * How the planned sessions of a series follow it. What somebody changed of one session by hand is
 * kept: a session with another room moves along in time and stays in that room.
 */
final class SeriesFollowing {
  private SeriesFollowing() {}

  /** A part of a session's plan that its series gives, and that can be changed by hand. */
  enum Part {
    TITLE(SessionPlan::title),
    PLACE(SessionPlan::place),
    TIME(plan -> List.of(plan.startsAt(), plan.endsAt())),
    CAPACITY(SessionPlan::capacity),
    FREE_JOIN(SessionPlan::freeJoin),
    MUNICIPALITIES(SessionPlan::municipalities),
    HELPERS(plan -> Set.copyOf(plan.helpers())),
    PARTNERS(plan -> Set.copyOf(plan.partnerIds()));

    private final Function<SessionPlan, Object> value;

    Part(Function<SessionPlan, Object> value) {
      this.value = value;
    }

    boolean same(SessionPlan a, SessionPlan b) {
      return Objects.equals(value.apply(a), value.apply(b));
    }
  }

  /** Whether a session of a series is still to come. */
  static boolean isToCome(Opened opened, Instant now) {
    MatchingSession session = opened.session();
    return session.seriesDay() != null
        && session.status() == SessionStatus.PLANNED
        && session.startsAt().isAfter(now);
  }

  /** What of a session differs from what its series says, in the order of the form. */
  static List<Part> byHand(Opened opened, SessionSeries series, Around around) {
    LocalDate day = opened.session().seriesDay();
    if (day == null) {
      return List.of();
    }
    SessionPlan is = SessionPlan.of(opened.session(), opened.circle());
    SessionPlan planned = series.planOn(day, around.circle());
    return List.of(Part.values()).stream().filter(part -> !part.same(is, planned)).toList();
  }

  /** The plan of a session that follows its series, on a day of it. */
  static SessionPlan followed(
      Opened opened, List<Part> byHand, SessionSeries series, LocalDate day) {
    SessionPlan is = SessionPlan.of(opened.session(), opened.circle());
    SessionPlan to = series.planOn(day, Objects.requireNonNull(series.around()).circle());
    return new SessionPlan(
        is.kind(),
        byHand.contains(Part.TITLE) ? is.title() : to.title(),
        byHand.contains(Part.PLACE) ? is.place() : to.place(),
        byHand.contains(Part.TIME) ? is.startsAt() : to.startsAt(),
        byHand.contains(Part.TIME) ? is.endsAt() : to.endsAt(),
        byHand.contains(Part.CAPACITY) ? is.capacity() : to.capacity(),
        byHand.contains(Part.FREE_JOIN) ? is.freeJoin() : to.freeJoin(),
        is.goal(),
        byHand.contains(Part.MUNICIPALITIES) ? is.municipalities() : to.municipalities(),
        // the same helpers in another order are no change
        byHand.contains(Part.HELPERS) || Part.HELPERS.same(is, to) ? is.helpers() : to.helpers(),
        byHand.contains(Part.PARTNERS) || Part.PARTNERS.same(is, to)
            ? is.partnerIds()
            : to.partnerIds(),
        is.employerIds());
  }

  /**
   * A session in a new rhythm.
   *
   * @param day absent: no day is left, the session stays where it is and is of no day of the series
   */
  record Move(Opened opened, @Nullable LocalDate day) {}

  /**
   * The days of sessions in a new rhythm: the first takes the first day that no other session of
   * the series has, and so on.
   *
   * @param moving sessions to come that follow in time
   * @param all sessions of the series, whatever became of them
   * @return in an order in which no two have the same day meanwhile
   */
  static List<Move> moves(List<Opened> moving, List<Opened> all, SessionSeries series) {
    Set<LocalDate> taken = new HashSet<>();
    all.stream()
        .filter(opened -> !moving.contains(opened))
        .forEach(opened -> taken.add(opened.session().seriesDay()));
    List<LocalDate> free = series.days().stream().filter(day -> !taken.contains(day)).toList();
    List<Opened> inOrder =
        moving.stream()
            .sorted(Comparator.comparing(opened -> opened.session().seriesDay()))
            .toList();
    List<Move> outside = new ArrayList<>();
    List<Move> later = new ArrayList<>();
    List<Move> earlier = new ArrayList<>();
    for (int i = 0; i < inOrder.size(); i++) {
      Opened opened = inOrder.get(i);
      if (i >= free.size()) {
        outside.add(new Move(opened, null));
      } else if (free.get(i).isAfter(opened.session().seriesDay())) {
        later.add(new Move(opened, free.get(i)));
      } else {
        earlier.add(new Move(opened, free.get(i)));
      }
    }
    // who leaves a day goes before who takes it: of those that go to a later day, the last first
    List<Move> moves = new ArrayList<>(outside);
    moves.addAll(earlier);
    moves.addAll(later.reversed());
    return moves;
  }
}
