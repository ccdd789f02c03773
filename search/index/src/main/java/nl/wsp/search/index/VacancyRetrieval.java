package nl.wsp.search.index;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import java.util.List;

/**
 * The first phase of matching the other way round: the best vacancies for a person, by an
 * approximation of the score in points out of 100. Shares of competencies, demands and day parts
 * are rounded, so take some more than are shown: the second phase puts them in the exact order.
 */
public final class VacancyRetrieval {
  /** Most vacancies of one call. */
  public static final int MOST_VACANCIES = 10_000;

  private final SearchConnection connection;
  private final IndexNames names;

  public VacancyRetrieval(SearchConnection connection) {
    this.connection = connection;
    this.names = new IndexNames(connection.settings().indexPrefix());
  }

  /**
   * The best published vacancies of which it is not known that they are out of the question.
   *
   * @param limit 1 to {@link #MOST_VACANCIES}
   * @throws SearchUnavailable when the engine does not answer
   */
  public Retrieved best(VacancyCriteria criteria, int limit) {
    return Retrieval.read(connection.read(c -> c.search(request(criteria, limit), Void.class)));
  }

  /**
   * The answer of {@link #best} to each of several criteria, in their order and in one question to
   * the engine, which answers several at a time.
   *
   * @param limit 1 to {@link #MOST_VACANCIES}, for each
   * @throws SearchUnavailable when the engine does not answer one of them
   */
  public List<Retrieved> bestOfEach(List<VacancyCriteria> criteria, int limit) {
    if (criteria.isEmpty()) {
      return List.of();
    }
    List<RequestItem> questions =
        criteria.stream().map(each -> Retrieval.item(request(each, limit))).toList();
    return connection.read(
        c ->
            c
                .msearch(
                    m -> m.index(names.read(IndexKind.VACANCY)).searches(questions), Void.class)
                .responses()
                .stream()
                .map(Retrieval::readOne)
                .toList());
  }

  /** The request of {@link #best}, for a benchmark that sends it straight to the engine. */
  public SearchRequest request(VacancyCriteria criteria, int limit) {
    List<Query> excluded = VacancyFilters.excluded(criteria);
    List<Query> clauses = VacancyScore.clauses(criteria);
    Query query =
        Query.of(
            q ->
                q.bool(
                    b -> {
                      b.filter(Queries.term("published", true));
                      if (criteria.track() != null) {
                        b.filter(
                            Queries.anyOf(
                                List.of(
                                    Queries.term("tracks", criteria.track()),
                                    Queries.not(Queries.exists("tracks")))));
                      }
                      return b.mustNot(excluded).should(clauses);
                    }));
    return Retrieval.request(
        names.read(IndexKind.VACANCY),
        VacancyScore.outOfHundred(query, criteria.model().weights()),
        limit,
        "publishedAt");
  }
}
