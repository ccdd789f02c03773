package nl.wsp.api.demo;

import static nl.wsp.api.functionscan.ScanStatus.ACCEPTED;
import static nl.wsp.api.functionscan.ScanStatus.ADVICE;
import static nl.wsp.api.functionscan.ScanStatus.DECLINED;
import static nl.wsp.api.functionscan.ScanStatus.IN_PROGRESS;
import static nl.wsp.api.functionscan.ScanStatus.PLANNED;
import static nl.wsp.api.functionscan.ScanStatus.REQUESTED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wsp.api.functionscan.ScanDetails;
import nl.wsp.api.functionscan.ScanStatus;
import nl.wsp.api.functionscan.SectorTemplates;
import nl.wsp.api.functionscan.TaskContent;

/** Makes function-creation scans, whatever the size: a handful in every status. */
final class ScanMaker {
  private static final int TASKS_OF_THE_SCAN_AT_HAND = 25;

  /** The first two are the demo employer's, one of them at hand on the tablet. */
  private static final List<ScanStatus> STATUSES =
      List.of(
          IN_PROGRESS,
          DECLINED,
          REQUESTED,
          PLANNED,
          PLANNED,
          IN_PROGRESS,
          ADVICE,
          ACCEPTED,
          REQUESTED);

  private static final List<ScanStatus> ROAD =
      List.of(REQUESTED, PLANNED, IN_PROGRESS, ADVICE, ACCEPTED);
  private static final List<String> ACTIONS = List.of("ASK", "PLAN", "START", "ADVISE", "ACCEPT");

  private static final List<String> QUESTIONS =
      List.of(
          "Onze vakmensen doen veel eenvoudig werk zelf. Daardoor blijft het echte werk liggen.",
          "Er is elke week overwerk. Kan een deel van het werk naar een nieuwe collega?",
          "Wij willen iemand een kans geven, maar weten niet welk werk daarbij past.",
          "Wij huren steeds uitzendkrachten in voor kleine klussen. Kan dat anders?");

  private static final List<String> DEPARTMENTS =
      List.of("Magazijn", "Productie", "Keuken", "Kantoor", "Buitendienst");

  private static final String DECLINED_BECAUSE =
      "De afdeling verhuist dit jaar. Wij vragen het daarna opnieuw.";

  private final World world;
  private final EmployerMaker employers;
  private final SectorTemplates templates;
  private final UUID demoEmployerUserId;

  ScanMaker(World world, EmployerMaker employers, Staff staff) {
    this.world = world;
    this.employers = employers;
    this.templates = new SectorTemplates(world.market().catalogue());
    this.demoEmployerUserId = staff.employerAccount(employers.demoOrganisation().id()).id();
  }

  Stream<DemoScan> all() {
    return Stream.iterate(0, number -> number < STATUSES.size(), number -> number + 1)
        .map(this::scan);
  }

  private DemoScan scan(int number) {
    Dice dice = world.dice(Dice.Kind.FUNCTION_SCAN, number);
    boolean own = number < 2;
    int others = world.size().employers() - 1;
    EmployerMaker.Core employer = employers.core(own || others < 1 ? 0 : dice.between(1, others));
    ScanStatus status = STATUSES.get(number);
    UUID adviser = employer.accountManager().id();
    UUID asker = own ? demoEmployerUserId : adviser;
    LocalDate asked = world.daysAgo(dayAsked(status) + dice.between(0, 5));
    List<DemoScan.Step> steps = steps(status, asked, asker, adviser, dice);
    boolean planned = status != REQUESTED && status != DECLINED;
    LocalDate visit =
        status == PLANNED ? world.today().plusDays(dice.between(3, 14)) : asked.plusDays(12);
    List<DemoScan.Task> tasks = new ArrayList<>();
    if (planned && status != PLANNED) {
      for (TaskContent content : contents(number, employer.sectorCode())) {
        tasks.add(new DemoScan.Task(dice.id(steps.getLast().at()), content));
      }
    }
    return new DemoScan(
        dice.id(steps.getFirst().at()),
        employer.id(),
        status,
        planned ? adviser : null,
        planned ? visit : null,
        planned ? "%02d:30".formatted(dice.between(9, 14)) : null,
        status == DECLINED ? DECLINED_BECAUSE : null,
        details(asked, planned, dice),
        tasks,
        steps);
  }

  private static int dayAsked(ScanStatus status) {
    return switch (status) {
      case REQUESTED -> 2;
      case PLANNED -> 9;
      case IN_PROGRESS -> 24;
      case ADVICE -> 45;
      case ACCEPTED, DECLINED -> 120;
    };
  }

  private ScanDetails details(LocalDate asked, boolean planned, Dice dice) {
    String contact = world.words().firstName(dice) + " " + world.words().surname(dice);
    return new ScanDetails(
        dice.pick(QUESTIONS),
        dice.pick(DEPARTMENTS),
        contact,
        "070 555 %02d %02d".formatted(dice.between(10, 99), dice.between(10, 99)),
        null,
        List.of(asked.plusDays(10), asked.plusDays(12)),
        planned ? List.of(contact, "Teamleider") : List.of(),
        null);
  }

  private static List<DemoScan.Step> steps(
      ScanStatus status, LocalDate asked, UUID asker, UUID adviser, Dice dice) {
    List<DemoScan.Step> steps = new ArrayList<>();
    Instant at = World.during(asked, dice);
    steps.add(new DemoScan.Step(REQUESTED, "ASK", at, asker));
    if (status == DECLINED) {
      Instant later = World.during(asked.plusDays(3), dice);
      steps.add(new DemoScan.Step(DECLINED, "DECLINE", later, asker));
      return steps;
    }
    List<Integer> daysLater = List.of(0, 4, 12, 20, 30);
    for (int i = 1; i <= ROAD.indexOf(status); i++) {
      Instant next = World.during(asked.plusDays(daysLater.get(i)), dice);
      UUID actor = ROAD.get(i) == ACCEPTED ? asker : adviser;
      steps.add(new DemoScan.Step(ROAD.get(i), ACTIONS.get(i), next, actor));
    }
    return steps;
  }

  /** The scan at hand has work of the sector and of the office; others that of their sector. */
  private List<TaskContent> contents(int number, String sector) {
    List<TaskContent> tasks = new ArrayList<>(templates.tasksFor(sector));
    if (number == 0) {
      templates.tasksOf("office").stream()
          .limit(Math.max(0, TASKS_OF_THE_SCAN_AT_HAND - tasks.size()))
          .forEach(tasks::add);
    }
    return tasks;
  }
}
