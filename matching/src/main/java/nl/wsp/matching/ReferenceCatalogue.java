package nl.wsp.matching;

import java.util.Set;

/**
 * What the score needs of the reference data. Implementations answer from memory, without I/O, and
 * the same for the whole of a ranking; {@link #referenceOccupation} is called for each occupation
 * of each candidate and must not allocate. Unknown codes are allowed everywhere.
 */
public interface ReferenceCatalogue {
  /** Codes one step away from a competency in the catalogue; empty when there are none. */
  Set<String> relatedCompetencies(String competencyCode);

  /** The reference occupation a code belongs to; the code itself when it has none. */
  String referenceOccupation(String occupationCode);

  /** Whether a competency can be learned on the job or in a short course. */
  boolean learnable(String competencyCode);

  /** Which held driving licences include which others. */
  LicenceImplications licenceImplications();
}
