package nl.wsp.api.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.wsp.api.demo.DemoContribution.Status;
import nl.wsp.api.demo.DemoEmployer.SroiObligation;
import nl.wsp.api.reference.BuildingBlockTables;
import nl.wsp.matching.TargetGroup;
import nl.wsp.matching.sroi.BuildingBlockTable;
import nl.wsp.matching.sroi.Contribution;
import nl.wsp.matching.sroi.ContributionKind;
import nl.wsp.matching.sroi.SroiValuation;
import nl.wsp.matching.sroi.Valuation;
import org.jspecify.annotations.Nullable;

/** Makes SROI obligations with contributions in every state; values come from the real tables. */
final class SroiMaker {
  private static final String TABLE = "RIJNSTREEK";
  private static final BigDecimal PERCENTAGE = new BigDecimal("5.00");
  private static final int LATEST_START_DAYS_AGO = 30;

  private record Work(String description, TargetGroup group, boolean register, int years) {}

  private static final List<Work> WORKS =
      List.of(
          new Work("Medewerker groenonderhoud", TargetGroup.PARTICIPATION_ACT, false, 1),
          new Work("Hulp in het magazijn", TargetGroup.PARTICIPATION_ACT, false, 3),
          new Work("Medewerker schoonmaak", TargetGroup.UNEMPLOYMENT_BENEFIT, false, 1),
          new Work("Leerling bouw (BBL)", TargetGroup.STUDENT_BBL, false, 0),
          new Work("Assistent in de kantine", TargetGroup.WAJONG, true, 4),
          new Work("Medewerker receptie", TargetGroup.WIA, false, 2));

  private static final List<String> REJECTED_BECAUSE =
      List.of(
          "Op het document staat een andere periode",
          "Het document is niet ondertekend",
          "De uren op het contract zijn anders dan ingevuld");

  private final World world;
  private final List<DemoUser> accountManagers;
  private final BuildingBlockTables tables;

  SroiMaker(World world, List<DemoUser> accountManagers) {
    this.world = world;
    this.accountManagers = accountManagers;
    this.tables = BuildingBlockTables.of(world.market().catalogue());
  }

  /**
   * The obligation of an employer.
   *
   * @param ownUser account of the employer's own people, if any
   */
  SroiObligation obligation(EmployerMaker.Core core, Dice dice, @Nullable UUID ownUser) {
    LocalDate startsOn =
        dice.day(world.daysAgo(500), world.daysAgo(LATEST_START_DAYS_AGO)).withDayOfMonth(1);
    LocalDate endsOn = startsOn.plusYears(dice.between(2, 4)).minusDays(1);
    BigDecimal sum = BigDecimal.valueOf(dice.between(8, 60) * 25_000L).setScale(2);
    UUID id = dice.id(World.startOf(startsOn));
    List<DemoContribution> contributions = new ArrayList<>();
    int count = core.number() == 0 ? 5 : dice.between(0, 4);
    for (int i = 0; i < count; i++) {
      Status status =
          core.number() == 0
              ? List.of(
                      Status.APPROVED,
                      Status.APPROVED,
                      Status.SUBMITTED,
                      Status.REJECTED,
                      Status.PLANNED)
                  .get(i)
              : dice.pickEarly(
                  List.of(Status.APPROVED, Status.SUBMITTED, Status.PLANNED, Status.REJECTED));
      boolean byEmployer = ownUser != null && status == Status.SUBMITTED;
      contributions.add(
          contribution(core, startsOn, endsOn, status, byEmployer ? ownUser : null, i, dice));
    }
    BigDecimal realised =
        contributions.stream()
            .filter(each -> each.status() == Status.APPROVED)
            .map(DemoContribution::value)
            .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    return new SroiObligation(
        id,
        "Raamcontract " + startsOn.getYear() + "-" + (100 + core.number()),
        sum,
        PERCENTAGE,
        // every third contract leaves the table to the region
        core.number() % 3 == 2 ? null : TABLE,
        startsOn,
        endsOn,
        realised,
        contributions);
  }

  private DemoContribution contribution(
      EmployerMaker.Core core,
      LocalDate from,
      LocalDate until,
      Status status,
      @Nullable UUID ownUser,
      int number,
      Dice dice) {
    LocalDate today = world.today();
    boolean planned = status == Status.PLANNED;
    LocalDate startsOn =
        planned
            ? today.plusDays(dice.between(10, 60))
            : dice.day(from.plusDays(10), today.minusDays(10));
    LocalDate start = startsOn.isAfter(until) ? until : startsOn;
    Work work = WORKS.get((core.number() + number) % WORKS.size());
    boolean purchase = number == 3;
    BigDecimal invoice =
        purchase ? BigDecimal.valueOf(dice.between(8, 40) * 125L).setScale(2) : null;
    Contribution valued =
        new Contribution(
            purchase ? ContributionKind.PURCHASE : ContributionKind.EMPLOYMENT,
            start,
            purchase ? null : work.group(),
            purchase ? null : BigDecimal.valueOf(work.years()),
            !purchase && work.register(),
            false,
            purchase ? null : dice.between(19, 61),
            null,
            purchase ? null : BigDecimal.valueOf(dice.between(4, 9) * 4L),
            purchase ? null : dice.between(1, 4) * 3,
            invoice);
    BuildingBlockTable table = tables.inForce(TABLE, start).orElseThrow();
    Valuation valuation = SroiValuation.value(valued, table);
    boolean decided = status == Status.APPROVED || status == Status.REJECTED;
    Instant enteredAt = World.during(planned ? world.daysAgo(5) : start.plusDays(2), dice);
    String label = "Bewijs %d-%d".formatted(100 + core.number(), number + 1);
    return new DemoContribution(
        dice.id(enteredAt),
        valued.kind(),
        purchase ? "Inkoop bij het sociaal werkbedrijf" : work.description(),
        start,
        valued.targetGroup(),
        valued.jobAgreementRegister(),
        valued.benefitYears(),
        valued.age(),
        valued.hoursPerWeek(),
        valued.months(),
        invoice,
        purchase ? "F-%d-%d".formatted(start.getYear(), 1_000 + core.number()) : null,
        purchase ? "Sociaal werkbedrijf Vlietkans" : null,
        status,
        TABLE,
        valuation.value(),
        valuation.blockCode(),
        valuation.counts().map(Valuation.Counts::from).orElse(start),
        valuation.counts().map(Valuation.Counts::until).orElse(start),
        ownUser != null,
        ownUser == null ? core.accountManager().id() : ownUser,
        decided ? otherThan(core.accountManager()).id() : null,
        status == Status.REJECTED ? dice.pick(REJECTED_BECAUSE) : null,
        planned
            ? null
            : new DemoDocument(
                dice.id(enteredAt),
                label.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + ".pdf",
                label),
        enteredAt.truncatedTo(ChronoUnit.SECONDS));
  }

  private DemoUser otherThan(DemoUser one) {
    return accountManagers.stream()
        .filter(each -> !each.id().equals(one.id()))
        .findFirst()
        .orElseThrow();
  }
}
