package nl.wsp.matching;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scores candidates for one prepared vacancy without allocating: {@link #score} fills this object,
 * the getters read it until the next call. One kernel per thread.
 */
public final class ScoringKernel {
  private static final Criterion[] CRITERIA = Criterion.values();
  private static final int NONE = -1;

  final PreparedVacancy prepared;
  final double[] value = new double[CRITERIA.length];
  final double[] known = new double[CRITERIA.length];

  /** Per asked competency: position in the candidate's list of itself and of its best relation. */
  final int[] ownIndex;

  final int[] relatedIndex;
  final double[] competencyValue;
  final boolean[] competencyKnown;

  final OccupationFit occupation;

  private final double[] relatedValue;
  private double score;
  private double confidence;

  /** A kernel for one vacancy. */
  public ScoringKernel(PreparedVacancy prepared) {
    this.prepared = prepared;
    int asked = prepared.asked.length;
    ownIndex = new int[asked];
    relatedIndex = new int[asked];
    relatedValue = new double[asked];
    competencyValue = new double[asked];
    competencyKnown = new boolean[asked];
    occupation = new OccupationFit(prepared);
  }

  /** Scores a candidate; exclusions are not looked at. */
  public void score(CandidateProfile candidate) {
    competencies(candidate.competencies());
    demands(candidate.suits());
    hours(candidate);
    single(Criterion.OCCUPATION, occupation.fit(candidate));
    VacancyProfile vacancy = prepared.vacancy();
    single(
        Criterion.TRAVEL,
        Rules.travel(
            vacancy.place(),
            candidate.place(),
            candidate.maxTravelKm(),
            prepared.model().travelFullUpToShare()));
    languages(candidate.languages());
    Integer educationLevel = vacancy.educationLevel();
    if (educationLevel != null) {
      single(
          Criterion.EDUCATION,
          Rules.education(educationLevel, candidate.educationLevel(), candidate.provenLevel()));
    }
    double points = 0;
    double certain = 0;
    for (int i = 0; i < CRITERIA.length; i++) {
      if (prepared.criterionAsked[i]) {
        points += prepared.weight[i] * value[i];
        certain += prepared.weight[i] * known[i];
      }
    }
    score = 100 * points / prepared.weightSum;
    confidence = certain / prepared.weightSum;
  }

  /** Score 0-100 of the last candidate, half-up to two decimals. */
  public double score() {
    return Rounding.twoDecimals(score);
  }

  /** Confidence 0-1 of the last candidate, half-up to two decimals. */
  public double confidence() {
    return Rounding.twoDecimals(confidence);
  }

  /**
   * Track score 0-100 of the last candidate, half-up to two decimals: the score itself in the
   * regular track, else 0.8 × score + 20 × t with the model's numbers.
   *
   * @param t the track's own figure, 0-1
   */
  public double trackScore(Track track, double t) {
    if (track == Track.REGULAR) {
      return score();
    }
    ScoringModel.TrackRules rules = prepared.model().track();
    return Rounding.twoDecimals(rules.scoreShare() * score + rules.points() * t);
  }

  /**
   * Hard exclusion of a candidate, null when none; without allocation.
   *
   * @param consent whether the person consented to the audience that asks
   */
  public @Nullable ExclusionReason exclusion(CandidateProfile candidate, boolean consent) {
    return Exclusions.reason(prepared, candidate, consent);
  }

  double contribution(Criterion criterion) {
    int i = criterion.ordinal();
    return Rounding.twoDecimals(100 * prepared.weight[i] * value[i] / prepared.weightSum);
  }

  private void single(Criterion criterion, double result) {
    int i = criterion.ordinal();
    boolean unknown = Double.isNaN(result);
    value[i] = unknown ? prepared.prior[i] : result;
    known[i] = unknown ? 0 : 1;
  }

  private void competencies(@Nullable List<HeldCompetency> held) {
    int asked = prepared.asked.length;
    if (asked == 0) {
      return;
    }
    Arrays.fill(ownIndex, NONE);
    Arrays.fill(relatedIndex, NONE);
    Arrays.fill(relatedValue, 0);
    if (held != null) {
      for (int i = 0; i < held.size(); i++) {
        int[] targets = prepared.targetsOf(held.get(i).code());
        if (targets != null) {
          speakFor(targets, i, held.get(i));
        }
      }
    }
    double sum = 0;
    int certain = 0;
    for (int i = 0; i < asked; i++) {
      resolve(i, ownIndex[i] == NONE || held == null ? null : held.get(ownIndex[i]));
      sum += prepared.importance[i] * competencyValue[i];
      certain += competencyKnown[i] ? 1 : 0;
    }
    value[Criterion.COMPETENCIES.ordinal()] = sum / prepared.importanceSum;
    known[Criterion.COMPETENCIES.ordinal()] = (double) certain / asked;
  }

  private void speakFor(int[] targets, int index, HeldCompetency held) {
    ScoringModel.CompetencyRules rules = prepared.model().competency();
    for (int target : targets) {
      if (target >= 0) {
        ownIndex[target] = index;
        continue;
      }
      Integer asked = prepared.asked[~target].level();
      Integer level = held.level();
      if (level == null ? asked == null : level > 0) {
        double worth =
            Math.min(
                rules.relatedCap(),
                Rules.competency(rules, level == null ? 1 : level, asked, held.evidence()));
        if (worth > relatedValue[~target]) {
          relatedValue[~target] = worth;
          relatedIndex[~target] = index;
        }
      }
    }
  }

  /** The better of itself and its best relation; level 0 is a "no" that a relation cannot undo. */
  private void resolve(int i, @Nullable HeldCompetency own) {
    Integer asked = prepared.asked[i].level();
    Integer level = own == null ? null : own.level();
    double worth = prepared.prior[Criterion.COMPETENCIES.ordinal()];
    boolean certain = false;
    if (own != null && level != null && level == 0) {
      worth = 0;
      certain = true;
      relatedIndex[i] = NONE;
    } else {
      if (own != null && (level != null || asked == null)) {
        worth =
            Rules.competency(
                prepared.model().competency(), level == null ? 1 : level, asked, own.evidence());
        certain = true;
      }
      if (relatedIndex[i] != NONE && (relatedValue[i] > worth || !certain)) {
        worth = relatedValue[i];
        certain = true;
      } else {
        relatedIndex[i] = NONE;
      }
    }
    competencyValue[i] = worth;
    competencyKnown[i] = certain;
  }

  private void demands(TaskDemandLevels suits) {
    int count = prepared.demands.length;
    if (count == 0) {
      return;
    }
    int criterion = Criterion.TASK_DEMANDS.ordinal();
    double sum = 0;
    int certain = 0;
    for (int i = 0; i < count; i++) {
      double worth =
          Rules.demand(prepared.demandLevels[i], suits.levelOrUnknown(prepared.demands[i]));
      boolean unknown = Double.isNaN(worth);
      sum += unknown ? prepared.prior[criterion] : worth;
      certain += unknown ? 0 : 1;
    }
    value[criterion] = sum / count;
    known[criterion] = (double) certain / count;
  }

  private void hours(CandidateProfile candidate) {
    VacancyProfile vacancy = prepared.vacancy();
    double hourFit = WorkingHours.fit(vacancy.hours(), candidate.hours());
    if (vacancy.dayParts().isEmpty()) {
      single(Criterion.HOURS, hourFit);
      return;
    }
    int criterion = Criterion.HOURS.ordinal();
    double dayPartFit = Rules.dayParts(vacancy.dayParts(), candidate.dayParts());
    boolean hoursKnown = !Double.isNaN(hourFit);
    boolean dayPartsKnown = !Double.isNaN(dayPartFit);
    value[criterion] =
        0.5 * (hoursKnown ? hourFit : prepared.prior[criterion])
            + 0.5 * (dayPartsKnown ? dayPartFit : prepared.prior[criterion]);
    known[criterion] = (hoursKnown ? 0.5 : 0) + (dayPartsKnown ? 0.5 : 0);
  }

  private void languages(@Nullable List<SpokenLanguage> spoken) {
    List<SpokenLanguage> asked = prepared.vacancy().languages();
    if (asked.isEmpty()) {
      return;
    }
    int criterion = Criterion.LANGUAGE.ordinal();
    double lowest = 1;
    int certain = 0;
    for (int i = 0; i < asked.size(); i++) {
      double worth = Rules.language(asked.get(i).level(), level(spoken, asked.get(i).code()));
      boolean unknown = Double.isNaN(worth);
      lowest = Math.min(lowest, unknown ? prepared.prior[criterion] : worth);
      certain += unknown ? 0 : 1;
    }
    value[criterion] = lowest;
    known[criterion] = (double) certain / asked.size();
  }

  static @Nullable LanguageLevel level(@Nullable List<SpokenLanguage> spoken, String code) {
    if (spoken != null) {
      for (int i = 0; i < spoken.size(); i++) {
        if (spoken.get(i).code().equals(code)) {
          return spoken.get(i).level();
        }
      }
    }
    return null;
  }
}
