package nl.wsp.matching;

/**
 * A point on earth in degrees (WGS 84), kept at five decimals (about one metre) so that a stored
 * and reread point is the same point. A value: equal coordinates are equal points. Not a record
 * because it keeps its unit vector, which makes a distance cost one square root and one arc sine.
 */
public final class GeoPoint {
  private static final double PRECISION = 1e5;
  private static final double MEAN_EARTH_RADIUS_KM = 6371.0088;

  private final double latitude;
  private final double longitude;
  private final double x;
  private final double y;
  private final double z;

  /**
   * A point, rounded to five decimals.
   *
   * @param latitude degrees north, -90 to 90
   * @param longitude degrees east, -180 to 180
   */
  public GeoPoint(double latitude, double longitude) {
    if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException("coordinates outside the earth");
    }
    // adding 0.0 turns -0.0 into 0.0
    this.latitude = Math.round(latitude * PRECISION) / PRECISION + 0.0;
    this.longitude = Math.round(longitude * PRECISION) / PRECISION + 0.0;
    double phi = Math.toRadians(this.latitude);
    double lambda = Math.toRadians(this.longitude);
    x = Math.cos(phi) * Math.cos(lambda);
    y = Math.cos(phi) * Math.sin(lambda);
    z = Math.sin(phi);
  }

  /** Degrees north. */
  public double latitude() {
    return latitude;
  }

  /** Degrees east. */
  public double longitude() {
    return longitude;
  }

  /**
   * Great-circle distance in km on the mean earth radius (IUGG, 6371.0088 km), from the chord
   * between the two points: exact to well under a metre, also for neighbours.
   */
  public double distanceKm(GeoPoint other) {
    double dx = x - other.x;
    double dy = y - other.y;
    double dz = z - other.z;
    double halfChord = Math.sqrt(dx * dx + dy * dy + dz * dz) / 2;
    return 2 * MEAN_EARTH_RADIUS_KM * Math.asin(Math.min(1, halfChord));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GeoPoint point
        && latitude == point.latitude
        && longitude == point.longitude;
  }

  @Override
  public int hashCode() {
    return 31 * Double.hashCode(latitude) + Double.hashCode(longitude);
  }

  @Override
  public String toString() {
    return latitude + "," + longitude;
  }
}
