package nl.wsp.matching;

import java.util.List;
import nl.wsp.matching.MatchPart.OccupationBasis;
import org.jspecify.annotations.Nullable;

/**
 * The best of wished occupation, work done and wished sector; 0 only when everything is known that
 * could still fit. Holds the outcome of the last candidate; no allocation.
 */
final class OccupationFit {
  private final PreparedVacancy prepared;
  private final Experience experience;
  private OccupationBasis basis = OccupationBasis.UNKNOWN;
  private @Nullable String code;

  OccupationFit(PreparedVacancy prepared) {
    this.prepared = prepared;
    this.experience = new Experience(prepared.catalogue(), prepared.today());
  }

  OccupationBasis basis() {
    return basis;
  }

  /** Occupation code or SBI division of the candidate that it rests on. */
  @Nullable String code() {
    return code;
  }

  /** Worth in [0, 1] of a candidate, NaN when unknown; basis and code tell what it rests on. */
  double fit(CandidateProfile candidate) {
    ScoringModel.OccupationRules rules = prepared.model().occupation();
    String reference = prepared.referenceOccupation;
    List<String> wished = candidate.occupationsWished();
    List<OccupationSpell> done = candidate.occupationsDone();
    basis = OccupationBasis.NONE;
    code = null;
    double best = 0;
    if (reference != null && wished != null) {
      for (int i = 0; i < wished.size(); i++) {
        if (prepared.catalogue().referenceOccupation(wished.get(i)).equals(reference)) {
          best = better(best, rules.wished(), OccupationBasis.WISHED, wished.get(i));
        }
      }
    }
    if (reference != null && done != null) {
      experience.read(done, reference);
      OccupationSpell dated = experience.dated();
      OccupationSpell undated = experience.undated();
      if (dated != null && experience.months() >= rules.doneMinMonths()) {
        best = better(best, rules.done(), OccupationBasis.DONE, dated.code());
      } else if (undated != null) {
        best = better(best, rules.doneUndated(), OccupationBasis.DONE_UNDATED, undated.code());
      }
    }
    String sector = prepared.vacancy().sector();
    List<String> sectors = candidate.sectorsWished();
    if (sector != null && sectors != null && sectors.contains(sector)) {
      best = better(best, rules.wishedSector(), OccupationBasis.WISHED_SECTOR, sector);
    }
    boolean certain = best > 0 || allKnown(candidate);
    if (!certain) {
      basis = OccupationBasis.UNKNOWN;
    }
    return certain ? best : Rules.UNKNOWN;
  }

  /** Whether nothing that is still unknown could make the occupation fit. */
  private boolean allKnown(CandidateProfile candidate) {
    List<String> wished = candidate.occupationsWished();
    List<OccupationSpell> done = candidate.occupationsDone();
    List<String> sectors = candidate.sectorsWished();
    if (wished == null || done == null || sectors == null) {
      return false;
    }
    boolean occupationDecided =
        prepared.referenceOccupation != null || (wished.isEmpty() && done.isEmpty());
    boolean sectorDecided = prepared.vacancy().sector() != null || sectors.isEmpty();
    return occupationDecided && sectorDecided;
  }

  private double better(double best, double worth, OccupationBasis newBasis, String newCode) {
    if (worth <= best) {
      return best;
    }
    basis = newBasis;
    code = newCode;
    return worth;
  }
}
