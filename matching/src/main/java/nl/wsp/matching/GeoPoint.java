package nl.wsp.matching;

/**
 * A point on earth in degrees (WGS 84), kept at five decimals (about one metre) so that a stored
 * and reread point is the same point.
 */
public record GeoPoint(double latitude, double longitude) {
  private static final double PRECISION = 1e5;
  private static final double MEAN_EARTH_RADIUS_KM = 6371.0088;

  /** Checks the ranges and rounds. */
  public GeoPoint {
    if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException("coordinates outside the earth");
    }
    latitude = Math.round(latitude * PRECISION) / PRECISION;
    longitude = Math.round(longitude * PRECISION) / PRECISION;
  }

  /**
   * Great-circle distance in km by the haversine formula on the mean earth radius (IUGG, 6371.0088
   * km).
   */
  public double distanceKm(GeoPoint other) {
    double lat1 = Math.toRadians(latitude);
    double lat2 = Math.toRadians(other.latitude);
    double sinLat = Math.sin((lat2 - lat1) / 2);
    double sinLon = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
    double a = sinLat * sinLat + Math.cos(lat1) * Math.cos(lat2) * sinLon * sinLon;
    return 2 * MEAN_EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
  }
}
