package nl.wsp.api.reference;

/** What a phrase stands for: an occupation or a competency of the catalogue. */
public record Concept(Kind kind, String code, Label label) {
  /** The catalogue the code is of. */
  public enum Kind {
    OCCUPATION,
    COMPETENCY
  }
}
