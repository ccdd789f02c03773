package nl.wsp.api.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.reference.CompetencyEntry;
import nl.wsp.api.reference.CsvTable;
import nl.wsp.api.reference.MinimumWage;
import nl.wsp.api.reference.Occupation;

/** Which work is common here: sectors of employers, occupations of vacancies and of people. */
final class Market {
  /** Work that any employer may have. */
  private static final List<String> SUPPORTING_WORK =
      List.of(
          "OCC-schoonmaker",
          "OCC-administratief-medewerker",
          "OCC-receptionist",
          "OCC-facilitair-medewerker",
          "OCC-postkamermedewerker",
          "OCC-onderhoudsmedewerker-gebouwen",
          "OCC-klantenservicemedewerker",
          "OCC-cateringmedewerker");

  private static final double SHARE_OF_SUPPORTING_WORK = 0.15;

  /** How common an occupation is among people on benefits, by work level 1 to 6. */
  private static final double[] PEOPLE_BY_WORK_LEVEL = {9, 8, 4, 1.2, 0.4, 0.15};

  /** How common a vacancy of the service point is, by work level 1 to 6. */
  private static final double[] VACANCIES_BY_WORK_LEVEL = {7, 6, 4, 2, 0.5, 0.2};

  /**
   * A sector of employers.
   *
   * @param names kinds of firm
   */
  record EmployerSector(String code, int weight, List<String> names) {}

  private final Catalogue catalogue;
  private final Weighted<EmployerSector> employerSectors;
  private final Map<String, EmployerSector> employerSectorsByCode;
  private final Map<String, Weighted<Occupation>> vacanciesBySector;
  private final List<Occupation> supportingWork;
  private final Weighted<Occupation> people;
  private final List<String> generalCompetencies;
  private final List<MinimumWage> minimumWages;

  Market(Catalogue catalogue) {
    this.catalogue = catalogue;
    List<EmployerSector> sectors =
        CsvTable.bundled(
            "demo/employer-sectors.csv",
            row ->
                new EmployerSector(
                    row.text("sector"), row.integer("weight", 1, 1000), row.list("names")));
    this.employerSectors = Weighted.of(sectors, EmployerSector::weight);
    this.employerSectorsByCode =
        sectors.stream().collect(Collectors.toMap(EmployerSector::code, sector -> sector));
    this.vacanciesBySector =
        catalogue.occupations().stream()
            .collect(
                Collectors.groupingBy(
                    Occupation::sectorCode,
                    Collectors.collectingAndThen(
                        Collectors.toList(),
                        each -> Weighted.of(each, byLevel(VACANCIES_BY_WORK_LEVEL)))));
    this.supportingWork = SUPPORTING_WORK.stream().map(catalogue.occupations()::get).toList();
    this.people =
        Weighted.of(List.copyOf(catalogue.occupations().all()), byLevel(PEOPLE_BY_WORK_LEVEL));
    this.generalCompetencies =
        catalogue.competencies().stream()
            .filter(each -> each.kind() == CompetencyEntry.Kind.GENERAL)
            .map(CompetencyEntry::code)
            .toList();
    this.minimumWages =
        catalogue.minimumWages().stream()
            .sorted(Comparator.comparing((MinimumWage wage) -> wage.validity().from()).reversed())
            .toList();
  }

  private static ToDoubleFunction<Occupation> byLevel(double[] weights) {
    return occupation -> weights[occupation.workLevel() - 1];
  }

  Catalogue catalogue() {
    return catalogue;
  }

  Occupation occupation(String code) {
    return catalogue.occupations().get(code);
  }

  EmployerSector employerSector(Dice dice) {
    return employerSectors.pick(dice);
  }

  EmployerSector employerSector(String code) {
    return employerSectorsByCode.get(code);
  }

  /** Work that an employer of a sector may offer. */
  Occupation offeredIn(String sectorCode, Dice dice) {
    Weighted<Occupation> own = vacanciesBySector.get(sectorCode);
    return own == null || dice.chance(SHARE_OF_SUPPORTING_WORK)
        ? dice.pick(supportingWork)
        : own.pick(dice);
  }

  /** The work of somebody who looks for a job. */
  Occupation ofSomebody(Dice dice) {
    return people.pick(dice);
  }

  /** An occupation one step away. */
  Occupation near(Occupation occupation, Dice dice) {
    return occupation(dice.pick(List.copyOf(occupation.related())));
  }

  List<String> generalCompetencies() {
    return generalCompetencies;
  }

  /** Euros per hour at 21 and older: of that day, else the last one known before it. */
  BigDecimal minimumWage(LocalDate day) {
    return minimumWages.stream()
        .filter(wage -> !wage.validity().from().isAfter(day))
        .findFirst()
        .orElse(minimumWages.getLast())
        .hourlyAmount()
        .setScale(2, RoundingMode.UNNECESSARY);
  }
}
