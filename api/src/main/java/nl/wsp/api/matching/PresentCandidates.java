package nl.wsp.api.matching;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.OptionalLong;
import nl.wsp.api.indexing.SearchAudiences;
import nl.wsp.api.jobseeker.JobSeekerAccess;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.vacancy.VacancyDetail;
import nl.wsp.api.vacancy.VacancyProfiles;
import nl.wsp.matching.PreparedVacancy;
import nl.wsp.matching.ReferenceCatalogue;
import nl.wsp.matching.ScoringModel;
import nl.wsp.matching.Track;
import nl.wsp.search.index.CandidateRetrieval;
import nl.wsp.search.index.SearchUnavailable;

/**
 * How many present job seekers fit work that may not be a vacancy yet: a number, never a person.
 */
@Singleton
public class PresentCandidates {
  private final VacancyProfiles profiles;
  private final JobSeekerAccess access;
  private final CandidateRetrieval retrieval;
  private final Criteria criteria;
  private final ScoringModel model;
  private final ReferenceCatalogue references;
  private final Clock clock;

  PresentCandidates(
      VacancyProfiles profiles,
      JobSeekerAccess access,
      CandidateRetrieval retrieval,
      Criteria criteria,
      ScoringModel model,
      ReferenceCatalogue references,
      Clock clock) {
    this.profiles = profiles;
    this.access = access;
    this.retrieval = retrieval;
    this.criteria = criteria;
    this.model = model;
    this.references = references;
    this.clock = clock;
  }

  /**
   * How many people that the actor may find are in the list of a track: nothing hard excludes them.
   *
   * @param vacancy need not be stored
   * @return empty when the search does not answer
   */
  public OptionalLong of(Actor actor, VacancyDetail vacancy, Track track) {
    PreparedVacancy prepared =
        new PreparedVacancy(profiles.of(vacancy), model, references, Time.today(clock));
    try {
      return OptionalLong.of(
          retrieval
              .counts(criteria.of(prepared, SearchAudiences.of(access.viewerOf(actor)), track))
              .listed());
    } catch (SearchUnavailable unavailable) {
      return OptionalLong.empty();
    }
  }
}
