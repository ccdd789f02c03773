package nl.wsp.api.reference;

/** A driving licence category of the national standard. */
public record Licence(String code, Label label) implements Entry {}
