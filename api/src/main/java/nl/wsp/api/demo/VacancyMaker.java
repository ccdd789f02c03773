package nl.wsp.api.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.demo.DemoVacancy.Status;
import nl.wsp.api.reference.Occupation;
import nl.wsp.matching.AskedCompetency;
import nl.wsp.matching.DayPart;
import nl.wsp.matching.DayParts;
import nl.wsp.matching.LanguageLevel;
import nl.wsp.matching.SpokenLanguage;
import nl.wsp.matching.TaskDemand;
import nl.wsp.matching.TaskDemandLevels;
import nl.wsp.matching.Track;
import org.jspecify.annotations.Nullable;

/** Makes vacancies whose fields belong together; the first ones are the demo employer's. */
final class VacancyMaker {
  private static final List<Status> STATUSES_OF_DEMO_EMPLOYER =
      List.of(
          Status.PUBLISHED,
          Status.PUBLISHED,
          Status.PUBLISHED,
          Status.SUBMITTED,
          Status.DRAFT,
          Status.FILLED);

  /** Highest wage above the minimum, in percent of it, by work level 1 to 6. */
  private static final int[] HIGHEST_RAISE_PERCENT = {8, 10, 20, 45, 80, 110};

  /** Lowest wage above the minimum, in percent of it, by work level 1 to 6. */
  private static final int[] LOWEST_RAISE_PERCENT = {0, 0, 2, 8, 35, 50};

  private static final int HOURS_IN_A_DAY_PART = 4;

  /** Fewest and most contract hours that are usual for times of work. */
  private static final Map<String, int[]> USUAL_HOURS =
      Map.of(
          "EVENING", new int[] {6, 16},
          "EARLY", new int[] {12, 32},
          "SCHOOL", new int[] {10, 30},
          "RETAIL", new int[] {8, 36},
          "HOSPITALITY", new int[] {8, 32},
          "CARE", new int[] {12, 32},
          "SHIFT", new int[] {20, 40},
          "OFFICE", new int[] {16, 40},
          "NIGHT", new int[] {24, 40});

  private record Contract(String form, @Nullable Integer months, double weight) {}

  private static final Weighted<Contract> CONTRACTS =
      Weighted.of(
          List.of(
              new Contract("FIXED_TERM", 12, 30),
              new Contract("FIXED_TERM", 6, 18),
              new Contract("FIXED_TERM", 7, 14),
              new Contract("PERMANENT", null, 14),
              new Contract("TEMPORARY_AGENCY", 6, 16),
              new Contract("APPRENTICESHIP", 12, 5),
              new Contract("ON_CALL", null, 3)),
          Contract::weight);

  private final World world;
  private final EmployerMaker employers;
  private final UUID demoEmployerUserId;

  VacancyMaker(World world, EmployerMaker employers, Staff staff) {
    this.world = world;
    this.employers = employers;
    this.demoEmployerUserId = staff.employerAccount(employers.demoOrganisation().id()).id();
  }

  DemoVacancy vacancy(int number) {
    Dice dice = world.dice(Dice.Kind.VACANCY, number);
    boolean demo = number < STATUSES_OF_DEMO_EMPLOYER.size();
    EmployerMaker.Core employer =
        employers.core(demo ? 0 : dice.between(0, world.size().employers() - 1));
    Occupation occupation = world.market().offeredIn(employer.sectorCode(), dice);
    Status status = demo ? STATUSES_OF_DEMO_EMPLOYER.get(number) : Timeline.anyStatus(dice);
    UUID publisher = employer.accountManager().id();
    UUID employerSide = employer.number() == 0 ? demoEmployerUserId : publisher;
    Timeline timeline = Timeline.of(status, world, employerSide, publisher, dice);
    Hours hours = hours(occupation, dice);
    DayParts dayParts = dayParts(occupation, hours, dice);
    Contract contract = CONTRACTS.pick(dice);
    boolean sketch = status == Status.DRAFT && !demo;
    return new DemoVacancy(
        dice.id(timeline.createdAt()),
        employer.id(),
        VacancyText.title(occupation, hours.max(), dice),
        missing(sketch, dice)
            ? null
            : VacancyText.description(
                world.market().catalogue(), occupation, employer, hours, dice),
        missing(sketch, dice) ? null : occupation.code(),
        missing(sketch, dice) ? null : employer.postcode(),
        sketch ? null : hours.min(),
        sketch ? null : hours.max(),
        dayParts,
        dice.chance(0.12) ? null : hourlyWage(occupation, timeline, dice),
        positions(dice),
        missing(sketch, dice) ? null : timeline.startDate(),
        contract.form(),
        contract.months(),
        timeline.closingDate(),
        competencies(occupation, dice),
        demands(occupation, dice),
        languages(occupation, dice),
        dice.chance(0.95) ? occupation.licences() : List.of(),
        dice.chance(0.55) ? dice.some(occupation.certificates(), 1) : List.of(),
        educationLevel(occupation, dice),
        dice.chance(0.7) ? List.of() : dice.some(List.of(Track.values()), dice.between(1, 3)),
        status,
        timeline.transitions(),
        timeline.createdAt(),
        timeline.updatedAt(),
        timeline.publishedAt());
  }

  private static boolean missing(boolean sketch, Dice dice) {
    return sketch && dice.chance(0.4);
  }

  /** Contract hours a week. */
  record Hours(BigDecimal min, BigDecimal max) {}

  private static Hours hours(Occupation occupation, Dice dice) {
    int[] usual = USUAL_HOURS.get(occupation.workingTimes());
    int max = 2 * dice.between((usual[0] + 2) / 2, usual[1] / 2);
    int min = dice.chance(0.35) ? max : Math.max(4, max - 2 * dice.between(1, 6));
    return new Hours(new BigDecimal(min), new BigDecimal(max));
  }

  private DayParts dayParts(Occupation occupation, Hours hours, Dice dice) {
    List<DayPart> usual =
        world.market().catalogue().workingTimes().get(occupation.workingTimes()).dayParts();
    int needed = hours.min().intValue() / HOURS_IN_A_DAY_PART + dice.between(0, 1);
    return dice.chance(0.45) ? DayParts.NONE : DayParts.of(dice.some(usual, Math.max(1, needed)));
  }

  private BigDecimal hourlyWage(Occupation occupation, Timeline timeline, Dice dice) {
    int level = occupation.workLevel() - 1;
    int raise = dice.between(10 * LOWEST_RAISE_PERCENT[level], 10 * HIGHEST_RAISE_PERCENT[level]);
    BigDecimal factor = BigDecimal.ONE.add(BigDecimal.valueOf(raise, 3));
    return world
        .market()
        .minimumWage(timeline.startDate())
        .multiply(factor)
        .setScale(2, RoundingMode.CEILING);
  }

  private static int positions(Dice dice) {
    return dice.chance(0.75) ? 1 : dice.chance(0.8) ? dice.between(2, 4) : dice.between(5, 12);
  }

  private List<AskedCompetency> competencies(Occupation occupation, Dice dice) {
    List<AskedCompetency> asked = new ArrayList<>();
    int usual = Math.max(1, Math.min(4, occupation.workLevel()));
    int essentials = dice.between(1, 2);
    int count = dice.between(2, occupation.competencies().size());
    for (String code : occupation.competencies().subList(0, count)) {
      boolean essential = asked.size() < essentials;
      int level = Math.clamp(usual + dice.between(-1, essential ? 1 : 0), 1, 5);
      asked.add(new AskedCompetency(code, dice.chance(0.08) ? null : level, essential));
    }
    String general = dice.pick(world.market().generalCompetencies());
    if (dice.chance(0.5) && asked.stream().noneMatch(each -> each.code().equals(general))) {
      asked.add(new AskedCompetency(general, dice.between(1, 3), false));
    }
    asked.sort(Comparator.comparing(AskedCompetency::essential).reversed());
    return asked;
  }

  private static TaskDemandLevels demands(Occupation occupation, Dice dice) {
    Map<TaskDemand, Integer> levels = new EnumMap<>(TaskDemand.class);
    if (dice.chance(0.85)) {
      occupation
          .demands()
          .forEach(
              (demand, usual) -> {
                int shift = dice.chance(0.15) ? 1 : dice.chance(0.2) ? -1 : 0;
                levels.put(demand, Math.clamp(usual + shift, 0, 3));
              });
    }
    return TaskDemandLevels.of(levels);
  }

  private static List<SpokenLanguage> languages(Occupation occupation, Dice dice) {
    List<SpokenLanguage> languages = new ArrayList<>();
    int social = occupation.demands().get(TaskDemand.SOCIAL);
    LanguageLevel level =
        social >= 3 ? LanguageLevel.B2 : social == 2 ? LanguageLevel.B1 : LanguageLevel.A2;
    if (dice.chance(social >= 2 ? 0.9 : 0.6)) {
      languages.add(new SpokenLanguage("nl", level));
    }
    if (dice.chance(0.08)) {
      languages.add(new SpokenLanguage("en", LanguageLevel.B1));
    }
    return languages;
  }

  private static @Nullable Integer educationLevel(Occupation occupation, Dice dice) {
    int level = occupation.workLevel();
    double asked = level >= 5 ? 0.9 : level == 4 ? 0.45 : level == 3 ? 0.25 : 0;
    return dice.chance(asked) ? level : null;
  }
}
