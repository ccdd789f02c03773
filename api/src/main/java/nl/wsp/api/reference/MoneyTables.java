package nl.wsp.api.reference;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.wsp.api.reference.SubsidyParameter.Name;
import nl.wsp.matching.sroi.BuildingBlock;
import nl.wsp.matching.sroi.BuildingBlock.Basis;
import nl.wsp.matching.sroi.BuildingBlockTable;
import nl.wsp.matching.sroi.ContributionKind;
import nl.wsp.matching.subsidy.MinimumWageTable;
import nl.wsp.matching.subsidy.SubsidyRules;
import nl.wsp.matching.subsidy.SubsidyTables;

/** Offers the dated amounts of the catalogue in the form the calculators of matching read. */
@Factory
final class MoneyTables {
  private static final int ADULT_AGE = 21;
  // domain §5: value per year × min(1, hours ÷ 36)
  private static final BigDecimal SROI_FULL_TIME_HOURS = BigDecimal.valueOf(36);

  @Singleton
  SubsidyTables subsidyTables(Catalogue catalogue) {
    return new SubsidyTables(minimumWages(catalogue), rules(catalogue));
  }

  @Singleton
  BuildingBlockTables buildingBlockTables(Catalogue catalogue) {
    return buildingBlocks(catalogue);
  }

  static BuildingBlockTables buildingBlocks(Catalogue catalogue) {
    Map<String, List<SroiBlock>> byTable = new LinkedHashMap<>();
    for (SroiBlock block : catalogue.sroiBlocks()) {
      byTable
          .computeIfAbsent(block.table() + "|" + block.validity().from(), key -> new ArrayList<>())
          .add(block);
    }
    return new BuildingBlockTables(byTable.values().stream().map(MoneyTables::table).toList());
  }

  static MinimumWageTable minimumWages(Catalogue catalogue) {
    return new MinimumWageTable(
        catalogue.minimumWages().stream()
            .map(
                wage -> {
                  Map<Integer, BigDecimal> youth = new TreeMap<>();
                  catalogue.youthRates().stream()
                      .filter(rate -> rate.validity().holdsOn(wage.validity().from()))
                      .forEach(rate -> youth.put(rate.age(), rate.percent()));
                  return new MinimumWageTable.Amount(
                      wage.validity().from(), wage.hourlyAmount(), ADULT_AGE, youth, wage.source());
                })
            .toList());
  }

  static SubsidyRules rules(Catalogue catalogue) {
    TreeSet<LocalDate> changes = new TreeSet<>();
    catalogue.subsidyParameters().forEach(each -> changes.add(each.validity().from()));
    return new SubsidyRules(
        changes.stream()
            .map(
                day ->
                    new SubsidyRules.Version(
                        day,
                        valueOn(catalogue, Name.EMPLOYER_CHARGE_ALLOWANCE, day),
                        valueOn(catalogue, Name.HOLIDAY_ALLOWANCE, day),
                        valueOn(catalogue, Name.MAXIMUM_RATE, day),
                        valueOn(catalogue, Name.FLAT_RATE, day),
                        valueOn(catalogue, Name.FLAT_RATE_LONGEST, day).intValueExact(),
                        sourceOn(catalogue, Name.EMPLOYER_CHARGE_ALLOWANCE, day)))
            .toList());
  }

  private static BigDecimal valueOn(Catalogue catalogue, Name name, LocalDate day) {
    return parameterOn(catalogue, name, day).value();
  }

  private static String sourceOn(Catalogue catalogue, Name name, LocalDate day) {
    return parameterOn(catalogue, name, day).source();
  }

  private static SubsidyParameter parameterOn(Catalogue catalogue, Name name, LocalDate day) {
    return catalogue.subsidyParameters().stream()
        .filter(each -> each.name() == name && each.validity().holdsOn(day))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + name + " on " + day));
  }

  private static BuildingBlockTable table(List<SroiBlock> blocks) {
    SroiBlock first = blocks.getFirst();
    return new BuildingBlockTable(
        first.table().name(),
        first.validity().from(),
        first.source(),
        SROI_FULL_TIME_HOURS,
        blocks.stream()
            .sorted(Comparator.comparingInt(SroiBlock::priority))
            .map(MoneyTables::block)
            .toList());
  }

  private static BuildingBlock block(SroiBlock block) {
    ContributionKind kind =
        switch (block.kind()) {
          case EMPLOYMENT, ADDITION -> ContributionKind.EMPLOYMENT;
          case TRIAL -> ContributionKind.TRIAL;
          case PURCHASE -> ContributionKind.PURCHASE;
        };
    Basis basis =
        switch (block.unit()) {
          case EUR_PER_YEAR ->
              block.kind() == SroiBlock.Kind.ADDITION ? Basis.ADDITION_PER_YEAR : Basis.PER_YEAR;
          case EUR_PER_MONTH -> Basis.PER_MONTH;
          case INVOICE -> Basis.INVOICE;
        };
    return new BuildingBlock(
        block.block(),
        new BuildingBlock.Condition(
            kind,
            block.targetGroups(),
            Boolean.TRUE.equals(block.jobAgreementRegister()),
            block.benefitYearsFrom(),
            block.benefitYearsBelow(),
            block.disability(),
            block.educationLevelUpTo(),
            block.ageFrom()),
        basis,
        basis == Basis.INVOICE ? BigDecimal.ZERO : block.value(),
        block.countsMonths());
  }
}
