package nl.wsp.search.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.wsp.deploy.local.TestEngines;
import nl.wsp.search.index.CvOccupation.Relation;

/** Indices of one test class on the shared engine. */
final class TestIndex implements AutoCloseable {
  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  static final GeoPoint LEIDSCHENDAM = new GeoPoint(52.087, 4.394);

  final SearchConnection connection;
  final Vocabulary vocabulary;
  final ConceptDictionary dictionary;
  final IndexAdmin admin;
  final BulkWriter writer;
  final CvSearch search;
  final CandidateRetrieval candidates;
  final VacancyRetrieval vacancies;

  TestIndex(Class<?> owner, Vocabulary vocabulary) {
    TestEngines engines = TestEngines.shared();
    this.connection =
        new SearchConnection(
            SearchSettings.local(engines.elasticsearch(), engines.freshIndexPrefix(owner)));
    this.vocabulary = vocabulary;
    this.dictionary = new ConceptDictionary(vocabulary);
    this.admin = new IndexAdmin(connection, () -> vocabulary);
    this.writer = new BulkWriter(connection);
    this.search = new CvSearch(connection, () -> dictionary);
    this.candidates = new CandidateRetrieval(connection);
    this.vacancies = new VacancyRetrieval(connection);
    admin.ensure(IndexKind.CV);
    admin.ensure(IndexKind.VACANCY);
  }

  /** Writes CVs and makes them visible. */
  void put(List<CvDocument> cvs) {
    List<WriteOutcome> outcomes = writer.write(cvs.stream().map(IndexChange.PutCv::new).toList());
    for (WriteOutcome outcome : outcomes) {
      if (outcome.result() != WriteOutcome.Result.DONE) {
        throw new AssertionError("not written: " + outcome.status());
      }
    }
    admin.refresh(IndexKind.CV);
  }

  static CvQueryBuilder query() {
    return CvQuery.of(Set.of("COLLEAGUES"), TODAY);
  }

  CvPage find(UnaryOperator<CvQueryBuilder> how) {
    return search.search(how.apply(query()).build());
  }

  List<String> ids(UnaryOperator<CvQueryBuilder> how) {
    return find(how).hits().stream().map(CvHit::id).toList();
  }

  static CvOccupation wished(String code, String label) {
    return new CvOccupation(code, null, label, Relation.WISHED);
  }

  static CvOccupation done(String code, String label) {
    return new CvOccupation(code, null, label, Relation.DONE);
  }

  @Override
  public void close() {
    admin.dropAll(IndexKind.CV);
    admin.dropAll(IndexKind.VACANCY);
    connection.close();
  }

  /** Collects a CV of which nothing is known but that colleagues may see it. */
  static final class Cv {
    private final String id;
    long version = 1;
    boolean active = true;
    Set<String> audiences = Set.of("COLLEAGUES");
    String municipality;
    String headline;
    String presentation;
    List<CvOccupation> occupations = List.of();
    List<String> sectors = List.of();
    List<CvCompetency> competencies = List.of();
    Hours hours = Hours.UNKNOWN;
    Set<String> dayParts = Set.of();
    Place place;
    Double maxTravelKm;
    LocalDate availableFrom;
    List<LanguageLevel> languages = List.of();
    Integer educationLevel;
    List<Credential> licences = List.of();
    Map<String, Integer> suits = Map.of();
    Map<String, Eligibility> tracks = Map.of();
    Instant updatedAt;

    Cv(String id) {
      this.id = id;
    }

    CvDocument build() {
      return new CvDocument(
          id,
          version,
          active,
          audiences,
          municipality,
          headline,
          presentation,
          occupations,
          sectors,
          competencies,
          hours,
          null,
          dayParts,
          place,
          maxTravelKm,
          availableFrom,
          languages,
          educationLevel,
          null,
          licences,
          List.of(),
          suits,
          tracks,
          50,
          updatedAt,
          "profile of " + id);
    }
  }
}
