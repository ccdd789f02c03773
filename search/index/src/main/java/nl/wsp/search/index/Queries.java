package nl.wsp.search.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The few forms of query everything here is built of. */
final class Queries {
  private Queries() {}

  static Query term(String field, String value) {
    return Query.of(q -> q.term(t -> t.field(field).value(value)));
  }

  static Query term(String field, boolean value) {
    return Query.of(q -> q.term(t -> t.field(field).value(value)));
  }

  static Query terms(String field, Collection<String> values) {
    List<FieldValue> all = values.stream().sorted().map(FieldValue::of).toList();
    return Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(all))));
  }

  static Query exists(String field) {
    return Query.of(q -> q.exists(e -> e.field(field)));
  }

  static Query unknown(String name) {
    return term("unknown", name);
  }

  static Query above(String field, double value) {
    return Query.of(q -> q.range(r -> r.number(n -> n.field(field).gt(value))));
  }

  static Query below(String field, double value) {
    return Query.of(q -> q.range(r -> r.number(n -> n.field(field).lt(value))));
  }

  /** Numbers in [from, to), either side open when null. */
  static Query between(String field, @Nullable Double from, @Nullable Double to) {
    return Query.of(q -> q.range(r -> r.number(n -> n.field(field).gte(from).lt(to))));
  }

  /** Keywords in [from, to). */
  static Query keywordsBetween(String field, String from, String to) {
    return Query.of(q -> q.range(r -> r.term(t -> t.field(field).gte(from).lt(to))));
  }

  static Query within(String field, GeoPoint centre, double km) {
    return Query.of(
        q ->
            q.geoDistance(
                g ->
                    g.field(field)
                        .distance(km + "km")
                        .location(
                            l -> l.latlon(p -> p.lat(centre.latitude()).lon(centre.longitude())))));
  }

  static Query allOf(List<Query> queries) {
    return queries.size() == 1 ? queries.get(0) : Query.of(q -> q.bool(b -> b.filter(queries)));
  }

  static Query anyOf(List<Query> queries) {
    return queries.size() == 1
        ? queries.get(0)
        : Query.of(q -> q.bool(b -> b.should(queries).minimumShouldMatch("1")));
  }

  static Query noneOf(List<Query> queries) {
    return Query.of(q -> q.bool(b -> b.mustNot(queries)));
  }

  static Query not(Query query) {
    return noneOf(List.of(query));
  }

  /** The same score for whatever matches. */
  static Query worth(double score, Query query) {
    return Query.of(q -> q.constantScore(c -> c.filter(query).boost((float) score)));
  }

  /** The best of several scores. */
  static Query best(List<Query> queries) {
    return queries.size() == 1 ? queries.get(0) : Query.of(q -> q.disMax(d -> d.queries(queries)));
  }

  static Query all() {
    return Query.of(q -> q.matchAll(m -> m));
  }
}
