package nl.wsp.api.matching;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.wsp.api.jobseeker.CandidateSource;
import nl.wsp.api.matching.RankingInputs.RankedVacancy;
import nl.wsp.api.platform.concurrent.Beside;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.LoadedLists;
import nl.wsp.api.vacancy.Vacancies;
import nl.wsp.api.vacancy.VacancyDetail;
import nl.wsp.api.vacancy.VacancyProfiles;
import nl.wsp.matching.CandidateProfile;
import nl.wsp.matching.Eligibility;
import nl.wsp.matching.Exclusions;
import nl.wsp.matching.Match;
import nl.wsp.matching.PreparedVacancy;
import nl.wsp.matching.Ranking;
import nl.wsp.matching.ReferenceCatalogue;
import nl.wsp.matching.ScoringModel;
import nl.wsp.matching.Track;
import nl.wsp.matching.TrackAssessment;
import nl.wsp.matching.Tracks;
import nl.wsp.matching.VacancyMatcher;
import nl.wsp.search.index.Retrieved;
import nl.wsp.search.index.VacancyRetrieval;
import org.jspecify.annotations.Nullable;

/**
 * The best open vacancies of many people at once, in the regular track: one question to the index a
 * person, several at a time, and two to the database for all. Who shows them has logged the look.
 */
@Singleton
public class BestVacancies {
  /** Handed over by the first phase for each of the best that are shown; the exact score orders. */
  private static final int RETRIEVED_PER_SHOWN = 4;

  /** Handed over by the first phase when only the best one counts. */
  private static final int RETRIEVED_FOR_BEST = 10;

  private static final int AT_ONCE = 4;
  private static final int REASONS = 3;

  private final Vacancies vacancies;
  private final VacancyProfiles profiles;
  private final VacancyRetrieval retrieval;
  private final PersonCriteria criteria;
  private final Rankings rankings;
  private final ScoringModel model;
  private final ReferenceCatalogue references;
  private final Catalogue catalogue;
  private final LoadedLists lists;
  private final Beside beside;
  private final Clock clock;

  BestVacancies(
      Vacancies vacancies,
      VacancyProfiles profiles,
      VacancyRetrieval retrieval,
      PersonCriteria criteria,
      Rankings rankings,
      ScoringModel model,
      ReferenceCatalogue references,
      Catalogue catalogue,
      LoadedLists lists,
      Beside beside,
      Clock clock) {
    this.vacancies = vacancies;
    this.profiles = profiles;
    this.retrieval = retrieval;
    this.criteria = criteria;
    this.rankings = rankings;
    this.model = model;
    this.references = references;
    this.catalogue = catalogue;
    this.lists = lists;
    this.beside = beside;
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
    Map<UUID, List<Scored>> best = best(people, limit, limit * RETRIEVED_PER_SHOWN);
    MatchWording wording = new MatchWording(catalogue, lists, language);
    Map<UUID, List<Fit>> fits = new LinkedHashMap<>();
    for (CandidateSource person : people) {
      List<Scored> top = best.get(person.id());
      rankings.storeVacancies(
          actor,
          person,
          nl.wsp.matching.CompactProfile.encode(person.profile(lists::point)),
          Track.REGULAR,
          model,
          Time.today(clock),
          top.size(),
          top.stream().map(BestVacancies::ranked).toList());
      fits.put(person.id(), top.stream().map(scored -> fit(scored, wording)).toList());
    }
    return fits;
  }

  /** The score of the best vacancy published since a moment, per person; absent when none. */
  public Map<UUID, Double> bestSince(Collection<CandidateSource> people, Map<UUID, Instant> since) {
    Map<UUID, Double> scores = new LinkedHashMap<>();
    best(people, RETRIEVED_FOR_BEST, RETRIEVED_FOR_BEST)
        .forEach(
            (id, found) ->
                found.stream()
                    .filter(scored -> isSince(scored.vacancy(), since.get(id)))
                    .findFirst()
                    .ifPresent(scored -> scores.put(id, scored.match().score())));
    return scores;
  }

  private static boolean isSince(VacancyDetail vacancy, @Nullable Instant since) {
    Instant published = vacancy.publishedAt();
    return since == null || (published != null && published.isAfter(since));
  }

  private Map<UUID, List<Scored>> best(
      Collection<CandidateSource> people, int limit, int retrievedEach) {
    LocalDate today = Time.today(clock);
    Map<UUID, CandidateProfile> persons = new LinkedHashMap<>();
    people.forEach(person -> persons.put(person.id(), person.profile(lists::point)));
    Map<UUID, List<UUID>> retrieved = retrieve(persons, today, retrievedEach);
    Set<UUID> all = new LinkedHashSet<>();
    retrieved.values().forEach(all::addAll);
    Map<UUID, PreparedVacancy> prepared = new LinkedHashMap<>();
    Map<UUID, VacancyDetail> details = vacancies.details(all);
    details.forEach(
        (id, vacancy) ->
            prepared.put(id, new PreparedVacancy(profiles.of(vacancy), model, references, today)));
    Map<UUID, List<Scored>> best = new LinkedHashMap<>();
    for (CandidateSource person : people) {
      List<Scored> scored = new ArrayList<>();
      for (UUID id : retrieved.get(person.id())) {
        if (details.containsKey(id)) {
          score(person, persons.get(person.id()), details.get(id), prepared.get(id))
              .ifPresent(scored::add);
        }
      }
      scored.sort((a, b) -> Ranking.BEST_FIRST.compare(a.match(), b.match()));
      best.put(person.id(), List.copyOf(scored.subList(0, Math.min(limit, scored.size()))));
    }
    return best;
  }

  private Map<UUID, List<UUID>> retrieve(
      Map<UUID, CandidateProfile> persons, LocalDate today, int retrievedEach) {
    Map<UUID, List<UUID>> retrieved = new LinkedHashMap<>();
    List<Map.Entry<UUID, CandidateProfile>> waiting = List.copyOf(persons.entrySet());
    for (int from = 0; from < waiting.size(); from += AT_ONCE) {
      Map<UUID, Supplier<Retrieved>> asked = new LinkedHashMap<>();
      for (var person : waiting.subList(from, Math.min(from + AT_ONCE, waiting.size()))) {
        asked.put(
            person.getKey(),
            beside.begin(
                () ->
                    retrieval.best(
                        criteria.of(person.getValue(), Track.REGULAR, today, model),
                        retrievedEach)));
      }
      asked.forEach(
          (id, answer) ->
              retrieved.put(
                  id,
                  answer.get().items().stream().map(item -> UUID.fromString(item.id())).toList()));
    }
    return retrieved;
  }

  private Optional<Scored> score(
      CandidateSource person,
      CandidateProfile profile,
      VacancyDetail vacancy,
      PreparedVacancy prepared) {
    // the person looks at vacancies: no audience is asked here
    if (!vacancy.isOpen() || Exclusions.firstReason(prepared, profile, true).isPresent()) {
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
