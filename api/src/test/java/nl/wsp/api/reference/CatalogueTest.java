package nl.wsp.api.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.wsp.matching.DayPart;
import nl.wsp.matching.Evidence;
import nl.wsp.matching.LanguageLevel;
import nl.wsp.matching.LicenceImplications;
import nl.wsp.matching.MapReferenceCatalogue;
import nl.wsp.matching.TargetGroup;
import nl.wsp.matching.TaskDemand;
import nl.wsp.matching.Track;
import nl.wsp.search.index.Vocabulary;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private final Catalogue catalogue = Catalogue.bundled();

  @Test
  void theCatalogueIsLargeEnoughForTheMarket() {
    assertThat(catalogue.occupations().size()).isGreaterThanOrEqualTo(200);
    assertThat(catalogue.competencies().size()).isGreaterThanOrEqualTo(180);
    assertThat(catalogue.languages().size()).isGreaterThanOrEqualTo(40);
    assertThat(catalogue.postcodes()).hasSizeGreaterThanOrEqualTo(200);
    assertThat(catalogue.sectors().size()).isEqualTo(86);
    assertThat(catalogue.licences().size()).isEqualTo(16);
    assertThat(catalogue.certificates().size()).isGreaterThanOrEqualTo(25);
  }

  @Test
  void everyReferenceOfAnOccupationResolves() {
    List<String> unresolved = new ArrayList<>();
    for (Occupation occupation : catalogue.occupations().all()) {
      check(catalogue.competencies(), occupation.competencies(), unresolved);
      check(catalogue.occupations(), occupation.related(), unresolved);
      check(catalogue.licences(), occupation.licences(), unresolved);
      check(catalogue.certificates(), occupation.certificates(), unresolved);
      check(catalogue.sectors(), List.of(occupation.sectorCode()), unresolved);
      check(catalogue.workingTimes(), List.of(occupation.workingTimes()), unresolved);
    }
    assertThat(unresolved).isEmpty();
  }

  @Test
  void everyReferenceBetweenOtherEntriesResolves() {
    List<String> unresolved = new ArrayList<>();
    catalogue
        .competencies()
        .all()
        .forEach(entry -> check(catalogue.competencies(), entry.related(), unresolved));
    catalogue
        .certificates()
        .all()
        .forEach(entry -> check(catalogue.certificates(), entry.implied(), unresolved));
    for (LicenceRule rule : catalogue.licenceRules()) {
      check(catalogue.licences(), rule.held(), unresolved);
      check(catalogue.licences(), rule.implied(), unresolved);
    }
    assertThat(unresolved).isEmpty();
  }

  private static void check(Entries<?> entries, Iterable<String> codes, List<String> unresolved) {
    for (String code : codes) {
      if (!entries.contains(code)) {
        unresolved.add(code);
      }
    }
  }

  @Test
  void everyOccupationSaysWhatItAsks() {
    assertThat(catalogue.occupations().all())
        .allSatisfy(
            occupation -> {
              assertThat(occupation.competencies()).hasSizeBetween(2, 7).doesNotHaveDuplicates();
              assertThat(occupation.synonyms()).isNotEmpty().doesNotHaveDuplicates();
              assertThat(occupation.related()).isNotEmpty();
              assertThat(occupation.demands()).hasSize(TaskDemand.values().length);
              assertThat(occupation.code()).matches("OCC-[a-z0-9-]{2,60}");
            });
  }

  @Test
  void everyCompetencyIsDescribedRelatedAndUsed() {
    Set<String> used = new HashSet<>();
    catalogue.occupations().all().forEach(occupation -> used.addAll(occupation.competencies()));
    assertThat(catalogue.competencies().all())
        .allSatisfy(
            competency -> {
              assertThat(competency.code()).matches("CMP-[a-z0-9-]{2,60}");
              assertThat(competency.synonyms()).isNotEmpty();
              assertThat(competency.related()).isNotEmpty();
              assertThat(competency.description().nl()).startsWith("Je ").endsWith(".");
              assertThat(competency.description().en()).startsWith("You ").endsWith(".");
              assertThat(used).contains(competency.code());
            });
  }

  @Test
  void relationsHoldBothWaysAndNeverWithItself() {
    assertThat(catalogue.competencies().all())
        .allSatisfy(
            one ->
                assertThat(one.related())
                    .doesNotContain(one.code())
                    .allSatisfy(
                        other ->
                            assertThat(catalogue.competencies().get(other).related())
                                .contains(one.code())));
    assertThat(catalogue.occupations().all())
        .allSatisfy(
            one ->
                assertThat(one.related())
                    .doesNotContain(one.code())
                    .allSatisfy(
                        other ->
                            assertThat(catalogue.occupations().get(other).related())
                                .contains(one.code())));
  }

  @Test
  void everyLabelAndSynonymStandsForOneConcept() {
    // building the dictionary refuses a phrase of two concepts; labels are unique in each list too
    assertThat(catalogue.concepts().phrases()).hasSizeGreaterThan(1500);
    assertThat(labels(catalogue.occupations())).doesNotHaveDuplicates();
    assertThat(labels(catalogue.competencies())).doesNotHaveDuplicates();
    assertThat(labels(catalogue.certificates())).doesNotHaveDuplicates();
    assertThat(labels(catalogue.languages())).doesNotHaveDuplicates();
    assertThat(labels(catalogue.sectors())).doesNotHaveDuplicates();
  }

  private static List<String> labels(Entries<?> entries) {
    return entries.stream()
        .flatMap(entry -> Stream.of("nl " + entry.label().nl(), "en " + entry.label().en()))
        .map(ConceptDictionary::normalise)
        .toList();
  }

  @Test
  void aPhraseIsRecognisedWithoutCaseAccentsOrHyphens() {
    assertThat(catalogue.concepts().resolve("VORKHEFTRUCKCHAUFFEUR"))
        .map(Concept::code)
        .contains("OCC-heftruckchauffeur");
    assertThat(catalogue.concepts().resolve("caissiere"))
        .map(Concept::code)
        .contains("OCC-kassamedewerker");
    assertThat(catalogue.concepts().resolve("order picken")).isEmpty();
    assertThat(catalogue.concepts().resolve("data entry"))
        .map(Concept::kind)
        .contains(Concept.Kind.COMPETENCY);
  }

  @Test
  void theClosedListsHoldExactlyTheCodesOfTheScore() {
    assertThat(codes(CodeList.TARGET_GROUP)).isEqualTo(names(TargetGroup.values()));
    assertThat(codes(CodeList.TRACK)).isEqualTo(names(Track.values()));
    assertThat(codes(CodeList.EVIDENCE)).isEqualTo(names(Evidence.values()));
    assertThat(codes(CodeList.CEFR)).isEqualTo(names(LanguageLevel.values()));
    assertThat(codes(CodeList.DAY_PART)).isEqualTo(names(DayPart.values()));
    assertThat(catalogue.demands().stream().map(DemandScale::code).toList())
        .isEqualTo(names(TaskDemand.values()));
    assertThat(CodeList.values())
        .allSatisfy(list -> assertThat(catalogue.codeList(list).all()).isNotEmpty());
  }

  private List<String> codes(CodeList list) {
    return catalogue.codeList(list).stream().map(CodeLabel::code).toList();
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }

  @Test
  void licencesImplyWhatTheDirectiveSays() {
    LicenceImplications ours = Excerpts.forMatching(catalogue).licenceImplications();
    LicenceImplications directive = LicenceImplications.directive2006126();
    assertThat(catalogue.licences().all())
        .isNotEmpty()
        .allSatisfy(
            licence ->
                assertThat(ours.closure(Set.of(licence.code())))
                    .isEqualTo(directive.closure(Set.of(licence.code()))));
    assertThat(ours.closure(Set.of("CE", "D"))).contains("DE");
  }

  @Test
  void theScoreKnowsRelationsAndWhatCanBeLearned() {
    MapReferenceCatalogue excerpt = Excerpts.forMatching(catalogue);
    assertThat(excerpt.relatedCompetencies("CMP-heftruck-rijden"))
        .contains("CMP-reachtruck-rijden", "CMP-pompwagen");
    assertThat(excerpt.learnable("CMP-schoonmaken")).isTrue();
    assertThat(excerpt.learnable("CMP-programmeren")).isFalse();
    assertThat(excerpt.referenceOccupation("OCC-kok")).isEqualTo("OCC-kok");
  }

  @Test
  void searchGetsEveryConceptWithItsNamesAndThePartsOfCompounds() {
    Vocabulary vocabulary = Excerpts.forSearch(catalogue);
    assertThat(vocabulary.concepts())
        .hasSize(catalogue.occupations().size() + catalogue.competencies().size())
        .anySatisfy(
            concept -> {
              assertThat(concept.code()).isEqualTo("OCC-heftruckchauffeur");
              assertThat(concept.synonyms()).contains("vorkheftruckchauffeur", "Forklift driver");
            });
    assertThat(vocabulary.synonyms())
        .anySatisfy(group -> assertThat(group).contains("vca", "veiligheidscertificaat"));
    assertThat(vocabulary.buildingBlocks())
        .contains("magazijn", "chauffeur")
        .allMatch(part -> part.matches("[a-z]{3,}"))
        .doesNotHaveDuplicates();
  }

  @Test
  void aLanguageIsFoundByTwoAndByThreeLetters() {
    assertThat(catalogue.language("nl")).isEqualTo(catalogue.language("nld")).isPresent();
    assertThat(catalogue.language("pap")).map(Language::code).contains("pap");
    assertThat(catalogue.language("xx")).isEmpty();
  }

  @Test
  void theMinimumWageOfADayIsTheOneOfItsHalfYear() {
    assertThat(minimumWageOn(LocalDate.of(2025, 6, 30))).isEqualByComparingTo("14.06");
    assertThat(minimumWageOn(LocalDate.of(2025, 7, 1))).isEqualByComparingTo("14.40");
    assertThat(minimumWageOn(LocalDate.of(2026, 3, 2))).isEqualByComparingTo("14.71");
  }

  private BigDecimal minimumWageOn(LocalDate day) {
    List<MinimumWage> valid =
        catalogue.minimumWages().stream().filter(wage -> wage.validity().holdsOn(day)).toList();
    assertThat(valid).hasSize(1);
    return valid.getFirst().hourlyAmount();
  }

  @Test
  void theEmployerChargeAllowanceChangedIn2018() {
    assertThat(allowanceOn(LocalDate.of(2017, 12, 31))).isEqualByComparingTo("23");
    assertThat(allowanceOn(LocalDate.of(2018, 1, 1))).isEqualByComparingTo("23.5");
  }

  private BigDecimal allowanceOn(LocalDate day) {
    List<SubsidyParameter> valid =
        catalogue.subsidyParameters().stream()
            .filter(each -> each.name() == SubsidyParameter.Name.EMPLOYER_CHARGE_ALLOWANCE)
            .filter(each -> each.validity().holdsOn(day))
            .toList();
    assertThat(valid).hasSize(1);
    return valid.getFirst().value();
  }

  @Test
  void bothSroiTablesValueTheSameRegisterDifferently() {
    assertThat(catalogue.sroiBlocks())
        .filteredOn(block -> block.block().equals("JOB_AGREEMENT"))
        .extracting(block -> block.table() + " " + block.value())
        .containsExactly("RIJNSTREEK 50000", "OOST_NEDERLAND 40000");
    assertThat(catalogue.sroiBlocks()).allSatisfy(block -> assertThat(block.value()).isPositive());
  }

  @Test
  void everyWageValueFallsInOneProfile() {
    for (int percent = 0; percent <= 100; percent++) {
      BigDecimal wageValue = BigDecimal.valueOf(percent);
      assertThat(catalogue.wageValueProfiles().all())
          .filteredOn(profile -> profile.covers(wageValue))
          .hasSize(1);
    }
  }

  @Test
  void thePartnershipIsThreeMunicipalitiesOfTheRegion() {
    assertThat(catalogue.municipalities().all())
        .filteredOn(Municipality::partnership)
        .extracting(Municipality::name)
        .containsExactlyInAnyOrder("Leidschendam-Voorburg", "Voorschoten", "Wassenaar");
    assertThat(catalogue.municipalities().all())
        .filteredOn(each -> each.region().equals("Zuid-Holland Centraal"))
        .hasSize(6);
  }

  @Test
  void postcodeCentroidsAreWithinThreeKilometresOfTheFullList() throws Exception {
    assertThat(catalogue.postcode("2271 AB")).isPresent();
    assertThat(catalogue.postcode("99")).isEmpty();
    Path full = Path.of("../../shared/reference/pc4.csv");
    if (!Files.exists(full)) {
      System.out.println("skipped: no shared data");
      return;
    }
    int compared = 0;
    for (String line : Files.readAllLines(full).subList(1, 4000)) {
      String[] fields = line.split(",");
      PostcodeCentroid ours = catalogue.postcodes().get(fields[0]);
      if (ours != null) {
        double north = (ours.latitude() - Double.parseDouble(fields[1])) * 111.2;
        double east = (ours.longitude() - Double.parseDouble(fields[2])) * 68.5;
        assertThat(Math.hypot(north, east)).as(fields[0]).isLessThan(3.1);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(150);
  }
}
