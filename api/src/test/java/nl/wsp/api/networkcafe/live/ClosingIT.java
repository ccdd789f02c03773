package nl.wsp.api.networkcafe.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.wsp.api.jobseeker.Audience;
import nl.wsp.api.jobseeker.JobSeekerIntake;
import nl.wsp.api.jobseeker.TestPeople;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import nl.wsp.matching.TargetGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the board leaves behind when a session of a series closes. */
class ClosingIT extends ApiTest {
  private static final String SESSIONS = "/api/v1/matching-sessions/";
  private static final int PEOPLE = 4;

  private final LocalDate today = LocalDate.now(Time.AMSTERDAM);
  private User consultantUser;
  private Client consultant;
  private Client manager;
  private List<UUID> people;
  private String session;
  private String next;

  @BeforeEach
  void aScrumOfASeriesThatRuns() {
    UUID municipality = organisation(OrganisationKind.MUNICIPALITY);
    consultantUser = user(municipality, Role.CONSULTANT);
    consultant = consultantUser.signIn();
    manager = user(municipality, Role.ACCOUNT_MANAGER).signIn();
    people =
        IntStream.range(0, PEOPLE)
            .mapToObj(
                i ->
                    TestPeople.consenting(
                        bean(JobSeekerIntake.class),
                        null,
                        consultantUser.id(),
                        TargetGroup.PARTICIPATION_ACT,
                        Audience.COLLEAGUES))
            .toList();
    Map<String, Object> series = new HashMap<>();
    series.put("kind", "SCRUM");
    series.put("title", "Scrum van de regio");
    series.put("firstDay", today.toString());
    series.put("lastDay", today.plusWeeks(4).toString());
    series.put("startTime", "00:05");
    series.put("endTime", "23:55");
    Answer made = manager.post("/api/v1/matching-session-series", series).expect(201);
    session = SESSIONS + made.string("sessions.0.id");
    next = SESSIONS + made.string("sessions.1.id");
    manager
        .post(
            session + "/people",
            Map.of("people", people.stream().map(person -> Map.of("jobSeekerId", person)).toList()))
        .expect(200);
    manager.post(session + "/transitions", Map.of("to", "RUNNING", "version", 0)).expect(200);
  }

  private String cardOf(UUID person) {
    Answer list = manager.get(session + "/people").expect(200);
    for (int i = 0; i < list.at("items").size(); i++) {
      if (list.string("items." + i + ".jobSeekerId").equals(person.toString())) {
        return list.string("items." + i + ".id");
      }
    }
    throw new AssertionError("not on the list");
  }

  /** Agrees an action of the consultant about a person. */
  private String action(UUID person, String what, int days) {
    return manager
        .post(
            session + "/actions",
            Map.of(
                "cardId",
                cardOf(person),
                "what",
                what,
                "ownerId",
                consultantUser.id(),
                "dueOn",
                today.plusDays(days)))
        .expect(201)
        .string("id");
  }

  private void close() {
    long version = Long.parseLong(manager.get(session).expect(200).string("version"));
    manager.post(session + "/transitions", Map.of("to", "CLOSED", "version", version)).expect(200);
  }

  @Test
  void peopleWithOpenActionsAreOnTheNextAgendaAndWhoIsDoneIsNot() {
    action(people.get(0), "Bel de kwekerij", 3);
    action(people.get(0), "Vul het cv aan", 5);
    action(people.get(1), "Plan een gesprek", 4);
    String done = action(people.get(2), "Stuur het cv", 2);
    Answer listed = manager.get(session + "/actions").expect(200);
    for (int i = 0; i < listed.at("items").size(); i++) {
      if (listed.string("items." + i + ".id").equals(done)) {
        long version = Long.parseLong(listed.string("items." + i + ".version"));
        consultant
            .put(
                session + "/actions/" + done,
                Map.of(
                    "what",
                    "Stuur het cv",
                    "dueOn",
                    today.plusDays(2),
                    "done",
                    true,
                    "version",
                    version))
            .expect(200);
      }
    }
    // already on the next list: he is there once
    manager
        .post(next + "/people", Map.of("people", List.of(Map.of("jobSeekerId", people.get(1)))))
        .expect(200);

    close();

    Answer agenda = manager.get(next + "/people").expect(200);
    assertThat(agenda.at("items").size()).isEqualTo(2);
    assertThat(agenda.string("items.0.jobSeekerId")).isEqualTo(people.get(1).toString());
    assertThat(agenda.string("items.1.jobSeekerId")).isEqualTo(people.get(0).toString());
    assertThat(agenda.string("items.1.origin")).isEqualTo("CARRIED_OVER");
    assertThat(agenda.string("items.1.position")).isEqualTo("2");
    assertThat(agenda.string("items.1.reasons.0.kind")).isEqualTo("OPEN_ACTIONS");
    assertThat(agenda.string("items.1.reasons.0.explanation")).contains("2");
  }

  @Test
  void anOwnerHearsOfAllHisOpenActionsInOneMessageWithAnAppointment() {
    action(people.get(0), "Bel de kwekerij", 3);
    action(people.get(1), "Vul het cv aan", 5);

    close();

    Answer messages = consultant.get("/api/v1/messages").expect(200);
    List<Integer> about =
        IntStream.range(0, messages.at("items").size())
            .filter(i -> messages.string("items." + i + ".kind").equals("SESSION_ACTION"))
            .boxed()
            .toList();
    assertThat(about).hasSize(1);
    String message = "items." + about.getFirst();
    assertThat(messages.string(message + ".text")).contains("Bel de kwekerij", "Vul het cv aan");
    String calendar =
        consultant
            .get("/api/v1/messages/" + messages.string(message + ".id") + "/calendar")
            .expect(200)
            .text();
    String day = today.plusDays(3).toString().replace("-", "");
    assertThat(calendar).contains("METHOD:REQUEST", "SEQUENCE:0", day + "T090000");
    assertThat(calendar).doesNotContain("kwekerij");
    assertThat(manager.get("/api/v1/messages").expect(200).text()).doesNotContain("SESSION_ACTION");
  }

  @Test
  void figuresAndMinutesCountWhatTheBoardSays() {
    String card = cardOf(people.get(0));
    manager
        .post(session + "/cards/" + card + "/moves", Map.of("column", "ACTION", "version", 0))
        .expect(200);
    action(people.get(0), "Bel de kwekerij", 3);

    close();

    Answer figures =
        manager
            .get("/api/v1/matching-session-figures?kind=SCRUM&from=" + today + "&until=" + today)
            .expect(200);
    String id = session.substring(SESSIONS.length());
    int place =
        IntStream.range(0, figures.at("sessions").size())
            .filter(i -> figures.string("sessions." + i + ".sessionId").equals(id))
            .findFirst()
            .orElseThrow();
    assertThat(figures.string("sessions." + place + ".listed")).isEqualTo("4");
    assertThat(figures.string("sessions." + place + ".discussed")).isEqualTo("1");
    assertThat(figures.string("sessions." + place + ".actions")).isEqualTo("1");
  }
}
