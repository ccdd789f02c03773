package nl.wsp.matching;

/**
 * Names of codes in the language of an explanation. A code without a name answers the code itself.
 */
public interface Labels {
  /** Name of a competency. */
  String competency(String code);

  /** Name of an occupation. */
  String occupation(String code);

  /** Name of an SBI division (two digits). */
  String sector(String code);

  /** Name of a language. */
  String language(String code);
}
