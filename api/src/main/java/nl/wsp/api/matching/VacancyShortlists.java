package nl.wsp.api.matching;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import nl.wsp.api.vacancy.Vacancies;
import nl.wsp.api.vacancy.VacancyDetail;
import nl.wsp.api.vacancy.VacancyProfiles;
import nl.wsp.matching.CandidateProfile;
import nl.wsp.matching.PreparedVacancy;
import nl.wsp.matching.ReferenceCatalogue;
import nl.wsp.matching.ScoringKernel;
import nl.wsp.matching.ScoringModel;
import nl.wsp.matching.Track;
import nl.wsp.search.index.Retrieved;
import nl.wsp.search.index.VacancyRetrieval;

/**
 * The open vacancies that can be among the best of many people, found for all of them at once. Of a
 * partnership's few hundred vacancies each is scored for each person, which costs a microsecond;
 * where there are more, the index names the most promising in one question for everybody.
 */
@Singleton
class VacancyShortlists {
  /** Open vacancies up to which all are scored: 60 people and 2,000 of them are 120,000 scores. */
  static final int ALL_SCORED = 2_000;

  /** Handed over by the index for each one wanted; the exact score orders. */
  private static final int RETRIEVED_PER_WANTED = 4;

  private static final int FEWEST_RETRIEVED = 10;

  private final Vacancies vacancies;
  private final VacancyProfiles profiles;
  private final VacancyRetrieval retrieval;
  private final PersonCriteria criteria;
  private final ScoringModel model;
  private final ReferenceCatalogue references;

  VacancyShortlists(
      Vacancies vacancies,
      VacancyProfiles profiles,
      VacancyRetrieval retrieval,
      PersonCriteria criteria,
      ScoringModel model,
      ReferenceCatalogue references) {
    this.vacancies = vacancies;
    this.profiles = profiles;
    this.retrieval = retrieval;
    this.criteria = criteria;
    this.model = model;
    this.references = references;
  }

  /** A vacancy ready to be scored. */
  record Open(VacancyDetail vacancy, PreparedVacancy prepared) {}

  /**
   * Per person the vacancies among which his best ones are, those of the regular track.
   *
   * @param wanted best ones wanted of each
   * @param counts whether a vacancy counts for a person at all
   * @throws nl.wsp.search.index.SearchUnavailable when there are many vacancies and the index does
   *     not answer
   */
  Map<UUID, List<Open>> of(
      Map<UUID, CandidateProfile> people,
      int wanted,
      LocalDate today,
      BiPredicate<UUID, VacancyDetail> counts) {
    return of(people, wanted, today, counts, ALL_SCORED);
  }

  /** The same with another number up to which all are scored. */
  Map<UUID, List<Open>> of(
      Map<UUID, CandidateProfile> people,
      int wanted,
      LocalDate today,
      BiPredicate<UUID, VacancyDetail> counts,
      int allScored) {
    List<UUID> open = vacancies.newestOpenIds(allScored + 1);
    return open.size() <= allScored
        ? scored(people, wanted, counts, prepared(open, today))
        : retrieved(people, wanted, today, counts);
  }

  private Map<UUID, List<Open>> scored(
      Map<UUID, CandidateProfile> people,
      int wanted,
      BiPredicate<UUID, VacancyDetail> counts,
      Map<UUID, Open> open) {
    Map<UUID, Scores> scores = new LinkedHashMap<>();
    people.keySet().forEach(id -> scores.put(id, new Scores(open.size())));
    for (Open one : open.values()) {
      ScoringKernel kernel = new ScoringKernel(one.prepared());
      people.forEach(
          (id, profile) -> {
            // the person looks at vacancies: no audience is asked here
            if (counts.test(id, one.vacancy()) && kernel.exclusion(profile, true) == null) {
              kernel.score(profile);
              scores.get(id).add(one, kernel.score());
            }
          });
    }
    Map<UUID, List<Open>> best = new LinkedHashMap<>();
    scores.forEach((id, all) -> best.put(id, all.best(wanted)));
    return best;
  }

  private Map<UUID, List<Open>> retrieved(
      Map<UUID, CandidateProfile> people,
      int wanted,
      LocalDate today,
      BiPredicate<UUID, VacancyDetail> counts) {
    List<Retrieved> answers =
        retrieval.bestOfEach(
            people.values().stream()
                .map(profile -> criteria.of(profile, Track.REGULAR, today, model))
                .toList(),
            Math.max(FEWEST_RETRIEVED, wanted * RETRIEVED_PER_WANTED));
    Map<UUID, List<UUID>> found = new LinkedHashMap<>();
    Set<UUID> all = new LinkedHashSet<>();
    int next = 0;
    for (UUID person : people.keySet()) {
      List<UUID> ids =
          answers.get(next++).items().stream().map(item -> UUID.fromString(item.id())).toList();
      found.put(person, ids);
      all.addAll(ids);
    }
    Map<UUID, Open> open = prepared(all, today);
    Map<UUID, List<Open>> promising = new LinkedHashMap<>();
    found.forEach(
        (person, ids) ->
            promising.put(
                person,
                ids.stream()
                    .filter(open::containsKey)
                    .map(open::get)
                    .filter(one -> counts.test(person, one.vacancy()))
                    .toList()));
    return promising;
  }

  private Map<UUID, Open> prepared(Iterable<UUID> ids, LocalDate today) {
    List<UUID> asked = new ArrayList<>();
    ids.forEach(asked::add);
    Map<UUID, Open> open = new LinkedHashMap<>();
    vacancies
        .details(asked)
        .forEach(
            (id, vacancy) -> {
              PreparedVacancy prepared =
                  new PreparedVacancy(profiles.of(vacancy), model, references, today);
              if (vacancy.isOpen() && prepared.vacancy().openTo(Track.REGULAR)) {
                open.put(id, new Open(vacancy, prepared));
              }
            });
    return open;
  }

  /** The scores of one person, without an object for each. */
  private static final class Scores {
    private final Open[] vacancies;
    private final double[] scores;
    private int count;

    Scores(int most) {
      vacancies = new Open[most];
      scores = new double[most];
    }

    void add(Open vacancy, double score) {
      vacancies[count] = vacancy;
      scores[count] = score;
      count++;
    }

    /** The best, and whatever scores as much as the last of them: something else orders those. */
    List<Open> best(int wanted) {
      double[] sorted = Arrays.copyOf(scores, count);
      Arrays.sort(sorted);
      double last = count == 0 ? 0 : sorted[Math.max(0, count - wanted)];
      List<Open> best = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        if (scores[i] >= last) {
          best.add(vacancies[i]);
        }
      }
      return best;
    }
  }
}
