package nl.wsp.search.index;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import jakarta.json.JsonArray;
import java.util.ArrayList;
import java.util.List;
import nl.wsp.search.index.Retrieved.Item;

/** What both directions of matching ask of the engine: ids, versions and compact profiles. */
final class Retrieval {
  private static final String PROFILE = "compactProfile";

  private Retrieval() {}

  static SearchRequest request(String index, Query query, int limit, String tieBreak) {
    return SearchRequest.of(
        s ->
            s.index(index)
                .query(query)
                .size(limit)
                .trackTotalHits(t -> t.enabled(true))
                .source(source -> source.fetch(false))
                // the stored part of a document is not opened: four times as fast for 1,000 hits
                .storedFields("_none_")
                .docvalueFields(f -> f.field(PROFILE))
                .docvalueFields(f -> f.field("id"))
                .docvalueFields(f -> f.field("version"))
                .sort(o -> o.score(x -> x.order(SortOrder.Desc)))
                .sort(o -> o.field(f -> f.field(tieBreak).order(SortOrder.Desc).missing("_last")))
                .sort(o -> o.field(f -> f.field("id").order(SortOrder.Asc))));
  }

  /** The same request as one of several that are sent together. */
  static RequestItem item(SearchRequest request) {
    return RequestItem.of(
        i ->
            i.header(h -> h)
                .body(
                    b ->
                        b.query(request.query())
                            .size(request.size())
                            .trackTotalHits(request.trackTotalHits())
                            .source(request.source())
                            .storedFields(request.storedFields())
                            .docvalueFields(request.docvalueFields())
                            .sort(request.sort())));
  }

  static Retrieved readOne(MultiSearchResponseItem<Void> answer) {
    if (answer.isFailure()) {
      throw new SearchUnavailable("search engine: " + answer.failure().status());
    }
    return read(answer.result());
  }

  static Retrieved read(ResponseBody<Void> response) {
    List<Item> items = new ArrayList<>(response.hits().hits().size());
    for (Hit<Void> hit : response.hits().hits()) {
      Double score = hit.score();
      items.add(
          new Item(
              values(hit, "id").getString(0),
              values(hit, "version").getJsonNumber(0).longValueExact(),
              score == null ? 0 : score,
              DocumentFields.compactProfile(values(hit, PROFILE).getString(0))));
    }
    var total = response.hits().total();
    return new Retrieved(items, total == null ? items.size() : total.value());
  }

  /** The values as they were parsed: to map them to Java types parses them twice more. */
  private static JsonArray values(Hit<Void> hit, String field) {
    return hit.fields().get(field).toJson().asJsonArray();
  }
}
