package nl.wsp.api.networkcafe;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wsp.api.introduction.IntroductionsAgreed;
import nl.wsp.api.placement.ProposalsMade;
import nl.wsp.api.placement.WorkBegun;
import nl.wsp.api.platform.time.Time;

/**
 * What followed within three months of a session for the people who did not stay away. It counts
 * what followed, not what the session caused: the same work may follow two sessions.
 */
@Singleton
class SessionOutcomes {
  private static final int MONTHS_COUNTED = 3;

  private final SessionPersonRepository people;
  private final ProposalsMade proposals;
  private final IntroductionsAgreed introductions;
  private final WorkBegun work;
  private final Clock clock;

  SessionOutcomes(
      SessionPersonRepository people,
      ProposalsMade proposals,
      IntroductionsAgreed introductions,
      WorkBegun work,
      Clock clock) {
    this.people = people;
    this.proposals = proposals;
    this.introductions = introductions;
    this.work = work;
    this.clock = clock;
  }

  /**
   * What followed a session, as sets, so that several sessions are counted without counting the
   * same twice.
   *
   * @param proposals sent to an employer from the session's start until the last day
   * @param introduced people who agreed in that time to be introduced to an employer
   * @param started people whose work began after the session's day, until the last day or today
   * @param placed those of them whose work saves on a benefit
   */
  record Followed(
      Set<ProposalsMade.Made> proposals,
      Set<UUID> introduced,
      Set<UUID> started,
      Set<UUID> placed) {
    static final Followed NOTHING = new Followed(Set.of(), Set.of(), Set.of(), Set.of());

    Followed and(Followed other) {
      return new Followed(
          union(proposals, other.proposals),
          union(introduced, other.introduced),
          union(started, other.started),
          union(placed, other.placed));
    }

    private static <T> Set<T> union(Set<T> a, Set<T> b) {
      Set<T> both = new HashSet<>(a);
      both.addAll(b);
      return both;
    }
  }

  /** What followed each session, in four queries for any number of sessions. */
  @Transactional
  Map<UUID, Followed> of(Collection<MatchingSession> sessions) {
    if (sessions.isEmpty()) {
      return Map.of();
    }
    Map<UUID, Set<UUID>> present =
        people.findBySessionIdInList(sessions.stream().map(MatchingSession::id).toList()).stream()
            .filter(person -> person.attendance().takesPlace())
            .collect(
                Collectors.groupingBy(
                    SessionPerson::sessionId,
                    Collectors.mapping(SessionPerson::jobSeekerId, Collectors.toSet())));
    Set<UUID> all = new HashSet<>();
    present.values().forEach(all::addAll);
    Instant first =
        sessions.stream().map(MatchingSession::startsAt).min(Instant::compareTo).orElseThrow();
    Map<UUID, List<ProposalsMade.Made>> sent =
        by(proposals.of(all, first), ProposalsMade.Made::jobSeekerId);
    Map<UUID, List<IntroductionsAgreed.Agreed>> agreed =
        by(introductions.of(all, first), IntroductionsAgreed.Agreed::jobSeekerId);
    Map<UUID, List<WorkBegun.Begun>> begun =
        by(
            work.of(all, SessionViews.dateOf(first), Time.today(clock)),
            WorkBegun.Begun::jobSeekerId);
    Map<UUID, Followed> followed = new HashMap<>();
    for (MatchingSession session : sessions) {
      Window window = Window.after(session);
      Set<UUID> there = present.getOrDefault(session.id(), Set.of());
      Set<WorkBegun.Begun> within =
          of(there, begun).stream()
              .filter(one -> window.holds(one.on()))
              .collect(Collectors.toSet());
      followed.put(
          session.id(),
          new Followed(
              of(there, sent).stream()
                  .filter(one -> window.holds(one.at()))
                  .collect(Collectors.toSet()),
              of(there, agreed).stream()
                  .filter(one -> window.holds(one.at()))
                  .map(IntroductionsAgreed.Agreed::jobSeekerId)
                  .collect(Collectors.toSet()),
              within.stream().map(WorkBegun.Begun::jobSeekerId).collect(Collectors.toSet()),
              within.stream()
                  .filter(WorkBegun.Begun::placement)
                  .map(WorkBegun.Begun::jobSeekerId)
                  .collect(Collectors.toSet())));
    }
    return followed;
  }

  private static <T> Map<UUID, List<T>> by(List<T> facts, Function<T, UUID> person) {
    return facts.stream().collect(Collectors.groupingBy(person));
  }

  private static <T> List<T> of(Set<UUID> people, Map<UUID, List<T>> facts) {
    List<T> found = new ArrayList<>();
    people.forEach(person -> found.addAll(facts.getOrDefault(person, List.of())));
    return found;
  }

  /** From the start of a session until the end of the same day three months later. */
  private record Window(Instant from, Instant until, LocalDate day, LocalDate lastDay) {
    static Window after(MatchingSession session) {
      LocalDate day = SessionViews.dateOf(session.startsAt());
      LocalDate lastDay = day.plusMonths(MONTHS_COUNTED);
      return new Window(
          session.startsAt(),
          lastDay.plusDays(1).atStartOfDay(Time.AMSTERDAM).toInstant(),
          day,
          lastDay);
    }

    boolean holds(Instant at) {
      return !at.isBefore(from) && at.isBefore(until);
    }

    /** Work that begins on the day itself was agreed before it. */
    boolean holds(LocalDate on) {
      return on.isAfter(day) && !on.isAfter(lastDay);
    }
  }
}
