package nl.wsp.api.interop.vum;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.wsp.api.interop.SharedFiles;
import nl.wsp.api.interop.file.UnreadableFile;
import nl.wsp.api.jobseeker.CvContent;
import nl.wsp.api.jobseeker.CvContent.Credential;
import nl.wsp.api.jobseeker.CvContent.HoursPerWeek;
import nl.wsp.api.jobseeker.CvContent.Language;
import nl.wsp.api.jobseeker.CvContent.OccupationDone;
import nl.wsp.api.jobseeker.CvContent.Transport;
import nl.wsp.matching.DayPart;
import nl.wsp.matching.LanguageLevel;
import org.junit.jupiter.api.Test;

class JobSeekerMappingTest {
  private final List<String> report = new ArrayList<>();

  @Test
  void aFullProfileBecomesACvThatSaysTheSame() throws IOException, UnreadableFile {
    JobSeekerMapping.Mapped mapped =
        VumFiles.jobSeeker(VumFiles.resource("vum-job-seekers.json", 0), report);
    CvContent cv = mapped.cv();
    assertThat(mapped.externalId()).isEqualTo("vum:hand-jv-01");
    assertThat(cv.occupationsWished()).containsExactly("OCC-magazijnmedewerker", "OCC-orderpicker");
    assertThat(cv.occupationsDone())
        .containsExactly(
            new OccupationDone(
                "OCC-magazijnmedewerker", LocalDate.of(2019, 2, 1), LocalDate.of(2022, 1, 31)));
    assertThat(cv.sectorsWished()).containsExactly("52102");
    assertThat(cv.hoursPerWeek())
        .isEqualTo(new HoursPerWeek(BigDecimal.valueOf(20), BigDecimal.valueOf(32)));
    assertThat(cv.dayParts())
        .hasSize(10)
        .contains(DayPart.MON_MORNING, DayPart.FRI_AFTERNOON)
        .doesNotContain(DayPart.MON_EVENING);
    assertThat(cv.postcode()).isEqualTo("2264AB");
    assertThat(cv.maxTravelKm()).isEqualTo(15);
    assertThat(cv.transport())
        .as("the car is not for commuting")
        .containsExactly(Transport.BICYCLE);
    assertThat(cv.availableFrom()).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(cv.languages()).containsExactly(new Language("nl", LanguageLevel.B2));
    assertThat(cv.educationLevel()).as("vmbo with a diploma").isEqualTo(3);
    assertThat(cv.provenLevel()).isEqualTo(3);
    assertThat(cv.licences()).containsExactly(new Credential("B", true, null));
    assertThat(cv.certificates()).containsExactly(new Credential("CERT-vca", true, null));
    assertThat(cv.presentation()).startsWith("Ik houd van aanpakken");
    assertThat(mapped.email()).isEqualTo("j.voorbeeld01@demo.example");
    assertThat(mapped.phone()).isEqualTo("0612345601");
    assertThat(mapped.jobAgreementRegister()).isFalse();
  }

  @Test
  void whatHasNoPlaceIsKeptAndNamed() throws IOException, UnreadableFile {
    JobSeekerMapping.Mapped mapped =
        VumFiles.jobSeeker(VumFiles.resource("vum-job-seekers.json", 0), report);
    assertThat(report)
        .contains(
            "/mobiliteit/maximaleReistijd kept",
            "/bemiddelingsberoep/*/codeBeroepsnaam kept",
            "/arbeidsmarktkwalificatie/opleiding/*/datumDiploma kept",
            "/arbeidsmarktkwalificatie/werkervaring/*/naamOrganisatie kept");
    assertThat(mapped.keptFields())
        .containsEntry("mobiliteit", Map.of("maximaleReistijd", 45L))
        .containsEntry(
            "bemiddelingsberoep",
            List.of(
                Map.of(
                    "codeBeroepsnaam",
                    "https://linkeddata.competentnl.nl/uwv/id/occupation/57D17BDAA8")))
        .doesNotContainKeys("persoonlijkePresentatie", "idWerkzoekende", "indicatieLdrRegistratie");
  }

  @Test
  void whatTellsOfHealthIsNamedAndStoredNowhere() throws IOException, UnreadableFile {
    JobSeekerMapping.Mapped mapped =
        VumFiles.jobSeeker(VumFiles.resource("vum-job-seekers.json", 1), report);
    assertThat(report)
        .contains(
            "/eisAanWerk/indicatieBegeleiding not-stored-health",
            "/eisAanWerk/indicatieAanpassingWerkomgeving not-stored-health",
            "/eisAanWerk/indicatieWerkvariatie not-stored-health");
    assertThat(mapped.keptFields()).doesNotContainKey("eisAanWerk");
    assertThat(mapped.toString()).doesNotContain("Begeleiding");
  }

  @Test
  void whatContradictsItselfIsUnknownKeptAndNamed() throws IOException, UnreadableFile {
    JobSeekerMapping.Mapped mapped =
        VumFiles.jobSeeker(VumFiles.resource("vum-job-seekers.json", 6), report);
    assertThat(mapped.cv().hoursPerWeek()).isNull();
    assertThat(mapped.cv().occupationsWished()).isNull();
    assertThat(mapped.jobAgreementRegister()).isTrue();
    assertThat(report)
        .contains(
            "/werktijden/aantalWerkurenPerWeekMinimaal hours-reversed",
            "/werktijden/aantalWerkurenPerWeekMaximaal hours-reversed",
            "/arbeidsmarktkwalificatie/interesse/*/naamInteresse occupation-unknown");
    assertThat(mapped.keptFields())
        .containsEntry(
            "werktijden",
            Map.of("aantalWerkurenPerWeekMinimaal", 24L, "aantalWerkurenPerWeekMaximaal", 12L));
  }

  @Test
  void anUnfinishedEducationProvesNothingAndAnEmptyListSaysNothing()
      throws IOException, UnreadableFile {
    CvContent unfinished =
        VumFiles.jobSeeker(VumFiles.resource("vum-job-seekers.json", 7), report).cv();
    assertThat(unfinished.educationLevel()).isNull();
    CvContent empty =
        VumFiles.jobSeeker(
                VumFiles.row(
                    """
                    {"idWerkzoekende": "x", "mobiliteit": {"bemiddelingspostcode": "2261aa"},
                     "vervoermiddel": [], "sector": [],
                     "arbeidsmarktkwalificatie": {"rijbewijs": [], "taalbeheersing": []}}
                    """),
                report)
            .cv();
    assertThat(empty.licences()).isNull();
    assertThat(empty.languages()).isNull();
    assertThat(empty.transport()).isNull();
    assertThat(empty.sectorsWished()).isNull();
    assertThat(empty.postcode()).isEqualTo("2261AA");
  }

  @Test
  void everyWayToBreakTheContractIsNamedAtItsPlace() throws IOException, UnreadableFile {
    JsonNode broken =
        VumFiles.row(
            """
            {"idWerkzoekende": "no spaces allowed", "mobiliteit": {"maximaleReisafstand": "far"},
             "sector": {"codeSbi": 1}, "emailadres": [null], "werktijden": [],
             "flexibiliteit": {"datumAanvangBeschikbaarVoorWerk": "2026-02-30"},
             "indicatieLdrRegistratie": 3, "persoonlijkePresentatie": 5,
             "arbeidsmarktkwalificatie": {
               "rijbewijs": [{"codeSoortRijbewijs": "B"}, {"codeSoortRijbewijs": "Z"}],
               "interesse": [{"naamInteresse": "%s"}]},
             "schoenmaat": 43}
            """
                .formatted("a".repeat(121)));
    VumRow row = VumRow.check(broken, VumJobSeekerFields.ALL);
    assertThat(row.isBroken()).isTrue();
    assertThat(row.problems())
        .extracting(VumFiles::line)
        .contains(
            "/idWerkzoekende form",
            "/mobiliteit/maximaleReisafstand type",
            "/mobiliteit/bemiddelingspostcode required",
            "/sector type",
            "/emailadres/0 type",
            "/werktijden type",
            "/flexibiliteit/datumAanvangBeschikbaarVoorWerk date",
            "/indicatieLdrRegistratie unknown-code",
            "/persoonlijkePresentatie type",
            "/arbeidsmarktkwalificatie/rijbewijs/1/codeSoortRijbewijs unknown-code",
            "/arbeidsmarktkwalificatie/interesse/0/naamInteresse too-long",
            "/schoenmaat unknown-field");
    assertThat(row.problems().toString()).doesNotContain("far").doesNotContain("43");
  }

  @Test
  void aFieldTheContractDoesNotKnowIsKept() throws IOException, UnreadableFile {
    JobSeekerMapping.Mapped mapped =
        VumFiles.jobSeeker(
            VumFiles.row(
                """
                {"idWerkzoekende": "x", "mobiliteit": {"bemiddelingspostcode": "2261AA", "fiets": "rood"},
                 "hobby": ["schaken"]}
                """),
            report);
    assertThat(report).contains("/hobby unknown-field", "/mobiliteit/fiets unknown-field");
    assertThat(mapped.keptFields())
        .containsEntry("hobby", List.of("schaken"))
        .containsEntry("mobiliteit", Map.of("fiets", "rood"));
  }

  @Test
  void theOfficialSetIsReadWithoutABrokenRow() throws IOException, UnreadableFile {
    List<JsonNode> rows =
        VumFiles.rows(Files.newInputStream(SharedFiles.require("vum/job-seekers-1000.json")));
    assertThat(rows).hasSize(1000);
    for (JsonNode row : rows) {
      assertThat(VumRow.check(row, VumJobSeekerFields.ALL).isBroken()).isFalse();
      assertThat(VumFiles.jobSeeker(row, report).cv().postcode()).hasSize(6);
    }
  }
}
