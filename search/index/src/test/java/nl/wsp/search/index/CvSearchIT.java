package nl.wsp.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.wsp.search.index.CvHit.Reason.Kind;
import nl.wsp.search.index.CvQuery.CompetencyFilter;
import nl.wsp.search.index.TestIndex.Cv;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CvSearchIT {
  private static TestIndex index;

  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          List.of(
              occupation("O1", "Vrachtwagenchauffeur", "trucker"),
              occupation("O2", "Heftruckchauffeur", "bestuurder heftruck", "reachtruckchauffeur"),
              occupation("O3", "Magazijnmedewerker", "orderpicker"),
              occupation("O4", "Schoonmaker", "interieurverzorger", "medewerker schoonmaak"),
              occupation("O5", "Medewerker bediening", "ober"),
              new Concept(Concept.Kind.COMPETENCY, "C1", null, "Orders verzamelen", List.of()),
              new Concept(
                  Concept.Kind.COMPETENCY, "C2", null, "Klanten helpen", List.of("gastvrij"))),
          List.of(Set.of("vca", "veiligheidscertificaat")),
          List.of());

  private static Concept occupation(String code, String label, String... synonyms) {
    return new Concept(Concept.Kind.OCCUPATION, code, null, label, List.of(synonyms));
  }

  @BeforeAll
  static void fill() {
    index = new TestIndex(CvSearchIT.class, VOCABULARY);
    Cv trucker = new Cv("trucker");
    trucker.occupations = List.of(TestIndex.wished("O1", "Vrachtwagenchauffeur"));
    trucker.presentation = "Ik rijd graag internationaal en heb een veiligheidscertificaat.";
    trucker.hours = new Hours(32.0, 38.0, 40.0);
    trucker.dayParts = Set.of("MON_MORNING", "TUE_MORNING", "SAT_NIGHT");
    trucker.languages = List.of(new LanguageLevel("nl", 2), new LanguageLevel("pl", 6));
    trucker.licences =
        List.of(
            new Credential("CE", true, LocalDate.of(2030, 1, 1)),
            new Credential("BE", false, null));
    trucker.educationLevel = 2;
    trucker.place = new Place("2262", TestIndex.LEIDSCHENDAM);
    trucker.updatedAt = Instant.parse("2026-02-01T10:00:00Z");

    Cv forklift = new Cv("forklift");
    forklift.headline = "Ervaren heftruckchauffeur";
    forklift.occupations = List.of(TestIndex.done("O2", "Heftruckchauffeur"));
    forklift.competencies = List.of(new CvCompetency("C1", "Orders verzamelen", 4, true));
    forklift.hours = new Hours(16.0, 20.0, 24.0);
    forklift.dayParts = Set.of("MON_MORNING");
    forklift.languages = List.of(new LanguageLevel("nl", 4));
    forklift.licences = List.of(new Credential("B", true, LocalDate.of(2025, 1, 1)));
    forklift.educationLevel = 1;
    forklift.place = new Place("1011", new GeoPoint(52.372, 4.900));
    forklift.updatedAt = Instant.parse("2026-02-03T10:00:00Z");

    Cv picker = new Cv("picker");
    picker.headline = "Medewerker magazijn";
    picker.presentation = "Ik heb jaren orders verzameld in de nachtdienst, café ernaast.";
    picker.occupations = List.of(TestIndex.wished("O3", "Magazijnmedewerker"));
    picker.competencies =
        List.of(
            new CvCompetency("C1", "Orders verzamelen", 2, false),
            new CvCompetency("C2", "Klanten helpen", 0, false));
    picker.tracks = Map.of("SROI", Eligibility.ELIGIBLE);
    picker.municipality = "GM1916";

    Cv cleaner = new Cv("cleaner");
    cleaner.occupations =
        List.of(TestIndex.wished("O4", "Schoonmaker"), TestIndex.done("O3", "Magazijnmedewerker"));
    cleaner.presentation = "In verzamelde dozen orders zoeken kan ik niet. <b>Rustig</b> werk.";
    cleaner.tracks = Map.of("SROI", Eligibility.TO_DISCUSS);

    Cv empty = new Cv("empty");
    Cv hidden = new Cv("hidden");
    hidden.audiences = Set.of("STAFF:7");
    hidden.headline = "Vrachtwagenchauffeur";
    Cv inactive = new Cv("inactive");
    inactive.active = false;
    inactive.headline = "Vrachtwagenchauffeur";
    index.put(
        List.of(
            trucker.build(),
            forklift.build(),
            picker.build(),
            cleaner.build(),
            empty.build(),
            hidden.build(),
            inactive.build()));
  }

  @AfterAll
  static void drop() {
    index.close();
  }

  private static Set<String> found(String text) {
    return new TreeSet<>(index.ids(q -> q.text(text)));
  }

  @ParameterizedTest
  @CsvSource({
    "vrachtwagenchauffeur, trucker",
    "VRACHTWAGENCHAUFFEURS, trucker",
    "chauffeur vrachtwagen, trucker",
    "vrachtwagen chauffeur, trucker",
    "trucker, trucker",
    "vrachwagenchaufeur, trucker",
    "heftruck, forklift",
    "heftrucks, forklift",
    "reachtruck, forklift",
    "orderpikker, picker",
    "cafe, picker",
    "Café, picker",
    "vca, trucker",
    "interieurverzorgers, cleaner",
    "internasionaal, trucker"
  })
  void aWordFindsWhoIsMeant(String typed, String expected) {
    assertTrue(index.ids(q -> q.text(typed)).contains(expected), () -> typed);
  }

  @Test
  void aPartFindsAllWholesOnlyOfThatPart() {
    assertEquals(Set.of("trucker", "forklift"), found("chauffeur"));
    assertEquals(Set.of("picker", "cleaner"), found("magazijn"));
  }

  @Test
  void theWishComesBeforeThePast() {
    assertEquals(List.of("picker", "cleaner"), index.ids(q -> q.text("magazijnmedewerker")));
  }

  @Test
  void nobodyIsFoundWithoutConsentOrWhileNotLooking() {
    assertFalse(found("vrachtwagenchauffeur").contains("hidden"));
    assertFalse(found("vrachtwagenchauffeur").contains("inactive"));
    CvQuery own =
        CvQuery.of(Set.of("COLLEAGUES", "STAFF:7"), TestIndex.TODAY)
            .text("vrachtwagenchauffeur")
            .build();
    assertTrue(index.search.search(own).hits().stream().anyMatch(hit -> hit.id().equals("hidden")));
  }

  @Test
  void aQuotedPhraseIsFoundLiterally() {
    assertEquals(Set.of("picker"), found("\"orders verzameld\""));
    assertEquals(Set.of(), found("\"verzameld orders\""));
    assertEquals(Set.of("picker"), found("\"ORDERS verzameld\" \"nachtdienst, café\""));
    assertEquals(Set.of("picker"), found("\"medewerker magazijn"));
  }

  @Test
  void anExclusionTakesOutExactlyWhatTheWordFinds() {
    Set<String> all = new TreeSet<>(index.ids(q -> q));
    assertEquals(5, all.size());
    for (String word : List.of("chauffeur", "orders", "magazijn", "\"medewerker magazijn\"")) {
      Set<String> with = found(word);
      Set<String> without = found("-" + word);
      assertFalse(with.isEmpty(), word);
      assertFalse(without.isEmpty(), word);
      assertTrue(with.stream().noneMatch(without::contains), word);
      Set<String> both = new TreeSet<>(with);
      both.addAll(without);
      assertEquals(all, both, word);
    }
  }

  @Test
  void anExclusionOfAConceptLooksThroughItsSynonyms() {
    assertEquals(Set.of("trucker"), found("chauffeur -reachtruckchauffeur"));
    assertEquals(Set.of("forklift"), found("chauffeur -trucker"));
  }

  @Test
  void wordsPhrasesAndExclusionsCombine() {
    assertEquals(Set.of("picker"), found("orders \"in de nachtdienst\" -dozen"));
    assertEquals(Set.of("cleaner"), found("orders -\"in de nachtdienst\" -heftruckchauffeur"));
    assertEquals(Set.of(), found("orders \"in de nachtdienst\" -magazijn"));
  }

  @Test
  void aHitSaysWhy() {
    CvHit hit = index.find(q -> q.text("trucker internationaal").languages(pl(3))).hits().get(0);
    assertEquals("trucker", hit.id());
    assertEquals(
        List.of(
            new CvHit.Reason(Kind.CONCEPT, "occupation", "O1"),
            new CvHit.Reason(Kind.TEXT, "q", "internationaal"),
            new CvHit.Reason(Kind.FILTER, "language", "pl")),
        hit.reasons());
    assertTrue(
        hit.highlights().stream()
            .anyMatch(found -> found.text().contains("<em>internationaal</em>")));
    assertEquals("Vrachtwagenchauffeur", hit.summary().occupations().get(0).label());
    assertEquals(38.0, hit.summary().hours().wanted());
  }

  @Test
  void highlightsAreSafeInHtml() {
    CvHit hit =
        index.find(q -> q.text("dozen")).hits().stream()
            .filter(found -> found.id().equals("cleaner"))
            .findFirst()
            .orElseThrow();
    String all = hit.highlights().toString();
    assertTrue(all.contains("<em>dozen</em>"), all);
    assertFalse(all.contains("<b>"), all);
  }

  private static List<LanguageLevel> pl(int level) {
    return List.of(new LanguageLevel("pl", level));
  }

  @Test
  void theConceptsThatWereUnderstoodAreToldInOrder() {
    CvPage page = index.find(q -> q.text("ober orders verzamelen"));
    assertEquals(List.of("O5", "C1"), page.understood().stream().map(Concept::code).toList());
  }

  @Test
  void aCompetencyFilterPassesTheKnownAndTheUnknownButNotTheNo() {
    List<String> ids = index.ids(q -> q.competencies(List.of(new CompetencyFilter("C1", 3))));
    assertEquals("forklift", ids.get(0));
    assertTrue(ids.contains("empty"));
    assertFalse(ids.contains("picker"));
    assertFalse(
        index
            .ids(q -> q.competencies(List.of(new CompetencyFilter("C2", null))))
            .contains("picker"));
  }

  @Test
  void hoursMatchByOverlapAndUnknownHoursPass() {
    List<String> ids = index.ids(q -> q.hours(Hours.between(28.0, 36.0)));
    assertEquals("trucker", ids.get(0));
    assertFalse(ids.contains("forklift"));
    assertTrue(ids.contains("empty"));
    assertTrue(index.ids(q -> q.hours(Hours.between(24.0, 26.0))).contains("forklift"));
  }

  @Test
  void everyDayPartThatIsAskedMustSuit() {
    List<String> ids = index.ids(q -> q.dayParts(Set.of("MON_MORNING", "SAT_NIGHT")));
    assertEquals("trucker", ids.get(0));
    assertFalse(ids.contains("forklift"));
    assertTrue(ids.contains("empty"));
  }

  @Test
  void theRadiusKeepsThoseNearAndThoseWhoseHomeIsUnknown() {
    CvPage page = index.find(q -> q.around(new CvQuery.Around(new GeoPoint(52.08, 4.31), 15)));
    List<String> ids = page.hits().stream().map(CvHit::id).toList();
    assertEquals("trucker", ids.get(0));
    assertFalse(ids.contains("forklift"));
    assertTrue(ids.contains("empty"));
    assertEquals(5.8, page.hits().get(0).distanceKm(), 0.3);
  }

  @Test
  void aLanguageBelowTheLevelIsOutAnUnlistedOneIsToDiscuss() {
    CvPage page = index.find(q -> q.languages(List.of(new LanguageLevel("nl", 3))));
    List<String> ids = page.hits().stream().map(CvHit::id).toList();
    assertEquals("forklift", ids.get(0));
    assertFalse(ids.contains("trucker"));
    CvHit unknown =
        page.hits().stream().filter(hit -> hit.id().equals("empty")).findFirst().orElseThrow();
    assertTrue(unknown.reasons().contains(new CvHit.Reason(Kind.TO_DISCUSS, "language", "nl")));
  }

  @Test
  void aLicenceCountsWithWhatIncludesItAndNotWhenExpired() {
    AskedCredential b = new AskedCredential("B", List.of(Set.of("BE"), Set.of("C"), Set.of("CE")));
    List<String> ids = index.ids(q -> q.licences(List.of(b)));
    assertEquals("trucker", ids.get(0));
    assertFalse(ids.contains("forklift"));
    assertTrue(ids.contains("empty"));
    assertFalse(index.ids(q -> q.licences(List.of(AskedCredential.of("BE")))).contains("trucker"));
  }

  @Test
  void educationSectorMunicipalityOccupationAndTrackFilter() {
    assertFalse(index.ids(q -> q.educationLevel(2)).contains("forklift"));
    assertTrue(index.ids(q -> q.educationLevel(2)).contains("trucker"));
    assertFalse(index.ids(q -> q.occupations(List.of("O1"))).contains("picker"));
    assertEquals("trucker", index.ids(q -> q.occupations(List.of("O1"))).get(0));
    assertEquals("picker", index.ids(q -> q.municipality("GM1916")).get(0));
    assertEquals(List.of("picker", "cleaner"), index.ids(q -> q.track("SROI")));
    assertTrue(
        index.find(q -> q.track("SROI")).hits().stream().allMatch(hit -> hit.reasons().isEmpty()));
  }

  @Test
  void facetsOfAnOccupationCountAsIfItWereNotChosen() {
    CvPage page = index.find(q -> q.occupations(List.of("O3")).text("magazijn"));
    Map<String, Long> occupations = new java.util.HashMap<>();
    page.facets().get("occupation").forEach(f -> occupations.put(f.value(), f.count()));
    assertEquals(2, occupations.get("O3"));
    assertEquals(1, occupations.get("O4"));
    assertEquals(2, page.total());
    assertEquals("C1", page.facets().get("competency").get(0).value());
    assertEquals(1, page.facets().get("competency").get(0).count());
  }

  @Test
  void everySortIsStableAndPagesWithoutGapsOrDoubles() {
    for (CvQuery.Sort sort : CvQuery.Sort.values()) {
      List<String> paged = new ArrayList<>();
      SearchPosition after = null;
      do {
        SearchPosition from = after;
        CvPage page =
            index.find(
                q ->
                    q.sort(sort)
                        .limit(2)
                        .after(from)
                        .around(
                            sort == CvQuery.Sort.DISTANCE
                                ? new CvQuery.Around(TestIndex.LEIDSCHENDAM, 500)
                                : null));
        page.hits().forEach(hit -> paged.add(hit.id()));
        after = page.next();
      } while (after != null);
      assertEquals(5, paged.size(), sort.name());
      assertEquals(5, new TreeSet<>(paged).size(), sort.name());
      if (sort == CvQuery.Sort.FRESHNESS) {
        assertEquals(List.of("forklift", "trucker"), paged.subList(0, 2));
      }
    }
  }

  @Test
  void aPageThatFollowsDoesNotMoveWhenCvsComeAndGo() {
    try (TestIndex own = new TestIndex(CvSearchIT.class, VOCABULARY)) {
      List<CvDocument> cvs = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        cvs.add(cv("p" + i, i));
      }
      own.put(cvs);
      CvPage first = own.find(q -> q.sort(CvQuery.Sort.FRESHNESS).limit(2));
      assertEquals(List.of("p5", "p4"), first.hits().stream().map(CvHit::id).toList());
      own.writer.write(List.of(new IndexChange.Delete(IndexKind.CV, "p2", 9)));
      own.put(List.of(cv("p9", 9), cv("late", 3)));
      CvPage second = own.find(q -> q.sort(CvQuery.Sort.FRESHNESS).limit(2).after(first.next()));
      assertEquals(List.of("p3", "p2"), second.hits().stream().map(CvHit::id).toList());
      SearchPosition expired = new SearchPosition("gone", first.next().values());
      assertThrows(
          IllegalStateException.class,
          () -> own.find(q -> q.sort(CvQuery.Sort.FRESHNESS).after(expired)));
      SearchPosition living = new SearchPosition(null, first.next().values());
      List<String> rest =
          own.find(q -> q.sort(CvQuery.Sort.FRESHNESS).after(living)).hits().stream()
              .map(CvHit::id)
              .toList();
      assertEquals(List.of("late", "p3", "p1", "p0"), rest);
    }
  }

  private static CvDocument cv(String id, int hour) {
    Cv cv = new Cv(id);
    cv.updatedAt = Instant.parse("2026-02-01T00:00:00Z").plusSeconds(3600L * hour);
    return cv.build();
  }

  @Test
  void anythingOutOfRangeIsRefusedByName() {
    assertEquals("limit", refused(q -> q.limit(101)));
    assertEquals("q", refused(q -> q.text("x".repeat(301))));
    assertEquals("educationLevel", refused(q -> q.educationLevel(7)));
    assertEquals("sort", refused(q -> q.sort(CvQuery.Sort.DISTANCE)));
    assertEquals(
        "radiusKm",
        assertThrows(InvalidQuery.class, () -> new CvQuery.Around(TestIndex.LEIDSCHENDAM, 0))
            .field());
    assertThrows(IllegalArgumentException.class, () -> new GeoPoint(95, 4));
    assertThrows(IllegalArgumentException.class, () -> new Place("226", null));
    assertEquals(
        "cursor",
        assertThrows(
                InvalidQuery.class,
                () -> index.find(q -> q.after(new SearchPosition(null, List.of("x")))))
            .field());
  }

  private static String refused(java.util.function.UnaryOperator<CvQueryBuilder> how) {
    return assertThrows(InvalidQuery.class, () -> how.apply(TestIndex.query()).build()).field();
  }

  @Test
  void onlyTheFirstPageCountsFacetsAndTheLastHasNoNext() {
    CvPage first = index.find(q -> q.limit(4));
    assertNotNull(first.next());
    assertFalse(first.facets().isEmpty());
    CvPage last = index.find(q -> q.limit(4).after(first.next()));
    assertTrue(last.facets().isEmpty());
    assertNull(last.next());
    assertEquals(first.total(), last.total());
  }
}
