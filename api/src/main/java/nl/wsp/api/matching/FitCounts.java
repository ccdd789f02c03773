package nl.wsp.api.matching;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.wsp.api.indexing.SearchAudiences;
import nl.wsp.api.jobseeker.JobSeekerAccess;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.vacancy.Vacancies;
import nl.wsp.api.vacancy.VacancyContent;
import nl.wsp.api.vacancy.VacancyDetail;
import nl.wsp.api.vacancy.VacancyDifferences;
import nl.wsp.api.vacancy.VacancyInput;
import nl.wsp.api.vacancy.VacancyProfiles;
import nl.wsp.matching.CandidateProfile;
import nl.wsp.matching.CompactProfileReader;
import nl.wsp.matching.PreparedVacancy;
import nl.wsp.matching.ReferenceCatalogue;
import nl.wsp.matching.ScoringKernel;
import nl.wsp.matching.ScoringModel;
import nl.wsp.matching.Track;
import nl.wsp.search.index.CandidateCriteria;
import nl.wsp.search.index.CandidateRetrieval;
import nl.wsp.search.index.Retrieved;

/**
 * What a change of a vacancy does to the number of present candidates: for the vacancy as it is, as
 * it is written now, and as it is with one change only. Counts in the regular track of those the
 * actor may find; nobody is shown, so nothing is logged.
 */
@Singleton
class FitCounts {
  /** A score from which somebody counts as fitting well: past on most of what is asked. */
  static final double WELL_FITTING_SCORE = 70;

  /** What the score of the regular track or an exclusion looks at; other changes gain nobody. */
  private static final Set<String> COUNTED =
      Set.of(
          "occupation",
          "hoursPerWeek",
          "dayParts",
          "postcode",
          "startDate",
          "competencies",
          "demands",
          "languages",
          "licences",
          "certificates",
          "educationLevel");

  private final Vacancies vacancies;
  private final VacancyDifferences differences;
  private final VacancyProfiles profiles;
  private final JobSeekerAccess access;
  private final CandidateRetrieval retrieval;
  private final Criteria criteria;
  private final ScoringModel model;
  private final ReferenceCatalogue references;
  private final Clock clock;

  FitCounts(
      Vacancies vacancies,
      VacancyDifferences differences,
      VacancyProfiles profiles,
      JobSeekerAccess access,
      CandidateRetrieval retrieval,
      Criteria criteria,
      ScoringModel model,
      ReferenceCatalogue references,
      Clock clock) {
    this.vacancies = vacancies;
    this.differences = differences;
    this.profiles = profiles;
    this.access = access;
    this.retrieval = retrieval;
    this.criteria = criteria;
    this.model = model;
    this.references = references;
    this.clock = clock;
  }

  /**
   * Counts for a vacancy and what is written for it now.
   *
   * @throws Problem 404 out of sight, 403 for who may not write it, 400 or 422 for what cannot be
   *     read
   */
  Counts of(Actor actor, UUID vacancyId, VacancyInput input) {
    VacancyDetail vacancy = vacancies.forWriting(actor, vacancyId);
    VacancyContent original = vacancy.content();
    VacancyContent adapted = vacancies.read(input, original);
    Set<String> changed = new LinkedHashSet<>(differences.between(original, adapted));
    changed.retainAll(COUNTED);
    Set<String> audiences = SearchAudiences.of(access.viewerOf(actor));
    boolean coarse = !actor.isProfessional();
    Fit before = count(vacancy, original, audiences, coarse);
    List<Change> changes = new ArrayList<>();
    if (changed.size() > 1) {
      changed.forEach(
          field ->
              changes.add(
                  new Change(
                      field,
                      count(
                          vacancy,
                          differences.take(original, adapted, List.of(field)),
                          audiences,
                          coarse))));
    }
    Fit after = changed.isEmpty() ? before : count(vacancy, adapted, audiences, coarse);
    if (changed.size() == 1) {
      changes.add(new Change(changed.iterator().next(), after));
    }
    return new Counts(before, after, changes);
  }

  private Fit count(
      VacancyDetail vacancy, VacancyContent content, Set<String> audiences, boolean coarse) {
    PreparedVacancy prepared =
        new PreparedVacancy(
            profiles.of(vacancy.saying(content)), model, references, Time.today(clock));
    CandidateCriteria asked = criteria.of(prepared, audiences, Track.REGULAR);
    Retrieved retrieved = retrieval.best(asked, CandidateRanking.RETRIEVED);
    ScoringKernel kernel = new ScoringKernel(prepared);
    CompactProfileReader reader = new CompactProfileReader();
    int known = 0;
    int well = 0;
    for (Retrieved.Item item : retrieved.items()) {
      CandidateProfile profile = reader.read(item.compactProfile());
      if (kernel.exclusion(profile, true) == null) {
        kernel.score(profile);
        known++;
        well += kernel.score() >= WELL_FITTING_SCORE ? 1 : 0;
      }
    }
    boolean everybody = retrieved.total() <= retrieved.items().size();
    int present = everybody ? known : (int) retrieved.total();
    return new Fit(PeopleCount.of(present, !coarse), PeopleCount.of(well, !coarse));
  }

  /**
   * Counts per version of a vacancy and per change.
   *
   * @param original as the vacancy is
   * @param adapted with everything that is written now
   * @param changes with one change only, in the order of the form; changes nobody is counted by are
   *     left out
   */
  @Serdeable
  record Counts(Fit original, Fit adapted, List<Change> changes) {}

  /** The vacancy with one change only. */
  @Serdeable
  record Change(String field, Fit fit) {}

  /**
   * Present candidates.
   *
   * @param possible nothing known stands in the way
   * @param fittingWell of them, whose score is high
   */
  @Serdeable
  record Fit(PeopleCount possible, PeopleCount fittingWell) {}
}
