package nl.wsp.api.networkcafe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
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
    series.put("municipalities", java.util.List.of("GM0626"));
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
}
