package nl.wsp.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/** Random profiles of invented people and vacancies, incomplete as real ones are. */
final class Profiles {
  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  static final MapReferenceCatalogue CATALOGUE =
      new MapReferenceCatalogue(
          Map.of("c1", Set.of("c2"), "c2", Set.of("c1", "c3"), "c3", Set.of("c2")),
          Map.of("o1", "r1", "o2", "r1", "o3", "r2"),
          Set.of("c1", "c4"),
          LicenceImplications.directive2006126());

  private static final String[] LICENCES = {"AM", "B", "BE", "C", "CE", "D"};

  private Profiles() {}

  static Arbitrary<CandidateProfile> candidates() {
    return Arbitraries.randomValue(Profiles::candidate);
  }

  static Arbitrary<VacancyProfile> vacancies() {
    return Arbitraries.randomValue(Profiles::vacancy);
  }

  static CandidateProfile candidate(Random random) {
    return CandidateProfile.builder("p" + random.nextInt(1000))
        .active(random.nextInt(10) > 0)
        .updatedAt(maybe(random, () -> Instant.ofEpochMilli(random.nextLong(2_000_000_000_000L))))
        .competencies(maybe(random, () -> list(random, 6, () -> held(random))))
        .suits(demands(random))
        .hours(wish(random))
        .dayParts(maybe(random, () -> new DayParts(random.nextInt(1 << 28))))
        .occupationsWished(maybe(random, () -> list(random, 2, () -> "o" + random.nextInt(6))))
        .occupationsDone(maybe(random, () -> list(random, 3, () -> spell(random))))
        .sectorsWished(maybe(random, () -> list(random, 2, () -> "4" + random.nextInt(10) + "1")))
        .place(maybe(random, () -> place(random)))
        .maxTravelKm(maybe(random, () -> (double) random.nextInt(4) * 10))
        .languages(maybe(random, () -> list(random, 3, () -> language(random))))
        .educationLevel(maybe(random, () -> 1 + random.nextInt(6)))
        .provenLevel(maybe(random, () -> 1 + random.nextInt(6)))
        .licences(maybe(random, () -> list(random, 3, () -> credential(random))))
        .certificates(maybe(random, () -> list(random, 1, () -> credential(random))))
        .availableFrom(maybe(random, () -> TODAY.plusDays(random.nextInt(300))))
        .build();
  }

  static VacancyProfile vacancy(Random random) {
    return VacancyProfile.builder("v" + random.nextInt(1000))
        .occupation(maybe(random, () -> "o" + random.nextInt(6)))
        .sector(maybe(random, () -> "4" + random.nextInt(10) + ".20"))
        .place(maybe(random, () -> place(random)))
        .hours(offered(random))
        .dayParts(random.nextBoolean() ? DayParts.NONE : new DayParts(random.nextInt(1 << 28)))
        .startDate(maybe(random, () -> TODAY.plusDays(random.nextInt(200) - 60)))
        .contractMonths(maybe(random, () -> 1 + random.nextInt(24)))
        .competencies(list(random, 6, () -> asked(random)))
        .demands(demands(random))
        .languages(list(random, 2, () -> language(random)))
        .licences(list(random, 1, () -> LICENCES[random.nextInt(LICENCES.length)]))
        .certificates(random.nextInt(4) == 0 ? List.of("VCA") : List.of())
        .educationLevel(maybe(random, () -> 1 + random.nextInt(6)))
        .build();
  }

  private static HeldCompetency held(Random random) {
    return new HeldCompetency(
        "c" + random.nextInt(8),
        random.nextInt(8) == 0 ? null : random.nextInt(6),
        maybe(random, () -> Evidence.values()[random.nextInt(3)]));
  }

  private static AskedCompetency asked(Random random) {
    return new AskedCompetency(
        "c" + random.nextInt(8),
        random.nextInt(5) == 0 ? null : 1 + random.nextInt(5),
        random.nextBoolean());
  }

  private static TaskDemandLevels demands(Random random) {
    Map<TaskDemand, Integer> levels = new EnumMap<>(TaskDemand.class);
    for (TaskDemand demand : TaskDemand.values()) {
      if (random.nextBoolean()) {
        levels.put(demand, random.nextInt(4));
      }
    }
    return TaskDemandLevels.of(levels);
  }

  private static HoursWish wish(Random random) {
    double min = random.nextInt(25);
    double wanted = min + 1 + random.nextInt(10);
    return new HoursWish(
        maybe(random, () -> min),
        maybe(random, () -> wanted),
        maybe(random, () -> wanted + random.nextInt(2) * 4.5),
        maybe(random, () -> (double) random.nextInt(20)));
  }

  private static HoursOffered offered(Random random) {
    double min = 1 + random.nextInt(36);
    return new HoursOffered(maybe(random, () -> min), maybe(random, () -> min + random.nextInt(8)));
  }

  private static OccupationSpell spell(Random random) {
    LocalDate from = TODAY.minusDays(random.nextInt(1000));
    return new OccupationSpell(
        "o" + random.nextInt(6),
        maybe(random, () -> from),
        maybe(random, () -> from.plusDays(random.nextInt(400))));
  }

  private static Place place(Random random) {
    return new Place(
        "22" + (10 + random.nextInt(9)),
        maybe(
            random,
            () -> new GeoPoint(52 + random.nextDouble() / 5, 4.3 + random.nextDouble() / 5)));
  }

  private static SpokenLanguage language(Random random) {
    return new SpokenLanguage(
        new String[] {"nl", "en", "pl"}[random.nextInt(3)],
        maybe(random, () -> LanguageLevel.values()[random.nextInt(7)]));
  }

  private static Credential credential(Random random) {
    return new Credential(
        random.nextInt(4) == 0 ? "VCA" : LICENCES[random.nextInt(LICENCES.length)],
        maybe(random, random::nextBoolean),
        maybe(random, () -> TODAY.plusDays(random.nextInt(400) - 200)));
  }

  private static <T> List<T> list(Random random, int max, Supplier<T> item) {
    List<T> list = new ArrayList<>();
    for (int count = random.nextInt(max + 1); count > 0; count--) {
      list.add(item.get());
    }
    return list;
  }

  private static <T> @Nullable T maybe(Random random, Supplier<T> item) {
    return random.nextInt(4) == 0 ? null : item.get();
  }
}
