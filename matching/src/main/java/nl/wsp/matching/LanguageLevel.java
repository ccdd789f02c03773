package nl.wsp.matching;

/** CEFR level of speaking; {@link #NONE} is the known absence of the language. */
public enum LanguageLevel {
  NONE,
  A1,
  A2,
  B1,
  B2,
  C1,
  C2
}
