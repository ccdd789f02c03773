package nl.wsp.api.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import org.junit.jupiter.api.Test;

/** Messages in the inbox. */
class MessageIT extends ApiTest {
  private static final String MESSAGES = "/api/v1/messages";

  static void send(Message... messages) {
    inTransaction(() -> bean(Messages.class).sendAll(List.of(messages)));
  }

  @SuppressWarnings("unchecked")
  static void inTransaction(Runnable work) {
    TransactionOperations<Connection> transactions = bean(TransactionOperations.class);
    transactions.executeWrite(
        status -> {
          work.run();
          return true;
        });
  }

  private static Message proposal(UUID recipient, String vacancy) {
    return Message.of(
        MessageKind.PROPOSAL_MADE, recipient, "/vacatures", Map.of("vacancy", vacancy));
  }

  private static Message action(UUID recipient) {
    return Message.of(
        MessageKind.SESSION_ACTION,
        recipient,
        "/bijeenkomsten",
        Map.of("action", "Bel Noor Zonderling", "day", "2026-11-30"));
  }

  @Test
  void everyRoleReadsItsOwnMessagesNewestFirstAndInItsLanguage() {
    for (Role role : Role.values()) {
      User reader = user(role);
      Client client = reader.signIn();
      assertThat(client.get(MESSAGES + "/unread").expect(200).string("unread")).isEqualTo("0");
      send(proposal(reader.id(), "Hulp in de keuken"), action(reader.id()));
      assertThat(client.get(MESSAGES + "/unread").expect(200).string("unread")).isEqualTo("2");
      Answer list = client.get(MESSAGES).expect(200);
      assertThat(list.string("items.0.title"))
          .isEqualTo("U hebt een actie, klaar op 30 november 2026");
      assertThat(list.string("items.0.text")).contains("Bel Noor Zonderling");
      assertThat(list.string("items.1.text")).contains("Hulp in de keuken");
      assertThat(
              client
                  .with("Accept-Language", "en")
                  .get(MESSAGES)
                  .expect(200)
                  .string("items.0.title"))
          .isEqualTo("You have an action, due on 30 November 2026");
    }
  }

  @Test
  void readingIsNotedOnceAndTheRestAtOnce() {
    User reader = user(Role.CONSULTANT);
    Client client = reader.signIn();
    send(
        proposal(reader.id(), "Een"), proposal(reader.id(), "Twee"), proposal(reader.id(), "Drie"));
    String newest = client.get(MESSAGES).expect(200).string("items.0.id");
    client.put(MESSAGES + "/" + newest + "/read", null).expect(204);
    String readAt = client.get(MESSAGES).expect(200).string("items.0.readAt");
    client.put(MESSAGES + "/" + newest + "/read", null).expect(204);
    assertThat(client.get(MESSAGES).expect(200).string("items.0.readAt")).isEqualTo(readAt);
    assertThat(client.get(MESSAGES + "?unread=true").expect(200).at("items").size()).isEqualTo(2);
    client.post(MESSAGES + "/read", null).expect(204);
    assertThat(client.get(MESSAGES + "/unread").expect(200).string("unread")).isEqualTo("0");
  }

  @Test
  void theListGoesOnPageByPageWithoutRepeating() {
    User reader = user(Role.EMPLOYER);
    Client client = reader.signIn();
    send(
        proposal(reader.id(), "Een"), proposal(reader.id(), "Twee"), proposal(reader.id(), "Drie"));
    Answer first = client.get(MESSAGES + "?limit=2").expect(200);
    send(proposal(reader.id(), "Vier"));
    Answer second = client.get(MESSAGES + "?limit=2&cursor=" + first.string("next")).expect(200);
    assertThat(second.at("items").size()).isEqualTo(1);
    assertThat(second.string("items.0.text")).contains("Een");
    assertThat(second.has("next")).isFalse();
    Client other = user(Role.EMPLOYER).signIn();
    other.get(MESSAGES + "?cursor=" + first.string("next")).expect(400);
  }

  @Test
  void nobodyReachesAnothersMessage() {
    User reader = user(Role.JOB_SEEKER);
    send(
        Message.of(
                MessageKind.SESSION_INVITATION,
                reader.id(),
                "/bijeenkomsten",
                Map.of(
                    "session",
                    "Netwerkcafé",
                    "day",
                    "2026-11-30",
                    "time",
                    "10:00",
                    "place",
                    "Zaal"))
            .with(appointment(UUID.randomUUID(), 0, CalendarEntry.Method.REQUEST)));
    String id = reader.signIn().get(MESSAGES).expect(200).string("items.0.id");
    for (Role role : Role.values()) {
      Client other = user(role).signIn();
      other.put(MESSAGES + "/" + id + "/read", null).expect(404);
      other.get(MESSAGES + "/" + id + "/calendar").expect(404);
      assertThat(other.get(MESSAGES).expect(200).at("items").size()).isZero();
    }
    anonymous().get(MESSAGES).expect(401);
    Client own = reader.signIn();
    assertThat(own.get(MESSAGES + "/unread").string("unread")).isEqualTo("1");
    Answer file = own.get(MESSAGES + "/" + id + "/calendar").expect(200);
    assertThat(file.header("Content-Type")).startsWith("text/calendar");
    assertThat(file.text()).contains("METHOD:REQUEST", "TZID:Europe/Amsterdam");
  }

  static CalendarEntry appointment(UUID uid, int sequence, CalendarEntry.Method method) {
    return new CalendarEntry(
        uid,
        sequence,
        method,
        Instant.parse("2026-11-30T09:00:00Z"),
        Instant.parse("2026-11-30T11:00:00Z"),
        "Netwerkcafé",
        "Bibliotheek, Leidschendam");
  }

  @Test
  @SuppressWarnings("unchecked")
  void whatIsRolledBackWasNeverSaid() {
    User reader = user(Role.CONSULTANT);
    TransactionOperations<Connection> transactions = bean(TransactionOperations.class);
    assertThatThrownBy(
            () ->
                transactions.executeWrite(
                    status -> {
                      bean(Messages.class).send(proposal(reader.id(), "Een"));
                      throw new IllegalStateException("the change failed");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(reader.signIn().get(MESSAGES + "/unread").string("unread")).isEqualTo("0");
  }

  @Test
  void aMessageThatCannotBeWordedSafelyIsRefusedWhenItIsSent() {
    UUID reader = user(Role.CONSULTANT).id();
    assertThatThrownBy(
            () ->
                send(
                    Message.of(
                        MessageKind.SESSION_ACTION,
                        reader,
                        "/",
                        Map.of("action", "Bellen", "day", "Noor Zonderling"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("Noor");
    assertThatThrownBy(() -> send(Message.of(MessageKind.PROPOSAL_MADE, reader, "/", Map.of())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> Message.of(MessageKind.PROPOSAL_MADE, reader, "https://elders.example", Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
