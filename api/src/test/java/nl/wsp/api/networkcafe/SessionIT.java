package nl.wsp.api.networkcafe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.Test;

class SessionIT extends ApiTest {
  private static final String SESSIONS = "/api/v1/matching-sessions";

  static Map<String, Object> plan(String kind) {
    Map<String, Object> plan = new HashMap<>();
    plan.put("kind", kind);
    plan.put("title", "Netwerkcafé in het buurthuis");
    plan.put("date", "2031-03-05");
    plan.put("startTime", "13:30");
    plan.put("endTime", "16:00");
    return plan;
  }

  @Test
  void aPlannedSessionIsReadBackAsTheClockInAmsterdamSays() {
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();

    Answer made = manager.post(SESSIONS, plan("NETWORK_CAFE")).expect(201);

    Answer read = manager.get(SESSIONS + "/" + made.string("id")).expect(200);
    assertThat(read.string("startsAt")).isEqualTo("2031-03-05T12:30:00Z");
    assertThat(read.string("startTime")).isEqualTo("13:30");
    assertThat(read.string("capacity")).isEqualTo("45");
    assertThat(read.string("status")).isEqualTo("PLANNED");
    assertThat(read.string("kindLabel")).isEqualTo("Netwerkcafé");
    assertThat(read.string("sight")).isEqualTo("ORGANISER");
  }

  @Test
  void everythingThatIsWrongWithAPlanIsNamedAtOnce() {
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();

    Answer refused =
        manager
            .post(
                SESSIONS,
                Map.of(
                    "kind",
                    "DINNER",
                    "startTime",
                    "25:00",
                    "endTime",
                    "12:00",
                    "capacity",
                    0,
                    "helpers",
                    List.of(Map.of("userId", UUID.randomUUID(), "role", "HOST"))))
            .expect(400);

    assertThat(refused.text())
        .contains("/kind", "/title", "/date", "/startTime", "/capacity", "/helpers/0/userId");
  }

  @Test
  void theSecondOfTwoChangesAtOnceIsToldThatTheFirstWasThere() {
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    String id = manager.post(SESSIONS, plan("SCRUM")).expect(201).string("id");
    Map<String, Object> change = plan("SCRUM");
    change.put("version", 0);
    change.put("place", "Raadhuis");

    manager.put(SESSIONS + "/" + id, change).expect(200);

    manager.put(SESSIONS + "/" + id, change).expect(409);
    assertThat(manager.get(SESSIONS + "/" + id + "/history").expect(200).string("items.0.action"))
        .isEqualTo("UPDATE");
  }

  @Test
  void aSessionStartsAndClosesAndThenChangesNoMore() {
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    String path = SESSIONS + "/" + manager.post(SESSIONS, plan("SCRUM")).expect(201).string("id");

    manager.post(path + "/transitions", Map.of("to", "CLOSED", "version", 0)).expect(409);
    manager.post(path + "/transitions", Map.of("to", "CANCELLED", "version", 0)).expect(422);
    manager.post(path + "/transitions", Map.of("to", "RUNNING", "version", 0)).expect(200);
    Answer closed =
        manager.post(path + "/transitions", Map.of("to", "CLOSED", "version", 1)).expect(200);

    assertThat(closed.at("nextSteps").size()).isZero();
    Map<String, Object> change = plan("SCRUM");
    change.put("version", 2);
    manager.put(path, change).expect(409);
  }

  @Test
  void aSessionOfOtherMunicipalitiesDoesNotExist() {
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    Map<String, Object> plan = plan("SCRUM");
    plan.put("municipalities", List.of("GM0626"));
    String id = manager.post(SESSIONS, plan).expect(201).string("id");
    // of Leidschendam-Voorburg, as the maker; only the maker sees it there
    Client stranger = user(Role.ACCOUNT_MANAGER).signIn();

    stranger.get(SESSIONS + "/" + id).expect(404);
    stranger.put(SESSIONS + "/" + id, plan).expect(404);
    stranger.post(SESSIONS + "/" + id + "/transitions", Map.of("to", "RUNNING")).expect(404);
    assertThat(stranger.get(SESSIONS + "?limit=100&from=2031-03-05&until=2031-03-05").text())
        .doesNotContain(id);
    assertThat(manager.get(SESSIONS + "?limit=100&from=2031-03-05&until=2031-03-05").text())
        .contains(id);
    UUID voorschoten =
        bean(Accounts.class).addOrganisation(OrganisationKind.MUNICIPALITY, "Elders", "GM0626");
    User neighbour = user(voorschoten);
    bean(Accounts.class).addMembership(neighbour.id(), voorschoten, Role.CONSULTANT, "GM0626");
    assertThat(neighbour.signIn().get(SESSIONS + "/" + id).expect(200).string("sight"))
        .isEqualTo("COLLEAGUE");
  }

  @Test
  void aPartnerSeesOnlySessionsInWhichHisOrganisationTakesPart() {
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    User partner = user(organisation(OrganisationKind.UWV), Role.ACCOUNT_MANAGER);
    String without = manager.post(SESSIONS, plan("WERKHUIS")).expect(201).string("id");
    Map<String, Object> plan = plan("WERKHUIS");
    plan.put("partnerIds", List.of(partner.organisationId()));
    String with = manager.post(SESSIONS, plan).expect(201).string("id");

    Client reader = partner.signIn();

    assertThat(reader.get(SESSIONS + "/" + with).expect(200).string("sight")).isEqualTo("PARTNER");
    reader.get(SESSIONS + "/" + without).expect(404);
    plan.put("version", 0);
    reader.put(SESSIONS + "/" + with, plan).expect(403);
    reader.post(SESSIONS, plan("WERKHUIS")).expect(403);
    String list = reader.get(SESSIONS + "?limit=100").expect(200).text();
    assertThat(list).contains(with).doesNotContain(without);
  }

  @Test
  void anUnknownKindInTheFilterIsAnErrorAndNotAnEmptyList() {
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();

    manager.get(SESSIONS + "?kind=PARTY").expect(400);
    manager.get(SESSIONS + "?status=DONE").expect(400);
    manager.get(SESSIONS + "?from=2031-02-02&until=2031-01-01").expect(400);
  }

  @Test
  void theListGoesOnWhereItStopped() {
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    String filter = "?kind=YOUTH&from=2032-01-01&until=2032-12-31&limit=1";
    for (String day : List.of("2032-05-05", "2032-02-02")) {
      Map<String, Object> plan = plan("YOUTH");
      plan.put("date", day);
      manager.post(SESSIONS, plan).expect(201);
    }

    Answer first = manager.get(SESSIONS + filter).expect(200);
    Answer second = manager.get(SESSIONS + filter + "&cursor=" + first.string("next")).expect(200);

    assertThat(first.string("items.0.date")).isEqualTo("2032-02-02");
    assertThat(second.string("items.0.date")).isEqualTo("2032-05-05");
    assertThat(second.has("next")).isFalse();
  }
}
