package nl.wsp.api.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.wsp.api.employer.TestEmployers;
import nl.wsp.api.jobseeker.JobSeekerIntake;
import nl.wsp.api.jobseeker.TestPeople;
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
    User own = user(Role.CONSULTANT);
    User account = user(Role.JOB_SEEKER);
    UUID id = TestPeople.withAccount(bean(JobSeekerIntake.class), account.id(), own.id());
    Client consultant = own.signIn();
    Answer sheet = consultant.with("Accept", CSV).get("/api/v1/job-seekers/sheet").expect(200);
    assertThat(sheet.text()).contains("Zonderling");
    assertThat(sheet.text().lines().count()).isEqualTo(2);
    Answer log = account.signIn().get("/api/v1/job-seekers/" + id + "/access-log").expect(200);
    assertThat(log.text()).contains("\"EXPORT\"");
    Client other = user(Role.CONSULTANT).signIn();
    assertThat(other.with("Accept", CSV).get("/api/v1/job-seekers/sheet").expect(200).text())
        .doesNotContain("Zonderling");
    manager.get("/api/v1/job-seekers/sheet").expect(403);
  }
}
