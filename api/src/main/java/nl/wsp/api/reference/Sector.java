package nl.wsp.api.reference;

/**
 * A sector of the Standaard Bedrijfsindeling (SBI 2008).
 *
 * @param code two digits
 * @param section letter of the section it is part of
 */
public record Sector(String code, String section, Label label) implements Entry {}
