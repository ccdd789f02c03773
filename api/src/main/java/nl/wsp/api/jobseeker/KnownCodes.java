package nl.wsp.api.jobseeker;

/** Which codes a person may choose in a file: those of the reference data. */
interface KnownCodes {
  boolean competency(String code);

  boolean occupation(String code);

  /** SBI code of two to five digits. */
  boolean sector(String code);

  /** ISO 639-1 code, or 639-3 where 639-1 has none. */
  boolean language(String code);

  /** The same language by its ISO 639-1 code where it has one, else the code itself. */
  String languageCode(String code);

  boolean licence(String code);

  boolean certificate(String code);

  /** CBS code: GM and four digits. */
  boolean municipality(String code);
}
