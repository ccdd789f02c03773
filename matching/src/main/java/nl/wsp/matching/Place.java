package nl.wsp.matching;

import org.jspecify.annotations.Nullable;

/**
 * Where a person lives or work is done, as coarse as a postcode.
 *
 * @param postcode4 the four digits
 * @param centroid centroid of that postcode, null when not known
 */
public record Place(String postcode4, @Nullable GeoPoint centroid) {
  /** Requires four digits. */
  public Place {
    if (postcode4.length() != 4 || !postcode4.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new IllegalArgumentException("postcode4 is not four digits");
    }
  }
}
