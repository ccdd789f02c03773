package nl.wsp.api.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.wsp.api.identity.Accounts;
import nl.wsp.api.jobseeker.JobSeekerIntake;
import nl.wsp.api.jobseeker.TestPeople;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import nl.wsp.api.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signals: raised once, owned, put off, done, passed on. */
class SignalIT extends ApiTest {
  private static final String SIGNALS = "/api/v1/signals";

  private User owner;
  private Client client;
  private UUID person;
  private LocalDate today;

  @BeforeEach
  void aConsultantWithSomebody() {
    today = LocalDate.now(Time.AMSTERDAM);
    owner = user(Role.CONSULTANT);
    client = owner.signIn();
    person =
        TestPeople.withAccount(bean(JobSeekerIntake.class), user(Role.JOB_SEEKER).id(), owner.id());
  }

  @AfterEach
  void theTimeIsNowAgain() {
    bean(SettableClock.class).reset();
  }

  @SuppressWarnings("unchecked")
  private static <T> T inTransaction(Supplier<T> work) {
    TransactionOperations<Connection> transactions = bean(TransactionOperations.class);
    return transactions.executeWrite(status -> work.get());
  }

  private boolean raise(UUID subject, int daysAhead) {
    return inTransaction(
        () ->
            bean(Signals.class)
                .raise(
                    new Signal(
                        SignalKind.AFTERCARE_PERSON,
                        subject,
                        today.plusDays(daysAhead),
                        owner.id(),
                        MUNICIPALITY,
                        person,
                        "/kandidaten/" + person)));
  }

  @Test
  void aSignalIsRaisedOnceToldAndListedWithTheNameForTheOwnConsultantOnly() {
    UUID subject = UUID.randomUUID();
    assertThat(raise(subject, 7)).isTrue();
    assertThat(raise(subject, 7)).isFalse();
    assertThat(raise(UUID.randomUUID(), -1)).isTrue();
    Answer list = client.get(SIGNALS).expect(200);
    assertThat(list.at("items").size()).isEqualTo(2);
    assertThat(list.string("items.0.overdue")).isEqualTo("true");
    assertThat(list.string("items.1.text")).contains("Neem contact op");
    assertThat(list.string("items.1.person")).isEqualTo("Noor Zonderling");
    Answer counts = client.get(SIGNALS + "/counts").expect(200);
    assertThat(counts.string("total")).isEqualTo("2");
    assertThat(counts.string("overdue")).isEqualTo("1");
    Answer told = client.get("/api/v1/messages").expect(200);
    assertThat(told.at("items").size()).isEqualTo(2);
    assertThat(told.string("items.0.kind")).isEqualTo("SIGNAL_RAISED");
    assertThat(user(Role.CONSULTANT).signIn().get(SIGNALS).at("items").size()).isZero();
  }

  @Test
  void itIsPutOffAndDoneWithANoteByItsOwnerAlone() {
    UUID subject = UUID.randomUUID();
    raise(subject, 3);
    String id = client.get(SIGNALS).string("items.0.id");
    String snooze = SIGNALS + "/" + id + "/snooze";
    String done = SIGNALS + "/" + id + "/done";
    for (Role role : new Role[] {Role.CONSULTANT, Role.ACCOUNT_MANAGER, Role.MANAGER}) {
      Client other = user(role).signIn();
      other.with("If-Match", "*").post(snooze, Map.of("until", today.plusDays(9))).expect(404);
      other.with("If-Match", "*").post(done, Map.of("note", "Gebeld")).expect(404);
    }
    client.post(snooze, Map.of("until", today.toString(), "version", 0)).expect(422);
    client.post(snooze, Map.of("until", today.plusDays(9).toString(), "version", 5)).expect(409);
    Answer off =
        client
            .post(snooze, Map.of("until", today.plusDays(9).toString(), "version", 0))
            .expect(200);
    assertThat(client.get(SIGNALS).at("items").size()).isZero();
    assertThat(client.get(SIGNALS + "?snoozed=true").at("items").size()).isEqualTo(1);
    client.post(done, Map.of("note", " ", "version", off.at("version").getLongValue())).expect(400);
    client
        .post(
            done, Map.of("note", "Gebeld, gaat goed", "version", off.at("version").getLongValue()))
        .expect(204);
    assertThat(client.get(SIGNALS + "?snoozed=true").at("items").size()).isZero();
    client.with("If-Match", "*").post(done, Map.of("note", "Nog eens")).expect(409);
    assertThat(raise(subject, 3)).isFalse();
  }

  @Test
  void whatIsSettledElsewhereClosesByItself() {
    UUID subject = UUID.randomUUID();
    raise(subject, 3);
    inTransaction(
        () -> {
          bean(Signals.class).settle(SignalKind.AFTERCARE_PERSON, subject);
          return true;
        });
    assertThat(client.get(SIGNALS).at("items").size()).isZero();
  }

  @Test
  void afterTwoWeeksUntouchedTheTeamLeaderHearsOfItWithoutTheName() {
    Client leader = user(organisation(OrganisationKind.MUNICIPALITY), Role.MANAGER).signIn();
    UUID elsewhere = organisation(OrganisationKind.MUNICIPALITY);
    User stranger = user(elsewhere);
    bean(Accounts.class).addMembership(stranger.id(), elsewhere, Role.MANAGER, "GM0626");
    raise(UUID.randomUUID(), 3);
    SignalEscalation escalation = bean(SignalEscalation.class);
    SettableClock clock = bean(SettableClock.class);
    escalation.run();
    String id = client.get(SIGNALS).string("items.0.id");
    assertThat(leader.get(SIGNALS).text()).doesNotContain(id);
    clock.setTo(clock.instant().plusSeconds(15 * 86_400L));
    escalation.run();
    escalation.run();
    // the sessions were made now
    clock.reset();
    Answer list = leader.get(SIGNALS + "?limit=100").expect(200);
    assertThat(list.text()).contains(id).doesNotContain("Noor").doesNotContain(person.toString());
    assertThat(leader.get("/api/v1/messages").text()).contains("SIGNAL_ESCALATED");
    assertThat(stranger.signIn().get(SIGNALS + "?limit=100").expect(200).text()).doesNotContain(id);
  }

  @Test
  void openSignalsGoToANewOwner() {
    User other = user(Role.CONSULTANT);
    raise(UUID.randomUUID(), 3);
    int moved =
        inTransaction(
            () ->
                bean(Signals.class)
                    .handOver(owner.id(), owner.id(), other.id(), about -> person.equals(about)));
    assertThat(moved).isEqualTo(1);
    assertThat(client.get(SIGNALS).at("items").size()).isZero();
    Answer list = other.signIn().get(SIGNALS).expect(200);
    assertThat(list.at("items").size()).isEqualTo(1);
    // he is not the person's consultant: no name
    assertThat(list.has("items.0.person")).isFalse();
  }

  @Test
  void whatWasPutOffIsPassedOnTwoWeeksAfterThatDayAlsoAcrossWinterTime() {
    Client leader = user(organisation(OrganisationKind.MUNICIPALITY), Role.MANAGER).signIn();
    raise(UUID.randomUUID(), 3);
    String id = client.get(SIGNALS).string("items.0.id");
    LocalDate until = today.plusDays(60);
    client
        .post(SIGNALS + "/" + id + "/snooze", Map.of("until", until.toString(), "version", 0))
        .expect(200);
    SettableClock clock = bean(SettableClock.class);
    SignalEscalation escalation = bean(SignalEscalation.class);
    // whatever the clocks did in between: the last minute of a day in Amsterdam, and the next one
    clock.setTo(until.plusDays(14).atStartOfDay(Time.AMSTERDAM).minusMinutes(1).toInstant());
    escalation.run();
    clock.reset();
    assertThat(leader.get(SIGNALS + "?limit=100").expect(200).text()).doesNotContain(id);
    clock.setTo(until.plusDays(15).atStartOfDay(Time.AMSTERDAM).plusMinutes(1).toInstant());
    escalation.run();
    clock.reset();
    assertThat(leader.get(SIGNALS + "?limit=100").expect(200).text()).contains(id);
  }

  @Test
  void everyRoleReadsOnItsHomePageHowManyWait() {
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    Client leader = user(organisation(OrganisationKind.MUNICIPALITY), Role.MANAGER).signIn();
    long before = leader.get(SIGNALS + "/counts").expect(200).at("total").getLongValue();
    raise(UUID.randomUUID(), 3);
    assertThat(manager.get(SIGNALS + "/counts").expect(200).string("total")).isEqualTo("0");
    assertThat(client.get(SIGNALS + "/counts").string("kinds.0.number")).isEqualTo("1");
    SettableClock clock = bean(SettableClock.class);
    clock.setTo(clock.instant().plusSeconds(15 * 86_400L));
    bean(SignalEscalation.class).run();
    clock.reset();
    Answer counts = leader.get(SIGNALS + "/counts").expect(200);
    assertThat(counts.at("total").getLongValue()).isGreaterThan(before);
    assertThat(counts.text()).contains("AFTERCARE_PERSON").doesNotContain(person.toString());
    // the owner still has it
    assertThat(client.get(SIGNALS + "/counts").string("total")).isEqualTo("1");
  }

  @Test
  void signalsAboutWhoIsErasedAreForgotten() {
    raise(UUID.randomUUID(), 3);
    inTransaction(
        () -> {
          bean(Signals.class).forgetAbout(person);
          return true;
        });
    assertThat(client.get(SIGNALS).at("items").size()).isZero();
  }
}
