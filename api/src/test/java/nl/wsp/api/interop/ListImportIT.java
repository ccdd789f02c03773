package nl.wsp.api.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.platform.sql.Ids;
import nl.wsp.api.reference.LoadedLists;
import nl.wsp.api.reference.OccupationFinder;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.Client;
import nl.wsp.matching.ReferenceCatalogue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Imports as such, shown on the two lists that hold no people. */
class ListImportIT extends ImportTest {
  private static final String HEADER = "pc4,latitude,longitude\n";

  @Test
  void aWrongRowIsNamedAndOnlyThatRowStaysOut() {
    Client admin = admin();
    Answer report =
        csv(
            admin,
            "kind=POSTCODES",
            HEADER + "9910,53.29,6.33\n99,53.2,6.3\n9916,north,12.5\n9920,53.30,6.34\n");
    assertThat(report.string("status")).isEqualTo("DONE");
    assertThat(report.string("total")).isEqualTo("4");
    assertThat(report.string("accepted")).isEqualTo("2");
    assertThat(report.string("rejected")).isEqualTo("2");
    assertThat(problems(report))
        .containsExactlyInAnyOrder(
            "pc4 form", "latitude form", "longitude outside-the-netherlands");
    assertThat(report.string("rows.1.outcome")).isEqualTo("REJECTED");
    assertThat(report.string("rows.1.problems.0.message"))
        .isEqualTo("Dit veld heeft niet de vorm die de standaard vraagt.");
    assertThat(bean(LoadedLists.class).postcode("9910AB").orElseThrow().latitude())
        .isEqualTo(53.29);
    assertThat(bean(LoadedLists.class).postcode("9916")).isEmpty();
  }

  @Test
  void aDryRunReportsTheSameAndWritesNothing() {
    Client admin = admin();
    String file = HEADER + "9926,53.31,6.35\n9926,53.31,6.35\n0001,1,1\n";
    Answer dry = csv(admin, "kind=POSTCODES&dryRun=true", file);
    assertThat(dry.string("accepted")).isEqualTo("1");
    assertThat(dry.string("rejected")).isEqualTo("2");
    bean(LoadedLists.class).refresh();
    assertThat(bean(LoadedLists.class).storedPostcodes(List.of("9926"))).isEmpty();
    Answer real = csv(admin, "kind=POSTCODES", file);
    assertThat(problems(real)).isEqualTo(problems(dry)).contains(" twice-in-file");
    assertThat(real.string("accepted")).isEqualTo("1");
    assertThat(bean(LoadedLists.class).postcode("9926")).isPresent();
  }

  @Test
  void theSameAgainIsUnchanged() {
    Client admin = admin();
    String file = HEADER + "9927,53.32123,6.36\n9928,53.33,6.37\n";
    csv(admin, "kind=POSTCODES", file);
    Answer again = csv(admin, "kind=POSTCODES", file.replace("53.33", "53.34"));
    assertThat(again.string("accepted")).isEqualTo("2");
    assertThat(again.string("unchanged")).isEqualTo("1");
    assertThat(again.string("rows.0.outcome")).isEqualTo("UNCHANGED");
    assertThat(bean(LoadedLists.class).postcode("9928").orElseThrow().latitude()).isEqualTo(53.34);
  }

  @Test
  void excelFilesWithSemicolonsAndOldLettersAreRead() {
    String file =
        "\uFEFF\"UWV beroep code\";\"Omschrijving\";\"Code Bovenliggend Referentie Beroep\";"
            + "\"Omschrijving Bovenliggend Referentie Beroep\"\r\n"
            + "\"990001\";\"Kruidenthee-menger\";\"990000\";\"Theemenger\"\r\n"
            + "\"990002\";\"Theeproever\";\"n.v.t\";\"n.v.t\"\r\n"
            + "\"990003\";\"Picker\";\"990000\";\"Theemenger\"\r\n";
    Answer report = csv(admin(), "kind=OCCUPATIONS_BOC", file);
    assertThat(report.string("accepted")).isEqualTo("3");
    LoadedLists lists = bean(LoadedLists.class);
    assertThat(lists.occupationLabel("990002")).contains("Theeproever");
    assertThat(bean(OccupationFinder.class).find("Gezocht: kruidenthee menger (m/v)"))
        .map(OccupationFinder.Found::code)
        .contains("990001");
    ReferenceCatalogue score = bean(ReferenceCatalogue.class);
    assertThat(score.referenceOccupation("990001")).isEqualTo("990000");
    assertThat(score.referenceOccupation("990002")).isEqualTo("990002");
    assertThat(score.referenceOccupation("990003"))
        .as("the same word as one of our own occupations")
        .isEqualTo("OCC-orderpicker");
    Answer offered =
        user(Role.CONSULTANT).signIn().get("/api/v1/occupations?q=kruidenthee").expect(200);
    assertThat(offered.string("items.0.code")).isEqualTo("990001");
  }

  @Test
  void whoWishesALoadedOccupationIsFoundByItsOtherNames() {
    csv(
        admin(),
        "kind=OCCUPATIONS_BOC",
        "\"UWV beroep code\";\"Omschrijving\";\"Code Bovenliggend Referentie Beroep\";"
            + "\"Omschrijving Bovenliggend Referentie Beroep\"\r\n"
            + "\"991001\";\"Wichelroedeloper\";\"991000\";\"Aardstralenzoeker\"\r\n"
            + "\"991000\";\"Aardstralenzoeker\";\"n.v.t\";\"n.v.t\"\r\n");
    Client consultant = user(Role.CONSULTANT).signIn();
    String id =
        consultant
            .post("/api/v1/job-seekers", Map.of("firstName", "Noor", "lastName", "Voorbeeld"))
            .expect(201)
            .string("id");
    consultant
        .with("If-Match", "*")
        .put("/api/v1/job-seekers/" + id + "/cv", Map.of("occupationsWished", List.of("991000")))
        .expect(200);
    for (String typed : List.of("wichelroedelopers", "wichelroedelooper")) {
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> consultant.get("/api/v1/cv-online?q=" + typed).expect(200),
              found -> found.has("items.0.id") && id.equals(found.string("items.0.id")));
    }
  }

  @Test
  void aBrokenFileFailsWithItsLineAndWritesNothing() {
    Client admin = admin();
    Answer report = csv(admin, "kind=POSTCODES", "pc4;lat;lon\n9929;53.3;6.3\n");
    assertThat(report.string("status")).isEqualTo("FAILED");
    assertThat(report.string("problem.code")).isEqualTo("columns-missing");
    assertThat(report.string("problem.message")).contains("Er is niets ingelezen");
    Answer json = json(admin, "kind=VUM_JOB_SEEKERS", "[{\"idWerkzoekende\": \"x\"},\n {");
    assertThat(json.string("status")).isEqualTo("FAILED");
    assertThat(json.string("problem.code")).isEqualTo("not-json");
    assertThat(json.string("problem.line")).isEqualTo("2");
    assertThat(json.string("accepted")).isEqualTo("0");
  }

  @Test
  void aFormWithAFileDoesTheSame() {
    String boundary = "line-between-parts";
    String form =
        "--"
            + boundary
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\""
            + "\r\nContent-Type: text/csv\r\n\r\n"
            + HEADER
            + "9935,53.2,6.2\n\r\n--"
            + boundary
            + "--\r\n";
    Answer report =
        imported(admin(), "kind=POSTCODES", "multipart/form-data; boundary=" + boundary, form);
    assertThat(report.string("accepted")).isEqualTo("1");
  }

  @Test
  void rowsComeInPagesAndOnlyThoseWithProblemsWhenAsked() {
    StringBuilder file = new StringBuilder(HEADER);
    for (int i = 0; i < 250; i++) {
      file.append(i % 50 == 0 ? "bad" : Integer.toString(1000 + i)).append(",52.1,5.1\n");
    }
    Client admin = admin();
    Answer first = csv(admin, "kind=POSTCODES&dryRun=true", file.toString());
    assertThat(first.at("rows").size()).isEqualTo(100);
    String path = "/api/v1/imports/" + first.string("id") + "?limit=100&cursor=";
    Answer second = admin.get(path + first.string("next")).expect(200);
    Answer third = admin.get(path + second.string("next")).expect(200);
    assertThat(second.string("rows.0.row")).isEqualTo("101");
    assertThat(third.at("rows").size()).isEqualTo(50);
    assertThat(third.has("next")).isFalse();
    Answer wrong =
        admin.get("/api/v1/imports/" + first.string("id") + "?onlyProblems=true").expect(200);
    // the first "bad" is a wrong form, the others are the same row again
    assertThat(wrong.at("rows").size()).isEqualTo(5);
    admin.get(path + "abc").expect(400);
  }

  @Test
  void aKilledRunIsShownAsFailedWithWhatToDo() {
    Instant longAgo = Instant.now().minus(Duration.ofMinutes(5));
    UUID id = Ids.next();
    bean(ImportRunRepository.class)
        .save(
            new ImportRun(
                id,
                ImportKind.POSTCODES,
                false,
                ImportStatus.RUNNING,
                1000,
                300,
                0,
                0,
                ImportConsent.NONE,
                null,
                user(Role.ADMIN).id(),
                longAgo,
                longAgo.plus(ImportRunner.ALIVE),
                null,
                null,
                null));
    Answer report = admin().get("/api/v1/imports/" + id).expect(200);
    assertThat(report.string("status")).isEqualTo("FAILED");
    assertThat(report.string("problem.message")).contains("Lees hetzelfde bestand opnieuw in");
    assertThat(csv(admin(), "kind=POSTCODES", HEADER + "9938,53.2,6.2\n").string("status"))
        .as("it does not hold up the next one")
        .isEqualTo("DONE");
  }

  @Test
  void onlyAdministratorsImport() {
    for (Role role : Role.values()) {
      if (role != Role.ADMIN) {
        Client other = user(role).signIn().with("Content-Type", "text/csv");
        other.send("POST", "/api/v1/imports?kind=POSTCODES", HEADER).expect(403);
        other.get("/api/v1/imports").expect(403);
      }
    }
    anonymous().get("/api/v1/imports").expect(401);
  }

  @Test
  void whatCannotBeUnderstoodIsRefusedAtOnce() {
    Client admin = admin().with("Content-Type", "text/csv");
    assertThat(
            admin
                .send("POST", "/api/v1/imports?kind=SHOES", HEADER)
                .expect(400)
                .string("violations.0.pointer"))
        .isEqualTo("?kind");
    admin.send("POST", "/api/v1/imports", HEADER).expect(400);
    admin.send("POST", "/api/v1/imports?kind=POSTCODES", "").expect(400);
    admin.send("POST", "/api/v1/imports?kind=POSTCODES&municipality=GM9", HEADER).expect(400);
    admin.get("/api/v1/imports/" + UUID.randomUUID()).expect(404);
  }

  @Test
  void earlierImportsAreListedLatestFirst() {
    Client admin = admin();
    Answer one = csv(admin, "kind=POSTCODES&dryRun=true", HEADER + "9940,53.2,6.2\n");
    Answer two = csv(admin, "kind=POSTCODES&dryRun=true", HEADER + "9940,53.2,6.2\n");
    Answer list = admin.get("/api/v1/imports?limit=1").expect(200);
    assertThat(list.string("items.0.id")).isEqualTo(two.string("id"));
    assertThat(list.has("items.0.rows")).isFalse();
    Answer next = admin.get("/api/v1/imports?limit=1&cursor=" + list.string("next")).expect(200);
    assertThat(next.string("items.0.id")).isEqualTo(one.string("id"));
  }

  @Test
  void theWholePostcodeListLoads() {
    Answer report = csv(admin(), "kind=POSTCODES", shared("reference/pc4.csv"));
    assertThat(report.string("status")).isEqualTo("DONE");
    assertThat(report.string("total")).isEqualTo("4766");
    System.out.println("postcodes: " + took(report));
    // three of them lie in Belgium and Luxembourg
    assertThat(report.string("rejected")).isEqualTo("3");
    assertThat(bean(LoadedLists.class).postcode("1012")).isPresent();
  }

  @Test
  void theWholeOccupationListLoads() {
    Answer report =
        csv(admin(), "kind=OCCUPATIONS_BOC", shared("reference/occupations-boc-24.1.csv"));
    assertThat(report.at("accepted").getIntValue()).isEqualTo(24_309);
    System.out.println("occupations: " + took(report));
    assertThat(bean(OccupationFinder.class).find("Jachtmakelaar")).isPresent();
  }

  private static Map<String, Object> took(Answer report) {
    Duration duration =
        Duration.between(
            Instant.parse(report.string("startedAt")), Instant.parse(report.string("finishedAt")));
    return Map.of("rows", report.string("total"), "ms", duration.toMillis());
  }
}
