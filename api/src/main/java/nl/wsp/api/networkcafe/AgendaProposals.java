package nl.wsp.api.networkcafe;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wsp.api.jobseeker.AgendaCandidates;
import nl.wsp.api.jobseeker.AgendaCandidates.Placeable;
import nl.wsp.api.jobseeker.CandidateSource;
import nl.wsp.api.jobseeker.CandidateSources;
import nl.wsp.api.matching.BestVacancies;
import nl.wsp.api.networkcafe.AgendaReason.Kind;
import nl.wsp.api.networkcafe.AgendaRules.Points;
import nl.wsp.api.networkcafe.MatchingSessions.Opened;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.privacy.AccessLog;
import nl.wsp.api.privacy.LookContext;
import nl.wsp.search.index.SearchUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * Proposes who should be talked about (domain §9): placeable people not seen lately, handed over as
 * ready for work, with a strong new match or open actions. People choose; every proposal says why.
 */
@Singleton
class AgendaProposals {
  /** People looked at, the directly placeable first. */
  private static final int MOST_PEOPLE = 1000;

  /** People whose matches are looked up, those with the most other reasons first. */
  private static final int MOST_MATCHED = 60;

  private static final Duration LOOKED_BACK = Duration.ofDays(366);

  private final MatchingSessions sessions;
  private final AgendaCandidates candidates;
  private final AgendaLookups lookups;
  private final CandidateSources sources;
  private final BestVacancies vacancies;
  private final AgendaRules rules;
  private final List<SessionResults> results;
  private final AccessLog accessLog;
  private final Clock clock;

  AgendaProposals(
      MatchingSessions sessions,
      AgendaCandidates candidates,
      AgendaLookups lookups,
      CandidateSources sources,
      BestVacancies vacancies,
      AgendaRules rules,
      List<SessionResults> results,
      AccessLog accessLog,
      Clock clock) {
    this.sessions = sessions;
    this.candidates = candidates;
    this.lookups = lookups;
    this.sources = sources;
    this.vacancies = vacancies;
    this.rules = rules;
    this.results = results;
    this.accessLog = accessLog;
    this.clock = clock;
  }

  /** Somebody to think of, with the reasons that count. */
  record Proposal(UUID jobSeekerId, int points, List<AgendaReason> reasons) {}

  /**
   * People to think of, the strongest reasons first, with as many queries for 10 as for 1,000. Who
   * is shown is logged, also as a look at target-group facts: the step of mediation is one.
   *
   * @throws Problem 403 for who is not a colleague; partners bring their own people
   */
  List<Proposal> of(Actor actor, UUID sessionId, int limit) {
    Opened opened = sessions.open(actor, sessionId);
    if (!opened.sight().worksWithPeople() || opened.sight() == SessionSight.PARTNER) {
      throw Problem.notAllowed();
    }
    Set<UUID> listed =
        sessions.everybody(sessionId).stream()
            .map(SessionPerson::jobSeekerId)
            .collect(Collectors.toSet());
    List<Placeable> people =
        candidates.placeable(actor, opened.circle().municipalities(), MOST_PEOPLE).stream()
            .filter(person -> !listed.contains(person.id()))
            .toList();
    Map<UUID, Instant> lastSeen = lookups.lastSeen(clock.instant().minus(LOOKED_BACK));
    List<Proposal> proposals =
        matched(withoutMatches(people, lastSeen, rules.today()), lastSeen, rules.today()).stream()
            .limit(limit)
            .toList();
    List<UUID> shown = proposals.stream().map(Proposal::jobSeekerId).toList();
    LookContext context = LookContext.of(LookContext.Kind.SESSION, sessionId);
    accessLog.resultList(actor, shown, context);
    accessLog.targetGroup(actor, shown, context);
    return proposals;
  }

  /**
   * Why these people would be proposed today, apart from matches; for who plans or nominates. Of a
   * partner's people no target-group fact is told.
   */
  Map<UUID, List<AgendaReason>> reasonsOf(Actor actor, Set<UUID> ids) {
    if (!actor.isColleague() || ids.isEmpty()) {
      return Map.of();
    }
    List<Placeable> people = candidates.among(ids);
    Map<UUID, Instant> lastSeen = lookups.lastSeen(clock.instant().minus(LOOKED_BACK));
    return withoutMatches(people, lastSeen, rules.today()).stream()
        .collect(Collectors.toMap(Proposal::jobSeekerId, Proposal::reasons));
  }

  private List<Proposal> withoutMatches(
      List<Placeable> people, Map<UUID, Instant> lastSeen, Points points) {
    Map<UUID, Instant> ready = lookups.readyForWork();
    Map<UUID, Integer> open = new HashMap<>();
    List<UUID> ids = people.stream().map(Placeable::id).toList();
    results.forEach(board -> open.putAll(board.openActions(ids)));
    List<Proposal> proposals = new ArrayList<>();
    for (Placeable person : people) {
      Reasons reasons = new Reasons();
      Instant handed = ready.get(person.id());
      if (handed != null) {
        reasons.add(points.reached(Kind.READY_FOR_WORK, 0), Kind.READY_FOR_WORK, null, day(handed));
      }
      int actionsOpen = open.getOrDefault(person.id(), 0);
      reasons.add(
          points.reached(Kind.OPEN_ACTIONS, actionsOpen), Kind.OPEN_ACTIONS, actionsOpen, null);
      if (person.mediationStep() != null) {
        reasons.add(
            points.exactly(Kind.MEDIATION_STEP, person.mediationStep()),
            Kind.MEDIATION_STEP,
            person.mediationStep(),
            null);
      }
      notSeen(reasons, points, lastSeen.get(person.id()));
      proposals.add(reasons.of(person.id()));
    }
    return strongestFirst(proposals);
  }

  private void notSeen(Reasons reasons, Points points, @Nullable Instant seen) {
    long weeks =
        seen == null ? Integer.MAX_VALUE : ChronoUnit.WEEKS.between(day(seen), Time.today(clock));
    reasons.add(
        points.reached(Kind.NOT_SEEN, weeks),
        Kind.NOT_SEEN,
        seen == null ? null : (int) weeks,
        seen == null ? null : day(seen));
  }

  /** Adds strong new matches to the best so far; when the search is down the rest still stands. */
  private List<Proposal> matched(
      List<Proposal> proposals, Map<UUID, Instant> lastSeen, Points points) {
    List<Proposal> first = proposals.stream().limit(MOST_MATCHED).toList();
    Map<UUID, CandidateSource> people =
        sources.load(first.stream().map(Proposal::jobSeekerId).toList());
    Map<UUID, Double> scores;
    try {
      scores = vacancies.bestSince(people.values(), lastSeen);
    } catch (SearchUnavailable down) {
      return first;
    }
    List<Proposal> all = new ArrayList<>();
    for (Proposal proposal : first) {
      Reasons reasons = new Reasons();
      double score = scores.getOrDefault(proposal.jobSeekerId(), 0.0);
      reasons.add(points.reached(Kind.STRONG_MATCH, score), Kind.STRONG_MATCH, (int) score, null);
      all.add(reasons.added(proposal));
    }
    return strongestFirst(all);
  }

  private static List<Proposal> strongestFirst(List<Proposal> proposals) {
    return proposals.stream()
        .filter(proposal -> proposal.points() > 0)
        .sorted(
            Comparator.comparingInt(Proposal::points)
                .reversed()
                .thenComparing(proposal -> proposal.jobSeekerId().toString()))
        .toList();
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, Time.AMSTERDAM);
  }

  /** The reasons of one person while they are gathered. */
  private static final class Reasons {
    private final List<AgendaReason> reasons = new ArrayList<>();
    private int points;

    void add(OptionalInt given, Kind kind, @Nullable Integer figure, @Nullable LocalDate day) {
      if (given.isPresent()) {
        points += given.getAsInt();
        reasons.add(new AgendaReason(kind, figure, day));
      }
    }

    Proposal of(UUID person) {
      return new Proposal(person, points, List.copyOf(reasons));
    }

    Proposal added(Proposal proposal) {
      List<AgendaReason> all = new ArrayList<>(proposal.reasons());
      all.addAll(reasons);
      all.sort(Comparator.comparing(AgendaReason::kind));
      return new Proposal(proposal.jobSeekerId(), proposal.points() + points, List.copyOf(all));
    }
  }
}
