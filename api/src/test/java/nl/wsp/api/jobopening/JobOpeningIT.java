package nl.wsp.api.jobopening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.employer.TestEmployers;
import nl.wsp.api.jobseeker.JobSeekerIntake;
import nl.wsp.api.jobseeker.TestPeople;
import nl.wsp.api.platform.security.ActingFor;
import nl.wsp.api.platform.security.Actor;
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

/** From a person to employers without a vacancy. */
class JobOpeningIT extends ApiTest {
  private static final String GARDENER = "OCC-hovenier";
  private static final String NEAR_GARDENER = "OCC-boomverzorger";

  private User consultantUser;
  private Client consultant;
  private Client manager;
  private Client self;
  private UUID person;

  @BeforeEach
  void aGardenerWithAConsultant() {
    UUID municipality = organisation(OrganisationKind.MUNICIPALITY);
    consultantUser = user(municipality, Role.CONSULTANT);
    consultant = consultantUser.signIn();
    manager = user(municipality, Role.ACCOUNT_MANAGER).signIn();
    User account = user(Role.JOB_SEEKER);
    person = TestPeople.withAccount(bean(JobSeekerIntake.class), account.id(), consultantUser.id());
    self = account.signIn();
    Map<String, Object> cv = new HashMap<>();
    cv.put("headline", "Noor Zonderling, bel 06-12345678");
    cv.put("presentation", "Ik ben Noor Zonderling uit Voorschoten");
    cv.put("occupationsWished", List.of(GARDENER));
    cv.put("wantedHoursPerWeek", 20);
    cv.put("hoursPerWeek", Map.of("min", 16, "max", 24));
    cv.put("dayParts", List.of("MON_MORNING", "TUE_MORNING"));
    cv.put("postcode", "2262");
    cv.put("maxTravelKm", 5);
    cv.put("suits", Map.of("PHYSICAL", 1));
    cv.put(
        "competencies",
        List.of(Map.of("code", "CMP-orders-picken", "level", 3, "evidence", "CONSULTANT")));
    consultant.with("If-Match", "*").put(file("/cv"), cv).expect(200);
    consultant
        .with("If-Match", "*")
        .put(
            file("/target-group"),
            Map.of("benefit", "PARTICIPATION_ACT", "jobAgreementRegister", true))
        .expect(200);
  }

  private String file(String part) {
    return "/api/v1/job-seekers/" + person + part;
  }

  private void consents(String... audiences) {
    List<Map<String, String>> wanted = new ArrayList<>();
    for (String audience : audiences) {
      wanted.add(Map.of("audience", audience));
    }
    consultant
        .with("If-Match", "*")
        .put(file("/consents"), Map.of("consents", wanted, "basis", "PAPER"))
        .expect(200);
  }

  private String employer(String name, String sector, String postcode) {
    Map<String, Object> fields = TestEmployers.fields(name);
    fields.put("sector", sector);
    fields.put("postcode", postcode);
    return manager.post("/api/v1/employers", fields).expect(201).string("id");
  }

  private void vacancy(String employerId, String occupation, boolean stillOpen) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("title", "Groenwerk");
    fields.put("employerId", employerId);
    fields.put("occupation", Map.of("code", occupation));
    fields.put("postcode", "2262AB");
    fields.put("hoursPerWeek", Map.of("min", 16, "max", 24));
    fields.put("startDate", LocalDate.now(Time.AMSTERDAM).plusMonths(1).toString());
    String id = manager.post("/api/v1/vacancies", fields).expect(201).string("id");
    String steps = "/api/v1/vacancies/" + id + "/transitions";
    manager.post(steps, Map.of("to", "PUBLISHED")).expect(200);
    if (!stillOpen) {
      manager.post(steps, Map.of("to", "FILLED")).expect(200);
    }
  }

  private List<String> suggested(Client who) {
    Answer answer = who.get(file("/job-openings/suggestions?limit=100")).expect(200);
    List<String> ids = new ArrayList<>();
    answer.at("items").values().forEach(item -> ids.add(item.get("employerId").getStringValue()));
    return ids;
  }

  private String chosen(String employerId) {
    return consultant
        .post(file("/job-openings"), Map.of("employerId", employerId))
        .expect(201)
        .string("id");
  }

  private Answer step(Client who, String opening, Map<String, Object> step) {
    return who.with("If-Match", "*").post(file("/job-openings/" + opening + "/transitions"), step);
  }

  @Test
  void employersWithSuchWorkAndNoOpenVacancyComeInTheOrderOfTheirReasons() {
    String same = employer("Groen A", "0161", "2262 ab");
    vacancy(same, GARDENER, false);
    vacancy(same, GARDENER, false);
    String near = employer("Groen B", "0161", "2262 ab");
    vacancy(near, NEAR_GARDENER, false);
    String open = employer("Groen C", "0161", "2262 ab");
    vacancy(open, GARDENER, false);
    vacancy(open, NEAR_GARDENER, true);
    String far = employer("Groen D", "0161", "2711 aa");
    vacancy(far, GARDENER, false);
    String other = employer("Kantoor", "6920", "2262 ab");
    List<String> found = suggested(consultant);
    assertThat(found).contains(same, near).doesNotContain(open, far, other);
    assertThat(found.indexOf(same)).isLessThan(found.indexOf(near));
    Answer answer = consultant.get(file("/job-openings/suggestions?limit=100")).expect(200);
    int place = found.indexOf(same);
    assertThat(answer.string("items." + place + ".reasons.0.kind")).isEqualTo("SAME_OCCUPATION");
    assertThat(answer.string("items." + place + ".reasons.0.explanation"))
        .contains("Hovenier")
        .contains("2 keer");
    assertThat(answer.at("mayIntroduce").getBooleanValue()).isFalse();
  }

  @Test
  void nothingGoesToAnEmployerWithoutConsent() {
    String opening = chosen(employer("Groen E", "8130", "2262 ab"));
    String letter = file("/job-openings/" + opening + "/letter");
    assertThat(consultant.get(letter).expect(422).string("violations.0.code"))
        .isEqualTo("consent-needed");
    assertThat(
            step(consultant, opening, Map.of("to", "APPROACHED"))
                .expect(422)
                .string("violations.0.pointer"))
        .isEqualTo("/to");
    consents("EMPLOYERS_PSEUDONYMOUS");
    Answer pdf = consultant.get(letter).expect(200);
    assertThat(pdf.header("Content-Type")).startsWith("application/pdf");
    assertThat(pdf.header("Content-Disposition")).contains("introductie.pdf");
    step(consultant, opening, Map.of("to", "APPROACHED")).expect(200);
  }

  @Test
  void theLetterHoldsWhatThePersonCanAndNothingThatTellsWhoItIs() throws IOException {
    consents("EMPLOYERS_PSEUDONYMOUS");
    String opening = chosen(employer("Groen & Zoon", "8130", "2262 ab"));
    byte[] pdf =
        bean(IntroductionLetter.class)
            .of(
                new Actor(
                    consultantUser.id(),
                    List.of(
                        new ActingFor(
                            consultantUser.organisationId(),
                            OrganisationKind.MUNICIPALITY,
                            Role.CONSULTANT,
                            MUNICIPALITY)),
                    ""),
                person,
                UUID.fromString(opening),
                Locale.of("nl"));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text)
          .contains("Kennismaken met een kandidaat", "Groen & Zoon", "Hovenier", "ochtend", "20")
          .contains("Test Persoon")
          .doesNotContain("Noor")
          .doesNotContain("Zonderling")
          .doesNotContain("06-12345678")
          .doesNotContain("Voorschoten")
          .doesNotContain("2262")
          .doesNotContainIgnoringCase("bijstand")
          .doesNotContainIgnoringCase("participatiewet")
          .doesNotContainIgnoringCase("doelgroep")
          .doesNotContain(person.toString());
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nl");
    }
  }

  @Test
  void itIsFollowedUpNotedAtTheEmployerAndReadByThePerson() {
    consents("EMPLOYERS_PSEUDONYMOUS");
    String employer = employer("Groen F", "8130", "2262 ab");
    String opening = chosen(employer);
    String today = LocalDate.now(Time.AMSTERDAM).toString();
    assertThat(consultant.get("/api/v1/job-openings").expect(200).string("items.0.id"))
        .isEqualTo(opening);
    step(consultant, opening, Map.of("to", "INTERVIEW")).expect(409);
    step(
            consultant,
            opening,
            Map.of("to", "APPROACHED", "on", today, "nextOn", today, "contactKind", "PHONE"))
        .expect(200);
    Answer due = consultant.get("/api/v1/job-openings").expect(200);
    assertThat(due.string("items.0.approachedBy")).isEqualTo("Test Persoon");
    Answer moments = manager.get("/api/v1/employers/" + employer + "/contact-moments").expect(200);
    assertThat(moments.string("items.0.kind")).isEqualTo("PHONE");
    assertThat(moments.string("items.0.note")).contains("zonder naam").doesNotContain("Noor");
    step(consultant, opening, Map.of("to", "INTERESTED")).expect(200);
    step(consultant, opening, Map.of("to", "INTERVIEW", "nextOn", today)).expect(200);
    assertThat(
            step(consultant, opening, Map.of("to", "NO"))
                .expect(422)
                .string("violations.0.pointer"))
        .isEqualTo("/reason");
    step(consultant, opening, Map.of("to", "NO", "reason", "Geen ruimte dit jaar")).expect(200);
    assertThat(consultant.get("/api/v1/job-openings").expect(200).at("items").size()).isZero();
    Answer own = self.get(file("/job-openings")).expect(200);
    assertThat(own.string("items.0.employerName")).isEqualTo("Groen F");
    assertThat(own.string("items.0.statusLabel")).isEqualTo("Gaat niet door");
    assertThat(own.string("items.0.reason")).isEqualTo("Geen ruimte dit jaar");
    assertThat(own.has("items.0.nextSteps")).isFalse();
  }

  @Test
  void oneEmployerIsChosenOnceAndImpossibleDaysAreNamed() {
    String employer = employer("Groen G", "8130", "2262 ab");
    chosen(employer);
    consultant.post(file("/job-openings"), Map.of("employerId", employer)).expect(409);
    assertThat(suggested(consultant)).doesNotContain(employer);
    consultant.post(file("/job-openings"), Map.of()).expect(400);
    consultant
        .post(file("/job-openings"), Map.of("employerId", UUID.randomUUID().toString()))
        .expect(422);
    consents("EMPLOYERS_PSEUDONYMOUS");
    String opening = chosen(employer("Groen H", "8130", "2262 ab"));
    String tomorrow = LocalDate.now(Time.AMSTERDAM).plusDays(2).toString();
    String before = LocalDate.now(Time.AMSTERDAM).minusDays(2).toString();
    step(consultant, opening, Map.of("to", "APPROACHED", "on", tomorrow)).expect(422);
    step(consultant, opening, Map.of("to", "APPROACHED", "nextOn", before)).expect(422);
    step(consultant, opening, Map.of("to", "APPROACHED", "contactKind", "PIGEON")).expect(400);
    Answer made = consultant.get(file("/job-openings")).expect(200);
    Map<String, Object> stale = new HashMap<>(Map.of("to", "APPROACHED", "version", 7));
    consultant.post(file("/job-openings/" + opening + "/transitions"), stale).expect(409);
    assertThat(made.at("items").size()).isEqualTo(2);
  }

  @Test
  void anAccountManagerNeedsTheConsentForColleaguesAndOthersSeeNothing() {
    String list = file("/job-openings");
    String opening = chosen(employer("Groen I", "8130", "2262 ab"));
    manager.get(list).expect(404);
    consents("COLLEAGUES");
    manager.get(list).expect(200);
    manager.get(list + "/suggestions").expect(200);
    Client colleague = user(organisation(OrganisationKind.MUNICIPALITY), Role.CONSULTANT).signIn();
    colleague.get(list).expect(200);
    colleague.get(list + "/suggestions").expect(403);
    colleague.get(list + "/" + opening + "/letter").expect(403);
    step(colleague, opening, Map.of("to", "APPROACHED")).expect(403);
    UUID agency = organisation(OrganisationKind.TEMP_AGENCY);
    Client partner = user(agency, Role.ACCOUNT_MANAGER).signIn();
    partner.get(list).expect(404);
    consents("COLLEAGUES", "PARTNER:" + agency);
    partner.get(list).expect(403);
    user(Role.JOB_SEEKER).signIn().get(list).expect(404);
    self.get(list + "/suggestions").expect(403);
    user(Role.EMPLOYER).signIn().get(list).expect(403);
    user(Role.QUALITY).signIn().get(list).expect(403);
    consultant.get(list + "/" + UUID.randomUUID() + "/letter").expect(404);
  }

  @Test
  void whoeverLooksStandsInTheLogOfThePerson() {
    consultant.get(file("/job-openings/suggestions")).expect(200);
    Answer log = self.get(file("/access-log")).expect(200);
    assertThat(log.string("items.0.context")).isEqualTo("OWN_CONSULTANT");
    chosen(employer("Groen J", "8130", "2262 ab"));
    consultant.get("/api/v1/job-openings").expect(200);
    assertThat(self.get(file("/access-log")).expect(200).string("items.0.context"))
        .isEqualTo("JOB_OPENING");
  }
}
