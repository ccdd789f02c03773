package nl.wsp.search.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wsp.search.index.CvOccupation.Relation;
import org.jspecify.annotations.Nullable;

/** What a list shows of a CV, kept in the document without being indexed. */
final class Display {
  private Display() {}

  static Map<String, Object> write(CvDocument cv) {
    return new DocumentFields()
        .put("headline", cv.headline())
        .put("occupations", CvFields.shownOccupations(cv).stream().map(Display::write).toList())
        .put("competencies", CvFields.shownCompetencies(cv).stream().map(Display::write).toList())
        .put("hoursMin", cv.hours().min())
        .put("hoursWanted", cv.hours().wanted())
        .put("hoursMax", cv.hours().max())
        .put("home", home(cv.place()))
        .put("completeness", cv.completeness())
        .put("updatedAt", cv.updatedAt() == null ? null : cv.updatedAt().toEpochMilli())
        .asMap();
  }

  private static @Nullable List<Double> home(@Nullable Place place) {
    GeoPoint point = place == null ? null : place.centroid();
    return point == null ? null : List.of(point.latitude(), point.longitude());
  }

  private static Map<String, Object> write(CvOccupation occupation) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("c", occupation.code());
    if (occupation.referenceCode() != null) {
      written.put("r", occupation.referenceCode());
    }
    written.put("l", occupation.label());
    written.put("k", occupation.relation().ordinal());
    return written;
  }

  private static Map<String, Object> write(CvCompetency competency) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("c", competency.code());
    written.put("l", competency.label());
    if (competency.level() != null) {
      written.put("v", competency.level());
    }
    if (competency.assessed()) {
      written.put("a", true);
    }
    return written;
  }

  static CvSummary read(JsonNode display) {
    List<CvOccupation> occupations = new ArrayList<>();
    for (JsonNode o : display.path("occupations")) {
      occupations.add(
          new CvOccupation(
              o.path("c").asText(),
              o.hasNonNull("r") ? o.path("r").asText() : null,
              o.path("l").asText(),
              Relation.values()[o.path("k").asInt()]));
    }
    List<CvCompetency> competencies = new ArrayList<>();
    for (JsonNode c : display.path("competencies")) {
      competencies.add(
          new CvCompetency(
              c.path("c").asText(),
              c.path("l").asText(),
              c.hasNonNull("v") ? c.path("v").asInt() : null,
              c.path("a").asBoolean()));
    }
    return new CvSummary(
        display.hasNonNull("headline") ? display.path("headline").asText() : null,
        occupations,
        competencies,
        new Hours(
            number(display, "hoursMin"),
            number(display, "hoursWanted"),
            number(display, "hoursMax")),
        display.path("completeness").asInt(),
        display.hasNonNull("updatedAt")
            ? Instant.ofEpochMilli(display.path("updatedAt").asLong())
            : null);
  }

  static @Nullable GeoPoint home(JsonNode display) {
    JsonNode home = display.path("home");
    return home.size() == 2 ? new GeoPoint(home.get(0).asDouble(), home.get(1).asDouble()) : null;
  }

  private static @Nullable Double number(JsonNode display, String name) {
    return display.hasNonNull(name) ? display.path(name).asDouble() : null;
  }
}
