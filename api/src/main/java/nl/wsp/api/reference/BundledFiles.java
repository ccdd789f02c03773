package nl.wsp.api.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wsp.api.reference.CsvTable.Row;
import nl.wsp.matching.DayPart;
import nl.wsp.matching.TargetGroup;
import nl.wsp.matching.TaskDemand;

/** Which column of which file becomes which field of the catalogue. */
final class BundledFiles {
  private BundledFiles() {}

  static Catalogue read() {
    Entries<Occupation> occupations = Entries.of(occupations());
    Entries<CompetencyEntry> competencies = Entries.of(competencies());
    List<Language> languages =
        CsvTable.bundled(
            "reference/languages.csv",
            row -> new Language(row.text("code"), row.text("iso6393"), row.label()));
    return new Catalogue(
        occupations,
        competencies,
        Entries.of(
            CsvTable.bundled(
                "reference/licences.csv", row -> new Licence(row.text("code"), row.label()))),
        CsvTable.bundled("reference/licence-implications.csv", BundledFiles::licenceRule),
        Entries.of(CsvTable.bundled("reference/certificates.csv", BundledFiles::certificate)),
        Entries.of(languages),
        Catalogue.byKey(languages, Language::iso6393),
        Entries.of(
            CsvTable.bundled(
                "reference/sectors.csv",
                row -> new Sector(row.text("code"), row.text("section"), row.label()))),
        Entries.of(CsvTable.bundled("reference/municipalities.csv", BundledFiles::municipality)),
        Entries.of(CsvTable.bundled("reference/demands.csv", BundledFiles::demand)),
        Entries.of(CsvTable.bundled("reference/working-times.csv", BundledFiles::workingTimes)),
        codeLists(),
        Catalogue.byKey(
            CsvTable.bundled("reference/postcodes.csv", BundledFiles::postcode),
            PostcodeCentroid::postcode),
        CsvTable.bundled("reference/minimum-wages.csv", BundledFiles::minimumWage),
        CsvTable.bundled("reference/minimum-wage-youth-rates.csv", BundledFiles::youthRate),
        CsvTable.bundled("reference/subsidy-parameters.csv", BundledFiles::subsidyParameter),
        CsvTable.bundled("reference/sroi-blocks.csv", BundledFiles::sroiBlock),
        Entries.of(
            CsvTable.bundled("reference/wage-value-profiles.csv", BundledFiles::wageValueProfile)),
        CsvTable.bundled("reference/compound-parts.csv", row -> row.text("part")),
        ConceptDictionary.of(occupations, competencies));
  }

  private static List<Occupation> occupations() {
    Map<String, Set<String>> related = relations("reference/occupation-relations.csv");
    return CsvTable.bundled(
        "reference/occupations.csv",
        row ->
            new Occupation(
                row.text("code"),
                row.label(),
                row.list("synonyms"),
                row.text("sector"),
                row.integer("workLevel", 1, 6),
                demandLevels(row),
                row.text("workingTimes"),
                row.list("licences"),
                row.list("certificates"),
                row.list("competencies"),
                related.getOrDefault(row.text("code"), Set.of())));
  }

  private static Map<TaskDemand, Integer> demandLevels(Row row) {
    Map<TaskDemand, Integer> levels = new EnumMap<>(TaskDemand.class);
    for (TaskDemand demand : TaskDemand.values()) {
      levels.put(demand, row.integer(demand.name().toLowerCase(Locale.ROOT), 0, 3));
    }
    return levels;
  }

  private static List<CompetencyEntry> competencies() {
    Map<String, Set<String>> related = relations("reference/competency-relations.csv");
    return CsvTable.bundled(
        "reference/competencies.csv",
        row ->
            new CompetencyEntry(
                row.text("code"),
                row.constant("kind", CompetencyEntry.Kind.class),
                row.label(),
                row.label("description"),
                row.list("synonyms"),
                row.constant("learningTime", CompetencyEntry.LearningTime.class),
                related.getOrDefault(row.text("code"), Set.of())));
  }

  /** Each line is one relation; it holds both ways. */
  private static Map<String, Set<String>> relations(String file) {
    record Relation(String one, String other) {}
    Map<String, Set<String>> related = new HashMap<>();
    for (Relation relation :
        CsvTable.bundled(file, row -> new Relation(row.text("code"), row.text("relatedCode")))) {
      related.computeIfAbsent(relation.one(), code -> new TreeSet<>()).add(relation.other());
      related.computeIfAbsent(relation.other(), code -> new TreeSet<>()).add(relation.one());
    }
    return related;
  }

  private static LicenceRule licenceRule(Row row) {
    return new LicenceRule(
        Set.copyOf(row.list("held")), Set.copyOf(row.list("implied")), row.text("source"));
  }

  private static Certificate certificate(Row row) {
    return new Certificate(
        row.text("code"),
        row.label(),
        row.list("synonyms"),
        row.list("implied"),
        row.optionalInteger("validityYears", 1, 50).orElse(null));
  }

  private static Municipality municipality(Row row) {
    return new Municipality(
        row.text("code"), row.text("name"), row.text("region"), row.yesNo("partnership"));
  }

  private static DemandScale demand(Row row) {
    List<Label> levels =
        IntStream.range(0, 4).mapToObj(level -> row.label("level" + level)).toList();
    return new DemandScale(
        row.constant("code", TaskDemand.class), row.label(), row.label("explanation"), levels);
  }

  private static WorkingTimes workingTimes(Row row) {
    return new WorkingTimes(
        row.text("code"), row.label(), row.constants("dayParts", DayPart.class));
  }

  private static Map<CodeList, Entries<CodeLabel>> codeLists() {
    Map<CodeList, List<CodeLabel>> byList = new EnumMap<>(CodeList.class);
    Stream.of(CodeList.values()).forEach(list -> byList.put(list, new ArrayList<>()));
    CsvTable.bundled(
            "reference/code-lists.csv",
            row ->
                new CodeLabel(
                    row.constant("list", CodeList.class),
                    row.text("code"),
                    row.integer("rank", 0, 1000),
                    row.label()))
        .forEach(entry -> byList.get(entry.list()).add(entry));
    Map<CodeList, Entries<CodeLabel>> lists = new EnumMap<>(CodeList.class);
    byList.forEach((list, entries) -> lists.put(list, Entries.of(entries)));
    return Collections.unmodifiableMap(lists);
  }

  private static PostcodeCentroid postcode(Row row) {
    return new PostcodeCentroid(
        row.text("postcode"),
        row.decimal("latitude").doubleValue(),
        row.decimal("longitude").doubleValue());
  }

  private static MinimumWage minimumWage(Row row) {
    return new MinimumWage(validity(row), row.decimal("hourlyAmount"), row.text("source"));
  }

  private static YouthRate youthRate(Row row) {
    return new YouthRate(
        row.integer("age", 0, 21), row.decimal("percent"), validity(row), row.text("source"));
  }

  private static SubsidyParameter subsidyParameter(Row row) {
    return new SubsidyParameter(
        row.constant("code", SubsidyParameter.Name.class),
        row.decimal("value"),
        row.constant("unit", SubsidyParameter.Unit.class),
        validity(row),
        row.text("source"));
  }

  private static SroiBlock sroiBlock(Row row) {
    return new SroiBlock(
        row.constant("table", SroiBlock.Table.class),
        validity(row),
        row.integer("priority", 0, 1000),
        row.text("block"),
        row.constant("kind", SroiBlock.Kind.class),
        Set.copyOf(row.constants("targetGroups", TargetGroup.class)),
        row.optionalYesNo("jobAgreementRegister").orElse(null),
        row.optionalDecimal("benefitYearsFrom").orElse(null),
        row.optionalDecimal("benefitYearsBelow").orElse(null),
        row.optionalYesNo("disability").orElse(null),
        row.optionalInteger("educationLevelUpTo", 1, 6).orElse(null),
        row.optionalInteger("ageFrom", 0, 120).orElse(null),
        row.decimal("value"),
        row.constant("unit", SroiBlock.Unit.class),
        row.optionalInteger("countsMonths", 1, 600).orElse(null),
        row.label(),
        row.text("source"));
  }

  private static WageValueProfile wageValueProfile(Row row) {
    return new WageValueProfile(
        row.text("code"),
        row.decimal("percentFrom"),
        row.optionalDecimal("percentBelow").orElse(null),
        row.optionalInteger("withinMonths", 0, 600).orElse(null),
        row.label(),
        row.label("description"));
  }

  private static Validity validity(Row row) {
    return new Validity(row.date("validFrom"), row.optionalDate("validUntil").orElse(null));
  }
}
