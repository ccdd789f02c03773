package nl.wsp.api.placement;

/** Why work ended. */
enum EndCode {
  CONTRACT_ENDED,
  EMPLOYER_STOPPED,
  PERSON_STOPPED,
  OTHER_WORK,
  COMPLETED,
  /** It never began. */
  NOT_STARTED,
  OTHER
}
