package nl.wsp.api.networkcafe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import nl.wsp.api.jobseeker.Audience;
import nl.wsp.api.jobseeker.JobSeekerIntake;
import nl.wsp.api.jobseeker.TestPeople;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import nl.wsp.api.testing.SettableClock;
import nl.wsp.matching.TargetGroup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionPeopleIT extends ApiTest {
  private static final String SESSIONS = "/api/v1/matching-sessions";

  @AfterEach
  void clockRunsAgain() {
    bean(SettableClock.class).reset();
  }

  private static UUID person(
      @Nullable UUID account, UUID consultant, TargetGroup benefit, Audience... audiences) {
    return TestPeople.consenting(
        bean(JobSeekerIntake.class), account, consultant, benefit, audiences);
  }

  private static String plan(Client by, String kind, Object... more) {
    Map<String, Object> plan = new HashMap<>(SessionIT.plan(kind));
    for (int i = 0; i < more.length; i += 2) {
      plan.put(more[i].toString(), more[i + 1]);
    }
    return SESSIONS + "/" + by.post(SESSIONS, plan).expect(201).string("id");
  }

  private static Map<String, Object> listing(boolean invite, UUID... people) {
    return Map.of(
        "invite",
        invite,
        "people",
        List.of(people).stream().map(id -> Map.of("jobSeekerId", id)).toList());
  }

  @Test
  void somebodyInvitedReadsItAndConfirms() {
    User consultant = user(Role.CONSULTANT);
    User account = user(Role.JOB_SEEKER);
    UUID person =
        person(account.id(), consultant.id(), TargetGroup.PARTICIPATION_ACT, Audience.COLLEAGUES);
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    String path = plan(manager, "NETWORK_CAFE", "place", "Raadhuis");
    Client himself = account.signIn();
    himself.get(path).expect(404);

    Answer listed = manager.post(path + "/people", listing(true, person)).expect(200);

    assertThat(listed.string("items.0.attendance")).isEqualTo("INVITED");
    assertThat(listed.string("items.0.name")).isEqualTo("Sanne Verzonnen");
    assertThat(himself.get("/api/v1/messages").expect(200).text()).contains("SESSION_INVITATION");
    Answer read = himself.get(path).expect(200);
    assertThat(read.string("attendance")).isEqualTo("INVITED");
    assertThat(read.has("invited")).isFalse();
    himself.put(path + "/answer", Map.of("coming", true)).expect(200);
    assertThat(manager.get(path + "/people").expect(200).string("items.0.attendance"))
        .isEqualTo("CONFIRMED");
    himself.get(path + "/people").expect(403);
    assertThat(himself.get(SESSIONS + "?from=2031-03-01").expect(200).at("items").size()).isOne();
  }

  @Test
  void whoIsOnTheAgendaOfAScrumWithoutKnowingIsNotTold() {
    User account = user(Role.JOB_SEEKER);
    UUID person =
        person(
            account.id(),
            user(Role.CONSULTANT).id(),
            TargetGroup.PARTICIPATION_ACT,
            Audience.COLLEAGUES);
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    String path = plan(manager, "SCRUM");

    Answer listed = manager.post(path + "/people", listing(false, person)).expect(200);

    assertThat(listed.has("items.0.name")).isFalse();
    account.signIn().get(path).expect(404);
    String row = path + "/people/" + listed.string("items.0.id") + "/attendance";
    manager.put(row, Map.of("attendance", "INVITED")).expect(422);
  }

  @Test
  void aScrumTalksOnlyAboutPeopleWhoConsentToColleagues() {
    User consultant = user(Role.CONSULTANT);
    UUID person = person(null, consultant.id(), TargetGroup.PARTICIPATION_ACT);
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    String path = plan(manager, "SCRUM");

    manager.post(path + "/people", listing(false, person)).expect(404);
    consultant.signIn().post(path + "/people", listing(false, person)).expect(422);
  }

  @Test
  void aConsultantNominatesAndMayTakeItBackButPlansNothing() {
    User consultant = user(Role.CONSULTANT);
    UUID person = person(null, consultant.id(), TargetGroup.PARTICIPATION_ACT, Audience.COLLEAGUES);
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    String path = plan(manager, "SCRUM");
    Client nominator = consultant.signIn();

    Answer nominated =
        nominator
            .post(
                path + "/people",
                Map.of(
                    "people",
                    List.of(Map.of("jobSeekerId", person, "note", "Wil graag de zorg in"))))
            .expect(200);

    assertThat(nominated.string("items.0.origin")).isEqualTo("NOMINATED");
    assertThat(nominated.string("items.0.reasons.0.kind")).isEqualTo("NOMINATED");
    assertThat(nominated.string("items.0.name")).isEqualTo("Sanne Verzonnen");
    assertThat(nominated.at("items.0.reasons").size()).isGreaterThan(1);
    nominator.put(path + "/agenda", Map.of("order", List.of())).expect(403);
    nominator.post(path + "/invitations", Map.of()).expect(403);
    user(Role.CONSULTANT)
        .signIn()
        .delete(path + "/people/" + nominated.string("items.0.id"))
        .expect(403);
    nominator.delete(path + "/people/" + nominated.string("items.0.id")).expect(204);
  }

  @Test
  void aPartnerSeesOnlyPeopleWhoConsentedToHim() {
    User partner = user(organisation(OrganisationKind.UWV), Role.CONSULTANT);
    UUID consultant = user(Role.CONSULTANT).id();
    UUID shared =
        person(
            null,
            consultant,
            TargetGroup.PARTICIPATION_ACT,
            Audience.COLLEAGUES,
            Audience.partner(partner.organisationId()));
    UUID other = person(null, consultant, TargetGroup.PARTICIPATION_ACT, Audience.COLLEAGUES);
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    String path = plan(manager, "WERKHUIS", "partnerIds", List.of(partner.organisationId()));
    manager.post(path + "/people", listing(true, shared, other)).expect(200);
    Client reader = partner.signIn();

    Answer list = reader.get(path + "/people").expect(200);

    assertThat(list.at("items").size()).isOne();
    assertThat(list.string("items.0.jobSeekerId")).isEqualTo(shared.toString());
    assertThat(list.has("items.0.name")).isFalse();
    assertThat(list.string("hidden")).isEqualTo("1");
    assertThat(list.text()).doesNotContain("MEDIATION_STEP");
    reader.get(path + "/agenda-proposals").expect(403);
    reader.post(path + "/people", listing(false, other)).expect(200);
    reader
        .post(
            path + "/people",
            listing(
                false,
                person(null, consultant, TargetGroup.PARTICIPATION_ACT, Audience.COLLEAGUES)))
        .expect(404);
  }

  @Test
  void theAgendaIsPutInAnotherOrderAndAnOutdatedOrderIsRefused() {
    UUID consultant = user(Role.CONSULTANT).id();
    UUID one = person(null, consultant, TargetGroup.WAJONG, Audience.COLLEAGUES);
    UUID two = person(null, consultant, TargetGroup.WAJONG, Audience.COLLEAGUES);
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    String path = plan(manager, "SCRUM");
    Answer listed = manager.post(path + "/people", listing(false, one, two)).expect(200);
    String first = listed.string("items.0.id");
    String second = listed.string("items.1.id");

    Answer ordered =
        manager.put(path + "/agenda", Map.of("order", List.of(second, first))).expect(200);

    assertThat(ordered.string("items.0.id")).isEqualTo(second);
    assertThat(ordered.string("items.1.position")).isEqualTo("2");
    manager.put(path + "/agenda", Map.of("order", List.of(second))).expect(409);
  }

  @Test
  void presenceIsNotedFromTheDayItselfOnAndAFullSessionTakesNobodyMore() {
    UUID consultant = user(Role.CONSULTANT).id();
    UUID one = person(null, consultant, TargetGroup.WIA, Audience.COLLEAGUES);
    UUID two = person(null, consultant, TargetGroup.WIA, Audience.COLLEAGUES);
    User organiser = user(Role.ACCOUNT_MANAGER);
    Client manager = organiser.signIn();
    String path = plan(manager, "YOUTH", "capacity", 1);
    Answer listed = manager.post(path + "/people", listing(true, one)).expect(200);
    String row = path + "/people/" + listed.string("items.0.id") + "/attendance";

    manager.post(path + "/people", listing(true, two)).expect(409);
    manager.put(row, Map.of("attendance", "PRESENT")).expect(422);
    manager.put(row, Map.of("attendance", "THERE")).expect(400);
    bean(SettableClock.class).setTo(Instant.parse("2031-03-05T08:00:00Z"));
    Answer present = organiser.signIn().put(row, Map.of("attendance", "PRESENT")).expect(200);

    assertThat(present.string("items.0.attendance")).isEqualTo("PRESENT");
  }

  @Test
  void whoIsOnUnemploymentBenefitJoinsAFreeSessionAndOthersDoNotSeeIt() {
    UUID consultant = user(Role.CONSULTANT).id();
    User unemployed = user(Role.JOB_SEEKER);
    User other = user(Role.JOB_SEEKER);
    person(unemployed.id(), consultant, TargetGroup.UNEMPLOYMENT_BENEFIT);
    person(other.id(), consultant, TargetGroup.PARTICIPATION_ACT);
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    String path = plan(manager, "NETWORK_CAFE", "freeJoin", true);

    Answer joined = unemployed.signIn().put(path + "/answer", Map.of("coming", true)).expect(200);

    assertThat(joined.string("attendance")).isEqualTo("CONFIRMED");
    other.signIn().get(path).expect(404);
    other.signIn().put(path + "/answer", Map.of("coming", true)).expect(404);
    manager.post(SESSIONS, withFreeScrum()).expect(422);
  }

  private static Map<String, Object> withFreeScrum() {
    Map<String, Object> plan = SessionIT.plan("SCRUM");
    plan.put("freeJoin", true);
    return plan;
  }

  @Test
  void proposalsSayWhyAndLeaveOutWhoIsListed() {
    UUID one = person(null, user(Role.CONSULTANT).id(), TargetGroup.WIA, Audience.COLLEAGUES);
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    String path = plan(manager, "SCRUM");

    Answer proposed = manager.get(path + "/agenda-proposals?limit=100").expect(200);

    assertThat(proposed.at("items").size()).isPositive();
    assertThat(proposed.string("items.0.reasons.0.explanation")).isNotBlank();
    manager.post(path + "/people", listing(false, one)).expect(200);
    assertThat(manager.get(path + "/agenda-proposals?limit=100").expect(200).text())
        .doesNotContain(one.toString());
  }

  @Test
  void cancellingTellsThoseWhoWereInvitedWithTheSameAppointment() {
    User account = user(Role.JOB_SEEKER);
    UUID person =
        person(
            account.id(),
            user(Role.CONSULTANT).id(),
            TargetGroup.PARTICIPATION_ACT,
            Audience.COLLEAGUES);
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    String path = plan(manager, "NETWORK_CAFE");
    manager.post(path + "/people", listing(true, person)).expect(200);
    Map<String, Object> moved = SessionIT.plan("NETWORK_CAFE");
    moved.put("startTime", "14:00");
    moved.put("version", 0);
    manager.put(path, moved).expect(200);

    manager
        .post(
            path + "/transitions",
            Map.of("to", "CANCELLED", "reason", "Te weinig mensen", "version", 1))
        .expect(200);

    String inbox = account.signIn().get("/api/v1/messages").expect(200).text();
    assertThat(inbox).contains("SESSION_INVITATION", "SESSION_CHANGED", "SESSION_CANCELLED");
  }

  @Test
  void whoIsTakenOffOrLeftOutHearsThatHeIsNotExpectedAndWhoStaysDoesNot() {
    User account = user(Role.JOB_SEEKER);
    UUID person =
        person(
            account.id(),
            user(Role.CONSULTANT).id(),
            TargetGroup.PARTICIPATION_ACT,
            Audience.COLLEAGUES);
    User leaves = user(Role.CONSULTANT);
    User stays = user(Role.CONSULTANT);
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    String path = plan(manager, "NETWORK_CAFE");
    Map<String, Object> plan = SessionIT.plan("NETWORK_CAFE");
    plan.put("helpers", List.of(helping(leaves), helping(stays)));
    plan.put("version", 0);
    manager.put(path, plan).expect(200);
    manager.post(path + "/people", listing(true, person)).expect(200);
    plan.put("helpers", List.of(helping(stays)));
    plan.put("startTime", "15:00");
    plan.put("version", 1);
    manager.put(path, plan).expect(200);
    String listed = manager.get(path + "/people").expect(200).string("items.0.id");
    manager.delete(path + "/people/" + listed).expect(204);

    assertThat(kinds(leaves)).containsExactly("SESSION_LEFT", "SESSION_INVITATION");
    assertThat(kinds(stays)).containsExactly("SESSION_CHANGED", "SESSION_INVITATION");
    assertThat(kinds(account))
        .containsExactly("SESSION_LEFT", "SESSION_CHANGED", "SESSION_INVITATION");
  }

  private static Map<String, Object> helping(User user) {
    return Map.of("userId", user.id(), "role", "CONSULTANT");
  }

  /** Kinds of somebody's messages, newest first. */
  private static List<String> kinds(User user) {
    List<String> kinds = new ArrayList<>();
    user.signIn()
        .get("/api/v1/messages")
        .expect(200)
        .at("items")
        .values()
        .forEach(message -> kinds.add(message.get("kind").getStringValue()));
    return kinds;
  }

  @Test
  void whoIsHandedOverAsReadyForWorkIsProposedWithTheDay() {
    User consultant = user(Role.CONSULTANT);
    UUID person = person(null, consultant.id(), TargetGroup.WIA, Audience.COLLEAGUES);
    User organiser = user(Role.ACCOUNT_MANAGER);
    String ready = "/api/v1/job-seekers/" + person + "/ready-for-work";
    Client own = consultant.signIn();

    own.put(ready, Map.of("since", "2199-01-01")).expect(422);
    Answer handed = own.put(ready, Map.of("since", "2026-01-05", "note", "Wil snel")).expect(200);

    assertThat(handed.string("since")).isEqualTo("2026-01-05");
    assertThat(handed.string("definition")).isNotBlank();
    Client manager = organiser.signIn();
    assertThat(manager.get(ready).expect(200).string("mayChange")).isEqualTo("false");
    manager.put(ready, Map.of()).expect(403);
    user(Role.CONSULTANT).signIn().put(ready, Map.of()).expect(403);
    Answer listed =
        manager.post(plan(manager, "SCRUM") + "/people", listing(false, person)).expect(200);
    assertThat(listed.string("items.0.reasons.0.explanation"))
        .isEqualTo("Werkfit overgedragen op 5 januari 2026.");
    assertThat(own.delete(ready).expect(200).has("since")).isFalse();
  }

  @Test
  void ofTwoWhoTakeTheLastFreePlaceAtOnceExactlyOneGetsIt() {
    UUID consultant = user(Role.CONSULTANT).id();
    User organiser = user(Role.ACCOUNT_MANAGER);
    Client manager = organiser.signIn();
    for (int round = 0; round < 5; round++) {
      User joiner = user(Role.JOB_SEEKER);
      person(joiner.id(), consultant, TargetGroup.UNEMPLOYMENT_BENEFIT);
      UUID chosen = person(null, consultant, TargetGroup.WIA, Audience.COLLEAGUES);
      Client himself = joiner.signIn();
      String path = plan(manager, "NETWORK_CAFE", "freeJoin", true, "capacity", 1);
      CyclicBarrier together = new CyclicBarrier(2);

      CompletableFuture<Answer> joins =
          CompletableFuture.supplyAsync(
              () -> {
                await(together);
                return himself.put(path + "/answer", Map.of("coming", true));
              });
      CompletableFuture<Answer> adds =
          CompletableFuture.supplyAsync(
              () -> {
                await(together);
                return manager.post(path + "/people", listing(true, chosen));
              });

      List<Answer> answers = List.of(joins.join(), adds.join());
      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
      assertThat(answers)
          .filteredOn(answer -> answer.status() == 409)
          .allSatisfy(answer -> assertThat(answer.text()).contains("session-full"));
      assertThat(manager.get(path).expect(200).string("invited")).isEqualTo("1");
    }
  }

  private static void await(CyclicBarrier together) {
    try {
      together.await();
    } catch (InterruptedException | BrokenBarrierException stopped) {
      throw new AssertionError(stopped);
    }
  }
}
