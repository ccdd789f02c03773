package nl.wsp.api.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wsp.api.demo.Places.Place;
import nl.wsp.api.reference.Occupation;
import nl.wsp.matching.DayPart;
import nl.wsp.matching.DayParts;
import nl.wsp.matching.OccupationSpell;
import nl.wsp.matching.TaskDemand;
import nl.wsp.matching.TaskDemandLevels;
import org.jspecify.annotations.Nullable;

/**
 * Makes CVs of which the fields fit each other and some are missing: a few people have told nearly
 * everything, most a part, some hardly anything. The shares are those of the national predecessor
 * of CV-online, where 42% missed an education level, somewhat improved.
 */
final class CvMaker {
  private static final List<Integer> TRAVEL_KM = List.of(5, 8, 10, 12, 15, 20, 25, 30, 40);

  /**
   * What a CV is about.
   *
   * @param occupation the work the person knows or wants most
   * @param demo the person of the demo account, who has told everything
   */
  record Person(
      Occupation occupation, Place home, LocalDate birthDate, boolean statusHolder, boolean demo) {}

  /** How often fields are missing, times the usual share. */
  private record Telling(double missing, double weight) {}

  private static final Weighted<Telling> TELLINGS =
      Weighted.of(
          List.of(new Telling(0.25, 30), new Telling(1.0, 50), new Telling(2.0, 20)),
          Telling::weight);

  private static final Telling EVERYTHING = new Telling(0, 1);

  private final World world;
  private final CvSkills skills;
  private final CvText text;

  CvMaker(World world) {
    this.world = world;
    this.skills = new CvSkills(world);
    this.text = new CvText(world.market().catalogue());
  }

  DemoCv cv(Person person, Dice dice) {
    Telling telling = person.demo() ? EVERYTHING : TELLINGS.pick(dice);
    List<OccupationSpell> done = history(person, dice);
    List<String> wished = wishes(person.occupation(), dice);
    Hours hours = missing(telling, 0.12, dice) ? Hours.UNKNOWN : hours(telling, dice);
    boolean competenciesKnown = !missing(telling, 0.07, dice);
    return new DemoCv(
        missing(telling, 0.12, dice) ? null : text.headline(person, done, dice),
        missing(telling, 0.45, dice) ? null : text.presentation(person, done, hours, dice),
        missing(telling, 0.15, dice) ? null : done,
        missing(telling, 0.08, dice) ? null : wished,
        missing(telling, 0.7, dice) ? null : sectors(wished),
        competenciesKnown ? skills.competencies(person, done, dice) : null,
        competenciesKnown && dice.chance(0.15),
        hours.min(),
        hours.max(),
        hours.wanted(),
        hours.current(),
        missing(telling, 0.35, dice) ? null : dayParts(person.occupation(), dice),
        missing(telling, 0.02, dice) ? null : Places.postcode(person.home(), dice),
        missing(telling, 0.25, dice) ? null : dice.pick(TRAVEL_KM),
        missing(telling, 0.2, dice) ? null : transport(dice),
        missing(telling, 0.35, dice) ? null : availableFrom(dice),
        missing(telling, 0.1, dice) ? null : skills.languages(person, dice),
        missing(telling, 0.3, dice) ? null : educationLevel(person.occupation(), dice),
        missing(telling, 0.65, dice) ? null : person.occupation().workLevel(),
        missing(telling, 0.18, dice) ? null : skills.licences(person, dice),
        missing(telling, 0.3, dice) ? null : skills.certificates(person, dice),
        missing(telling, 0.4, dice) ? TaskDemandLevels.NONE : suits(person.occupation(), dice));
  }

  private static boolean missing(Telling telling, double usualShare, Dice dice) {
    return dice.chance(Math.min(0.95, usualShare * telling.missing()));
  }

  /** Work done, the last first; an empty list is "never worked". */
  private List<OccupationSpell> history(Person person, Dice dice) {
    List<OccupationSpell> spells = new ArrayList<>();
    LocalDate adult = person.birthDate().plusYears(17);
    LocalDate until = world.daysAgo(dice.between(30, 1500));
    int count = dice.chance(0.12) && !person.demo() ? 0 : dice.between(1, 4);
    for (int i = 0; i < count && until.isAfter(adult.plusMonths(3)); i++) {
      boolean same = i == 0 ? dice.chance(0.7) || person.demo() : dice.chance(0.2);
      Occupation occupation =
          same
              ? person.occupation()
              : dice.chance(0.5)
                  ? world.market().near(person.occupation(), dice)
                  : world.market().ofSomebody(dice);
      LocalDate from = until.minusMonths(dice.between(2, 72));
      boolean dated = dice.chance(0.8);
      spells.add(
          new OccupationSpell(
              occupation.code(),
              dated ? (from.isBefore(adult) ? adult : from) : null,
              dated ? until : null));
      until = from.minusMonths(dice.between(1, 30));
    }
    return spells;
  }

  private List<String> wishes(Occupation occupation, Dice dice) {
    Set<String> wished = new LinkedHashSet<>();
    wished.add(occupation.code());
    if (dice.chance(0.5)) {
      wished.add(world.market().near(occupation, dice).code());
    }
    if (dice.chance(0.25)) {
      wished.add(world.market().ofSomebody(dice).code());
    }
    return List.copyOf(wished);
  }

  private List<String> sectors(List<String> wished) {
    return wished.stream()
        .map(code -> world.market().occupation(code).sectorCode())
        .distinct()
        .toList();
  }

  /**
   * Hours a week.
   *
   * @param current hours of the present job, beside which the others come
   */
  record Hours(
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      @Nullable BigDecimal wanted,
      @Nullable BigDecimal current) {
    static final Hours UNKNOWN = new Hours(null, null, null, null);
  }

  private static Hours hours(Telling telling, Dice dice) {
    int current = dice.chance(0.08) ? dice.between(6, 20) : 0;
    int fullTime = current > 0 ? 36 - current : 40;
    int wanted =
        dice.chance(0.35)
            ? dice.between(34, 40)
            : dice.chance(0.55) ? 2 * dice.between(11, 16) : 2 * dice.between(4, 10);
    wanted = Math.min(wanted, fullTime);
    int max = Math.min(fullTime, wanted + 2 * dice.between(0, 4));
    int min = Math.max(Math.min(4, wanted), wanted - 2 * dice.between(0, 5));
    return new Hours(
        missing(telling, 0.25, dice) ? null : new BigDecimal(min),
        new BigDecimal(max),
        missing(telling, 0.3, dice) ? null : new BigDecimal(wanted),
        current > 0 ? new BigDecimal(current) : null);
  }

  private DayParts dayParts(Occupation occupation, Dice dice) {
    Set<DayPart> able = EnumSet.noneOf(DayPart.class);
    String usual = dice.chance(0.75) ? occupation.workingTimes() : "SCHOOL";
    able.addAll(world.market().catalogue().workingTimes().get(usual).dayParts());
    if (dice.chance(0.5)) {
      able.addAll(world.market().catalogue().workingTimes().get("OFFICE").dayParts());
    }
    able.removeIf(dayPart -> dice.chance(0.12));
    return DayParts.of(able);
  }

  private static List<String> transport(Dice dice) {
    List<String> means = new ArrayList<>();
    addIf(means, dice.chance(0.7), "BICYCLE");
    addIf(means, dice.chance(0.6), "PUBLIC_TRANSPORT");
    addIf(means, dice.chance(0.25), "CAR");
    addIf(means, dice.chance(0.08), "E_BIKE");
    addIf(means, dice.chance(0.06), "MOPED");
    return means;
  }

  private static void addIf(List<String> codes, boolean condition, String code) {
    if (condition) {
      codes.add(code);
    }
  }

  private LocalDate availableFrom(Dice dice) {
    return dice.chance(0.6)
        ? world.daysAgo(dice.between(1, 200))
        : world.today().plusDays(dice.chance(0.85) ? dice.between(1, 60) : dice.between(61, 200));
  }

  private static int educationLevel(Occupation occupation, Dice dice) {
    int shift = dice.chance(0.55) ? 0 : dice.chance(0.6) ? -1 : 1;
    return Math.clamp(occupation.workLevel() + shift, 1, 6);
  }

  private static TaskDemandLevels suits(Occupation occupation, Dice dice) {
    Map<TaskDemand, Integer> levels = new EnumMap<>(TaskDemand.class);
    occupation
        .demands()
        .forEach(
            (demand, usual) -> {
              if (dice.chance(0.85)) {
                levels.put(demand, Math.clamp(usual + dice.between(-1, 1), 0, 3));
              }
            });
    return TaskDemandLevels.of(levels);
  }
}
