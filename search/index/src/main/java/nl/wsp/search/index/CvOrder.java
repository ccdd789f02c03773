package nl.wsp.search.index;

import co.elastic.clients.elasticsearch._types.DistanceUnit;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import java.util.ArrayList;
import java.util.List;

/** Orders of hits, each ending in freshness and id, so that no two hits share a place. */
record CvOrder(CvQuery query) {
  List<SortOptions> sorts() {
    List<SortOptions> sorts = new ArrayList<>();
    switch (query.sort()) {
      case RELEVANCE -> sorts.add(SortOptions.of(o -> o.score(s -> s.order(SortOrder.Desc))));
      case COMPLETENESS -> sorts.add(descending("completeness"));
      case DISTANCE -> sorts.add(nearest());
      case FRESHNESS -> {
        // is the tie-break already
      }
    }
    sorts.add(descending("updatedAt"));
    sorts.add(SortOptions.of(o -> o.field(f -> f.field("id").order(SortOrder.Asc))));
    return sorts;
  }

  private static SortOptions descending(String field) {
    return SortOptions.of(o -> o.field(f -> f.field(field).order(SortOrder.Desc).missing("_last")));
  }

  private SortOptions nearest() {
    CvQuery.Around around = query.around();
    if (around == null) {
      throw new InvalidQuery("sort", "needs postcode");
    }
    GeoPoint centre = around.centre();
    return SortOptions.of(
        o ->
            o.geoDistance(
                g ->
                    g.field("home")
                        .unit(DistanceUnit.Kilometers)
                        .order(SortOrder.Asc)
                        .location(
                            l -> l.latlon(p -> p.lat(centre.latitude()).lon(centre.longitude())))));
  }

  /** Sort values as strings, each with its type in front. */
  List<String> strings(List<FieldValue> values) {
    return values.stream()
        .map(
            value ->
                value.isDouble()
                    ? "d" + value.doubleValue()
                    : value.isLong() ? "l" + value.longValue() : "s" + value.stringValue())
        .toList();
  }

  /**
   * @throws InvalidQuery when the strings are not of this order
   */
  List<FieldValue> values(List<String> strings) {
    InvalidQuery.unless(strings.size() == sorts().size(), "cursor", "of the same search");
    List<FieldValue> values = new ArrayList<>();
    for (String string : strings) {
      InvalidQuery.unless(!string.isEmpty(), "cursor", "of the same search");
      String value = string.substring(1);
      try {
        values.add(
            switch (string.charAt(0)) {
              case 'd' -> FieldValue.of(Double.parseDouble(value));
              case 'l' -> FieldValue.of(Long.parseLong(value));
              default -> FieldValue.of(value);
            });
      } catch (NumberFormatException e) {
        throw new InvalidQuery("cursor", "of the same search");
      }
    }
    return values;
  }
}
