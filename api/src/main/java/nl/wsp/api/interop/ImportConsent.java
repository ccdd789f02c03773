package nl.wsp.api.interop;

/** What who imports states about the consent of the people in the file. */
public enum ImportConsent {
  /** Each of them consented to being seen by colleagues of the partnership. */
  COLLEAGUES,
  /** Nothing: only the intake list of their municipality sees them. */
  NONE
}
