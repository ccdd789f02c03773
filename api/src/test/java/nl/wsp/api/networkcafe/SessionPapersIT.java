package nl.wsp.api.networkcafe;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wsp.api.jobseeker.Audience;
import nl.wsp.api.jobseeker.JobSeekerIntake;
import nl.wsp.api.jobseeker.TestPeople;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import nl.wsp.matching.TargetGroup;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SessionPapersIT extends ApiTest {
  private static final String SESSIONS = "/api/v1/matching-sessions";
  private static final int TIMES = 5;

  private static UUID person(UUID consultant, Audience... audiences) {
    return TestPeople.consenting(
        bean(JobSeekerIntake.class), null, consultant, TargetGroup.PARTICIPATION_ACT, audiences);
  }

  private static String plan(Client by, String kind, List<UUID> partners) {
    Map<String, Object> plan = new HashMap<>(SessionIT.plan(kind));
    plan.put("partnerIds", partners);
    return SESSIONS + "/" + by.post(SESSIONS, plan).expect(201).string("id");
  }

  private static Map<String, Object> listing(boolean invite, Stream<UUID> people) {
    return Map.of("invite", invite, "people", people.map(id -> Map.of("jobSeekerId", id)).toList());
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nl");
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void aPreparationSheetSaysWhyAndIsLoggedAndLeavesStepsOutForPartners() throws IOException {
    User consultant = user(Role.CONSULTANT);
    User partner = user(organisation(OrganisationKind.UWV), Role.CONSULTANT);
    UUID shared =
        person(consultant.id(), Audience.COLLEAGUES, Audience.partner(partner.organisationId()));
    UUID other = person(consultant.id(), Audience.COLLEAGUES);
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    String path = plan(manager, "NETWORK_CAFE", List.of(partner.organisationId()));
    Answer listed =
        manager.post(path + "/people", listing(true, Stream.of(shared, other))).expect(200);

    String all = text(manager.download(path + "/preparation"));
    String one =
        text(manager.download(path + "/preparation?personId=" + listed.string("items.0.id")));
    String partners = text(partner.signIn().download(path + "/preparation"));

    assertThat(all).contains("1. Sanne Verzonnen", "2. Sanne Verzonnen", "Nog niet besproken");
    assertThat(one).contains("1. Sanne Verzonnen").doesNotContain("2. Sanne Verzonnen");
    assertThat(partners).contains("1. Persoon 1").doesNotContain("Sanne", "2. Persoon");
    manager.get(path + "/preparation?personId=" + UUID.randomUUID()).expect(404);
    user(organisation(OrganisationKind.TEMP_AGENCY), Role.CONSULTANT)
        .signIn()
        .get(path + "/preparation")
        .expect(404);
  }

  @Test
  void thereAreMinutesOnceASessionHasBegun() throws IOException {
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    String path = plan(manager, "SCRUM", List.of());
    UUID person = person(user(Role.CONSULTANT).id(), Audience.COLLEAGUES);
    manager.post(path + "/people", listing(false, Stream.of(person))).expect(200);
    manager.get(path + "/minutes").expect(409);
    manager.post(path + "/transitions", Map.of("to", "RUNNING", "version", 0)).expect(200);
    manager.post(path + "/transitions", Map.of("to", "CLOSED", "version", 1)).expect(200);

    String minutes = text(manager.download(path + "/minutes"));

    assertThat(minutes).contains("Op de agenda: 1", "1. Persoon 1", "Niet besproken");
    assertThat(minutes).doesNotContain("Sanne");
  }

  @Test
  void whoHasNoAccountGetsALetter() throws IOException {
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    String path = plan(manager, "YOUTH", List.of());
    manager.get(path + "/letters").expect(409);
    UUID person = person(user(Role.CONSULTANT).id(), Audience.COLLEAGUES);
    manager.post(path + "/people", listing(true, Stream.of(person))).expect(200);

    String letter = text(manager.download(path + "/letters"));

    assertThat(letter).contains("Beste Sanne Verzonnen", "5 maart 2031 13:30 tot 16:00 uur");
    user(Role.CONSULTANT).signIn().get(path + "/letters").expect(403);
  }

  @Test
  void figuresCountAndAManagerSeesNoSmallGroups() {
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    UUID consultant = user(Role.CONSULTANT).id();
    Map<String, Object> plan = SessionIT.plan("WW_INFORMATION");
    plan.put("date", "2020-02-03");
    plan.put("title", "Voorlichting van lang geleden");
    String path = SESSIONS + "/" + manager.post(SESSIONS, plan).expect(201).string("id");
    manager
        .post(
            path + "/people",
            listing(
                false,
                IntStream.range(0, 3).mapToObj(i -> person(consultant, Audience.COLLEAGUES))))
        .expect(200);
    String figures =
        "/api/v1/matching-session-figures?kind=WW_INFORMATION&from=2020-02-03&until=2020-02-03";

    Answer forStaff = manager.get(figures).expect(200);
    Answer forManager = user(Role.MANAGER).signIn().get(figures).expect(200);

    assertThat(forStaff.string("sessions.0.listed")).isEqualTo("3");
    assertThat(forStaff.string("kinds.0.sessions")).isEqualTo("1");
    assertThat(forManager.at("sessions").size()).isOne();
    assertThat(forManager.has("sessions.0.listed")).isFalse();
    assertThat(forManager.has("kinds.0.listed")).isFalse();
    user(Role.MANAGER).signIn().get(path + "/people").expect(403);
  }

  @Test
  void whatCanBeChosenIsOffered() {
    Answer options =
        user(Role.ACCOUNT_MANAGER).signIn().get("/api/v1/matching-session-options").expect(200);

    assertThat(options.at("staff").size()).isPositive();
    assertThat(options.text()).contains("Leidschendam-Voorburg");
  }

  @Test
  void aLongListCostsNoMoreQueriesThanAShortOne() {
    Client manager = user(Role.ACCOUNT_MANAGER).signIn();
    UUID consultant = user(Role.CONSULTANT).id();
    String shortOne = plan(manager, "NETWORK_CAFE", List.of());
    String longOne = plan(manager, "NETWORK_CAFE", List.of());
    list(manager, shortOne, 1, consultant);
    list(manager, longOne, 12, consultant);

    for (String part : List.of("/people", "/preparation")) {
      int fewest = fewestQueriesOf(manager, shortOne + part);
      assertThat(fewest).isPositive();
      assertThat(fewestQueriesOf(manager, longOne + part)).isEqualTo(fewest);
    }
  }

  private static void list(Client manager, String session, int count, UUID consultant) {
    manager
        .post(
            session + "/people",
            listing(
                true,
                IntStream.range(0, count).mapToObj(i -> person(consultant, Audience.COLLEAGUES))))
        .expect(200);
  }

  /** Of several times, since the relay may read people for the index at the same moment. */
  private static int fewestQueriesOf(Client client, String path) {
    return IntStream.range(0, TIMES).map(time -> queriesOf(client, path)).min().orElseThrow();
  }

  private static int queriesOf(Client client, String path) {
    Logger queries = (Logger) LoggerFactory.getLogger("io.micronaut.data.query");
    ListAppender<ILoggingEvent> seen = new ListAppender<>();
    seen.start();
    queries.addAppender(seen);
    queries.setLevel(Level.DEBUG);
    try {
      client.get(path).expect(200);
    } finally {
      queries.setLevel(null);
      queries.detachAppender(seen);
    }
    return (int)
        seen.list.stream()
            .map(ILoggingEvent::getFormattedMessage)
            .filter(
                text ->
                    text.matches(
                        "(?s).*FROM"
                            + " `?(session_person|job_seeker|competency_cv|consent|app_user|vacancy|target_group_facts)`?\\b.*"))
            .count();
  }
}
