package nl.wsp.api.reference;

import io.micronaut.core.annotation.Introspected;

/**
 * An occupation of the national list that an administrator loaded.
 *
 * @param code {@code BOC-} and the code of UWV
 * @param label Dutch, as in the list
 * @param referenceCode the reference occupation it belongs to, in the same form
 * @param referenceLabel label of that one
 */
@Introspected
public record LoadedOccupation(
    String code, String label, String referenceCode, String referenceLabel) {
  /** What codes of the national list begin with here, so that they are no code of ours. */
  public static final String PREFIX = "BOC-";
}
