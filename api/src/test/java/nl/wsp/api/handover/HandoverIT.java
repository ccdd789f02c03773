package nl.wsp.api.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.employer.TestEmployers;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.jobseeker.JobSeekerIntake;
import nl.wsp.api.jobseeker.TestPeople;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A caseload goes to another consultant and nothing is lost. */
class HandoverIT extends ApiTest {
  private static final String HANDOVERS = "/api/v1/caseload-handovers";

  private User leaver;
  private User next;
  private User account;
  private Client leaving;
  private Client taking;
  private UUID withAccount;
  private String onPaper;

  @BeforeEach
  void twoConsultantsAndTwoPeople() {
    UUID municipality = organisation(OrganisationKind.MUNICIPALITY);
    leaver = user(municipality, Role.CONSULTANT);
    next = user(municipality, Role.CONSULTANT);
    leaving = leaver.signIn();
    taking = next.signIn();
    account = user(Role.JOB_SEEKER);
    withAccount = TestPeople.withAccount(bean(JobSeekerIntake.class), account.id(), leaver.id());
    onPaper =
        leaving
            .post("/api/v1/job-seekers", Map.of("firstName", "Karim", "lastName", "Verzonnen"))
            .expect(201)
            .string("id");
  }

  @Test
  void peopleAndOpenWorkGoAlongWithNotesAndThePeopleAreTold() throws IOException {
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    String employer = TestEmployers.add(manager, "Groenwerk").string("id");
    leaving
        .post(
            "/api/v1/job-seekers/" + withAccount + "/job-openings", Map.of("employerId", employer))
        .expect(201);
    Answer done =
        leaving
            .post(
                HANDOVERS,
                Map.of(
                    "to",
                    next.id().toString(),
                    "note",
                    "Sleutel ligt bij de balie",
                    "people",
                    List.of(
                        Map.of(
                            "jobSeekerId", withAccount.toString(), "note", "Belt liever dan mailt"),
                        Map.of("jobSeekerId", onPaper))))
            .expect(201);
    assertThat(done.string("people")).isEqualTo("2");
    assertThat(done.string("otherWork")).isEqualTo("1");
    assertThat(done.string("letters")).isEqualTo("1");
    assertThat(done.has("handed")).isFalse();
    leaving.get("/api/v1/job-seekers/" + onPaper).expect(404);
    taking.get("/api/v1/job-seekers/" + onPaper).expect(200);
    assertThat(taking.get("/api/v1/job-openings").expect(200).at("items").size()).isEqualTo(1);
    Answer got = taking.get(HANDOVERS + "/" + done.string("id")).expect(200);
    assertThat(got.text())
        .contains("Sleutel ligt bij de balie", "Belt liever dan mailt", "Noor Zonderling");
    assertThat(taking.get("/api/v1/messages").string("items.0.kind"))
        .isEqualTo("CASELOAD_RECEIVED");
    assertThat(account.signIn().get("/api/v1/messages").string("items.0.kind"))
        .isEqualTo("CONSULTANT_CHANGED");
    HttpResponse<byte[]> letters = taking.file(HANDOVERS + "/" + done.string("id") + "/letters");
    assertThat(letters.statusCode()).isEqualTo(200);
    try (PDDocument document = Loader.loadPDF(letters.body())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Beste Karim Verzonnen", "nieuwe consulent")
          .doesNotContain("Noor");
    }
    leaving.get(HANDOVERS + "/" + done.string("id") + "/letters").expect(404);
  }

  @Test
  void aTeamLeaderHandsOverForWhoHasLeftAndLearnsCountsOnly() {
    Client leader = user(organisation(OrganisationKind.MUNICIPALITY), Role.MANAGER).signIn();
    Answer colleagues = leader.get(HANDOVERS + "/colleagues").expect(200);
    assertThat(colleagues.text()).contains(leaver.id().toString(), next.id().toString());
    Answer done =
        leader
            .post(HANDOVERS, Map.of("from", leaver.id().toString(), "to", next.id().toString()))
            .expect(201);
    assertThat(done.string("people")).isEqualTo("2");
    assertThat(done.text()).doesNotContain("Noor", "Karim", onPaper);
    assertThat(leader.get(HANDOVERS).expect(200).text()).contains(done.string("id"));
    taking.get("/api/v1/job-seekers/" + onPaper).expect(200);
  }

  @Test
  void aTeamLeaderOfTheWholePartnershipReachesEveryConsultantOfIt() {
    UUID servicePoint = organisation(OrganisationKind.SERVICE_POINT);
    User leader = user(servicePoint);
    bean(Accounts.class).addMembership(leader.id(), servicePoint, Role.MANAGER, null);
    assertThat(leader.signIn().get(HANDOVERS + "/colleagues").expect(200).text())
        .contains(leaver.id().toString());
  }

  @Test
  void nobodyGivesAwayWhatIsNotHisOrToSomebodyElsewhere() {
    UUID elsewhere = organisation(OrganisationKind.MUNICIPALITY);
    User stranger = user(elsewhere);
    bean(Accounts.class).addMembership(stranger.id(), elsewhere, Role.CONSULTANT, "GM0626");
    leaving.post(HANDOVERS, Map.of("to", stranger.id().toString())).expect(422);
    leaving.post(HANDOVERS, Map.of("to", leaver.id().toString())).expect(422);
    User partner = user(organisation(OrganisationKind.UWV), Role.CONSULTANT);
    leaving.post(HANDOVERS, Map.of("to", partner.id().toString())).expect(422);
    assertThat(partner.signIn().get(HANDOVERS + "/colleagues").expect(200).at("items").size())
        .isZero();
    leaving.post(HANDOVERS, Map.of()).expect(400);
    taking
        .post(HANDOVERS, Map.of("from", leaver.id().toString(), "to", next.id().toString()))
        .expect(422);
    taking
        .post(
            HANDOVERS,
            Map.of("to", leaver.id().toString(), "people", List.of(Map.of("jobSeekerId", onPaper))))
        .expect(422);
    leaving.get("/api/v1/job-seekers/" + onPaper).expect(200);
    Answer done = leaving.post(HANDOVERS, Map.of("to", next.id().toString())).expect(201);
    stranger.signIn().get(HANDOVERS + "/" + done.string("id")).expect(404);
    assertThat(stranger.signIn().get(HANDOVERS).expect(200).at("items").size()).isZero();
  }

  @Test
  @SuppressWarnings("unchecked")
  void whatWasNotedAboutWhoIsErasedIsForgotten() {
    Answer done =
        leaving
            .post(
                HANDOVERS,
                Map.of(
                    "to",
                    next.id().toString(),
                    "notes",
                    List.of(Map.of("jobSeekerId", onPaper, "note", "Heeft een hond"))))
            .expect(201);
    String path = HANDOVERS + "/" + done.string("id");
    assertThat(taking.get(path).expect(200).text()).contains("Heeft een hond");
    TransactionOperations<Connection> transactions = bean(TransactionOperations.class);
    transactions.executeWrite(
        status -> {
          bean(Handovers.class).forgetAbout(UUID.fromString(onPaper));
          return true;
        });
    assertThat(taking.get(path).expect(200).text()).doesNotContain("Heeft een hond", onPaper);
  }
}
