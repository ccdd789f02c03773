package nl.wsp.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompactProfileTest {
  @Provide
  Arbitrary<CandidateProfile> candidates() {
    return Profiles.candidates();
  }

  @Property
  void aProfileSurvivesTheCompactForm(@ForAll("candidates") CandidateProfile profile) {
    String compact = CompactProfile.encode(profile);
    assertEquals(profile, CompactProfile.decode(compact));
    assertEquals(compact, CompactProfile.encode(CompactProfile.decode(compact)));
  }

  @Test
  void anEmptyProfileSurvivesToo() {
    CandidateProfile empty = CandidateProfile.builder("p").build();
    assertEquals(empty, CompactProfile.decode(CompactProfile.encode(empty)));
  }

  @Test
  void anEmptyListIsNotTheSameAsAnUnknownOne() {
    CandidateProfile none = CandidateProfile.builder("p").occupationsWished(List.of()).build();
    assertEquals(List.of(), CompactProfile.decode(CompactProfile.encode(none)).occupationsWished());
  }

  @Property
  void codesWithSeparatorsSurvive(@ForAll String code) {
    if (code.isBlank()) {
      return;
    }
    CandidateProfile profile =
        CandidateProfile.builder(code)
            .occupationsWished(List.of(code, "-", "https://linkeddata.competentnl.nl/x|y"))
            .competencies(List.of(new HeldCompetency(code, 3, Evidence.TESTED)))
            .build();
    assertEquals(profile, CompactProfile.decode(CompactProfile.encode(profile)));
  }

  @Test
  void aFullProfileWithNationalCodesStaysUnderSixHundredBytes() {
    String occupation = "https://linkeddata.competentnl.nl/uwv/id/occupation/57D17BDAA";
    CandidateProfile full =
        CandidateProfile.builder("0198c4d2-7b1a-7c3e-9f00-1234567890ab")
            .updatedAt(Instant.parse("2026-03-02T10:15:30.123Z"))
            .competencies(
                IntStream.range(0, 14)
                    .mapToObj(
                        i -> new HeldCompetency("customer-care-" + i, i % 6, Evidence.CONSULTANT))
                    .toList())
            .suits(TaskDemandLevels.of(Map.of(TaskDemand.PACE, 2, TaskDemand.PHYSICAL, 1)))
            .hours(new HoursWish(16.0, 24.0, 32.5, 0.0))
            .dayParts(DayParts.of(DayPart.values()))
            .occupationsWished(List.of(occupation + "1", occupation + "2", occupation + "3"))
            .occupationsDone(
                IntStream.range(0, 4)
                    .mapToObj(
                        i ->
                            new OccupationSpell(
                                occupation + i,
                                LocalDate.of(2015 + i, 1, 1),
                                LocalDate.of(2016 + i, 1, 1)))
                    .toList())
            .sectorsWished(List.of("47", "52"))
            .place(new Place("2262", new GeoPoint(52.08123, 4.38123)))
            .maxTravelKm(15.0)
            .languages(
                List.of(
                    new SpokenLanguage("nl", LanguageLevel.B1),
                    new SpokenLanguage("ar", LanguageLevel.C2)))
            .educationLevel(2)
            .provenLevel(3)
            .licences(List.of(new Credential("B", true, LocalDate.of(2031, 5, 1))))
            .certificates(List.of(new Credential("VCA", true, LocalDate.of(2028, 5, 1))))
            .availableFrom(LocalDate.of(2026, 4, 1))
            .build();
    int bytes = CompactProfile.encode(full).getBytes(StandardCharsets.UTF_8).length;
    assertTrue(bytes <= 600, () -> bytes + " bytes");
  }

  @Property(tries = 200)
  void oneReaderReadsManyProfilesEachAsItself(
      @ForAll @Size(max = 20) List<@From("candidates") CandidateProfile> profiles) {
    CompactProfileReader reader = new CompactProfileReader();
    for (CandidateProfile profile : profiles) {
      assertEquals(profile, reader.read(CompactProfile.encode(profile)));
    }
  }

  @Test
  void moreCodesThanTheReaderKeepsAreReadAllTheSame() {
    CompactProfileReader reader = new CompactProfileReader();
    for (int i = 0; i < 6000; i += 3) {
      CandidateProfile profile =
          CandidateProfile.builder("p" + i)
              .occupationsWished(List.of("o" + i, "o" + (i + 1), "x" + i % 7))
              .build();
      assertEquals(profile, reader.read(CompactProfile.encode(profile)));
    }
  }

  @Test
  void codesOfOneReaderAreOneObject() {
    CompactProfileReader reader = new CompactProfileReader();
    String compact =
        CompactProfile.encode(
            CandidateProfile.builder("p").occupationsWished(List.of("cook")).build());
    assertSame(
        reader.read(compact).occupationsWished().getFirst(),
        reader.read(compact).occupationsWished().getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "9|x", "1|x", "1|x||||||||||||||||||", "1x||||||||||||||||||"})
  void anythingElseThanACompactProfileIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> CompactProfile.decode(text));
  }
}
