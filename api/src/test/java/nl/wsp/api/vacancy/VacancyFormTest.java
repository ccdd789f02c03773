package nl.wsp.api.vacancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.ProblemKind;
import nl.wsp.api.platform.problem.Violation;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.matching.AskedCompetency;
import nl.wsp.matching.DayPart;
import nl.wsp.matching.LanguageLevel;
import nl.wsp.matching.SpokenLanguage;
import nl.wsp.matching.TaskDemand;
import nl.wsp.matching.Track;
import org.junit.jupiter.api.Test;

class VacancyFormTest {
  private static final VacancyCodes CODES =
      new VacancyCodes(Catalogue.bundled(), code -> Optional.empty());
  private static final ObjectMapper JSON = ObjectMapper.getDefault();

  private static VacancyInput input(String json) {
    try {
      return JSON.readValue(json, Argument.of(VacancyInput.class));
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static VacancyContent read(String json) {
    return VacancyForm.read(CODES, input(json), null);
  }

  private static Problem refused(String json) {
    return catchThrowableOfType(Problem.class, () -> read(json));
  }

  @Test
  void aTitleIsEnough() {
    VacancyContent content = read("{\"title\": \"  Hulp in de keuken \"}");
    assertThat(content.title()).isEqualTo("Hulp in de keuken");
    assertThat(content.positions()).isEqualTo(1);
    assertThat(content.occupationCode()).isNull();
    assertThat(content.dayParts()).isEmpty();
  }

  @Test
  void everyFieldIsRead() {
    VacancyContent content =
        read(
            """
            {"title": "Orderpicker", "occupation": {"code": "OCC-orderpicker"},
             "postcode": "2262 ab", "hoursPerWeek": {"min": 16, "max": "24.5"},
             "dayParts": ["MON_MORNING", "SUN_NIGHT"], "hourlyWage": "15.40", "positions": 2,
             "startDate": "2026-03-01", "closingDate": "2026-02-15", "contractMonths": 12,
             "competencies": [{"code": "CMP-orders-picken", "level": 3, "essential": true}],
             "demands": {"PHYSICAL": 2}, "languages": [{"code": "nld", "level": "B1"}],
             "licences": ["B"], "certificates": ["CERT-vca"], "educationLevel": 2,
             "tracks": ["PART_TIME"]}
            """);
    assertThat(content.occupationLabel()).isEqualTo("Orderpicker");
    assertThat(content.postcode()).isEqualTo("2262AB");
    assertThat(content.hoursMax()).isEqualByComparingTo(new BigDecimal("24.5"));
    assertThat(content.dayParts()).containsExactly(DayPart.MON_MORNING, DayPart.SUN_NIGHT);
    assertThat(content.competencies())
        .containsExactly(new AskedCompetency("CMP-orders-picken", 3, true));
    assertThat(content.demands()).isEqualTo(Map.of(TaskDemand.PHYSICAL, 2));
    assertThat(content.languages()).containsExactly(new SpokenLanguage("nl", LanguageLevel.B1));
    assertThat(content.tracks()).containsExactly(Track.PART_TIME);
  }

  @Test
  void everythingWrongIsNamedAtOnceWhereItStands() {
    Problem problem =
        refused(
            """
            {"occupation": {"code": "OCC-astronaut"}, "postcode": "22622", "positions": 0,
             "hoursPerWeek": {"min": 0, "max": 61}, "dayParts": ["MON_MORNING", "MAANDAG"],
             "hourlyWage": 12.345, "contractForm": "zo maar", "educationLevel": 7,
             "competencies": [{"code": "CMP-samenwerken", "level": 6}, {"code": "CMP-vliegen"}],
             "demands": {"PHYSICAL": 4, "HUMOUR": 1}, "languages": [{"code": "xx", "level": "D1"}],
             "licences": ["Z"], "certificates": [" "], "tracks": ["FAST"]}
            """);
    assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID_REQUEST);
    assertThat(problem.violations())
        .extracting(Violation::pointer)
        .containsExactlyInAnyOrder(
            "/title",
            "/occupation/code",
            "/postcode",
            "/positions",
            "/hoursPerWeek/min",
            "/hoursPerWeek/max",
            "/dayParts/1",
            "/hourlyWage",
            "/contractForm",
            "/educationLevel",
            "/competencies/0/level",
            "/competencies/1/code",
            "/demands/PHYSICAL",
            "/demands/HUMOUR",
            "/languages/0/code",
            "/languages/0/level",
            "/licences/0",
            "/certificates/0",
            "/tracks/0");
  }

  @Test
  void fewestHoursAboveMostBreaksARule() {
    Problem problem = refused("{\"title\": \"x\", \"hoursPerWeek\": {\"min\": 20, \"max\": 16}}");
    assertThat(problem.kind()).isEqualTo(ProblemKind.UNPROCESSABLE);
    assertThat(problem.violations())
        .containsExactly(Violation.at("/hoursPerWeek/min", "min-above-max"));
  }

  @Test
  void aHalfWrittenListIsNamedAsWell() {
    Problem problem =
        refused(
            """
            {"title": "x", "competencies": [null, {"level": 2}], "languages": [null],
             "dayParts": [null], "licences": [null], "demands": {"PACE": null}}
            """);
    assertThat(problem.violations())
        .extracting(Violation::pointer)
        .containsExactlyInAnyOrder(
            "/competencies/0/code",
            "/competencies/1/code",
            "/languages/0/code",
            "/dayParts/0",
            "/licences/0");
  }

  @Test
  void anOccupationOfTheLoadedNationalListIsKnown() {
    VacancyCodes withList =
        new VacancyCodes(
            Catalogue.bundled(),
            code -> code.equals("1") ? Optional.of("Inpakker") : Optional.empty());
    String json = "{\"title\": \"x\", \"occupation\": {\"code\": \"1\"}}";
    assertThat(VacancyForm.read(withList, input(json), null).occupationLabel())
        .isEqualTo("Inpakker");
  }

  @Test
  void codesThatAnImportBroughtStay() {
    String foreign = "https://example.org/occupation/1";
    VacancyContent imported =
        VacancyForm.read(CODES, input("{\"title\": \"x\"}"), null).withOccupation(foreign, null);
    String json =
        "{\"title\": \"beter\", \"occupation\": {\"code\": \"" + foreign + "\", \"label\": \"y\"}}";
    assertThat(VacancyForm.read(CODES, input(json), imported).occupationCode()).isEqualTo(foreign);
    assertThat(refused(json).violations())
        .extracting(Violation::pointer)
        .isEqualTo(List.of("/occupation/code"));
  }
}
