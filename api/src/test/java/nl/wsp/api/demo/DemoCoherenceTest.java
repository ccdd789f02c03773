package nl.wsp.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wsp.api.demo.DemoVacancy.Status;
import nl.wsp.api.demo.DemoVacancy.Transition;
import nl.wsp.api.functionscan.ScanStatus;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.CodeList;
import nl.wsp.api.reference.CompetencyEntry;
import nl.wsp.api.reference.Occupation;
import nl.wsp.matching.AskedCompetency;
import nl.wsp.matching.HoursWish;
import nl.wsp.matching.WageValue;
import org.junit.jupiter.api.Test;

class DemoCoherenceTest {
  private static final LocalDate TODAY = DemoGeneratorTest.TODAY;
  private static final Catalogue CATALOGUE = Catalogue.bundled();
  private static final DemoGenerator DEMO =
      new DemoGenerator(CATALOGUE, DemoGeneratorTest.SEED, TODAY, DemoSize.PARTNERSHIP);
  private static final List<DemoVacancy> VACANCIES = DEMO.vacancies().toList();
  private static final List<DemoJobSeeker> PEOPLE = DEMO.jobSeekers().toList();

  @Test
  void publishedVacanciesHaveAllThatPublishingNeeds() {
    List<DemoVacancy> published =
        VACANCIES.stream().filter(each -> each.status() != Status.DRAFT).toList();
    assertThat(published).hasSizeGreaterThan(500);
    assertThat(published)
        .allSatisfy(
            vacancy -> {
              assertThat(vacancy.occupationCode()).isNotNull();
              assertThat(vacancy.hoursMin()).isPositive().isLessThanOrEqualTo(vacancy.hoursMax());
              assertThat(vacancy.postcode()).isNotNull();
              assertThat(vacancy.startDate()).isNotNull();
              assertThat(vacancy.description()).hasSizeGreaterThan(150);
            });
  }

  @Test
  void everyStatusOccursWithAHistoryThatLeadsToIt() {
    Map<Status, Long> counts =
        VACANCIES.stream()
            .collect(
                Collectors.groupingBy(
                    DemoVacancy::status, () -> new EnumMap<>(Status.class), Collectors.counting()));
    assertThat(counts).hasSize(Status.values().length);
    assertThat(counts.get(Status.PUBLISHED)).isBetween(170L, 260L);
    assertThat(VACANCIES)
        .allSatisfy(
            vacancy -> {
              List<Transition> transitions = vacancy.transitions();
              Status last = transitions.isEmpty() ? Status.DRAFT : transitions.getLast().to();
              assertThat(last).isEqualTo(vacancy.status());
              assertThat(transitions).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
              assertThat(vacancy.createdAt()).isBeforeOrEqualTo(vacancy.updatedAt());
              assertThat(day(vacancy.updatedAt())).isBefore(TODAY);
              if (vacancy.status() == Status.PUBLISHED && vacancy.closingDate() != null) {
                assertThat(vacancy.closingDate()).isAfter(TODAY);
              }
              if (vacancy.status() == Status.EXPIRED) {
                assertThat(vacancy.closingDate()).isBefore(TODAY);
              }
            });
    assertThat(VACANCIES.stream().map(each -> day(each.createdAt())).min(LocalDate::compareTo))
        .hasValueSatisfying(oldest -> assertThat(oldest).isBefore(TODAY.minusDays(600)));
  }

  @Test
  void aScanIsInEveryStatusAndOneOfTheDemoEmployerIsAtHandWithTwentyFiveTasks() {
    List<DemoScan> scans = DEMO.scans().toList();
    assertThat(scans.stream().map(DemoScan::status).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(ScanStatus.values());
    DemoScan atHand = scans.getFirst();
    assertThat(atHand.status()).isEqualTo(ScanStatus.IN_PROGRESS);
    assertThat(atHand.employerId()).isEqualTo(DEMO.employers().findFirst().orElseThrow().id());
    assertThat(atHand.tasks()).hasSize(25);
    assertThat(scans)
        .allSatisfy(
            scan -> {
              assertThat(scan.steps().getLast().to()).isEqualTo(scan.status());
              assertThat(scan.steps()).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
              assertThat(day(scan.updatedAt())).isBefore(TODAY);
              if (scan.status() == ScanStatus.PLANNED) {
                assertThat(scan.plannedOn()).isAfter(TODAY);
              }
              if (scan.tasksShared()) {
                assertThat(scan.tasks()).hasSizeGreaterThan(10);
              }
            });
    assertThat(DEMO.scans().toList()).isEqualTo(scans);
  }

  private static LocalDate day(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate();
  }

  @Test
  void whatAVacancyAsksBelongsToItsOccupation() {
    Set<String> general =
        CATALOGUE.competencies().stream()
            .filter(each -> each.kind() == CompetencyEntry.Kind.GENERAL)
            .map(CompetencyEntry::code)
            .collect(Collectors.toSet());
    List<DemoVacancy> known =
        VACANCIES.stream().filter(each -> each.occupationCode() != null).toList();
    assertThat(known).isNotEmpty();
    assertThat(known)
        .allSatisfy(
            vacancy -> {
              Occupation occupation = CATALOGUE.occupations().get(vacancy.occupationCode());
              Set<String> usual = new HashSet<>(occupation.competencies());
              usual.addAll(general);
              assertThat(vacancy.competencies())
                  .isNotEmpty()
                  .anyMatch(AskedCompetency::essential)
                  .allMatch(asked -> usual.contains(asked.code()));
              assertThat(occupation.licences()).containsAll(vacancy.licences());
              assertThat(occupation.certificates()).containsAll(vacancy.certificates());
              assertThat(CATALOGUE.workingTimes().get(occupation.workingTimes()).dayParts())
                  .containsAll(vacancy.dayParts().toSet());
              assertThat(
                      CATALOGUE.codeList(CodeList.CONTRACT_FORM).contains(vacancy.contractForm()))
                  .isTrue();
            });
  }

  @Test
  void nobodyIsPaidLessThanTheMinimumWageOfTheStartDate() {
    List<DemoVacancy> paid =
        VACANCIES.stream()
            .filter(each -> each.hourlyWage() != null && each.startDate() != null)
            .toList();
    assertThat(paid).hasSizeGreaterThan(400);
    assertThat(paid)
        .allSatisfy(
            vacancy ->
                assertThat(vacancy.hourlyWage())
                    .isGreaterThanOrEqualTo(minimumWage(vacancy.startDate()))
                    .isLessThan(new BigDecimal("40")));
  }

  private static BigDecimal minimumWage(LocalDate day) {
    return CATALOGUE.minimumWages().stream()
        .filter(each -> each.validity().holdsOn(day))
        .map(each -> each.hourlyAmount())
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }

  @Test
  void whatPeopleCanBelongsToTheWorkTheyDidOrWish() {
    int compared = 0;
    for (DemoJobSeeker person : PEOPLE) {
      DemoCv cv = person.cv();
      if (cv.competencies() == null || cv.occupationsDone() == null) {
        continue;
      }
      assertThat(cv.competencies())
          .isNotEmpty()
          .allMatch(held -> CATALOGUE.competencies().contains(held.code()));
      cv.occupationsDone()
          .forEach(
              spell -> {
                assertThat(CATALOGUE.occupations().contains(spell.code())).isTrue();
                if (spell.from() != null) {
                  assertThat(spell.from()).isBefore(spell.to()).isAfter(person.birthDate());
                  assertThat(spell.to()).isBefore(TODAY);
                }
              });
      Set<String> held =
          cv.competencies().stream().map(each -> each.code()).collect(Collectors.toSet());
      assertThat(cv.occupationsDone())
          .allSatisfy(
              spell ->
                  assertThat(CATALOGUE.occupations().get(spell.code()).competencies())
                      .anyMatch(held::contains));
      compared++;
    }
    assertThat(compared).isGreaterThan(1500);
  }

  @Test
  void everyCvIsAcceptableInput() {
    for (DemoJobSeeker person : PEOPLE) {
      DemoCv cv = person.cv();
      // refuses hours that do not fit each other
      new HoursWish(
          number(cv.hoursMin()),
          number(cv.wantedHoursPerWeek()),
          number(cv.hoursMax()),
          number(cv.currentHoursPerWeek()));
      codes(cv.occupationsWished(), CATALOGUE.occupations()::contains);
      codes(cv.sectorsWished(), CATALOGUE.sectors()::contains);
      codes(cv.transport(), CATALOGUE.codeList(CodeList.TRANSPORT)::contains);
      if (cv.languages() != null) {
        assertThat(cv.languages()).allMatch(each -> CATALOGUE.language(each.code()).isPresent());
      }
      if (cv.licences() != null) {
        assertThat(cv.licences()).allMatch(each -> CATALOGUE.licences().contains(each.code()));
      }
      if (cv.certificates() != null) {
        assertThat(cv.certificates())
            .allMatch(each -> CATALOGUE.certificates().contains(each.code()));
      }
      if (cv.postcode() != null) {
        assertThat(CATALOGUE.postcode(cv.postcode())).isPresent();
      }
    }
    assertThat(PEOPLE).hasSize(2500);
  }

  private static Double number(BigDecimal hours) {
    return hours == null ? null : hours.doubleValue();
  }

  private static void codes(List<String> codes, Function<String, Boolean> known) {
    if (codes != null) {
      assertThat(codes).doesNotHaveDuplicates().allMatch(known::apply);
    }
  }

  @Test
  void targetGroupFactsFitEachOther() {
    List<DemoTargetGroup> withSteps =
        PEOPLE.stream()
            .map(DemoJobSeeker::targetGroup)
            .filter(each -> each.mediationStep() != null && each.participationStep() != null)
            .toList();
    assertThat(withSteps)
        .hasSizeGreaterThan(1000)
        .allMatch(each -> each.mediationStep() != 1 || each.participationStep() >= 3)
        .allMatch(each -> each.mediationStep() != 3 || each.participationStep() <= 3);
    List<WageValue> wageValues =
        PEOPLE.stream().flatMap(each -> each.targetGroup().wageValues().stream()).toList();
    assertThat(wageValues)
        .hasSizeGreaterThan(200)
        .anyMatch(each -> each.kind() == WageValue.Kind.DEFINITIVE)
        .allMatch(each -> each.determinedOn().isBefore(TODAY));
  }

  @Test
  void manyVacanciesHavePeopleWhoKnowThatWork() {
    Set<String> wished =
        PEOPLE.stream()
            .map(person -> person.cv().occupationsWished())
            .filter(codes -> codes != null)
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    assertThat(VACANCIES)
        .filteredOn(vacancy -> wished.contains(vacancy.occupationCode()))
        .hasSizeGreaterThan(500);
  }
}
