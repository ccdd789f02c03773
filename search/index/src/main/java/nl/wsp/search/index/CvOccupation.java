package nl.wsp.search.index;

import org.jspecify.annotations.Nullable;

/**
 * An occupation a person wishes or has done.
 *
 * @param code code of the occupation
 * @param referenceCode code of the reference occupation it belongs to; its own code when it is one
 * @param label what a person reads; the code itself when no label is known
 * @param relation wished or done, and how long
 */
public record CvOccupation(
    String code, @Nullable String referenceCode, String label, Relation relation) {
  /** How a person relates to an occupation. */
  public enum Relation {
    /** Wishes to do it. */
    WISHED,
    /** Did it for six months or longer. */
    DONE,
    /** Did it for less than six months. */
    DONE_BRIEFLY,
    /** Did it, nobody recorded when. */
    DONE_UNDATED
  }

  /** The code under which occupations are compared. */
  public String comparedCode() {
    return referenceCode == null ? code : referenceCode;
  }
}
