package nl.wsp.search.index;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wsp.search.index.CvPage.FacetValue;

/** The fields that are counted beside a search, under the name of their filter. */
enum CvFacet {
  OCCUPATION(CvFilters.OCCUPATION, "occupations", 20, true),
  SECTOR(CvFilters.SECTOR, "sectorsWished", 20, true),
  COMPETENCY(CvFilters.COMPETENCY, "competencies", 20, false),
  DAY_PART(CvFilters.DAY_PART, "dayParts", 28, false),
  LANGUAGE(CvFilters.LANGUAGE, "languageCodes", 20, false),
  LICENCE(CvFilters.LICENCE, "licenceCodes", 20, false),
  EDUCATION_LEVEL(CvFilters.EDUCATION_LEVEL, "educationLevel", 6, true),
  MUNICIPALITY(CvFilters.MUNICIPALITY, "municipality", 50, true);

  private static final String INSIDE = "inside";
  private static final String VALUES = "values";

  private final String filter;
  private final String field;
  private final int size;
  private final boolean oneIsEnough;

  CvFacet(String filter, String field, int size, boolean oneIsEnough) {
    this.filter = filter;
    this.field = field;
    this.size = size;
    this.oneIsEnough = oneIsEnough;
  }

  String filter() {
    return filter;
  }

  /** Whether one of several values is enough, so that the others keep their counts. */
  boolean oneIsEnough() {
    return oneIsEnough;
  }

  Aggregation aggregation() {
    return Aggregation.of(a -> a.terms(t -> t.field(field).size(size)));
  }

  /** The counts over what another query finds than the one that is searched. */
  Aggregation aggregationOver(Query query) {
    Aggregation inside = Aggregation.of(a -> a.filter(query).aggregations(VALUES, aggregation()));
    return Aggregation.of(a -> a.global(g -> g).aggregations(INSIDE, inside));
  }

  static Map<String, List<FacetValue>> read(Map<String, Aggregate> aggregates) {
    Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
    aggregates.forEach((name, aggregate) -> facets.put(name, values(aggregate)));
    return facets;
  }

  private static List<FacetValue> values(Aggregate aggregate) {
    if (aggregate.isGlobal()) {
      return values(
          aggregate.global().aggregations().get(INSIDE).filter().aggregations().get(VALUES));
    }
    if (aggregate.isSterms()) {
      return aggregate.sterms().buckets().array().stream()
          .map(bucket -> new FacetValue(bucket.key().stringValue(), bucket.docCount()))
          .toList();
    }
    if (aggregate.isLterms()) {
      return aggregate.lterms().buckets().array().stream()
          .map(bucket -> new FacetValue(Long.toString(bucket.key()), bucket.docCount()))
          .toList();
    }
    return List.of(); // no document has the field
  }
}
