package nl.wsp.api.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.wsp.api.employer.TestEmployers;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.Test;

/** Lists as spreadsheets: the same rows as on screen, for the same people. */
class SheetIT extends VacancyApiTest {
  private static final String CSV = "text/csv";

  @Test
  void theVacancyListOfAnEmployerIsWrittenWithoutThoseOfOthers() {
    for (int i = 0; i < 3; i++) {
      owner.post(VACANCIES, Map.of("title", "=Concept " + i)).expect(201);
    }
    published();
    ownerOf(TestEmployers.add(manager, "Ander")).post(VACANCIES, Map.of("title", "Geheim"));
    Answer sheet = owner.with("Accept", CSV).get(VACANCIES + "/sheet").expect(200);
    assertThat(sheet.header("Content-Type")).startsWith(CSV);
    assertThat(sheet.header("Content-Disposition")).contains("vacatures.csv");
    assertThat(sheet.text()).contains("Titel").contains("'=Concept 2").doesNotContain("Geheim");
    assertThat(sheet.text().lines().count()).isEqualTo(5);
    Answer drafts = owner.with("Accept", CSV).get(VACANCIES + "/sheet?status=DRAFT").expect(200);
    assertThat(drafts.text()).doesNotContain("Orderpicker");
    Answer workbook = owner.get(VACANCIES + "/sheet").expect(200);
    assertThat(workbook.header("Content-Disposition")).contains("vacatures.xlsx");
    owner.get(VACANCIES + "/sheet?status=NONSENSE").expect(400);
    Answer english =
        owner.with("Accept-Language", "en").with("Accept", CSV).get(VACANCIES + "/sheet");
    assertThat(english.text()).startsWith("Title,Employer");
    user(Role.QUALITY).signIn().get(VACANCIES + "/sheet").expect(403);
  }

  @Test
  void aCaseloadIsACopyThatEachPersonReadsAboutInHisLog() {
    Client consultant = user(Role.CONSULTANT).signIn();
    String id =
        consultant
            .post("/api/v1/job-seekers", Map.of("firstName", "Noor", "lastName", "Voorbeeld"))
            .expect(201)
            .string("id");
    Answer sheet = consultant.with("Accept", CSV).get("/api/v1/job-seekers/sheet").expect(200);
    assertThat(sheet.text()).contains("Voorbeeld");
    assertThat(sheet.text().lines().count()).isEqualTo(2);
    Answer log =
        user(Role.QUALITY)
            .signIn()
            .get("/api/v1/job-seekers/" + id + "/access-log?sample=S-7")
            .expect(200);
    assertThat(log.text()).contains("\"EXPORT\"");
    Client other = user(Role.CONSULTANT).signIn();
    assertThat(other.with("Accept", CSV).get("/api/v1/job-seekers/sheet").expect(200).text())
        .doesNotContain("Voorbeeld");
    manager.get("/api/v1/job-seekers/sheet").expect(403);
  }
}
