package nl.wsp.search.index;

import org.jspecify.annotations.Nullable;

/**
 * A place as coarse as a postcode of four digits.
 *
 * @param postcode4 four digits
 * @param centroid centroid of the postcode, null when it is not in the reference data
 */
public record Place(String postcode4, @Nullable GeoPoint centroid) {
  /**
   * @throws IllegalArgumentException when the postcode is not four digits
   */
  public Place {
    if (!postcode4.matches("\\d{4}")) {
      throw new IllegalArgumentException("postcode4 is not four digits");
    }
  }
}
