package nl.wsp.api.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.jobseeker.CandidateSource;
import nl.wsp.api.jobseeker.CandidateSources;
import nl.wsp.api.jobseeker.CvContent;
import nl.wsp.api.jobseeker.CvContent.Transport;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.Client;
import nl.wsp.matching.LanguageLevel;
import org.junit.jupiter.api.Test;

class SonarImportIT extends ImportTest {
  @Test
  void anExportBecomesPeopleOnTheIntakeList() {
    Client admin = admin();
    Answer report = csv(admin, "kind=SONAR_JOB_SEEKERS", resource("sonar-export.csv"));
    assertThat(report.string("accepted")).isEqualTo("2");
    assertThat(report.string("rejected")).isEqualTo("1");
    CandidateSource noor = source(report.string("rows.0.resourceId"));
    CvContent cv = noor.cv();
    assertThat(cv.occupationsWished()).containsExactly("OCC-schoonmaker");
    assertThat(cv.sectorsWished()).containsExactly("81");
    assertThat(cv.hoursPerWeek().max()).isEqualByComparingTo("24");
    assertThat(cv.educationLevel()).isEqualTo(4);
    assertThat(cv.languages().getFirst().level()).isEqualTo(LanguageLevel.B2);
    assertThat(cv.transport()).containsExactly(Transport.BICYCLE);
    assertThat(cv.licences()).extracting(CvContent.Credential::code).containsExactly("B", "BE");
    assertThat(noor.consultantId()).isNull();
    assertThat(noor.municipalityCode()).isEqualTo("GM1916");
    assertThat(noor.audiences()).containsExactly("COLLEAGUES");
    assertThat(noor.facts().since()).as("Excel's day 45352").isEqualTo("2024-03-01");
    assertThat(noor.facts().jobAgreementRegister()).isFalse();
  }

  @Test
  void whoSaysNoIsTakenInWithoutConsentAndWithoutANumberIsRecognisedAllTheSame() {
    Client admin = admin();
    Answer report = csv(admin, "kind=SONAR_JOB_SEEKERS", resource("sonar-export.csv"));
    CandidateSource daan = source(report.string("rows.1.resourceId"));
    assertThat(daan.audiences()).isEmpty();
    assertThat(problems(report))
        .contains(
            "Toestemming consent-missing",
            "ID_WZ id-derived",
            "Bemiddelingsberoep occupation-unknown",
            "Rijbewijs value-unknown",
            "Vervoer value-unknown",
            "E-mailadres contact-unusable",
            "BSN not-stored-bsn",
            "Geslacht not-stored-characteristic",
            "Leeftijd not-stored-characteristic",
            "ID_WZ required");
    Answer again = csv(admin, "kind=SONAR_JOB_SEEKERS", resource("sonar-export.csv"));
    assertThat(again.string("unchanged")).isEqualTo("2");
    assertThat(again.string("rows.1.resourceId")).isEqualTo(report.string("rows.1.resourceId"));
  }

  @Test
  void theCitizenServiceNumberIsNowhere() {
    String bsn = "123456782";
    Answer report =
        csv(
            admin(),
            "kind=SONAR_JOB_SEEKERS",
            resource("sonar-export.csv").replace("000000000", bsn).replace("SZ-1001", "SZ-2002"));
    assertThat(report.string("accepted")).isEqualTo("2");
    assertThat(report.text()).doesNotContain(bsn);
    assertThat(placesOf(bsn)).isEmpty();
    assertThat(placesOf("SZ-2002")).as("the search finds what is there").isNotEmpty();
  }

  @Test
  void theExampleOfASharedExportLoads() {
    Answer report =
        csv(admin(), "kind=SONAR_JOB_SEEKERS", shared("reference/sonar-export-example.csv"));
    assertThat(report.string("total")).isEqualTo("24");
    assertThat(report.string("accepted")).isEqualTo("24");
  }

  private static CandidateSource source(String id) {
    UUID person = UUID.fromString(id);
    Map<UUID, CandidateSource> found = bean(CandidateSources.class).load(List.of(person));
    return found.get(person);
  }

  /** Tables and columns in which a text occurs. */
  @SuppressWarnings("unchecked")
  private static List<String> placesOf(String text) {
    JdbcOperations jdbc = bean(JdbcOperations.class);
    TransactionOperations<Connection> transactions =
        (TransactionOperations<Connection>) bean(TransactionOperations.class);
    return transactions.executeRead(
        status -> {
          List<String[]> columns =
              jdbc.prepareStatement(
                  """
                  SELECT table_name, column_name FROM information_schema.columns
                  WHERE table_schema = DATABASE()
                    AND data_type IN ('char', 'varchar', 'text', 'longtext', 'json', 'mediumtext')
                  """,
                  select -> {
                    List<String[]> found = new ArrayList<>();
                    try (ResultSet row = select.executeQuery()) {
                      while (row.next()) {
                        found.add(new String[] {row.getString(1), row.getString(2)});
                      }
                    }
                    return found;
                  });
          List<String> places = new ArrayList<>();
          for (String[] column : columns) {
            boolean there =
                jdbc.prepareStatement(
                    "SELECT COUNT(*) FROM `%s` WHERE CAST(`%s` AS CHAR) LIKE ?"
                        .formatted(column[0], column[1]),
                    select -> {
                      select.setString(1, "%" + text + "%");
                      try (ResultSet row = select.executeQuery()) {
                        row.next();
                        return row.getLong(1) > 0;
                      }
                    });
            if (there) {
              places.add(column[0] + "." + column[1]);
            }
          }
          return places;
        });
  }
}
