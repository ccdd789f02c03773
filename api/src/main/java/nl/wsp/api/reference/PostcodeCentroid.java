package nl.wsp.api.reference;

/**
 * The middle of a four-digit postcode area, coarse (one to three kilometres).
 *
 * @param postcode four digits
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 */
public record PostcodeCentroid(String postcode, double latitude, double longitude) {}
