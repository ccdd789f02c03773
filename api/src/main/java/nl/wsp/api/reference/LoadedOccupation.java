package nl.wsp.api.reference;

import io.micronaut.core.annotation.Introspected;

/**
 * An occupation of the national list that an administrator loaded.
 *
 * @param code code of UWV: digits, so never one of ours
 * @param label Dutch, as in the list
 * @param referenceCode the reference occupation it belongs to, in the same form
 * @param referenceLabel label of that one
 */
@Introspected
public record LoadedOccupation(
    String code, String label, String referenceCode, String referenceLabel) {}
