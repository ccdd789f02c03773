package nl.wsp.api.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.wsp.api.employer.TestEmployers;
import nl.wsp.api.jobseeker.JobSeekerIntake;
import nl.wsp.api.jobseeker.TestPeople;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.time.Time;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Somebody without a computer gets everything on paper, and his consultant enters what comes back.
 */
class PaperIT extends ApiTest {
  private UUID municipality;
  private User consultantUser;
  private Client consultant;
  private Client manager;
  private String person;
  private LocalDate today;

  @BeforeEach
  void somebodyWithoutAccount() {
    today = LocalDate.now(Time.AMSTERDAM);
    municipality = organisation(OrganisationKind.MUNICIPALITY);
    consultantUser = user(municipality, Role.CONSULTANT);
    consultant = consultantUser.signIn();
    manager = user(municipality, Role.ACCOUNT_MANAGER).signIn();
    person =
        consultant
            .post("/api/v1/job-seekers", Map.of("firstName", "Karim", "lastName", "Verzonnen"))
            .expect(201)
            .string("id");
  }

  private String papers() {
    return "/api/v1/job-seekers/" + person + "/papers";
  }

  private String printed(String path) throws IOException {
    HttpResponse<byte[]> answer = consultant.file(papers() + path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    try (PDDocument document = Loader.loadPDF(answer.body())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private Map<String, Object> answer(String kind, String subject, Boolean yes) {
    Map<String, Object> given = new HashMap<>();
    given.put("kind", kind);
    given.put("subjectId", subject);
    given.put("yes", yes);
    given.put("signedOn", today.minusDays(2).toString());
    return given;
  }

  /** Consents to colleagues, so that an organiser may invite him. */
  private void consents(String... audiences) {
    Answer before = consultant.get("/api/v1/job-seekers/" + person + "/consents").expect(200);
    consultant
        .put(
            "/api/v1/job-seekers/" + person + "/consents",
            Map.of(
                "consents",
                List.of(audiences).stream().map(each -> Map.of("audience", each)).toList(),
                "basis",
                "PAPER",
                "version",
                Long.parseLong(before.string("version"))))
        .expect(200);
  }

  private String invited() {
    Map<String, Object> plan = new HashMap<>();
    plan.put("kind", "NETWORK_CAFE");
    plan.put("title", "Netwerkcafé in de bibliotheek");
    plan.put("date", "2031-03-05");
    plan.put("startTime", "13:30");
    plan.put("endTime", "16:00");
    plan.put("place", "Bibliotheek");
    String session = consultant.post("/api/v1/matching-sessions", plan).expect(201).string("id");
    inTransaction(
        () ->
            bean(JdbcOperations.class)
                .prepareStatement(
                    """
                    INSERT INTO session_person (id, session_id, job_seeker_id, attendance, origin,
                      agenda_position, added_at, attendance_at)
                    VALUES (?, ?, ?, 'INVITED', 'CHOSEN', 1, NOW(), NOW())
                    """,
                    insert -> {
                      insert.setString(1, UUID.randomUUID().toString());
                      insert.setString(2, session);
                      insert.setString(3, person);
                      return insert.executeUpdate();
                    }));
    return session;
  }

  @SuppressWarnings("unchecked")
  private static <T> T inTransaction(Supplier<T> work) {
    TransactionOperations<Connection> transactions = bean(TransactionOperations.class);
    return transactions.executeWrite(status -> work.get());
  }

  private static int count(String sql, String id) {
    return inTransaction(
        () ->
            bean(JdbcOperations.class)
                .prepareStatement(
                    sql,
                    select -> {
                      select.setString(1, id);
                      try (ResultSet row = select.executeQuery()) {
                        row.next();
                        return row.getInt(1);
                      }
                    }));
  }

  @Test
  void consentsAreAskedPerAudienceAndTheFormThatCameBackIsKept() throws IOException {
    consents("REGION");
    String form = printed("/CONSENT");
    assertThat(form)
        .contains("Beste Karim Verzonnen", "Wie mag u zien?", "Werkgevers zien hoe u bij hun")
        .contains("Andere gemeenten in de regio", "handtekening", "Test Persoon");
    Answer kept = consultant.post(papers() + "/answers", answer("CONSENT", null, null)).expect(201);
    assertThat(kept.string("entered.0.kind")).isEqualTo("CONSENT");
    assertThat(kept.string("entered.0.enteredBy")).isEqualTo("Test Persoon");
    assertThat(kept.string("entered.0.signedOn")).isEqualTo(today.minusDays(2).toString());
    Answer given = consultant.get("/api/v1/job-seekers/" + person + "/consents").expect(200);
    assertThat(given.string("consents.0.basis")).isEqualTo("PAPER");
    assertThat(given.string("history.0.givenBy")).isEqualTo("Test Persoon");
  }

  @Test
  void theFormOfWishesPrintsWhatIsKnownAndLeavesRoomForTheRest() throws IOException {
    Map<String, Object> cv = new HashMap<>();
    cv.put("occupationsWished", List.of("OCC-hovenier"));
    cv.put("wantedHoursPerWeek", 24);
    cv.put("dayParts", List.of("MON_MORNING"));
    cv.put("maxTravelKm", 12);
    cv.put("transport", List.of("BICYCLE"));
    consultant.with("If-Match", "*").put("/api/v1/job-seekers/" + person + "/cv", cv).expect(200);
    assertThat(printed("/WISHES"))
        .contains("Hovenier", "Nu staat er: 12 km", "[ x ] fiets", "ochtend [ x ]", "24");
  }

  @Test
  void aFormIsInTheLanguageOfThePerson() throws IOException {
    assertThat(consultant.get(papers()).expect(200).string("language")).isEqualTo("nl");
    consultant.put(papers() + "/language", Map.of("language", "xx")).expect(400);
    Answer changed = consultant.put(papers() + "/language", Map.of("language", "en")).expect(200);
    assertThat(changed.string("language")).isEqualTo("en");
    assertThat(printed("/WISHES")).contains("Dear Karim Verzonnen", "What work do you want?");
    assertThat(printed("/CONSENT")).contains("Who may see you?");
    assertThat(printed("/AFTERCARE")).contains("I want no more contact");
  }

  @Test
  void anInvitationHasAnAnswerSlipAndTheAnswerIsEnteredForHim() throws IOException {
    String session = invited();
    Answer list = consultant.get(papers()).expect(200);
    assertThat(list.string("papers.0.kind")).isEqualTo("SESSION");
    assertThat(list.string("papers.0.send")).isEqualTo("true");
    assertThat(printed("/SESSION?subjectId=" + session))
        .contains("Uitnodiging", "Bibliotheek", "13:30", "Ja, ik kom", "kan niet komen");

    Map<String, Object> coming = answer("SESSION", session, true);
    Client once = consultant.with("Idempotency-Key", UUID.randomUUID().toString());
    once.post(papers() + "/answers", coming).expect(201);
    Answer kept = once.post(papers() + "/answers", coming).expect(201);

    assertThat(kept.at("entered").size()).isEqualTo(1);
    assertThat(kept.string("entered.0.yes")).isEqualTo("true");
    assertThat(kept.string("papers.0.send")).isEqualTo("false");
    assertThat(
            count(
                "SELECT COUNT(*) FROM session_person WHERE session_id = ? AND attendance ="
                    + " 'CONFIRMED'",
                session))
        .isEqualTo(1);
    consultant
        .post(papers() + "/answers", answer("SESSION", UUID.randomUUID().toString(), true))
        .expect(404);
    consultant.post(papers() + "/answers", answer("SESSION", null, null)).expect(400);
  }

  @Test
  void whoDeclinesContactOnPaperIsToldByLetterHowToComeBackAndComesBack() throws IOException {
    assertThat(printed("/AFTERCARE")).contains("Ik wil geen contact meer");
    Answer declined =
        consultant.post(papers() + "/answers", answer("AFTERCARE", null, false)).expect(201);
    assertThat(declined.string("papers.0.kind")).isEqualTo("AFTERCARE");
    assertThat(declined.string("papers.0.send")).isEqualTo("true");
    assertThat(printed("/AFTERCARE")).contains("Bel of schrijf uw consulent", "weer contact");
    Answer care = consultant.get("/api/v1/job-seekers/" + person + "/aftercare").expect(200);
    assertThat(care.string("declined")).isEqualTo("true");
    assertThat(care.string("byLetter")).isEqualTo("true");
    consultant.post(papers() + "/answers", answer("AFTERCARE", null, true)).expect(201);
    assertThat(
            consultant
                .get("/api/v1/job-seekers/" + person + "/aftercare")
                .expect(200)
                .string("declined"))
        .isEqualTo("false");
  }

  @Test
  void anEmployersQuestionIsPrintedAndTheAnswerOnPaperIsAConsent() throws IOException {
    consents("COLLEAGUES");
    String employer = TestEmployers.add(manager, "Kwekerij Zonnedauw").string("id");
    Answer asked =
        manager
            .post("/api/v1/introductions", Map.of("employerId", employer, "jobSeekerId", person))
            .expect(201);
    String id = asked.string("id");
    assertThat(printed("/INTRODUCTION?subjectId=" + id))
        .contains("Kwekerij Zonnedauw wil graag met u kennismaken", "mag mijn naam weten");
    consultant
        .post(papers() + "/answers", answer("INTRODUCTION", UUID.randomUUID().toString(), true))
        .expect(404);
    consultant.post(papers() + "/answers", answer("INTRODUCTION", id, true)).expect(201);
    Answer given = consultant.get("/api/v1/job-seekers/" + person + "/consents").expect(200);
    assertThat(given.text()).contains("EMPLOYER:" + employer);
    consultant.post(papers() + "/answers", answer("INTRODUCTION", id, true)).expect(404);
  }

  @Test
  void onlyTheOwnConsultantPrintsAndEntersAndEveryPrintIsLogged() throws IOException {
    Client colleague = user(municipality, Role.CONSULTANT).signIn();
    for (String path :
        List.of("", "/CONSENT", "/WISHES", "/AFTERCARE", "/SESSION", "/INTRODUCTION")) {
      colleague.get(papers() + path).expect(404);
    }
    colleague.post(papers() + "/answers", answer("CONSENT", null, null)).expect(404);
    colleague.put(papers() + "/language", Map.of("language", "en")).expect(404);
    consents("COLLEAGUES");
    for (String path : List.of("", "/CONSENT", "/WISHES", "/AFTERCARE")) {
      assertThat(colleague.get(papers() + path).status()).as(path).isIn(403);
    }
    colleague.post(papers() + "/answers", answer("WISHES", null, null)).expect(403);
    consultant.get("/api/v1/job-seekers/" + UUID.randomUUID() + "/papers").expect(404);
    String exports =
        "SELECT COUNT(*) FROM access_log l JOIN access_log_subject s ON s.access_id = l.id WHERE"
            + " s.job_seeker_id = ? AND l.kind = 'EXPORT'";
    int before = count(exports, person);
    printed("/WISHES");
    assertThat(count(exports, person)).isEqualTo(before + 1);
  }

  @Test
  void whatIsInTheFutureOrNoFormIsRefused() {
    Map<String, Object> later = answer("WISHES", null, null);
    later.put("signedOn", today.plusDays(1).toString());
    consultant.post(papers() + "/answers", later).expect(422);
    consultant.post(papers() + "/answers", answer("PIGEON", null, null)).expect(400);
    consultant.get(papers() + "/PIGEON").expect(400);
    consultant.get(papers() + "/SESSION?subjectId=" + UUID.randomUUID()).expect(404);
  }

  @Test
  void paperOfWhoIsErasedIsForgotten() {
    consultant.post(papers() + "/answers", answer("WISHES", null, null)).expect(201);
    consultant.put(papers() + "/language", Map.of("language", "en")).expect(200);
    inTransaction(
        () -> {
          bean(Papers.class).forgetAbout(UUID.fromString(person));
          return true;
        });
    assertThat(count("SELECT COUNT(*) FROM paper_answer WHERE job_seeker_id = ?", person)).isZero();
    assertThat(count("SELECT COUNT(*) FROM paper_language WHERE job_seeker_id = ?", person))
        .isZero();
  }

  @Test
  void whoHasAnAccountReadsTheLanguageOfHisMessages() {
    User account = user(Role.JOB_SEEKER);
    UUID known =
        TestPeople.withAccount(bean(JobSeekerIntake.class), account.id(), consultantUser.id());
    Answer list = consultant.get("/api/v1/job-seekers/" + known + "/papers").expect(200);
    assertThat(list.string("account")).isEqualTo("true");
    assertThat(list.string("papers.0.send")).isEqualTo("false");
  }
}
