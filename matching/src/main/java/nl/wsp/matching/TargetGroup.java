package nl.wsp.matching;

/** Benefit or registration of a person; decides tracks and blocks, never the score. */
public enum TargetGroup {
  PARTICIPATION_ACT,
  UNEMPLOYMENT_BENEFIT,
  WIA,
  WAJONG,
  IOAW,
  IOAZ,
  NO_BENEFIT,
  SHELTERED,
  STUDENT_BBL,
  STUDENT_BOL,
  PRO_VSO
}
