package nl.wsp.matching;

/** The coarse view of a criterion that an employer gets instead of values. */
public enum Fit {
  /** Past. */
  FITS,
  /** Deels. */
  PARTLY,
  /** Bespreken: too little known, or not there yet. */
  DISCUSS
}
