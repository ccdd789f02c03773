package nl.wsp.api.indexing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.wsp.matching.OccupationSpell;
import nl.wsp.matching.ScoringModel;
import nl.wsp.search.index.CvOccupation;

/**
 * How long somebody worked in an occupation, as coarse as the first phase needs it. The second
 * phase computes it exactly from the profile.
 */
final class WorkedBefore {
  private static final double DAYS_PER_MONTH = 365.25 / 12;

  private WorkedBefore() {}

  static CvOccupation.Relation of(
      List<OccupationSpell> spells, ScoringModel model, LocalDate today) {
    long days = 0;
    boolean undated = false;
    for (OccupationSpell spell : spells) {
      LocalDate from = spell.from();
      if (from == null) {
        undated = true;
      } else {
        LocalDate to = spell.to() == null ? today : spell.to();
        days += Math.max(0, ChronoUnit.DAYS.between(from, to));
      }
    }
    if (days >= model.occupation().doneMinMonths() * DAYS_PER_MONTH) {
      return CvOccupation.Relation.DONE;
    }
    return undated ? CvOccupation.Relation.DONE_UNDATED : CvOccupation.Relation.DONE_BRIEFLY;
  }
}
