package nl.wsp.matching;

import java.util.List;
import nl.wsp.matching.MatchPart.OccupationBasis;
import org.jspecify.annotations.Nullable;

/**
 * The best of wished occupation, work done and wished sector; 0 only when wishes and history are
 * known. Holds the outcome of the last candidate; no allocation.
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
    boolean certain = best > 0 || comparable(candidate);
    if (!certain) {
      basis = OccupationBasis.UNKNOWN;
    }
    return certain ? best : Rules.UNKNOWN;
  }

  /**
   * Whether wishes and history are known and can be compared: a wish of either kind is stated, the
   * history is stated (also as "none"), and the vacancy has what they are compared with.
   */
  private boolean comparable(CandidateProfile candidate) {
    List<String> wished = candidate.occupationsWished();
    List<OccupationSpell> done = candidate.occupationsDone();
    List<String> sectors = candidate.sectorsWished();
    boolean occupationWished = wished != null && !wished.isEmpty();
    boolean sectorWished = sectors != null && !sectors.isEmpty();
    if (done == null || !(occupationWished || sectorWished)) {
      return false;
    }
    boolean needsOccupation = occupationWished || !done.isEmpty();
    return (!needsOccupation || prepared.referenceOccupation != null)
        && (!sectorWished || prepared.vacancy().sector() != null);
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
