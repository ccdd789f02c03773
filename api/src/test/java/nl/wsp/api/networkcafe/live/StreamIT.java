package nl.wsp.api.networkcafe.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.networkcafe.SessionKind;
import nl.wsp.api.testing.Client;
import nl.wsp.api.testing.Line;
import nl.wsp.api.testing.Line.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens in a session, told to everybody in one order. */
class StreamIT extends LiveTest {
  @BeforeEach
  void threePeopleOnTheAgenda() {
    aSession(SessionKind.SCRUM, 3);
  }

  private static List<String> ids(List<Message> messages) {
    return messages.stream().map(Message::id).toList();
  }

  @Test
  void aMoveIsSeenByWhoLooksOnAndToldByWhom() {
    try (Line line = colleague.listen(path("/events"))) {
      line.await(message -> message.has("now"));
      move(manager.with("Idempotency-Key", "key-1"), cards.getFirst(), "IN_TALK", 0).expect(200);
      Message told = line.await(message -> message.has("happening"));
      assertThat(told.id()).isEqualTo("1");
      assertThat(told.at("happening.kind").getStringValue()).isEqualTo("CARD_MOVED");
      assertThat(told.at("happening.card.column").getStringValue()).isEqualTo("IN_TALK");
      assertThat(told.at("happening.card.version").getLongValue()).isEqualTo(1);
      assertThat(told.at("happening.by").getStringValue()).isEqualTo("Test Persoon");
      assertThat(told.at("happening.command").getStringValue()).isEqualTo("key-1");
      assertThat(line.everything()).doesNotContain("Kandidaat").doesNotContain("Zonderling");
    }
  }

  @Test
  void whoComesBackGetsExactlyWhatHeMissedInOrder() {
    for (int i = 0; i < 6; i++) {
      move(manager, cards.getFirst(), i % 2 == 0 ? "IN_TALK" : "PARKED", i).expect(200);
    }
    try (Line line = colleague.with("Last-Event-ID", "2").listen(path("/events"))) {
      assertThat(ids(line.await(4, "happening"))).containsExactly("3", "4", "5", "6");
      move(manager, cards.getFirst(), "ACTION", 6).expect(200);
      assertThat(line.await(message -> message.has("happening")).id()).isEqualTo("7");
    }
    try (Line line = colleague.listen(path("/events?after=5"))) {
      assertThat(ids(line.await(2, "happening"))).containsExactly("6", "7");
    }
    try (Line line = colleague.with("Last-Event-ID", "99").listen(path("/events"))) {
      assertThat(line.await(message -> message.has("now")).has("reload")).isTrue();
    }
    colleague.with("Last-Event-ID", "abc").get(path("/events")).expect(400);
  }

  @Test
  void everyInstanceTellsWhatAnyInstanceDid() {
    try (OtherInstance other = otherInstance(Map.of());
        Line here = colleague.listen(path("/events"));
        Line there = other.signIn(colleagueUser).listen(path("/events"))) {
      here.await(message -> message.has("now"));
      there.await(message -> message.has("now"));
      move(manager, cards.get(0), "IN_TALK", 0).expect(200);
      Client elsewhere = other.signIn(managerUser);
      move(elsewhere, cards.get(1), "PARKED", 0).expect(200);
      move(manager, cards.get(2), "ACTION", 0).expect(200);
      assertThat(ids(here.await(3, "happening"))).containsExactly("1", "2", "3");
      assertThat(ids(there.await(3, "happening"))).containsExactly("1", "2", "3");
    }
  }

  @Test
  void aPartnerIsToldOnlyOfWhoConsentedToHim() {
    Client partner = partner();
    try (Line line = partner.listen(path("/events"))) {
      line.await(message -> message.has("now"));
      move(manager, cards.get(1), "IN_TALK", 0).expect(200);
      manager
          .put(
              path("/presence"),
              Map.of("windowId", UUID.randomUUID(), "cardId", cards.get(1), "editing", true))
          .expect(204);
      move(manager, cards.get(0), "IN_TALK", 0).expect(200);
      Message told = line.await(message -> message.has("happening"));
      assertThat(told.id()).isEqualTo("2");
      manager
          .put(
              path("/presence"),
              Map.of("windowId", UUID.randomUUID(), "cardId", cards.get(0), "editing", true))
          .expect(204);
      line.await(message -> message.has("present") && message.at("present").size() == 1);
      assertThat(line.everything()).doesNotContain(cards.get(1));
      // he withdraws: from the next event on the partner is told nothing of him
      consents(people.getFirst(), "COLLEAGUES");
      move(manager, cards.get(0), "PARKED", 1).expect(200);
      line.await(message -> message.has("present") && message.at("present").size() == 0);
      assertThat(line.everything()).doesNotContain("PARKED");
    }
  }

  @Test
  void aChangedAgendaIsToldToWhoLooksAtTheBoard() {
    try (Line line = colleague.listen(path("/events"))) {
      line.await(message -> message.has("now"));
      manager
          .put(path("/agenda"), Map.of("order", List.of(cards.get(2), cards.get(0), cards.get(1))))
          .expect(200);
      assertThat(
              line.await(message -> message.has("happening")).at("happening.kind").getStringValue())
          .isEqualTo("AGENDA");
    }
  }

  @Test
  void allSeeWhoIsAtWhichCardUntilHeLeaves() {
    UUID window = UUID.randomUUID();
    try (Line line = colleague.listen(path("/events"))) {
      manager
          .put(
              path("/presence"),
              Map.of("windowId", window, "cardId", cards.getFirst(), "editing", true))
          .expect(204);
      Message told =
          line.await(message -> message.has("present") && message.at("present").size() == 1);
      assertThat(told.at("present").get(0).get("name").getStringValue()).isEqualTo("Test Persoon");
      assertThat(told.at("present").get(0).get("editing").getBooleanValue()).isTrue();
      manager.put(path("/presence"), Map.of("windowId", window)).expect(204);
      line.await(message -> message.has("present") && message.at("present").size() == 0);
    }
  }

  @Test
  void theLineEndsWhenOneSignsOutOrLosesAccess() {
    try (OtherInstance other = otherInstance(Map.of("wsp.live.recheck-millis", 100));
        Line line = other.signIn(colleagueUser).listen(path("/events"))) {
      line.await(message -> message.has("now"));
      change("DELETE FROM user_session WHERE user_id = '" + colleagueUser.id() + "'");
      line.await(Message::isEnd);
    }
    try (OtherInstance other = otherInstance(Map.of("wsp.live.recheck-millis", 100));
        Line line = other.signIn(consultantUser).listen(path("/events"))) {
      line.await(message -> message.has("now"));
      change(
          "INSERT INTO session_municipality (session_id, municipality_code) VALUES ('"
              + session
              + "', 'GM0000')");
      line.await(Message::isEnd);
    }
    // who made the session keeps his line
    try (Line line = managerUser.signIn().listen(path("/events"))) {
      assertThat(line.await(message -> message.has("now")).isEnd()).isFalse();
    }
  }
}
