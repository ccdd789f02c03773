package nl.wsp.search.index;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is excluded, per reason (domain §7). Unknown never excludes. */
final class CandidateFilters {
  /** The engine measures on a slightly other earth; nobody may fall out by that. */
  private static final double MEASURING_MARGIN_KM = 0.05;

  private CandidateFilters() {}

  /**
   * The excluded per reason, in the order in which reasons are tested. A reason may be absent.
   *
   * @param travelLimits the limits that people have, whole kilometres
   */
  static Map<Exclusion, Query> excluded(CandidateCriteria criteria, List<Integer> travelLimits) {
    Map<Exclusion, Query> excluded = new EnumMap<>(Exclusion.class);
    excluded.put(
        Exclusion.NO_CONSENT, Queries.not(Queries.terms("audiences", criteria.audiences())));
    excluded.put(Exclusion.NOT_ACTIVE, Queries.term("active", false));
    List<Query> missing = new ArrayList<>();
    criteria.licences().forEach(asked -> missing.add(knownMissing("licence", asked, criteria)));
    criteria
        .certificates()
        .forEach(asked -> missing.add(knownMissing("certificate", asked, criteria)));
    if (!missing.isEmpty()) {
      excluded.put(Exclusion.LICENCE_OR_CERTIFICATE_MISSING, Queries.anyOf(missing));
    }
    List<Query> noHours = noOverlap(criteria.hours());
    if (!noHours.isEmpty()) {
      excluded.put(Exclusion.NO_POSSIBLE_HOURS, Queries.anyOf(noHours));
    }
    Place place = criteria.place();
    if (place != null && place.centroid() != null && !travelLimits.isEmpty()) {
      excluded.put(Exclusion.TOO_FAR, tooFar(place.centroid(), place.postcode4(), travelLimits));
    }
    if (criteria.availableBy() != null) {
      String day = criteria.availableBy().toString();
      excluded.put(
          Exclusion.AVAILABLE_TOO_LATE,
          Query.of(q -> q.range(r -> r.date(d -> d.field("availableFrom").gt(day)))));
    }
    return excluded;
  }

  private static Query knownMissing(
      String name, AskedCredential asked, CandidateCriteria criteria) {
    return knownMissing(name, asked, criteria.validOn().toString());
  }

  /** Recorded "no" or expired, and nothing valid that would suffice instead. */
  static Query knownMissing(String name, AskedCredential asked, String today) {
    Query recordedNo = Queries.term(name + "sMissing", Tokens.of(asked.code()));
    Query expired =
        Queries.keywordsBetween(
            name + "s", Tokens.of(asked.code(), ""), Tokens.of(asked.code(), today));
    return Query.of(
        q ->
            q.bool(
                b ->
                    b.filter(Queries.anyOf(List.of(recordedNo, expired)))
                        .mustNot(held(name, asked, today))));
  }

  /** Holds, valid today, one of the sets that suffice. */
  static Query held(String name, AskedCredential asked, String today) {
    List<Query> ways = new ArrayList<>(List.of(validOn(name, asked.code(), today)));
    for (Set<String> sufficient : asked.sufficient()) {
      if (!sufficient.equals(Set.of(asked.code()))) {
        ways.add(
            Queries.allOf(
                sufficient.stream().sorted().map(code -> validOn(name, code, today)).toList()));
      }
    }
    return Queries.anyOf(ways);
  }

  private static Query validOn(String name, String code, String today) {
    // "}" follows "|" in ASCII: everything of this code from today on
    return Queries.keywordsBetween(name + "s", Tokens.of(code, today), Tokens.of(code).concat("}"));
  }

  /** Hours that cannot meet; what is unknown on either side can. */
  static List<Query> noOverlap(Hours offered) {
    List<Query> noOverlap = new ArrayList<>();
    if (offered.max() != null) {
      noOverlap.add(Queries.above("hoursMin", offered.max()));
    }
    if (offered.min() != null) {
      noOverlap.add(Queries.below("hoursMax", offered.min()));
    }
    return noOverlap;
  }

  /** One circle per travel limit there is; a limit of 0 means the same postcode. */
  private static Query tooFar(GeoPoint work, String postcode, List<Integer> travelLimits) {
    List<Query> perLimit = new ArrayList<>();
    for (int limit : travelLimits) {
      Query near =
          limit == 0
              ? Queries.term("homePostcode", postcode)
              : Queries.within("home", work, limit + MEASURING_MARGIN_KM);
      Query ofLimit = Queries.term("travelLimit", Integer.toString(limit));
      perLimit.add(
          Query.of(
              q -> q.bool(b -> b.filter(ofLimit).filter(Queries.exists("home")).mustNot(near))));
    }
    return Queries.anyOf(perLimit);
  }
}
