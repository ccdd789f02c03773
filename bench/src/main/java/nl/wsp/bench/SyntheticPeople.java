package nl.wsp.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.wsp.matching.AskedCompetency;
import nl.wsp.matching.CandidateProfile;
import nl.wsp.matching.Credential;
import nl.wsp.matching.DayParts;
import nl.wsp.matching.Evidence;
import nl.wsp.matching.GeoPoint;
import nl.wsp.matching.HeldCompetency;
import nl.wsp.matching.HoursOffered;
import nl.wsp.matching.HoursWish;
import nl.wsp.matching.LanguageLevel;
import nl.wsp.matching.LicenceImplications;
import nl.wsp.matching.MapReferenceCatalogue;
import nl.wsp.matching.OccupationSpell;
import nl.wsp.matching.Place;
import nl.wsp.matching.SpokenLanguage;
import nl.wsp.matching.TaskDemand;
import nl.wsp.matching.TaskDemandLevels;
import nl.wsp.matching.VacancyProfile;

/** Seeded invented profiles with the gaps of real ones, for the scoring kernel alone. */
final class SyntheticPeople {
  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private static final int COMPETENCIES = 120;
  private static final int OCCUPATIONS = 150;
  private static final double CENTRE_LATITUDE = 52.08;
  private static final double CENTRE_LONGITUDE = 4.39;

  private final Random random;

  SyntheticPeople(long seed) {
    this.random = new Random(seed);
  }

  /** A catalogue in which each competency has two relations and four occupations share a job. */
  static MapReferenceCatalogue catalogue() {
    Map<String, Set<String>> related = new HashMap<>();
    for (int i = 0; i < COMPETENCIES; i++) {
      related.put(
          competency(i),
          Set.of(
              competency((i + 1) % COMPETENCIES),
              competency((i + COMPETENCIES - 1) % COMPETENCIES)));
    }
    Map<String, String> references = new HashMap<>();
    for (int i = 0; i < OCCUPATIONS; i++) {
      references.put(occupation(i), "reference-" + i / 4);
    }
    return new MapReferenceCatalogue(
        related, references, Set.of(), LicenceImplications.directive2006126());
  }

  /** A vacancy that asks every criterion. */
  VacancyProfile vacancy() {
    List<AskedCompetency> asked = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      asked.add(
          new AskedCompetency(competency(random.nextInt(COMPETENCIES)), 1 + i % 4, i % 2 == 0));
    }
    return VacancyProfile.builder("vacancy")
        .occupation(occupation(random.nextInt(OCCUPATIONS)))
        .sector("8121")
        .place(place())
        .hours(new HoursOffered(16.0, 32.0))
        .dayParts(new DayParts(0x333))
        .startDate(TODAY.plusDays(30))
        .competencies(asked)
        .demands(demands())
        .languages(List.of(new SpokenLanguage("nl", LanguageLevel.B1)))
        .licences(List.of("B"))
        .educationLevel(2)
        .build();
  }

  /** A person of whom about a quarter of the fields is unknown. */
  CandidateProfile person() {
    return CandidateProfile.builder(new UUID(random.nextLong(), random.nextLong()).toString())
        .updatedAt(Instant.ofEpochSecond(1_760_000_000L + random.nextInt(10_000_000)))
        .competencies(unknown() ? null : competencies())
        .suits(unknown() ? TaskDemandLevels.NONE : demands())
        .hours(hours())
        .dayParts(unknown() ? null : new DayParts(random.nextInt(1 << 20)))
        .occupationsWished(unknown() ? null : List.of(anOccupation(), anOccupation()))
        .occupationsDone(unknown() ? null : List.of(spell(), spell(), spell()))
        .sectorsWished(unknown() ? null : List.of("8" + random.nextInt(10)))
        .place(place())
        .maxTravelKm(unknown() ? null : 5.0 + random.nextInt(30))
        .languages(
            unknown()
                ? null
                : List.of(
                    new SpokenLanguage("nl", LanguageLevel.values()[random.nextInt(7)]),
                    new SpokenLanguage("en", LanguageLevel.A2)))
        .educationLevel(unknown() ? null : 1 + random.nextInt(5))
        .licences(unknown() ? null : List.of(new Credential("B", true, TODAY.plusYears(5))))
        .availableFrom(unknown() ? null : TODAY)
        .build();
  }

  private HoursWish hours() {
    if (unknown()) {
      return HoursWish.UNKNOWN;
    }
    double min = 4 + random.nextInt(20);
    double wanted = min + random.nextInt(12);
    return new HoursWish(min, wanted, wanted + random.nextInt(8), null);
  }

  private List<HeldCompetency> competencies() {
    Set<Integer> numbers = new HashSet<>();
    for (int i = 0; i < 10; i++) {
      numbers.add(random.nextInt(COMPETENCIES));
    }
    List<HeldCompetency> held = new ArrayList<>();
    for (int number : numbers) {
      held.add(
          new HeldCompetency(
              competency(number), random.nextInt(6), Evidence.values()[random.nextInt(3)]));
    }
    return held;
  }

  private TaskDemandLevels demands() {
    Map<TaskDemand, Integer> levels = new EnumMap<>(TaskDemand.class);
    for (TaskDemand demand : TaskDemand.values()) {
      levels.put(demand, random.nextInt(4));
    }
    return TaskDemandLevels.of(levels);
  }

  private OccupationSpell spell() {
    LocalDate from = TODAY.minusDays(200 + random.nextInt(3000));
    return new OccupationSpell(anOccupation(), from, from.plusDays(random.nextInt(700)));
  }

  private Place place() {
    return new Place(
        "2" + (200 + random.nextInt(80)),
        new GeoPoint(
            CENTRE_LATITUDE + random.nextGaussian() / 15,
            CENTRE_LONGITUDE + random.nextGaussian() / 10));
  }

  private String anOccupation() {
    return occupation(random.nextInt(OCCUPATIONS));
  }

  private boolean unknown() {
    return random.nextInt(4) == 0;
  }

  private static String competency(int number) {
    return "competency-" + number;
  }

  private static String occupation(int number) {
    return "occupation-" + number;
  }
}
