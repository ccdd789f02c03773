package nl.wsp.api.reference;

/**
 * A language.
 *
 * @param code ISO 639-1, or ISO 639-3 when there is no two-letter code
 * @param iso6393 ISO 639-3, three letters
 */
public record Language(String code, String iso6393, Label label) implements Entry {}
