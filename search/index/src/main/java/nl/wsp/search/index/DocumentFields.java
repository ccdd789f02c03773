package nl.wsp.search.index;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the fields of one document; what is unknown or empty is left out. */
final class DocumentFields {
  private final Map<String, Object> fields = new LinkedHashMap<>();

  DocumentFields put(String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value);
    }
    return this;
  }

  DocumentFields put(String name, @Nullable Collection<?> values) {
    if (values != null && !values.isEmpty()) {
      fields.put(name, values);
    }
    return this;
  }

  DocumentFields putPlace(String pointField, String postcodeField, @Nullable Place place) {
    if (place != null) {
      fields.put(postcodeField, place.postcode4());
      GeoPoint point = place.centroid();
      if (point != null) {
        fields.put(pointField, Map.of("lat", point.latitude(), "lon", point.longitude()));
      }
    }
    return this;
  }

  DocumentFields putCompactProfile(String profile) {
    fields.put(
        "compactProfile",
        Base64.getEncoder().encodeToString(profile.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  static String compactProfile(String stored) {
    return new String(Base64.getDecoder().decode(stored), StandardCharsets.UTF_8);
  }

  byte[] toJson() {
    return Json.bytes(fields);
  }

  Map<String, Object> asMap() {
    return fields;
  }
}
