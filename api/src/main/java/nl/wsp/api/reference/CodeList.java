package nl.wsp.api.reference;

/** The closed lists of codes. */
public enum CodeList {
  TARGET_GROUP,
  TARGET_GROUP_FLAG,
  TRACK,
  EVIDENCE,
  COMPETENCY_LEVEL,
  CEFR,
  EDUCATION_LEVEL,
  PARTICIPATION_STEP,
  MEDIATION_STEP,
  TRANSPORT,
  CONTRACT_FORM,
  DAY_PART
}
