package nl.wsp.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Explains what candidates are worth for one prepared vacancy, with the numbers of {@link
 * ScoringKernel}. One matcher per thread.
 */
public final class VacancyMatcher {
  private final PreparedVacancy prepared;
  private final ScoringKernel kernel;

  /** A matcher for one vacancy. */
  public VacancyMatcher(PreparedVacancy prepared) {
    this.prepared = prepared;
    this.kernel = new ScoringKernel(prepared);
  }

  /**
   * Explains a candidate in a track; exclusions are not looked at, so that staff can also see what
   * an excluded person would have scored.
   */
  public Match match(CandidateProfile candidate, TrackAssessment track) {
    kernel.score(candidate);
    List<CriterionScore> criteria = new ArrayList<>(Criterion.values().length);
    for (Criterion criterion : Criterion.values()) {
      criteria.add(criterion(criterion, candidate));
    }
    return new Match(
        candidate.candidateId(),
        prepared.model().version(),
        kernel.score(),
        kernel.confidence(),
        kernel.trackScore(track.track(), track.t()),
        track,
        criteria,
        candidate.updatedAt());
  }

  private CriterionScore criterion(Criterion criterion, CandidateProfile candidate) {
    double weight = prepared.weight[criterion.ordinal()];
    if (!prepared.asks(criterion)) {
      return new CriterionScore(criterion, false, 0, weight, 0, 0, null, List.of(), List.of());
    }
    double value = kernel.value[criterion.ordinal()];
    double known = kernel.known[criterion.ordinal()];
    List<MatchPart> parts =
        switch (criterion) {
          case COMPETENCIES -> competencies(candidate);
          case TASK_DEMANDS -> demands(candidate);
          case HOURS -> hours(candidate);
          case OCCUPATION -> List.of(occupation());
          case TRAVEL -> List.of(travel(candidate));
          case LANGUAGE -> languages(candidate);
          case EDUCATION -> List.of(education(candidate));
        };
    return new CriterionScore(
        criterion,
        true,
        value,
        weight,
        kernel.contribution(criterion),
        known,
        prepared.model().fit().of(value, known),
        parts,
        Gaps.of(criterion, parts, prepared.catalogue()));
  }

  private List<MatchPart> competencies(CandidateProfile candidate) {
    List<MatchPart> parts = new ArrayList<>(prepared.asked.length);
    for (int i = 0; i < prepared.asked.length; i++) {
      AskedCompetency asked = prepared.asked[i];
      HeldCompetency own = held(candidate, kernel.ownIndex[i]);
      HeldCompetency related = held(candidate, kernel.relatedIndex[i]);
      HeldCompetency shown = related == null ? own : related;
      parts.add(
          new MatchPart.CompetencyPart(
              asked.code(),
              asked.level(),
              asked.essential(),
              basis(own, related, kernel.competencyKnown[i]),
              shown == null ? null : shown.level(),
              shown == null ? null : shown.evidence(),
              related == null ? null : related.code(),
              kernel.competencyValue[i],
              kernel.competencyKnown[i]));
    }
    return parts;
  }

  private static MatchPart.CompetencyBasis basis(
      @Nullable HeldCompetency own, @Nullable HeldCompetency related, boolean known) {
    if (related != null) {
      return MatchPart.CompetencyBasis.RELATED;
    }
    if (own == null) {
      return MatchPart.CompetencyBasis.UNLISTED;
    }
    if (own.level() != null && own.level() == 0) {
      return MatchPart.CompetencyBasis.DECLINED;
    }
    return known ? MatchPart.CompetencyBasis.OWN : MatchPart.CompetencyBasis.LEVEL_UNKNOWN;
  }

  private static @Nullable HeldCompetency held(CandidateProfile candidate, int index) {
    List<HeldCompetency> held = candidate.competencies();
    return held == null || index < 0 ? null : held.get(index);
  }

  private List<MatchPart> demands(CandidateProfile candidate) {
    List<MatchPart> parts = new ArrayList<>(prepared.demands.length);
    for (int i = 0; i < prepared.demands.length; i++) {
      int suits = candidate.suits().levelOrUnknown(prepared.demands[i]);
      double worth = Rules.demand(prepared.demandLevels[i], suits);
      parts.add(
          new MatchPart.DemandPart(
              prepared.demands[i],
              prepared.demandLevels[i],
              suits < 0 ? null : suits,
              orPrior(Criterion.TASK_DEMANDS, worth),
              !Double.isNaN(worth)));
    }
    return parts;
  }

  private List<MatchPart> hours(CandidateProfile candidate) {
    VacancyProfile vacancy = prepared.vacancy();
    double contract = WorkingHours.contract(vacancy.hours(), candidate.hours());
    double hourFit = WorkingHours.fit(vacancy.hours(), candidate.hours());
    List<MatchPart> parts = new ArrayList<>(2);
    parts.add(
        new MatchPart.HoursPart(
            candidate.hours().wanted(),
            Double.isNaN(contract) ? null : contract,
            orPrior(Criterion.HOURS, hourFit),
            !Double.isNaN(hourFit)));
    if (!vacancy.dayParts().isEmpty()) {
      DayParts possible = candidate.dayParts();
      double fit = Rules.dayParts(vacancy.dayParts(), possible);
      parts.add(
          new MatchPart.DayPartsPart(
              vacancy.dayParts(),
              possible == null ? null : vacancy.dayParts().intersect(possible),
              orPrior(Criterion.HOURS, fit),
              possible != null));
    }
    return parts;
  }

  private MatchPart occupation() {
    int i = Criterion.OCCUPATION.ordinal();
    return new MatchPart.OccupationPart(
        kernel.occupation.basis(), kernel.occupation.code(), kernel.value[i], kernel.known[i] == 1);
  }

  private MatchPart travel(CandidateProfile candidate) {
    int i = Criterion.TRAVEL.ordinal();
    double distanceKm = Rules.distanceKm(prepared.vacancy().place(), candidate.place());
    return new MatchPart.TravelPart(
        Double.isNaN(distanceKm) ? null : distanceKm,
        candidate.maxTravelKm(),
        kernel.value[i],
        kernel.known[i] == 1);
  }

  private List<MatchPart> languages(CandidateProfile candidate) {
    List<MatchPart> parts = new ArrayList<>();
    for (SpokenLanguage asked : prepared.vacancy().languages()) {
      LanguageLevel level = ScoringKernel.level(candidate.languages(), asked.code());
      parts.add(
          new MatchPart.LanguagePart(
              asked.code(),
              asked.level(),
              level,
              orPrior(Criterion.LANGUAGE, Rules.language(asked.level(), level)),
              level != null));
    }
    return parts;
  }

  private MatchPart education(CandidateProfile candidate) {
    int i = Criterion.EDUCATION.ordinal();
    int diploma = Optional.ofNullable(candidate.educationLevel()).orElse(0);
    int proven = Optional.ofNullable(candidate.provenLevel()).orElse(0);
    int asked = Optional.ofNullable(prepared.vacancy().educationLevel()).orElseThrow();
    int level = Math.max(diploma, proven);
    return new MatchPart.EducationPart(
        asked, level == 0 ? null : level, proven > diploma, kernel.value[i], kernel.known[i] == 1);
  }

  private double orPrior(Criterion criterion, double worth) {
    return Double.isNaN(worth) ? prepared.prior[criterion.ordinal()] : worth;
  }
}
