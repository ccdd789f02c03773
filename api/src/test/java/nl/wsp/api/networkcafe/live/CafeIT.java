package nl.wsp.api.networkcafe.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.networkcafe.SessionKind;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.Client;
import nl.wsp.api.testing.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables, queue and the hall's screen of a Netwerkcafé. */
class CafeIT extends LiveTest {
  private static final String MARK = "MERKTEKEN";

  @BeforeEach
  void threePeopleAndTwoTables() {
    aSession(SessionKind.NETWORK_CAFE, 3);
    manager.put(path("/tables"), Map.of("count", 2)).expect(200);
  }

  private void waits(String card) {
    manager.put(path("/cards/" + card + "/queue"), Map.of("waiting", true)).expect(204);
  }

  private Answer seat(Client who, int table) {
    return who.post(path("/tables/" + table + "/guest"), Map.of());
  }

  @Test
  void whoWaitsLongestSitsDownAtTheFirstFreeTable() {
    waits(cards.get(2));
    waits(cards.get(0));
    assertThat(manager.get(path("/tables")).expect(200).string("queue.0.cardId"))
        .isEqualTo(cards.get(2));
    assertThat(seat(manager, 1).expect(200).string("guest.cardId")).isEqualTo(cards.get(2));
    assertThat(seat(manager, 2).expect(200).string("guest.cardId")).isEqualTo(cards.get(0));
    seat(manager, 1).expect(409);
    manager.put(path("/cards/" + cards.get(2) + "/queue"), Map.of("waiting", true)).expect(409);
    assertThat(manager.get(path("/cards/" + cards.get(2))).string("state.column"))
        .isEqualTo("IN_TALK");
    manager.post(path("/tables/1/leave"), Map.of()).expect(204);
    manager.post(path("/tables/1/leave"), Map.of()).expect(204);
    assertThat(seat(manager, 1).expect(409).string("violations.0.code")).isEqualTo("nobody-waits");
    manager.get(path("/tables/9")).expect(404);
    manager.get(path("/tables/nine")).expect(404);
    manager.put(path("/tables"), Map.of("count", 1)).expect(409);
    manager.put(path("/tables"), Map.of("count", 41)).expect(400);
  }

  @Test
  void twoWhoSeatAtOnceBringTwoPeopleToTwoTablesAndNobodyTwice() {
    String key = UUID.randomUUID().toString();
    waits(cards.get(0));
    waits(cards.get(1));
    Client again = manager.with("Idempotency-Key", key);
    seat(again, 1).expect(200);
    seat(again, 1).expect(200);
    assertThat(seat(colleague, 2).expect(200).string("guest.cardId")).isEqualTo(cards.get(1));
    assertThat(manager.get(path("/tables")).expect(200).at("queue").size()).isZero();
  }

  @Test
  void aTableShowsOnlyWhoSitsThereInWordsHeMayRead() {
    consultant
        .with("If-Match", "*")
        .put(
            "/api/v1/job-seekers/" + people.get(0) + "/target-group",
            Map.of("mediationStep", 2, "participationStep", 3, "benefit", "PARTICIPATION_ACT"))
        .expect(200);
    manager
        .post(
            path("/cards/" + cards.get(0) + "/outcome"),
            Map.of("outcome", "ACTION", "note", "Alleen voor ons", "version", 0))
        .expect(200);
    waits(cards.get(0));
    seat(consultant, 1).expect(200);
    consultant
        .post(
            path("/actions"),
            Map.of(
                "cardId",
                cards.get(0),
                "what",
                "Samen bellen",
                "dueOn",
                LocalDate.now(Time.AMSTERDAM)))
        .expect(201);
    Answer screen = consultant.get(path("/tables/1")).expect(200);
    assertThat(screen.string("guest.headline")).isEqualTo("Kandidaat 1");
    assertThat(screen.string("guest.wishes.0")).isEqualTo("Hovenier");
    assertThat(screen.string("guest.agreements.0.what")).isEqualTo("Samen bellen");
    assertThat(screen.at("guest.mayFillIn").getBooleanValue()).isTrue();
    assertThat(screen.text())
        .doesNotContain("Kandidaat 2")
        .doesNotContain("Kandidaat 3")
        .doesNotContain("Alleen voor ons")
        .doesNotContain("Step")
        .doesNotContain("PARTICIPATION");
    assertThat(manager.get(path("/tables/1")).at("guest.mayFillIn").getBooleanValue()).isFalse();
    assertThat(manager.get(path("/tables/2")).has("guest")).isFalse();
    assertThat(
            count(
                "SELECT COUNT(*) FROM access_log l JOIN access_log_subject s ON s.access_id = l.id"
                    + " WHERE l.kind = 'PROFILE' AND l.context_kind = 'SESSION' AND l.actor_id = '"
                    + managerUser.id()
                    + "' AND s.job_seeker_id = '"
                    + people.get(0)
                    + "'"))
        .isEqualTo(1);
  }

  @Test
  void helpersSitAtTablesAndAPartnerDoesNotPlan() {
    manager
        .put(path("/tables/1/helpers"), Map.of("helpers", List.of(consultantUser.id())))
        .expect(200);
    assertThat(manager.get(path("/tables")).string("tables.0.helpers.0.name"))
        .isEqualTo("Test Persoon");
    manager
        .put(path("/tables/1/helpers"), Map.of("helpers", List.of(UUID.randomUUID())))
        .expect(422);
    Client partner = partner();
    partner.put(path("/tables"), Map.of("count", 5)).expect(403);
    partner.put(path("/tables/1/helpers"), Map.of("helpers", List.of())).expect(403);
    waits(cards.get(1));
    assertThat(partner.get(path("/tables")).expect(200).at("queue").size()).isZero();
    seat(partner, 1).expect(409);
    seat(manager, 1).expect(200);
    assertThat(partner.get(path("/tables")).has("tables.0.cardId")).isFalse();
    partner.get(path("/tables/1")).expect(404);
  }

  @Test
  void noPersonalFieldReachesTheHallNorItsStream() {
    // a mark in every field of every person on the agenda
    for (int i = 0; i < people.size(); i++) {
      UUID person = people.get(i);
      change(
          "UPDATE job_seeker SET first_name = '"
              + MARK
              + "-voornaam', last_name = '"
              + MARK
              + "-achternaam', email = '"
              + MARK
              + "@demo.example', phone = '06-"
              + MARK
              + "', external_id = '"
              + MARK
              + i
              + "-"
              + person
              + "' WHERE id = '"
              + person
              + "'");
      change(
          "UPDATE session_person SET note = '"
              + MARK
              + "-reden' WHERE job_seeker_id = '"
              + person
              + "'");
      Map<String, Object> cv = new HashMap<>();
      cv.put("headline", MARK + "-kop");
      cv.put("presentation", MARK + "-verhaal");
      cv.put("occupationsWished", List.of("OCC-hovenier"));
      cv.put("postcode", "2262");
      consultant.with("If-Match", "*").put("/api/v1/job-seekers/" + person + "/cv", cv).expect(200);
    }
    try (Line line = manager.listen(path("/hall/events"))) {
      line.await(message -> message.has("tables"));
      waits(cards.get(0));
      waits(cards.get(1));
      line.await(message -> message.has("waiting") && message.at("waiting").getIntValue() == 2);
      manager
          .put(path("/tables/1/helpers"), Map.of("helpers", List.of(managerUser.id())))
          .expect(200);
      seat(manager, 1).expect(200);
      line.await(
          message ->
              message.has("tables")
                  && message.at("tables").get(0).get("occupied").getBooleanValue());
      manager
          .post(
              path("/cards/" + cards.get(0) + "/outcome"),
              Map.of("outcome", "PARK", "note", MARK + "-gesprek", "version", 1))
          .expect(200);
      manager
          .post(
              path("/actions"),
              Map.of(
                  "cardId",
                  cards.get(0),
                  "what",
                  MARK + "-actie",
                  "dueOn",
                  LocalDate.now(Time.AMSTERDAM)))
          .expect(201);
      line.await(message -> message.has("discussed") && message.at("discussed").getIntValue() == 1);
      Answer hall = manager.get(path("/hall")).expect(200);
      assertThat(hall.at("total").getIntValue()).isEqualTo(3);
      assertThat(hall.string("tables.0.helpers.0")).isEqualTo("Test Persoon");
      for (String shown : List.of(hall.text(), line.everything())) {
        assertThat(shown).doesNotContain(MARK).doesNotContain("ovenier").doesNotContain("2262");
        cards.forEach(card -> assertThat(shown).doesNotContain(card));
        people.forEach(person -> assertThat(shown).doesNotContain(person.toString()));
      }
      // the same marks do reach the board: they would have been found
      assertThat(manager.get(path("/cards")).text()).contains(MARK + "-kop");
    }
  }
}
