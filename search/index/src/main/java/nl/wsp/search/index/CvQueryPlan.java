package nl.wsp.search.index;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A search of CV-online as requests to the engine. */
final class CvQueryPlan {
  private static final int FRAGMENT_LETTERS = 120;
  private static final int FRAGMENTS = 2;

  private final CvQuery query;
  private final TextClauses text;
  private final Map<String, List<Query>> filters;
  private final CvOrder order;

  CvQueryPlan(CvQuery query, ConceptDictionary dictionary) {
    this.query = query;
    this.text = new TextClauses(dictionary, query.text() == null ? "" : query.text());
    this.filters = CvFilters.of(query);
    this.order = new CvOrder(query);
  }

  CvQuery query() {
    return query;
  }

  CvOrder order() {
    return order;
  }

  List<Concept> understood() {
    return text.understood();
  }

  /** The hits, one more than a page holds, and the other facets if asked. */
  SearchRequest.Builder hits(SearchRequest.Builder request, boolean withFacets) {
    request
        .query(query(""))
        .sort(order.sorts())
        .size(query.limit() + 1)
        .trackTotalHits(t -> t.enabled(true))
        .trackScores(true)
        .version(true)
        .source(s -> s.filter(f -> f.includes("display")));
    if (!text.isEmpty()) {
      request.highlight(
          h -> {
            h.encoder(HighlighterEncoder.Html)
                .highlightQuery(text.toQuery())
                .fragmentSize(FRAGMENT_LETTERS)
                .numberOfFragments(FRAGMENTS);
            TextClauses.TEXTS.forEach(field -> h.fields(field, f -> f));
            return h;
          });
    }
    if (withFacets) {
      for (CvFacet facet : CvFacet.values()) {
        boolean ownFilter = facet.oneIsEnough() && filters.containsKey(facet.filter());
        request.aggregations(
            facet.filter(),
            ownFilter ? facet.aggregationOver(query(facet.filter())) : facet.aggregation());
      }
    }
    return request;
  }

  /**
   * Everything that is asked.
   *
   * @param without the field whose filter is left out, or an empty string
   */
  private Query query(String without) {
    List<Query> musts = new ArrayList<>();
    if (!text.isEmpty()) {
      musts.add(text.toQuery());
    }
    filters.forEach(
        (field, all) -> {
          if (!without.equals(field)) {
            musts.addAll(all);
          }
        });
    return Query.of(
        q ->
            q.bool(
                b ->
                    b.filter(Queries.term("active", true))
                        .filter(Queries.terms("audiences", query.audiences()))
                        .must(musts)));
  }
}
