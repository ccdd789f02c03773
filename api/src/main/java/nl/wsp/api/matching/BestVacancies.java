package nl.wsp.api.matching;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import nl.wsp.api.jobseeker.CandidateSource;
import nl.wsp.api.matching.RankingInputs.RankedVacancy;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.LoadedLists;
import nl.wsp.api.vacancy.VacancyDetail;
import nl.wsp.matching.CandidateProfile;
import nl.wsp.matching.CompactProfile;
import nl.wsp.matching.Eligibility;
import nl.wsp.matching.Exclusions;
import nl.wsp.matching.Match;
import nl.wsp.matching.PreparedVacancy;
import nl.wsp.matching.Ranking;
import nl.wsp.matching.ScoringModel;
import nl.wsp.matching.Track;
import nl.wsp.matching.TrackAssessment;
import nl.wsp.matching.Tracks;
import nl.wsp.matching.VacancyMatcher;
import org.jspecify.annotations.Nullable;

/**
 * The best open vacancies of many people at once, in the regular track, with as many questions to
 * database and index for 60 people as for one. Who shows them has logged the look.
 */
@Singleton
public class BestVacancies {
  private static final int REASONS = 3;

  private final VacancyShortlists shortlists;
  private final Rankings rankings;
  private final ScoringModel model;
  private final Catalogue catalogue;
  private final LoadedLists lists;
  private final Clock clock;

  BestVacancies(
      VacancyShortlists shortlists,
      Rankings rankings,
      ScoringModel model,
      Catalogue catalogue,
      LoadedLists lists,
      Clock clock) {
    this.shortlists = shortlists;
    this.rankings = rankings;
    this.model = model;
    this.catalogue = catalogue;
    this.lists = lists;
    this.clock = clock;
  }

  /**
   * A vacancy that suits a person.
   *
   * @param score 0 to 100
   * @param reasons why, the heaviest first
   */
  public record Fit(
      UUID vacancyId,
      String title,
      String employerName,
      double score,
      @Nullable Instant publishedAt,
      List<String> reasons) {}

  /**
   * The best vacancies of each person, best first; stored as the rankings shown to the actor.
   *
   * @param people at most a few hundred
   * @param limit at most so many for each
   */
  public Map<UUID, List<Fit>> shown(
      Actor actor, Collection<CandidateSource> people, int limit, Locale language) {
    Map<UUID, List<Scored>> best = best(people, limit, (person, vacancy) -> true);
    MatchWording wording = new MatchWording(catalogue, lists, language);
    Map<UUID, List<Fit>> fits = new LinkedHashMap<>();
    List<Rankings.ForPerson> shown = new ArrayList<>();
    for (CandidateSource person : people) {
      List<Scored> top = best.get(person.id());
      shown.add(
          new Rankings.ForPerson(
              person,
              CompactProfile.encode(person.profile(lists::point)),
              top.size(),
              top.stream().map(BestVacancies::ranked).toList()));
      fits.put(person.id(), top.stream().map(scored -> fit(scored, wording)).toList());
    }
    rankings.storeVacancies(actor, shown, Track.REGULAR, model, Time.today(clock));
    return fits;
  }

  /** The score of the best vacancy published since a moment, per person; absent when none. */
  public Map<UUID, Double> bestSince(Collection<CandidateSource> people, Map<UUID, Instant> since) {
    Map<UUID, Double> scores = new LinkedHashMap<>();
    best(people, 1, (person, vacancy) -> isSince(vacancy, since.get(person)))
        .forEach(
            (id, found) ->
                found.stream()
                    .findFirst()
                    .ifPresent(scored -> scores.put(id, scored.match().score())));
    return scores;
  }

  private static boolean isSince(VacancyDetail vacancy, @Nullable Instant since) {
    Instant published = vacancy.publishedAt();
    return since == null || (published != null && published.isAfter(since));
  }

  private Map<UUID, List<Scored>> best(
      Collection<CandidateSource> people, int limit, BiPredicate<UUID, VacancyDetail> counts) {
    Map<UUID, CandidateProfile> profiles = new LinkedHashMap<>();
    people.forEach(person -> profiles.put(person.id(), person.profile(lists::point)));
    Map<UUID, List<VacancyShortlists.Open>> shortlist =
        shortlists.of(profiles, limit, Time.today(clock), counts);
    Map<UUID, List<Scored>> best = new LinkedHashMap<>();
    for (CandidateSource person : people) {
      List<Scored> scored = new ArrayList<>();
      for (VacancyShortlists.Open open : shortlist.get(person.id())) {
        score(person, profiles.get(person.id()), open.vacancy(), open.prepared())
            .ifPresent(scored::add);
      }
      scored.sort((a, b) -> Ranking.BEST_FIRST.compare(a.match(), b.match()));
      best.put(person.id(), List.copyOf(scored.subList(0, Math.min(limit, scored.size()))));
    }
    return best;
  }

  private Optional<Scored> score(
      CandidateSource person,
      CandidateProfile profile,
      VacancyDetail vacancy,
      PreparedVacancy prepared) {
    // the person looks at vacancies: no audience is asked here
    if (Exclusions.firstReason(prepared, profile, true).isPresent()) {
      return Optional.empty();
    }
    TrackAssessment assessed =
        new Tracks(prepared).assess(Track.REGULAR, profile, person.facts(), null);
    if (assessed.eligibility() != Eligibility.ELIGIBLE) {
      return Optional.empty();
    }
    Match match = new VacancyMatcher(prepared).match(profile, assessed);
    Match byVacancy =
        new Match(
            vacancy.id().toString(),
            match.modelVersion(),
            match.score(),
            match.confidence(),
            match.trackScore(),
            match.track(),
            match.criteria(),
            vacancy.updatedAt());
    return Optional.of(new Scored(vacancy, prepared, byVacancy));
  }

  private static Fit fit(Scored scored, MatchWording wording) {
    VacancyDetail vacancy = scored.vacancy();
    var item =
        wording.vacancy(
            scored.match(), vacancy.id(), vacancy.content().title(), vacancy.employer().name());
    return new Fit(
        vacancy.id(),
        vacancy.content().title(),
        vacancy.employer().name(),
        scored.match().score(),
        vacancy.publishedAt(),
        item.criteria().stream()
            .filter(criterion -> criterion.asked() && criterion.contribution() != null)
            .sorted((a, b) -> Double.compare(b.contribution(), a.contribution()))
            .limit(REASONS)
            .map(MatchBodies.CriterionBody::explanation)
            .toList());
  }

  private static RankedVacancy ranked(Scored scored) {
    Match match = scored.match();
    return new RankedVacancy(
        scored.vacancy().id(),
        scored.vacancy().version(),
        scored.vacancy().content().title(),
        scored.vacancy().employer().name(),
        scored.prepared().vacancy(),
        match.track().t(),
        match.track().notes(),
        match.score(),
        match.confidence(),
        match.trackScore());
  }

  private record Scored(VacancyDetail vacancy, PreparedVacancy prepared, Match match) {}
}
