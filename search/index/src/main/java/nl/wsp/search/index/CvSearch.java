package nl.wsp.search.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.wsp.search.index.CvHit.Highlight;
import nl.wsp.search.index.CvPage.FacetValue;
import org.jspecify.annotations.Nullable;

/** CV-online: finds CVs by text and filters. Safe for several threads. */
public final class CvSearch {
  private static final String KEEP_ALIVE = "2m";
  private static final int NOT_FOUND = 404;

  private final SearchConnection connection;
  private final IndexNames names;
  private final Supplier<ConceptDictionary> dictionary;

  /**
   * @param dictionary asked at each search, so that new reference data are recognised at once
   */
  public CvSearch(SearchConnection connection, Supplier<ConceptDictionary> dictionary) {
    this.connection = connection;
    this.names = new IndexNames(connection.settings().indexPrefix());
    this.dictionary = dictionary;
  }

  /**
   * A page of hits. Facets come with the first page only; the pages after it are read from a view
   * that is frozen now.
   *
   * @throws SearchUnavailable when the engine does not answer
   */
  public CvPage search(CvQuery query) {
    CvPage page = hits(query);
    SearchPosition next = page.next();
    return next == null
        ? page
        : new CvPage(page.hits(), page.total(), page.facets(), page.understood(), freeze(next));
  }

  /**
   * As {@link #search}, but the view for the pages after the first one is still to be frozen: for
   * who has something else to do meanwhile.
   *
   * @throws SearchUnavailable when the engine does not answer
   */
  public CvPage hits(CvQuery query) {
    CvQueryPlan plan = new CvQueryPlan(query, dictionary.get());
    SearchPosition after = query.after();
    if (after == null) {
      SearchResponse<JsonNode> first =
          connection.read(
              c ->
                  c.search(
                      s -> plan.hits(s, true).index(names.read(IndexKind.CV)), JsonNode.class));
      return page(plan, first, CvFacet.read(first.aggregations()), null);
    }
    return page(plan, nextResponse(plan, after), Map.of(), after.pointInTime());
  }

  /** Goes on in the frozen view; when that has expired, in the index as it is now. */
  private SearchResponse<JsonNode> nextResponse(CvQueryPlan plan, SearchPosition after) {
    List<FieldValue> values = plan.order().values(after.values());
    String pointInTime = after.pointInTime();
    if (pointInTime != null) {
      try {
        return connection.call(
            c ->
                c.search(
                    s ->
                        plan.hits(s, false)
                            .searchAfter(values)
                            .pit(p -> p.id(pointInTime).keepAlive(t -> t.time(KEEP_ALIVE))),
                    JsonNode.class));
      } catch (SearchConnection.EngineRefusal e) {
        if (e.status() != NOT_FOUND) {
          throw e;
        }
      }
    }
    return connection.call(
        c ->
            c.search(
                s -> plan.hits(s, false).searchAfter(values).index(names.read(IndexKind.CV)),
                JsonNode.class));
  }

  private CvPage page(
      CvQueryPlan plan,
      SearchResponse<JsonNode> response,
      Map<String, List<FacetValue>> facets,
      @Nullable String pointInTime) {
    List<Hit<JsonNode>> found = response.hits().hits();
    int limit = plan.query().limit();
    boolean more = found.size() > limit;
    List<Hit<JsonNode>> shown = more ? found.subList(0, limit) : found;
    List<CvHit> hits = shown.stream().map(hit -> hit(plan.query(), hit)).toList();
    SearchPosition next = null;
    if (more) {
      List<String> values = plan.order().strings(shown.get(limit - 1).sort());
      String view = response.pitId() != null ? response.pitId() : pointInTime;
      next = new SearchPosition(view, values);
    } else if (pointInTime != null) {
      closeView(pointInTime);
    }
    var total = response.hits().total();
    return new CvPage(
        hits, total == null ? hits.size() : total.value(), facets, plan.understood(), next);
  }

  private static CvHit hit(CvQuery query, Hit<JsonNode> hit) {
    JsonNode source = hit.source();
    JsonNode display = source == null ? Json.MAPPER.nullNode() : source.path("display");
    GeoPoint home = Display.home(display);
    CvQuery.Around around = query.around();
    List<Highlight> highlights = new ArrayList<>();
    for (String field : TextClauses.TEXTS) {
      hit.highlight()
          .getOrDefault(field, List.of())
          .forEach(text -> highlights.add(new Highlight(shownField(field), text)));
    }
    Double score = hit.score();
    return new CvHit(
        String.valueOf(hit.id()),
        hit.version() == null ? 0 : hit.version(),
        score == null ? 0 : score,
        around == null || home == null ? null : around.centre().distanceKm(home),
        Display.read(display),
        highlights,
        Reasons.of(hit.matchedQueries()));
  }

  private static String shownField(String field) {
    return switch (field) {
      case "occupationText" -> "occupations";
      case "competencyText" -> "competencies";
      default -> field;
    };
  }

  /**
   * The same position in a view that changes no more, unless it is in one already. When the engine
   * gives none, paging still works: by sort values in the living index.
   */
  public SearchPosition freeze(SearchPosition position) {
    if (position.pointInTime() != null) {
      return position;
    }
    try {
      String view =
          connection
              .read(
                  c ->
                      c.openPointInTime(
                          p ->
                              p.index(names.read(IndexKind.CV)).keepAlive(t -> t.time(KEEP_ALIVE))))
              .id();
      return new SearchPosition(view, position.values());
    } catch (SearchUnavailable e) {
      return position;
    }
  }

  private void closeView(String id) {
    try {
      connection.call(c -> c.closePointInTime(p -> p.id(id)));
    } catch (SearchUnavailable | SearchConnection.EngineRefusal e) {
      // it expires by itself
      return;
    }
  }
}
