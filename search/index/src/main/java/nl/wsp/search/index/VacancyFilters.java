package nl.wsp.search.index;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;

/** Which vacancies are known to be out of the question for a person. Unknown never excludes. */
final class VacancyFilters {
  /** The engine measures on a slightly other earth; nothing may fall out by that. */
  private static final double MEASURING_MARGIN_KM = 0.05;

  private VacancyFilters() {}

  static List<Query> excluded(VacancyCriteria criteria) {
    String today = criteria.today().toString();
    List<Query> excluded = new ArrayList<>();
    excluded.add(Query.of(q -> q.range(r -> r.date(d -> d.field("closingDate").lt(today)))));
    if (!criteria.licencesMissing().isEmpty()) {
      excluded.add(Queries.terms("licences", criteria.licencesMissing()));
    }
    if (!criteria.certificatesMissing().isEmpty()) {
      excluded.add(Queries.terms("certificates", criteria.certificatesMissing()));
    }
    excluded.addAll(
        CandidateFilters.noOverlap(Hours.between(criteria.hours().min(), criteria.hours().max())));
    Place home = criteria.place();
    Double limit = criteria.maxTravelKm();
    if (home != null && home.centroid() != null && limit != null) {
      Query near =
          limit == 0
              ? Queries.term("workplacePostcode", home.postcode4())
              : Queries.within("workplace", home.centroid(), limit + MEASURING_MARGIN_KM);
      excluded.add(Query.of(q -> q.bool(b -> b.filter(Queries.exists("workplace")).mustNot(near))));
    }
    if (criteria.availableFrom() != null) {
      // a start in the past counts as today; an unknown start excludes nobody
      var latest = criteria.availableFrom().minusMonths(criteria.latestStartLeadMonths());
      if (latest.isAfter(criteria.today())) {
        excluded.add(
            Query.of(q -> q.range(r -> r.date(d -> d.field("startDate").lt(latest.toString())))));
      }
    }
    return excluded;
  }
}
