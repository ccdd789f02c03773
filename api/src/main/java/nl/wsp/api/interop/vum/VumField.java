package nl.wsp.api.interop.vum;

/**
 * A field of the standard.
 *
 * @param pointer place in the message, {@code *} for every element of a list
 * @param format values the contract allows
 * @param fate what happens with it
 * @param becomes our field, or why it has none; text of the documentation
 */
record VumField(String pointer, FieldFormat format, Fate fate, String becomes) {}
