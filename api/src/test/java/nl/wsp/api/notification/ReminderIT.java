package nl.wsp.api.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.employer.TestEmployers;
import nl.wsp.api.jobseeker.JobSeekerIntake;
import nl.wsp.api.jobseeker.TestPeople;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.Test;

/** What is due is said once. */
class ReminderIT extends ApiTest {
  private static List<String> kindsIn(Client reader) {
    List<String> kinds = new ArrayList<>();
    reader
        .get("/api/v1/messages?limit=100")
        .expect(200)
        .at("items")
        .values()
        .forEach(item -> kinds.add(item.get("kind").getStringValue()));
    return kinds;
  }

  @Test
  void aFollowUpAndAnObligationThatLagsAreCalledToMindOnceHoweverOftenTheJobRuns() {
    UUID municipality = organisation(OrganisationKind.MUNICIPALITY);
    User managerUser = user(municipality, Role.ACCOUNT_MANAGER);
    User consultantUser = user(municipality, Role.CONSULTANT);
    Client manager = managerUser.signIn();
    Client consultant = consultantUser.signIn();
    Map<String, Object> fields = TestEmployers.fields("Groenwerk");
    fields.put("accountManagerId", managerUser.id().toString());
    String employer = manager.post("/api/v1/employers", fields).expect(201).string("id");
    Map<String, Object> terms = new HashMap<>();
    terms.put("employerId", employer);
    terms.put("contractName", "Onderhoud plantsoen");
    terms.put("contractSum", "2000000");
    terms.put("percentage", 5);
    terms.put("startDate", LocalDate.now(Time.AMSTERDAM).minusYears(1).toString());
    terms.put("endDate", LocalDate.now(Time.AMSTERDAM).plusMonths(1).toString());
    manager.post("/api/v1/sroi-obligations", terms).expect(201);
    User account = user(Role.JOB_SEEKER);
    UUID person =
        TestPeople.withAccount(bean(JobSeekerIntake.class), account.id(), consultantUser.id());
    consultant
        .post("/api/v1/job-seekers/" + person + "/job-openings", Map.of("employerId", employer))
        .expect(201);

    Reminders reminders = bean(Reminders.class);
    assertThat(reminders.run()).isGreaterThanOrEqualTo(2);
    reminders.run();
    assertThat(kindsIn(consultant)).containsExactly("JOB_OPENING_DUE");
    assertThat(kindsIn(manager)).containsExactly("SROI_BEHIND");
    assertThat(kindsIn(account.signIn())).isEmpty();
    assertThat(consultant.get("/api/v1/messages").string("items.0.path"))
        .isEqualTo("/kandidaten/" + person + "/baanopening");
  }

  @Test
  void whatWasSaidAboutAPersonGoesWithHim() {
    User reader = user(Role.CONSULTANT);
    UUID person = UUID.randomUUID();
    MessageIT.send(
        Message.of(
                MessageKind.SESSION_ACTION,
                reader.id(),
                "/",
                Map.of("action", "Bel Noor Zonderling", "day", "2026-11-30"))
            .about(person));
    assertThat(reader.signIn().get("/api/v1/messages").at("items").size()).isEqualTo(1);
    MessageIT.inTransaction(() -> bean(Messages.class).forgetAbout(person));
    assertThat(reader.signIn().get("/api/v1/messages").at("items").size()).isZero();
    assertThat(MailRows.count("recipient_id = '" + reader.id() + "'")).isZero();
  }
}
