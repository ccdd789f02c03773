package nl.wsp.search.index;

/**
 * A point on earth in degrees (WGS 84).
 *
 * @param latitude -90 to 90
 * @param longitude -180 to 180
 */
public record GeoPoint(double latitude, double longitude) {
  private static final double MEAN_EARTH_RADIUS_KM = 6371.0088;

  /**
   * @throws IllegalArgumentException when the point is not on earth
   */
  public GeoPoint {
    if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException("coordinates outside the earth");
    }
  }

  /** Great-circle distance in km on the mean earth radius (IUGG, 6371.0088 km). */
  public double distanceKm(GeoPoint other) {
    double here = Math.toRadians(latitude);
    double there = Math.toRadians(other.latitude);
    double up = Math.sin((there - here) / 2);
    double along = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
    double chord = up * up + Math.cos(here) * Math.cos(there) * along * along;
    return 2 * MEAN_EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
  }
}
