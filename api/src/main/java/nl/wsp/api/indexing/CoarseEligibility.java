package nl.wsp.api.indexing;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.wsp.matching.CandidateProfile;
import nl.wsp.matching.PreparedVacancy;
import nl.wsp.matching.ReferenceCatalogue;
import nl.wsp.matching.ScoringModel;
import nl.wsp.matching.TargetGroupFacts;
import nl.wsp.matching.Track;
import nl.wsp.matching.Tracks;
import nl.wsp.matching.VacancyProfile;
import nl.wsp.search.index.Eligibility;

/**
 * One flag per track: whether a person could be in its list for some vacancy. It is computed with
 * the rules of the tracks themselves, for a vacancy that is open to everything; never shown.
 */
@Singleton
class CoarseEligibility {
  private final ScoringModel model;
  private final ReferenceCatalogue references;

  CoarseEligibility(ScoringModel model, ReferenceCatalogue references) {
    this.model = model;
    this.references = references;
  }

  Map<Track, Eligibility> of(CandidateProfile profile, TargetGroupFacts facts, LocalDate today) {
    PreparedVacancy anyVacancy =
        new PreparedVacancy(
            VacancyProfile.builder("any").startDate(today).build(), model, references, today);
    Tracks tracks = new Tracks(anyVacancy);
    Map<Track, Eligibility> flags = new EnumMap<>(Track.class);
    for (Track track : List.of(Track.WAGE_COST_SUBSIDY, Track.PART_TIME)) {
      flag(flags, track, tracks.assess(track, profile, facts, null).eligibility());
    }
    // which blocks have a value differs per table and date: the exact t decides, here who has any
    // target group at all may be asked for
    flag(
        flags,
        Track.SROI,
        facts.targetGroup() == null
            ? nl.wsp.matching.Eligibility.TO_DISCUSS
            : nl.wsp.matching.Eligibility.ELIGIBLE);
    return flags;
  }

  private static void flag(
      Map<Track, Eligibility> flags, Track track, nl.wsp.matching.Eligibility eligibility) {
    switch (eligibility) {
      case ELIGIBLE -> flags.put(track, Eligibility.ELIGIBLE);
      case TO_DISCUSS -> flags.put(track, Eligibility.TO_DISCUSS);
      case NOT_ELIGIBLE -> {}
    }
  }
}
