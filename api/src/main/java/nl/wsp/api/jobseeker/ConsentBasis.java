package nl.wsp.api.jobseeker;

/** How a consent was given. */
public enum ConsentBasis {
  /** By the person, signed in. */
  PERSON,
  /** On paper; the consultant keeps the form. */
  PAPER,
  /** Said to the consultant, who records it. */
  CONVERSATION,
  /** Stated by the source of an import. */
  IMPORT
}
