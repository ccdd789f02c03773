package nl.wsp.api.aftercare;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.aftercare.Outflow.Kind;
import nl.wsp.api.employer.TestEmployers;
import nl.wsp.api.jobseeker.JobSeekerIntake;
import nl.wsp.api.jobseeker.TestPeople;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import nl.wsp.api.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contact after somebody started, and before it ends. */
class AftercareIT extends ApiTest {
  private LocalDate today;
  private Client consultant;
  private Client manager;
  private Client self;
  private UUID person;
  private UUID employer;

  @BeforeEach
  void somebodyWithAConsultantAndAnEmployer() {
    today = LocalDate.now(Time.AMSTERDAM);
    UUID municipality = organisation(OrganisationKind.MUNICIPALITY);
    User consultantUser = user(municipality, Role.CONSULTANT);
    User managerUser = user(municipality, Role.ACCOUNT_MANAGER);
    consultant = consultantUser.signIn();
    manager = managerUser.signIn();
    User account = user(Role.JOB_SEEKER);
    self = account.signIn();
    person = TestPeople.withAccount(bean(JobSeekerIntake.class), account.id(), consultantUser.id());
    Map<String, Object> fields = TestEmployers.fields("Groenwerk");
    fields.put("accountManagerId", managerUser.id().toString());
    employer = UUID.fromString(manager.post("/api/v1/employers", fields).expect(201).string("id"));
  }

  private void started(Kind kind, LocalDate on, LocalDate until) {
    bean(TestOutflows.class)
        .add(new Outflow(Ids.next(), person, kind == Kind.WORK ? employer : null, kind, on, until));
  }

  private static List<String> signalsOf(Client reader) {
    List<String> kinds = new ArrayList<>();
    reader
        .get("/api/v1/signals")
        .expect(200)
        .at("items")
        .values()
        .forEach(item -> kinds.add(item.get("kind").getStringValue()));
    return kinds;
  }

  private String path() {
    return "/api/v1/job-seekers/" + person + "/aftercare";
  }

  @Test
  void afterAMonthBothAreCalledAndANoteSettlesTheSignal() {
    started(Kind.WORK, today.minusMonths(1), null);
    AftercareRounds rounds = bean(AftercareRounds.class);
    rounds.run();
    rounds.run();
    assertThat(signalsOf(consultant)).containsExactly("AFTERCARE_PERSON");
    assertThat(signalsOf(manager)).containsExactly("AFTERCARE_EMPLOYER");
    consultant
        .post(path() + "/contacts", Map.of("party", "PERSON", "note", "Gebeld: het gaat goed"))
        .expect(204);
    assertThat(signalsOf(consultant)).isEmpty();
    rounds.run();
    assertThat(signalsOf(consultant)).isEmpty();
    Answer file = consultant.get(path()).expect(200);
    assertThat(file.string("contacts.0.note")).isEqualTo("Gebeld: het gaat goed");
    assertThat(file.at("planned").size()).isGreaterThanOrEqualTo(6);
  }

  @Test
  void aStatusHolderIsCalledAfterAWeek() {
    consultant
        .with("If-Match", "*")
        .put("/api/v1/job-seekers/" + person + "/target-group", Map.of("refugeeStatusHolder", true))
        .expect(200);
    started(Kind.WORK, today.minusWeeks(1).plusDays(1), null);
    bean(AftercareRounds.class).run();
    assertThat(signalsOf(consultant)).containsExactly("AFTERCARE_STATUS_HOLDER");
  }

  @Test
  void whoDeclinesIsLeftAloneToldHowToComeBackAndStillHelpedBeforeTheEnd() {
    started(Kind.WORK, today.minusYears(2), today.plusWeeks(6));
    started(Kind.WORK, today.minusMonths(1), null);
    Answer before = self.get(path()).expect(200);
    assertThat(before.string("declined")).isEqualTo("false");
    Answer after =
        self.put(path(), Map.of("declined", true, "version", before.at("version").getLongValue()))
            .expect(200);
    assertThat(after.string("comeBackTo")).isEqualTo("Test Persoon");
    Answer told = self.get("/api/v1/messages").expect(200);
    assertThat(told.string("items.0.kind")).isEqualTo("AFTERCARE_STOPPED");
    bean(AftercareRounds.class).run();
    assertThat(signalsOf(consultant)).containsExactly("CONTRACT_ENDS");
    assertThat(signalsOf(manager)).containsExactly("AFTERCARE_EMPLOYER");
    self.put(path(), Map.of("declined", false, "version", after.at("version").getLongValue()))
        .expect(200);
    bean(AftercareRounds.class).run();
    assertThat(signalsOf(consultant)).contains("AFTERCARE_PERSON");
  }

  @Test
  void anEducationThatEndsIsSignalledSixWeeksBeforeAndNotEarlier() {
    started(Kind.EDUCATION, today.minusYears(3), today.plusWeeks(6).plusDays(1));
    bean(AftercareRounds.class).run();
    assertThat(signalsOf(consultant)).isEmpty();
    started(Kind.EDUCATION, today.minusYears(3), today.plusWeeks(6));
    bean(AftercareRounds.class).run();
    assertThat(signalsOf(consultant)).containsExactly("EDUCATION_ENDS");
  }

  @Test
  void onlyThePersonAndHisConsultantReadItAndOnlyTheConsultantWrites() {
    consultant
        .post(path() + "/contacts", Map.of("party", "EMPLOYER", "note", "Alles goed"))
        .expect(204);
    assertThat(self.get(path()).expect(200).at("contacts").size()).isZero();
    self.post(path() + "/contacts", Map.of("party", "PERSON", "note", "x")).expect(403);
    user(Role.CONSULTANT).signIn().get(path()).expect(404);
    user(Role.JOB_SEEKER).signIn().get(path()).expect(404);
    manager.get(path()).expect(403);
    self.get(path() + "/letter").expect(403);
    user(Role.CONSULTANT).signIn().get(path() + "/letter").expect(404);
    assertThat(new String(consultant.download(path() + "/letter"), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF");
    consultant.post(path() + "/contacts", Map.of("party", "PIGEON", "note", "x")).expect(400);
    consultant
        .post(
            path() + "/contacts",
            Map.of("party", "PERSON", "note", "x", "on", today.plusDays(3).toString()))
        .expect(422);
    self.put(path(), Map.of("declined", true, "version", 9)).expect(409);
  }

  @Test
  void theEndIsSignalledOnTheDaySixWeeksBeforeHoweverLongAgoItBegan() {
    SettableClock clock = bean(SettableClock.class);
    // six weeks before, the clocks still stand at summer time; the end falls in winter time
    LocalDate end = LocalDate.of(2026, 11, 1);
    started(Kind.WORK, LocalDate.of(2012, 11, 1), end);
    clock.setTo(Instant.parse("2026-09-19T21:59:00Z"));
    bean(AftercareRounds.class).run();
    clock.reset();
    assertThat(signalsOf(consultant)).isEmpty();
    clock.setTo(Instant.parse("2026-09-19T22:01:00Z"));
    bean(AftercareRounds.class).run();
    bean(AftercareRounds.class).run();
    clock.reset();
    assertThat(signalsOf(consultant)).containsExactly("CONTRACT_ENDS");
  }

  @Test
  void whatIsKnownOfAftercareIsForgottenWhenThePersonIsErased() {
    consultant
        .post(path() + "/contacts", Map.of("party", "PERSON", "note", "Gaat goed"))
        .expect(204);
    self.put(path(), Map.of("declined", true, "version", 0)).expect(200);
    transactions()
        .executeWrite(
            status -> {
              bean(Aftercare.class).forgetAbout(person);
              return true;
            });
    Answer left = consultant.get(path()).expect(200);
    assertThat(left.at("contacts").size()).isZero();
    assertThat(left.string("declined")).isEqualTo("false");
  }

  @SuppressWarnings("unchecked")
  private static TransactionOperations<Connection> transactions() {
    return bean(TransactionOperations.class);
  }
}
