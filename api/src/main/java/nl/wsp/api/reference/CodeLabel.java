package nl.wsp.api.reference;

/**
 * A code of a closed list, such as a target group, with its words.
 *
 * @param rank order in the list, and the level where the list is a scale
 */
public record CodeLabel(CodeList list, String code, int rank, Label label) implements Entry {}
