package nl.wsp.api.interop.vum;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.wsp.api.interop.SharedFiles;
import nl.wsp.api.interop.file.UnreadableFile;
import nl.wsp.api.reference.Catalogue;
import nl.wsp.api.vacancy.VacancyContent;
import nl.wsp.matching.LanguageLevel;
import nl.wsp.matching.SpokenLanguage;
import org.junit.jupiter.api.Test;

class VacancyMappingTest {
  private final List<String> report = new ArrayList<>();

  @Test
  void aFullVacancyBecomesOneOfOursThatSaysTheSame() throws IOException, UnreadableFile {
    VacancyMapping.Mapped mapped =
        VumFiles.vacancy(VumFiles.resource("vum-vacancies.json", 0), report);
    VacancyContent vacancy = mapped.content();
    assertThat(mapped.externalId()).isEqualTo("vum:hand-vv-01");
    assertThat(vacancy.title()).isEqualTo("Magazijnmedewerker (m/v) 24-32 uur, Leidschendam");
    assertThat(vacancy.occupationCode()).isEqualTo("OCC-magazijnmedewerker");
    assertThat(vacancy.occupationLabel()).isEqualTo("Magazijnmedewerker");
    assertThat(vacancy.postcode()).isEqualTo("2267AX");
    assertThat(vacancy.hoursMin()).isEqualByComparingTo("24");
    assertThat(vacancy.hoursMax()).isEqualByComparingTo("32");
    assertThat(vacancy.hourlyWage()).isEqualTo(new BigDecimal("15.50"));
    assertThat(vacancy.startDate()).isEqualTo(LocalDate.of(2027, 1, 4));
    assertThat(vacancy.contractForm()).isEqualTo("FIXED_TERM");
    assertThat(vacancy.contractMonths()).as("4 January to 31 December").isEqualTo(12);
    assertThat(vacancy.educationLevel()).isEqualTo(2);
    assertThat(vacancy.languages()).containsExactly(new SpokenLanguage("nl", LanguageLevel.B1));
    assertThat(vacancy.licences()).containsExactly("B");
    assertThat(mapped.employer().name()).isEqualTo("Logistiek Voorbeeld BV");
    assertThat(mapped.employer().sector()).isEqualTo("52102");
    assertThat(mapped.keptFields()).containsKeys("beroep", "sollicitatiewijze", "werkgever");
    assertThat(report).contains("/adres/straatnaam kept", "/beroep/codeBeroepsnaam kept");
  }

  @Test
  void anEmployerIsOneForEachNameAndOneForEachVacancyWithoutAName()
      throws IOException, UnreadableFile {
    VacancyMapping.Employer first =
        VumFiles.vacancy(VumFiles.resource("vum-vacancies.json", 0), report).employer();
    VacancyMapping.Employer same =
        VumFiles.vacancy(VumFiles.resource("vum-vacancies.json", 3), report).employer();
    VacancyMapping.Employer unnamed =
        VumFiles.vacancy(VumFiles.resource("vum-vacancies.json", 4), report).employer();
    assertThat(same.externalId()).isEqualTo(first.externalId());
    assertThat(unnamed.externalId()).isEqualTo("vacancy:vum:hand-vv-05");
    assertThat(unnamed.name()).isEqualTo("Onbekende werkgever (ingelezen, niet geverifieerd)");
    assertThat(report).contains("/werkgever/handelsnaamOrganisatie employer-missing");
  }

  @Test
  void whatIsMissingIsUnknownAndNamed() throws IOException, UnreadableFile {
    VacancyContent vacancy =
        VumFiles.vacancy(VumFiles.resource("vum-vacancies.json", 4), report).content();
    assertThat(vacancy.title()).isEqualTo("Vacature zonder titel");
    assertThat(vacancy.occupationCode()).isNull();
    assertThat(vacancy.hoursMin()).isEqualByComparingTo("32");
    assertThat(vacancy.hoursMax()).isNull();
    assertThat(report).contains("/naamVacature title-missing", "/naamVacature occupation-missing");
  }

  @Test
  void voluntaryWorkAndPassedDatesAreWarnedAbout() throws IOException, UnreadableFile {
    VumFiles.vacancy(VumFiles.resource("vum-vacancies.json", 5), report);
    assertThat(report)
        .contains(
            "/contractvorm/*/codeTypeOvereenkomst voluntary-work",
            "/arbeidsVoorwaarden/datumAanvangWerkzaamheden start-passed",
            "/sluitingsdatumVacature closing-passed");
  }

  @Test
  void onlyAPromisedHourlyWageIsTaken() throws IOException, UnreadableFile {
    assertThat(wageOf("minimaal 32 euro per uur")).isEqualTo("32");
    assertThat(wageOf("15,50 euro per uur")).isEqualTo("15.50");
    assertThat(wageOf("maximaal 20 euro per uur")).isNull();
    assertThat(wageOf("tot 2700 euro per maand")).isNull();
  }

  @Test
  void sectorsGetBackTheZeroTheNumberLost() {
    VumCodes codes = new VumCodes(Catalogue.bundled());
    assertThat(codes.sector(111)).contains("0111");
    assertThat(codes.sector(1392)).contains("1392");
    assertThat(codes.sector(471)).contains("471");
    assertThat(codes.sector(47741)).contains("47741");
    assertThat(codes.sector(1)).contains("01");
    assertThat(codes.sector(40000)).isEmpty();
  }

  @Test
  void theOfficialSetIsReadWithTheKnownGaps() throws IOException, UnreadableFile {
    List<JsonNode> rows =
        VumFiles.rows(Files.newInputStream(SharedFiles.require("vum/vacancies-100.json")));
    assertThat(rows).hasSize(93);
    int untitled = 0;
    Set<String> employers = new HashSet<>();
    for (JsonNode row : rows) {
      assertThat(VumRow.check(row, VumVacancyFields.ALL).isBroken()).isFalse();
      VacancyMapping.Mapped mapped = VumFiles.vacancy(row, report);
      untitled += mapped.content().title().equals(VacancyContent.UNTITLED) ? 1 : 0;
      employers.add(mapped.employer().externalId());
    }
    assertThat(untitled).isEqualTo(39);
    assertThat(employers.stream().filter(id -> id.startsWith("vacancy:"))).hasSize(63);
  }

  private static String wageOf(String indication) throws IOException, UnreadableFile {
    BigDecimal wage =
        VumFiles.vacancy(
                VumFiles.row(
                    "{\"idVacature\": \"x\", \"arbeidsVoorwaarden\": {\"salarisIndicatie\": \"%s\"}}"
                        .formatted(indication)),
                new ArrayList<>())
            .content()
            .hourlyWage();
    return wage == null ? null : wage.toString();
  }
}
