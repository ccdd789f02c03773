package nl.wsp.api.functionscan;

/** In what capacity somebody acts on a scan. */
public enum ScanParty {
  /** One of the employer's own people. */
  EMPLOYER,
  /** Who does the scan, or does the work of an account manager for this employer. */
  ADVISER
}
