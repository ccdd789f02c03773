package nl.wsp.search.index;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The first phase of matching: the best candidates for a vacancy by an approximation of the score,
 * with the profile from which the second phase computes the exact one. See {@link CandidateScore}
 * for how close it comes.
 */
public final class CandidateRetrieval {
  /** Most candidates of one call. */
  public static final int MOST_CANDIDATES = 10_000;

  private static final String LIMITS = "limits";
  private static final int MOST_LIMITS = 100;

  private final SearchConnection connection;
  private final IndexNames names;

  public CandidateRetrieval(SearchConnection connection) {
    this.connection = connection;
    this.names = new IndexNames(connection.settings().indexPrefix());
  }

  /**
   * The best candidates, nobody among them who is excluded.
   *
   * @param limit 1 to {@link #MOST_CANDIDATES}
   * @throws SearchUnavailable when the engine does not answer
   */
  public Retrieved best(CandidateCriteria criteria, int limit) {
    return best(criteria, limit, travelLimits());
  }

  /**
   * As {@link #best(CandidateCriteria, int)}, for who asks {@link #counts} as well.
   *
   * @param limits of {@link #travelLimits}
   */
  public Retrieved best(CandidateCriteria criteria, int limit, List<Integer> limits) {
    SearchRequest request = request(criteria, limit, limits);
    return Retrieval.read(connection.read(c -> c.search(request, Void.class)));
  }

  private SearchRequest request(CandidateCriteria criteria, int limit, List<Integer> limits) {
    List<Query> excluded = new ArrayList<>(CandidateFilters.excluded(criteria, limits).values());
    Query query =
        Query.of(
            q ->
                q.bool(
                    b -> {
                      b.filter(Queries.terms("audiences", criteria.audiences()));
                      if (criteria.track() != null) {
                        b.filter(Queries.term("tracks", criteria.track()));
                      }
                      // the consent is the filter above
                      return b.mustNot(excluded.subList(1, excluded.size()))
                          .should(CandidateScore.clauses(criteria, limits));
                    }));
    return Retrieval.request(names.read(IndexKind.CV), query, limit, "updatedAt");
  }

  /**
   * How many are excluded under each reason, each person counted once under the first that applies,
   * and how many of the rest belong to the track or are to be discussed for it.
   *
   * @throws SearchUnavailable when the engine does not answer
   */
  public Counts counts(CandidateCriteria criteria) {
    return counts(criteria, travelLimits());
  }

  /**
   * As {@link #counts(CandidateCriteria)}.
   *
   * @param limits of {@link #travelLimits}
   */
  public Counts counts(CandidateCriteria criteria, List<Integer> limits) {
    Map<Exclusion, Query> excluded = CandidateFilters.excluded(criteria, limits);
    Map<String, Query> buckets = new LinkedHashMap<>();
    List<Query> before = new ArrayList<>();
    excluded.forEach(
        (reason, query) -> {
          buckets.put(reason.name(), but(query, before));
          before.add(query);
        });
    String track = criteria.track();
    Query rest = but(Queries.all(), before);
    buckets.put("LISTED", track == null ? rest : but(Queries.term("tracks", track), before));
    if (track != null) {
      buckets.put("TO_DISCUSS", but(Queries.term("tracksToDiscuss", track), before));
    }
    Aggregation perReason = Aggregation.of(a -> a.filters(f -> f.filters(b -> b.keyed(buckets))));
    SearchResponse<Void> response =
        connection.read(
            c ->
                c.search(
                    s ->
                        s.index(names.read(IndexKind.CV))
                            .size(0)
                            .trackTotalHits(t -> t.enabled(false))
                            .aggregations("reasons", perReason),
                    Void.class));
    Map<String, Long> counted = new LinkedHashMap<>();
    response
        .aggregations()
        .get("reasons")
        .filters()
        .buckets()
        .keyed()
        .forEach((name, bucket) -> counted.put(name, bucket.docCount()));
    Map<Exclusion, Long> perExclusion = new EnumMap<>(Exclusion.class);
    for (Exclusion reason : Exclusion.values()) {
      perExclusion.put(reason, counted.getOrDefault(reason.name(), 0L));
    }
    return new Counts(perExclusion, counted.get("LISTED"), counted.getOrDefault("TO_DISCUSS", 0L));
  }

  /**
   * Candidates under one reason, freshest first: for staff who look who fell out.
   *
   * @param limit 1 to {@link #MOST_CANDIDATES}
   * @throws IllegalArgumentException for those without consent, who are never listed
   */
  public Retrieved excludedBy(Exclusion reason, CandidateCriteria criteria, int limit) {
    if (reason == Exclusion.NO_CONSENT) {
      throw new IllegalArgumentException("who did not consent is never listed");
    }
    List<Query> before = new ArrayList<>();
    Query excluded = null;
    for (Map.Entry<Exclusion, Query> entry :
        CandidateFilters.excluded(criteria, travelLimits()).entrySet()) {
      if (entry.getKey() == reason) {
        excluded = entry.getValue();
        break;
      }
      before.add(entry.getValue());
    }
    if (excluded == null) {
      return new Retrieved(List.of(), 0);
    }
    Query query = Queries.allOf(List.of(but(excluded, before), Queries.all()));
    return Retrieval.read(
        connection.read(
            c ->
                c.search(
                    Retrieval.request(names.read(IndexKind.CV), query, limit, "updatedAt"),
                    Void.class)));
  }

  /**
   * The travel limits that occur, a dozen or two: each needs circles of its own. The engine keeps
   * the answer until something changes.
   *
   * @throws SearchUnavailable when the engine does not answer
   */
  public List<Integer> travelLimits() {
    return connection
        .read(
            c ->
                c.search(
                    s ->
                        s.index(names.read(IndexKind.CV))
                            .size(0)
                            .trackTotalHits(t -> t.enabled(false))
                            .requestCache(true)
                            .aggregations(
                                LIMITS,
                                a -> a.terms(t -> t.field("travelLimit").size(MOST_LIMITS))),
                    Void.class))
        .aggregations()
        .get(LIMITS)
        .sterms()
        .buckets()
        .array()
        .stream()
        .map(bucket -> bucket.key().stringValue())
        .filter(limit -> !limit.equals(Tokens.FAR))
        .map(Integer::valueOf)
        .sorted()
        .toList();
  }

  private static Query but(Query query, List<Query> before) {
    List<Query> excluded = List.copyOf(before);
    return Query.of(q -> q.bool(b -> b.filter(query).mustNot(excluded)));
  }

  /**
   * Who is considered and who is not.
   *
   * @param excluded per reason; all reasons present
   * @param listed how many pass, and belong to the track when one is asked
   * @param toDiscuss how many pass of whom it is unknown whether they belong to the track
   */
  public record Counts(Map<Exclusion, Long> excluded, long listed, long toDiscuss) {
    /** Copies the map. */
    public Counts {
      excluded = Map.copyOf(excluded);
    }
  }
}
