package nl.wsp.api.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.employer.TestEmployers;
import nl.wsp.api.jobseeker.JobSeekerIntake;
import nl.wsp.api.jobseeker.Pseudonyms;
import nl.wsp.api.jobseeker.TestPeople;
import nl.wsp.api.platform.history.Change;
import nl.wsp.api.platform.history.ChangeHistory;
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

/** An employer asks to meet a candidate; the person decides. */
class IntroductionIT extends ApiTest {
  private static final String INTRODUCTIONS = "/api/v1/introductions";

  private Client consultant;
  private User managerUser;
  private Client manager;
  private Client colleague;
  private Client employer;
  private Client person;
  private UUID employerId;
  private UUID personId;
  private String vacancy;

  @BeforeEach
  void anOpenVacancyAndSomebodyForIt() {
    UUID municipality = organisation(OrganisationKind.MUNICIPALITY);
    User consultantUser = user(municipality, Role.CONSULTANT);
    consultant = consultantUser.signIn();
    managerUser = user(municipality, Role.ACCOUNT_MANAGER);
    manager = managerUser.signIn();
    colleague = user(municipality, Role.ACCOUNT_MANAGER).signIn();
    Map<String, Object> fields = TestEmployers.fields("Magazijn De Plank");
    fields.put("accountManagerId", managerUser.id().toString());
    Answer company = manager.post("/api/v1/employers", fields).expect(201);
    employerId = UUID.fromString(company.string("id"));
    employer = user(UUID.fromString(company.string("organisationId")), Role.EMPLOYER).signIn();
    vacancy = publishedVacancy();
    User account = user(Role.JOB_SEEKER);
    person = account.signIn();
    personId =
        TestPeople.withAccount(bean(JobSeekerIntake.class), account.id(), consultantUser.id());
    consultant.with("If-Match", "*").put(file("/cv"), cv()).expect(200);
    consents("COLLEAGUES", "EMPLOYERS_PSEUDONYMOUS");
  }

  @AfterEach
  void theClockRunsAgain() {
    bean(SettableClock.class).reset();
  }

  private String publishedVacancy() {
    Map<String, Object> fields = new HashMap<>();
    fields.put("title", "Orderpicker");
    fields.put("employerId", employerId.toString());
    fields.put("occupation", Map.of("code", "OCC-orderpicker"));
    fields.put("postcode", "2262AB");
    fields.put("hoursPerWeek", Map.of("min", 16, "max", 24));
    fields.put("startDate", LocalDate.now(Time.AMSTERDAM).plusMonths(1).toString());
    fields.put("competencies", List.of(Map.of("code", "CMP-orders-picken", "level", 3)));
    String id = manager.post("/api/v1/vacancies", fields).expect(201).string("id");
    manager.post("/api/v1/vacancies/" + id + "/transitions", Map.of("to", "PUBLISHED")).expect(200);
    return id;
  }

  private static Map<String, Object> cv() {
    Map<String, Object> cv = new HashMap<>();
    cv.put("headline", "Orderpicker met ervaring");
    cv.put("occupationsWished", List.of("OCC-orderpicker"));
    cv.put("hoursPerWeek", Map.of("min", 16, "max", 24));
    cv.put("wantedHoursPerWeek", 24);
    cv.put("postcode", "2262");
    cv.put("maxTravelKm", 10);
    cv.put(
        "competencies",
        List.of(Map.of("code", "CMP-orders-picken", "level", 5, "evidence", "TESTED")));
    return cv;
  }

  private String file(String part) {
    return "/api/v1/job-seekers/" + personId + part;
  }

  private void consents(String... audiences) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (String audience : audiences) {
      items.add(Map.of("audience", audience));
    }
    consultant
        .with("If-Match", "*")
        .put(file("/consents"), Map.of("consents", items, "basis", "PAPER"))
        .expect(200);
  }

  private String pseudonym() {
    return bean(Pseudonyms.class).of(employerId, personId).toString();
  }

  /** What an employer sends about a candidate whom his ranking showed. */
  private Map<String, Object> shown() {
    Answer ranking =
        await()
            .atMost(Duration.ofSeconds(20))
            .until(
                () ->
                    employer.get("/api/v1/vacancies/" + vacancy + "/matches?limit=100").expect(200),
                found -> found.text().contains(pseudonym()));
    return new HashMap<>(
        Map.of(
            "vacancyId",
            vacancy,
            "rankingId",
            ranking.string("rankingId"),
            "candidateId",
            pseudonym()));
  }

  private Map<String, Object> byStaff() {
    return new HashMap<>(Map.of("vacancyId", vacancy, "jobSeekerId", personId.toString()));
  }

  private String asked() {
    return employer.post(INTRODUCTIONS, shown()).expect(201).string("id");
  }

  private static Answer move(Client who, String id, Map<String, Object> move) {
    return who.post(INTRODUCTIONS + "/" + id + "/transitions", move);
  }

  private static String status(Client who, String id) {
    return who.get(INTRODUCTIONS + "/" + id).expect(200).string("status");
  }

  private static String code(Answer answer) {
    return answer.string("violations.0.pointer") + " " + answer.string("violations.0.code");
  }

  @Test
  void anEmployerAsksByPseudonymAndLearnsNothingMoreByIt() {
    Answer made = employer.post(INTRODUCTIONS, shown()).expect(201);

    assertThat(made.string("status")).isEqualTo("ASKED");
    assertThat(made.string("party")).isEqualTo("EMPLOYER");
    assertThat(made.string("candidateId")).isEqualTo(pseudonym());
    assertThat(made.text())
        .doesNotContain(personId.toString())
        .doesNotContain("Noor")
        .doesNotContain("Orderpicker met ervaring");
    assertThat(made.string("nextSteps.0")).isEqualTo("WITHDRAWN");
    employer.get(file("")).expect(404);
    assertThat(code(employer.post(INTRODUCTIONS, shown()).expect(409)))
        .isEqualTo("/candidateId introduction-open");
  }

  @Test
  void aYesGivesTheConsentAndTheEmployerReadsWhoItIs() {
    String id = asked();
    assertThat(person.get(INTRODUCTIONS + "?open=true").expect(200).at("items").size())
        .isEqualTo(1);
    String until = LocalDate.now(Time.AMSTERDAM).plusMonths(2).toString();

    Answer agreed =
        move(person, id, Map.of("to", "AGREED", "validUntil", until, "version", 0)).expect(200);

    assertThat(agreed.string("status")).isEqualTo("AGREED");
    assertThat(agreed.string("basis")).isEqualTo("PERSON");
    Answer consents = person.get(file("/consents")).expect(200);
    assertThat(consents.text()).contains("EMPLOYER:" + employerId).contains(until);
    Answer seen = employer.get(INTRODUCTIONS + "/" + id).expect(200);
    assertThat(seen.string("status")).isEqualTo("AGREED");
    assertThat(seen.string("jobSeekerId")).isEqualTo(personId.toString());
    assertThat(employer.get(file("")).expect(200).string("firstName")).isEqualTo("Noor");
    assertThat(code(employer.post(INTRODUCTIONS, shown()).expect(409)))
        .isEqualTo("/candidateId consents-already");
    assertThat(code(move(person, id, Map.of("to", "DECLINED")).expect(409)))
        .isEqualTo("/to no-such-step");
  }

  @Test
  void aNoTellsTheEmployerOnlyThatTheCandidateIsNotAvailable() {
    String id = asked();
    move(person, id, Map.of("to", "DECLINED", "reason", "Te dicht bij mijn oude werk")).expect(200);

    Answer seen = employer.get(INTRODUCTIONS + "/" + id).expect(200);
    assertThat(seen.string("status")).isEqualTo("UNAVAILABLE");
    assertThat(seen.text()).doesNotContain("oude werk").doesNotContain("DECLINED");
    assertThat(seen.has("answeredAt")).isFalse();
    assertThat(manager.get(INTRODUCTIONS + "/" + id).expect(200).text())
        .contains("DECLINED")
        .doesNotContain("oude werk");
    assertThat(consultant.get(INTRODUCTIONS + "/" + id).expect(200).string("reason"))
        .contains("oude werk");
    assertThat(code(employer.post(INTRODUCTIONS, shown()).expect(422)))
        .isEqualTo("/candidateId candidate-unavailable");
    assertThat(person.get(file("/consents")).expect(200).text()).doesNotContain("EMPLOYER:");
  }

  @Test
  void theOwnConsultantAnswersWithThePersonAndSaysHow() {
    String id = asked();
    assertThat(code(move(consultant, id, Map.of("to", "AGREED")).expect(400)))
        .isEqualTo("/basis required");
    assertThat(code(move(consultant, id, Map.of("to", "DECLINED", "basis", "PERSON")).expect(400)))
        .isEqualTo("/basis consent-basis");
    move(consultant, id, Map.of("to", "AGREED", "basis", "CONVERSATION")).expect(200);

    Answer own = person.get(INTRODUCTIONS + "/" + id).expect(200);
    assertThat(own.string("basis")).isEqualTo("CONVERSATION");
    assertThat(own.string("consentUntil"))
        .isEqualTo(LocalDate.now(Time.AMSTERDAM).plusMonths(6).toString());
  }

  @Test
  void withdrawingTheConsentClosesItForTheEmployerAndNothingElseChanges() {
    String id = asked();
    move(person, id, Map.of("to", "AGREED")).expect(200);
    consents("COLLEAGUES", "EMPLOYERS_PSEUDONYMOUS");

    Answer seen = employer.get(INTRODUCTIONS + "/" + id).expect(200);
    assertThat(seen.string("status")).isEqualTo("UNAVAILABLE");
    assertThat(seen.has("jobSeekerId")).isFalse();
    employer.get(file("")).expect(404);
    assertThat(status(person, id)).isEqualTo("AGREED");
    assertThat(person.get(INTRODUCTIONS + "/" + id).at("consents").getBooleanValue()).isFalse();
  }

  @Test
  void aConsentGivenOnTheOtherPageAnswersTheRequest() {
    String id = asked();
    consents("COLLEAGUES", "EMPLOYER:" + employerId);
    assertThat(status(person, id)).isEqualTo("AGREED");
    assertThat(person.get(INTRODUCTIONS + "/" + id).string("basis")).isEqualTo("PAPER");
  }

  @Test
  void staffAskForAnEmployerWhoLearnsOfItOnlyAfterAYes() {
    Answer made = manager.post(INTRODUCTIONS, byStaff()).expect(201);
    String id = made.string("id");
    assertThat(made.string("headline")).isEqualTo("Orderpicker met ervaring");
    assertThat(made.at("askedByEmployer").getBooleanValue()).isFalse();
    employer.get(INTRODUCTIONS + "/" + id).expect(404);
    assertThat(employer.get(INTRODUCTIONS).expect(200).at("items").size()).isZero();
    assertThat(person.get(INTRODUCTIONS + "/" + id).expect(200).string("askedBy")).isNotBlank();

    move(person, id, Map.of("to", "AGREED")).expect(200);
    assertThat(status(employer, id)).isEqualTo("AGREED");
    Answer offers =
        manager.post(
            INTRODUCTIONS,
            Map.of("employerId", employerId.toString(), "jobSeekerId", personId.toString()));
    assertThat(code(offers.expect(409))).isEqualTo("/jobSeekerId consents-already");
  }

  @Test
  void whoHasNothingToDoWithItSeesNothingOfIt() {
    String id = asked();
    for (Client stranger :
        List.of(
            colleague,
            user(Role.EMPLOYER).signIn(),
            user(Role.JOB_SEEKER).signIn(),
            user(Role.CONSULTANT).signIn())) {
      stranger.get(INTRODUCTIONS + "/" + id).expect(404);
      move(stranger, id, Map.of("to", "AGREED", "basis", "PAPER")).expect(404);
      assertThat(stranger.get(INTRODUCTIONS).expect(200).at("items").size()).isZero();
    }
    user(Role.QUALITY).signIn().get(INTRODUCTIONS + "/" + id).expect(403);
    move(manager, id, Map.of("to", "AGREED", "basis", "PAPER")).expect(403);
    move(employer, id, Map.of("to", "AGREED")).expect(403);
    move(person, id, Map.of("to", "WITHDRAWN")).expect(403);
    employer.get(INTRODUCTIONS + "?jobSeekerId=" + personId).expect(403);
    consents("COLLEAGUES");
    assertThat(status(consultant, id)).isEqualTo("ASKED");
  }

  @Test
  void onlySomebodyOfHisOwnRankingCanBeAskedByAnEmployer() {
    Map<String, Object> wrong = shown();
    wrong.put("candidateId", personId.toString());
    assertThat(code(employer.post(INTRODUCTIONS, wrong).expect(422)))
        .isEqualTo("/candidateId candidate-unavailable");
    Map<String, Object> byId = byStaff();
    employer.post(INTRODUCTIONS, byId).expect(403);
    assertThat(employer.post(INTRODUCTIONS, Map.of()).expect(400).at("violations").size())
        .isEqualTo(3);
    Map<String, Object> right = shown();
    user(Role.EMPLOYER).signIn().post(INTRODUCTIONS, right).expect(404);
    manager.post(INTRODUCTIONS, right).expect(400);
    consents("COLLEAGUES");
    assertThat(code(employer.post(INTRODUCTIONS, right).expect(422)))
        .isEqualTo("/candidateId candidate-unavailable");
    manager
        .post("/api/v1/vacancies/" + vacancy + "/transitions", Map.of("to", "FILLED"))
        .expect(200);
    assertThat(code(manager.post(INTRODUCTIONS, byStaff()).expect(422)))
        .isEqualTo("/vacancyId vacancy-not-open");
  }

  @Test
  void whatIsNotAnsweredInTimeRunsOutAndCanBeAskedAgain() {
    String id = manager.post(INTRODUCTIONS, byStaff()).expect(201).string("id");
    bean(SettableClock.class).setTo(Instant.now().plus(Duration.ofDays(15)));
    Client later = managerUser.signIn();
    assertThat(status(later, id)).isEqualTo("EXPIRED");
    assertThat(bean(Introductions.class).expire(UUID.fromString(id))).isTrue();
    assertThat(bean(Introductions.class).expire(UUID.fromString(id))).isFalse();
    assertThat(bean(ChangeHistory.class).of("INTRODUCTION", UUID.fromString(id), 10))
        .extracting(Change::action)
        .containsExactly("EXPIRED", "CREATE");
  }

  @Test
  void theConsentLastsNoLongerThanTheUsualTimeAndNeverEndsBeforeToday() {
    String id = asked();
    assertThat(
            code(
                move(
                        person,
                        id,
                        Map.of(
                            "to",
                            "AGREED",
                            "validUntil",
                            LocalDate.now(Time.AMSTERDAM).plusYears(2).toString()))
                    .expect(422)))
        .isEqualTo("/validUntil consent-too-long");
    assertThat(
            code(
                move(
                        person,
                        id,
                        Map.of(
                            "to",
                            "AGREED",
                            "validUntil",
                            LocalDate.now(Time.AMSTERDAM).minusDays(2).toString()))
                    .expect(422)))
        .isEqualTo("/validUntil in-past");
    move(employer, id, Map.of("to", "WITHDRAWN")).expect(200);
    assertThat(status(person, id)).isEqualTo("WITHDRAWN");
    employer.post(INTRODUCTIONS, shown()).expect(201);
  }

  @Test
  void thePersonReadsWhoReadTheQuestion() {
    String id = asked();
    manager.get(INTRODUCTIONS + "/" + id).expect(200);
    Answer log = person.get(file("/access-log")).expect(200);
    assertThat(log.string("items.0.context")).isEqualTo("INTRODUCTION");
    assertThat(log.string("items.0.role")).isEqualTo("ACCOUNT_MANAGER");
  }

  @Test
  void thePersonAndHisConsultantHearTheQuestionAndTheEmployerTheAnswer() {
    String id = asked();
    for (Client told : List.of(person, consultant)) {
      Answer inbox = told.get("/api/v1/messages").expect(200);
      assertThat(inbox.string("items.0.kind")).isEqualTo("INTRODUCTION_ASKED");
      assertThat(inbox.text()).contains("Magazijn De Plank").contains("Orderpicker");
    }
    assertThat(employer.get("/api/v1/messages").expect(200).at("items").size()).isZero();
    move(person, id, Map.of("to", "DECLINED", "reason", "Te ver")).expect(200);
    Answer heard = employer.get("/api/v1/messages").expect(200);
    assertThat(heard.string("items.0.kind")).isEqualTo("INTRODUCTION_ANSWERED");
    assertThat(heard.text()).contains("niet beschikbaar").doesNotContain("Te ver");
  }
}
