package nl.wsp.api.networkcafe.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.employer.TestEmployers;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.Test;

class LeadIT extends ProjectTest {
  private static final String LEADS = "/api/v1/leads";

  private Map<String, Object> lead() {
    Map<String, Object> lead = new HashMap<>();
    lead.put("company", "Koffiebranderij Het Vuurtje");
    lead.put("what", "Opent een branderij met proeflokaal");
    lead.put("sharedBy", "Accountmanager werkgeversservicepunt");
    lead.put("sharedWith", "Adviseur economie Leidschendam-Voorburg");
    lead.put("nextStep", "Samen op bezoek");
    lead.put("nextDate", today.plusDays(10).toString());
    return lead;
  }

  @Test
  void aLeadBecomesAnEmployerInOneStep() {
    Answer made = manager.post(LEADS, lead()).expect(201);
    String path = LEADS + "/" + made.string("id");

    manager.post(path + "/employer", Map.of("kvkNumber", "1", "version", 0)).expect(400);
    Answer became =
        manager
            .post(
                path + "/employer",
                Map.of(
                    "kvkNumber",
                    TestEmployers.kvkNumber(),
                    "sector",
                    "1083",
                    "postcode",
                    "2262AB",
                    "version",
                    0))
            .expect(200);

    assertThat(became.string("status")).isEqualTo("EMPLOYER");
    Answer employer = manager.get("/api/v1/employers/" + became.string("employerId")).expect(200);
    assertThat(employer.string("name")).isEqualTo("Koffiebranderij Het Vuurtje");
    assertThat(employer.string("accountManagerId")).isEqualTo(managerUser.id().toString());
    Map<String, Object> change = lead();
    change.put("version", 1);
    assertThat(manager.put(path, change).expect(409).text()).contains("lead-over");
  }

  @Test
  void aJointVisitIsASessionThatInvitesWhoComesAlong() {
    Answer made = manager.post(LEADS, lead()).expect(201);
    String path = LEADS + "/" + made.string("id");
    User colleague = user(municipality, Role.CONSULTANT);
    Map<String, Object> visit = new HashMap<>();
    visit.put("kind", "JOINT_VISIT");
    visit.put("title", "Bezoek aan Koffiebranderij Het Vuurtje");
    visit.put("date", today.plusDays(10).toString());
    visit.put("startTime", "10:00");
    visit.put("endTime", "11:00");
    visit.put("helpers", List.of(Map.of("userId", colleague.id(), "role", "OTHER")));
    visit.put("employerIds", List.of(employerId));
    String session = manager.post(SESSIONS, visit).expect(201).string("id");
    String cafe = session(manager, "NETWORK_CAFE", today.plusDays(10));

    Answer hung = manager.put(path + "/visits/" + session, Map.of()).expect(200);

    assertThat(hung.string("visits.0.kindLabel")).isEqualTo("Gezamenlijk bezoek");
    manager.put(path + "/visits/" + session, Map.of()).expect(200);
    manager.put(path + "/visits/" + cafe, Map.of()).expect(422);
    manager.put(path + "/visits/" + UUID.randomUUID(), Map.of()).expect(404);
    Answer second = manager.post(LEADS, lead()).expect(201);
    manager.put(LEADS + "/" + second.string("id") + "/visits/" + session, Map.of()).expect(409);
    assertThat(colleague.signIn().get("/api/v1/messages").expect(200).text())
        .contains("Bezoek aan Koffiebranderij Het Vuurtje");
  }

  @Test
  void aLeadOfWhichNothingCameIsClosedWithAReason() {
    Answer made = manager.post(LEADS, lead()).expect(201);
    String path = LEADS + "/" + made.string("id");

    manager.post(path + "/closing", Map.of("version", 0)).expect(422);
    Answer closed =
        manager.post(path + "/closing", Map.of("reason", "Opent elders", "version", 0)).expect(200);

    assertThat(closed.string("status")).isEqualTo("CLOSED");
    assertThat(manager.get(path + "/history").expect(200).string("items.0.reason"))
        .isEqualTo("Opent elders");
    assertThat(manager.get(LEADS + "?status=CLOSED&limit=100").expect(200).text())
        .contains(made.string("id"));
    manager.get(LEADS + "?status=GONE").expect(400);
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnce() {
    Answer refused =
        manager
            .post(LEADS, Map.of("since", today.plusDays(1).toString(), "nextStep", "Bellen"))
            .expect(400);

    assertThat(refused.text())
        .contains("/company", "/what", "/sharedBy", "/sharedWith", "/since", "/nextDate");
  }

  @Test
  void onlyThePartnershipKnowsOfLeadsAndOnlyAccountManagersWrite() {
    Answer made = manager.post(LEADS, lead()).expect(201);
    String path = LEADS + "/" + made.string("id");
    Client partner =
        user(organisation(OrganisationKind.TEMP_AGENCY), Role.ACCOUNT_MANAGER).signIn();
    Map<String, Object> change = lead();
    change.put("version", 0);

    partner.get(path).expect(404);
    partner.put(path, change).expect(404);
    partner.post(path + "/employer", Map.of("version", 0)).expect(404);
    partner.post(LEADS, lead()).expect(403);
    assertThat(partner.get(LEADS).expect(200).at("items").size()).isZero();
    Client consultant = user(municipality, Role.CONSULTANT).signIn();
    assertThat(consultant.get(path).expect(200).string("mayChange")).isEqualTo("false");
    assertThat(user(municipality, Role.MANAGER).signIn().get(path).expect(200).string("company"))
        .isEqualTo("Koffiebranderij Het Vuurtje");
  }

  @Test
  void theSecondOfTwoChangesAtOnceIsToldThatTheFirstWasThere() {
    Answer made = manager.post(LEADS, lead()).expect(201);
    String path = LEADS + "/" + made.string("id");

    manager.with("If-Match", "\"0\"").put(path, lead()).expect(200);

    manager.with("If-Match", "\"0\"").put(path, lead()).expect(412);
  }
}
