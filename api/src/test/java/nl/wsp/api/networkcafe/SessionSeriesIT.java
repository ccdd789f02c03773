package nl.wsp.api.networkcafe;

import static org.assertj.core.api.Assertions.assertThat;

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
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import nl.wsp.matching.TargetGroup;
import org.junit.jupiter.api.Test;

class SessionSeriesIT extends ApiTest {
  private static final String SERIES = "/api/v1/matching-session-series";

  private static Map<String, Object> series() {
    Map<String, Object> series = new HashMap<>();
    series.put("kind", "SCRUM");
    series.put("title", "Scrum van de regio");
    series.put("firstDay", "2031-10-14");
    series.put("lastDay", "2031-11-30");
    series.put("startTime", "09:30");
    series.put("endTime", "11:30");
    return series;
  }

  @Test
  void aSeriesKeepsItsTimeOnTheClockAcrossTheChangeToWinterTime() {
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();

    Answer made = manager.post(SERIES, series()).expect(201);

    // the clock goes back on 26 October 2031
    assertThat(made.at("sessions").size()).isEqualTo(4);
    assertThat(made.string("sessions.0.startsAt")).isEqualTo("2031-10-14T07:30:00Z");
    assertThat(made.string("sessions.1.startsAt")).isEqualTo("2031-10-28T08:30:00Z");
    assertThat(made.string("sessions.1.startTime")).isEqualTo("09:30");
    assertThat(made.string("sessions.3.date")).isEqualTo("2031-11-25");
  }

  @Test
  void sessionsToComeFollowTheSeriesUnlessTheyWereMovedByThemselves() {
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    Answer made = manager.post(SERIES, series()).expect(201);
    Map<String, Object> moved = SessionIT.plan("SCRUM");
    moved.put("date", "2031-10-29");
    moved.put("version", 0);
    manager.put("/api/v1/matching-sessions/" + made.string("sessions.1.id"), moved).expect(200);
    Map<String, Object> change = series();
    change.put("startTime", "10:00");
    change.put("lastDay", "2031-12-20");
    change.put("version", 0);

    Answer changed = manager.put(SERIES + "/" + made.string("id"), change).expect(200);

    assertThat(changed.at("sessions").size()).isEqualTo(5);
    assertThat(changed.string("sessions.0.startTime")).isEqualTo("10:00");
    assertThat(changed.string("sessions.1.date")).isEqualTo("2031-10-29");
    assertThat(changed.string("sessions.1.startTime")).isEqualTo("13:30");
    assertThat(changed.string("sessions.4.date")).isEqualTo("2031-12-09");
    manager.put(SERIES + "/" + made.string("id"), change).expect(409);
  }

  @Test
  void aSeriesOfOtherMunicipalitiesDoesNotExist() {
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    Map<String, Object> series = series();
    series.put("municipalities", List.of("GM0626"));
    String id = manager.post(SERIES, series).expect(201).string("id");
    Client stranger = user(Role.CONSULTANT).signIn();

    stranger.get(SERIES + "/" + id).expect(404);
    series.put("version", 0);
    stranger.put(SERIES + "/" + id, series).expect(404);
  }

  @Test
  void aSeriesLongerThanAYearIsRefused() {
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    Map<String, Object> series = series();
    series.put("lastDay", "2033-01-01");

    assertThat(manager.post(SERIES, series).expect(422).text()).contains("/lastDay");
  }

  private static Map<String, Object> change(Object... fields) {
    Map<String, Object> change = series();
    change.put("version", 0);
    for (int i = 0; i < fields.length; i += 2) {
      change.put(fields[i].toString(), fields[i + 1]);
    }
    return change;
  }

  private static List<String> dates(Answer series) {
    return IntStream.range(0, series.at("sessions").size())
        .mapToObj(i -> series.string("sessions." + i + ".date"))
        .toList();
  }

  private static String session(Answer series, int number) {
    return "/api/v1/matching-sessions/" + series.string("sessions." + number + ".id");
  }

  @Test
  void aSessionKeepsWhatWasChangedByHandAndFollowsInTheRest() {
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    Answer made = manager.post(SERIES, series()).expect(201);
    Map<String, Object> byHand = change("date", "2031-10-28", "place", "Bibliotheek");
    manager.put(session(made, 1), byHand).expect(200);

    Answer read = manager.get(SERIES + "/" + made.string("id")).expect(200);
    Answer changed =
        manager
            .put(
                SERIES + "/" + made.string("id"),
                change("place", "Raadhuis", "startTime", "10:00", "capacity", 30))
            .expect(200);

    assertThat(read.at("byHand").size()).isOne();
    assertThat(read.string("byHand.0.sessionId")).isEqualTo(made.string("sessions.1.id"));
    assertThat(read.string("byHand.0.parts.0")).isEqualTo("PLACE");
    assertThat(changed.string("sessions.0.place")).isEqualTo("Raadhuis");
    assertThat(changed.string("sessions.1.place")).isEqualTo("Bibliotheek");
    assertThat(changed.string("sessions.1.startTime")).isEqualTo("10:00");
    assertThat(changed.string("sessions.1.capacity")).isEqualTo("30");
  }

  @Test
  void whatIsPlannedCanStayWhileNewSessionsGetTheChange() {
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    Answer made = manager.post(SERIES, series()).expect(201);
    String path = SERIES + "/" + made.string("id");

    Answer changed =
        manager
            .put(
                path,
                change(
                    "planned",
                    "KEEP",
                    "place",
                    "Raadhuis",
                    "intervalWeeks",
                    1,
                    "lastDay",
                    "2031-12-10"))
            .expect(200);

    assertThat(dates(changed))
        .containsExactly(
            "2031-10-14", "2031-10-28", "2031-11-11", "2031-11-25", "2031-12-02", "2031-12-09");
    assertThat(changed.has("sessions.3.place")).isFalse();
    assertThat(changed.string("sessions.4.place")).isEqualTo("Raadhuis");
    manager.put(path, change("planned", "KEEP", "nextDay", "2031-10-15", "version", 1)).expect(422);
    manager.put(path, change("planned", "SOMETIMES", "version", 1)).expect(400);
  }

  @Test
  void anotherRhythmMovesTheSessionsInTheirOrderAndTellsWhoIsInvited() {
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    User account = user(Role.JOB_SEEKER);
    UUID person =
        TestPeople.consenting(
            bean(JobSeekerIntake.class),
            account.id(),
            user(Role.CONSULTANT).id(),
            TargetGroup.PARTICIPATION_ACT,
            Audience.COLLEAGUES);
    Map<String, Object> cafe = series();
    cafe.put("kind", "NETWORK_CAFE");
    Answer made = manager.post(SERIES, cafe).expect(201);
    manager
        .post(
            session(made, 1) + "/people",
            Map.of("invite", true, "people", List.of(Map.of("jobSeekerId", person))))
        .expect(200);
    String path = SERIES + "/" + made.string("id");

    Answer changed =
        manager
            .put(path, change("kind", "NETWORK_CAFE", "intervalWeeks", 3, "nextDay", "2031-10-15"))
            .expect(200);

    // 15 October, 5 and 26 November; for the fourth there is no day left
    assertThat(changed.string("sessions.1.id")).isEqualTo(made.string("sessions.1.id"));
    assertThat(dates(changed))
        .containsExactlyInAnyOrder("2031-10-15", "2031-11-05", "2031-11-26", "2031-11-25");
    assertThat(changed.at("outside").size()).isOne();
    assertThat(changed.string("outside.0")).isEqualTo(made.string("sessions.3.id"));
    Client himself = account.signIn();
    Answer messages = himself.get("/api/v1/messages").expect(200);
    assertThat(messages.string("items.0.kind")).isEqualTo("SESSION_CHANGED");
    assertThat(calendar(himself, messages, 0))
        .contains("METHOD:REQUEST", "SEQUENCE:1", "20311105T093000");
    assertThat(calendar(himself, messages, 1)).contains("METHOD:REQUEST", "SEQUENCE:0");
    // back to every two weeks: more days than sessions, so new ones come
    Answer back =
        manager
            .put(
                path,
                change(
                    "kind",
                    "NETWORK_CAFE",
                    "intervalWeeks",
                    2,
                    "lastDay",
                    "2031-12-10",
                    "version",
                    1))
            .expect(200);
    assertThat(dates(back))
        .containsExactlyInAnyOrder(
            "2031-10-15", "2031-10-29", "2031-11-12", "2031-11-25", "2031-11-26", "2031-12-10");
  }

  private static String calendar(Client who, Answer messages, int number) {
    return who.get("/api/v1/messages/" + messages.string("items." + number + ".id") + "/calendar")
        .expect(200)
        .text();
  }

  @Test
  void aNewUsualHelperIsInvitedToTheSessionsThatFollow() {
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    User helper = user(Role.CONSULTANT);
    Answer made = manager.post(SERIES, series()).expect(201);

    Answer changed =
        manager
            .put(
                SERIES + "/" + made.string("id"),
                change("helpers", List.of(Map.of("userId", helper.id(), "role", "CONSULTANT"))))
            .expect(200);

    assertThat(changed.string("helpers.0.name")).isEqualTo("Test Persoon");
    assertThat(changed.string("sessions.3.helpers.0.userId")).isEqualTo(helper.id().toString());
    Answer messages = helper.signIn().get("/api/v1/messages").expect(200);
    assertThat(messages.at("items").size()).isEqualTo(4);
    assertThat(messages.string("items.0.kind")).isEqualTo("SESSION_INVITATION");
  }

  @Test
  void aSeriesThatEndsCancelsWhatComesAfterAndTellsWhy() {
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    User helper = user(Role.CONSULTANT);
    Map<String, Object> series = series();
    series.put("helpers", List.of(Map.of("userId", helper.id(), "role", "HOST")));
    Answer made = manager.post(SERIES, series).expect(201);
    String end = SERIES + "/" + made.string("id") + "/end";

    manager.post(end, Map.of("lastDay", "2031-10-28", "version", 0)).expect(422);
    manager
        .post(end, Map.of("lastDay", "2032-10-28", "reason", "Verhuizing", "version", 0))
        .expect(422);
    manager
        .post(end, Map.of("lastDay", "2020-10-28", "reason", "Verhuizing", "version", 0))
        .expect(422);
    user(organisation(OrganisationKind.UWV), Role.ACCOUNT_MANAGER)
        .signIn()
        .post(end, Map.of("lastDay", "2031-10-28", "reason", "Verhuizing", "version", 0))
        .expect(404);
    user(Role.CONSULTANT)
        .signIn()
        .post(end, Map.of("lastDay", "2031-10-28", "reason", "Verhuizing", "version", 0))
        .expect(403);
    Answer ended =
        manager
            .post(end, Map.of("lastDay", "2031-10-28", "reason", "Verhuizing", "version", 0))
            .expect(200);

    assertThat(ended.string("lastDay")).isEqualTo("2031-10-28");
    assertThat(ended.string("sessions.1.status")).isEqualTo("PLANNED");
    assertThat(ended.string("sessions.2.status")).isEqualTo("CANCELLED");
    assertThat(ended.string("sessions.3.cancelReason")).isEqualTo("Verhuizing");
    Client himself = helper.signIn();
    Answer messages = himself.get("/api/v1/messages").expect(200);
    assertThat(messages.string("items.0.kind")).isEqualTo("SESSION_CANCELLED");
    assertThat(calendar(himself, messages, 0)).contains("METHOD:CANCEL", "SEQUENCE:1");
    manager
        .post(end, Map.of("lastDay", "2031-10-28", "reason", "Verhuizing", "version", 0))
        .expect(409);
  }
}
