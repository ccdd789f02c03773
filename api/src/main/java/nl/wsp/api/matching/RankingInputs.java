package nl.wsp.api.matching;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.matching.Eligibility;
import nl.wsp.matching.ExclusionReason;
import nl.wsp.matching.TrackNote;
import nl.wsp.matching.VacancyProfile;

/**
 * All it takes to show a ranking again: what was scored, not who it was. Profiles are the compact
 * ones that carry no name; facts of the track are kept as its figure and notes, not as facts.
 *
 * @param excluded counts by first reason
 * @param candidates for a ranking of candidates, else empty
 * @param vacancies for a ranking of vacancies, else empty
 */
@Serdeable
record RankingInputs(
    Map<ExclusionReason, Long> excluded,
    int toDiscuss,
    List<RankedCandidate> candidates,
    List<RankedVacancy> vacancies,
    List<VacancyProfile> subjectVacancy,
    List<String> subjectProfile) {

  /** A candidate at his place, with the score shown. */
  @Serdeable
  record RankedCandidate(
      UUID id,
      long version,
      String profile,
      Eligibility eligibility,
      double t,
      List<TrackNote> notes,
      double score,
      double confidence,
      double trackScore) {}

  /** A vacancy at its place, with the score shown. */
  @Serdeable
  record RankedVacancy(
      UUID id,
      long version,
      String title,
      String employerName,
      VacancyProfile profile,
      double t,
      List<TrackNote> notes,
      double score,
      double confidence,
      double trackScore) {}
}
