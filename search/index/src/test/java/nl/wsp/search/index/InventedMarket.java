package nl.wsp.search.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.wsp.search.index.CvOccupation.Relation;
import nl.wsp.search.index.TestIndex.Cv;

/** People and vacancies drawn at random from a fixed seed, incomplete as real profiles are. */
final class InventedMarket {
  private static final int OCCUPATIONS = 40;
  private static final int COMPETENCIES = 60;
  private static final int PLACES = 60;
  private static final List<String> DAY_PARTS =
      List.of("MON_MORNING", "TUE_MORNING", "WED_AFTERNOON", "THU_EVENING", "FRI_NIGHT");

  private final Random random;

  InventedMarket(long seed) {
    this.random = new Random(seed);
  }

  List<CvDocument> cvs(int count) {
    return IntStream.range(0, count).mapToObj(this::cv).toList();
  }

  private CvDocument cv(int number) {
    Cv cv = new Cv("cv-%06d".formatted(number));
    cv.active = !chance(0.05);
    cv.audiences = chance(0.9) ? Set.of("COLLEAGUES") : Set.of("STAFF:1");
    cv.updatedAt = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(1_000_000));
    List<CvOccupation> occupations = new ArrayList<>();
    if (chance(0.7)) {
      for (int i = 0; i <= random.nextInt(2); i++) {
        occupations.add(occupation(Relation.WISHED));
      }
    }
    if (chance(0.6)) {
      Relation[] all = Relation.values();
      occupations.add(occupation(all[1 + random.nextInt(all.length - 1)]));
    }
    cv.occupations = occupations;
    cv.sectors = chance(0.4) ? List.of("s" + random.nextInt(12)) : List.of();
    if (chance(0.8)) {
      cv.competencies = competencies();
    }
    if (chance(0.7)) {
      double wanted = 8 + random.nextInt(65) / 2.0;
      cv.hours = new Hours(Math.max(1, wanted - random.nextInt(12)), wanted, wanted + 4);
    }
    cv.dayParts = chance(0.6) ? some(DAY_PARTS, 0.6) : Set.of();
    if (chance(0.85)) {
      cv.place = place();
      cv.maxTravelKm = chance(0.7) ? limit() : null;
    }
    cv.availableFrom = chance(0.3) ? LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300)) : null;
    cv.languages =
        chance(0.6)
            ? List.of(
                new LanguageLevel("nl", chance(0.1) ? null : random.nextInt(7)),
                new LanguageLevel(chance(0.5) ? "en" : "pl", 1 + random.nextInt(6)))
            : List.of();
    cv.educationLevel = chance(0.58) ? 1 + random.nextInt(6) : null;
    cv.licences =
        chance(0.5)
            ? List.of(
                new Credential(
                    List.of("B", "C", "CE").get(random.nextInt(3)),
                    chance(0.8),
                    chance(0.5) ? LocalDate.of(2024 + random.nextInt(6), 3, 2) : null))
            : List.of();
    Map<String, Integer> suits = new HashMap<>();
    for (String demand : CandidateScore.DEMANDS) {
      if (chance(0.6)) {
        suits.put(demand, random.nextInt(4));
      }
    }
    cv.suits = suits;
    return cv.build();
  }

  private double limit() {
    return List.of(0.0, 5.0, 7.0, 10.0, 15.0, 20.0, 25.0, 40.0, 100.0, 300.0)
        .get(random.nextInt(10));
  }

  private CvOccupation occupation(Relation relation) {
    String code = "o" + random.nextInt(OCCUPATIONS);
    return new CvOccupation(code, null, code, relation);
  }

  private List<CvCompetency> competencies() {
    Map<String, CvCompetency> listed = new HashMap<>();
    int count = 1 + random.nextInt(9);
    for (int i = 0; i < count; i++) {
      String code = "c" + random.nextInt(COMPETENCIES);
      Integer level = chance(0.15) ? null : random.nextInt(6);
      listed.put(code, new CvCompetency(code, code, level, chance(0.4)));
    }
    return List.copyOf(listed.values());
  }

  private Place place() {
    int number = random.nextInt(PLACES);
    Random fixed = new Random(number);
    return new Place(
        Integer.toString(2200 + number),
        new GeoPoint(52.0 + fixed.nextDouble() * 0.3, 4.3 + fixed.nextDouble() * 0.5));
  }

  CandidateCriteria vacancy() {
    List<AskedCompetency> competencies = new ArrayList<>();
    Set<Integer> codes = new TreeSet<>();
    while (codes.size() < random.nextInt(7)) {
      codes.add(random.nextInt(COMPETENCIES - 1));
    }
    for (int code : codes) {
      competencies.add(
          new AskedCompetency(
              "c" + code,
              chance(0.2) ? null : 1 + random.nextInt(5),
              chance(0.5),
              code % 2 == 0 ? Set.of("c" + (code + 1)) : Set.of()));
    }
    Map<String, Integer> demands = new HashMap<>();
    for (String demand : CandidateScore.DEMANDS) {
      if (chance(0.4)) {
        demands.put(demand, 1 + random.nextInt(3));
      }
    }
    double min = 8 + random.nextInt(24);
    List<LanguageLevel> languages = new ArrayList<>();
    if (chance(0.6)) {
      languages.add(new LanguageLevel("nl", 1 + random.nextInt(5)));
    }
    if (chance(0.2)) {
      languages.add(new LanguageLevel("en", 1 + random.nextInt(5)));
    }
    return new CandidateCriteria(
        Set.of("COLLEAGUES"),
        competencies,
        demands,
        Hours.between(min, min + random.nextInt(12)),
        chance(0.5) ? some(DAY_PARTS, 0.5) : Set.of(),
        "o" + random.nextInt(OCCUPATIONS),
        "s" + random.nextInt(12),
        place(),
        languages,
        chance(0.5) ? 1 + random.nextInt(4) : null,
        chance(0.4)
            ? List.of(new AskedCredential("C", List.of(Set.of("C"), Set.of("CE"))))
            : List.of(),
        List.of(),
        TestIndex.TODAY,
        LocalDate.of(2026, 7, 1),
        null,
        DomainScore.MODEL);
  }

  private Set<String> some(List<String> of, double share) {
    List<String> shuffled = new ArrayList<>(of);
    Collections.shuffle(shuffled, random);
    return Set.copyOf(shuffled.subList(0, Math.max(1, (int) (of.size() * share))));
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }
}
