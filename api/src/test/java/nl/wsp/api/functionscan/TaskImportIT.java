package nl.wsp.api.functionscan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.employer.TestEmployers;
import nl.wsp.api.platform.sheet.Sheet;
import nl.wsp.api.platform.sheet.SheetWriter;
import nl.wsp.api.testing.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskImportIT extends ScanApiTest {
  private static final String HEADER =
      "Afdeling;Taak;Minuten per keer;Aantal keer;Per;Uurkosten;Kosten per uur van wie het nu"
          + " doet;Werkniveau;Uit te nemen;Competenties;Dagdelen;Fysieke belasting\n";
  private static final String GOOD =
      "Winkel;Dozen uitpakken;45;1;dag;x;24,50;1;ja;Instructies opvolgen:2 | CMP-veilig-werken;"
          + "ma-vr ochtend;2\n";

  private String scan;
  private String tasks;

  @BeforeEach
  void aScanInProgress() {
    scan = inProgress();
    tasks = SCANS + "/" + scan + "/tasks";
  }

  private Answer send(String csv, boolean dryRun) {
    return manager.upload(
        tasks + "/imports?dryRun=" + dryRun, csv.getBytes(StandardCharsets.UTF_8), "text/csv");
  }

  private int count() {
    return manager.get(tasks).expect(200).at("items").size();
  }

  @Test
  void aDryRunReportsAndAddsNothing() {
    Answer report = send(HEADER + GOOD, true).expect(200);
    assertThat(report.at("accepted").getIntValue()).isEqualTo(1);
    assertThat(report.at("loaded").getBooleanValue()).isFalse();
    assertThat(report.string("ignoredColumns.0")).isEqualTo("Uurkosten");
    assertThat(count()).isZero();
  }

  @Test
  void aGoodListIsLoadedOnceHoweverOftenItIsSent() {
    assertThat(send(HEADER + GOOD, false).expect(200).at("loaded").getBooleanValue()).isTrue();
    Answer read = manager.get(tasks).expect(200);
    assertThat(read.string("items.0.performerHourlyCost")).isEqualTo("24.50");
    assertThat(read.at("items.0.weeklyMinutes").getDoubleValue()).isEqualTo(225.0);
    assertThat(read.at("items.0.dayParts").size()).isEqualTo(5);
    assertThat(read.string("items.0.competencies.0.code")).isEqualTo("CMP-instructies-opvolgen");
    assertThat(read.at("items.0.competencies.0.level").getIntValue()).isEqualTo(2);
    Answer again = send(HEADER + GOOD, false).expect(200);
    assertThat(again.at("existing").getIntValue()).isEqualTo(1);
    assertThat(again.at("accepted").getIntValue()).isZero();
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void aListWithABadRowIsNotHalfLoadedAndSaysWhatToDo() {
    String bad =
        "Winkel;;45;1;dag;;24,50;9;misschien;Kunnen vliegen;altijd;2\n"
            + "Winkel;Vegen;veel;1;uur;;-3;1;ja;;;2,5\n"
            + "Winkel;dozen uitpakken;5;1;dag;;1;1;ja;;;0\n";
    Answer report = send(HEADER + GOOD + bad, false).expect(200);
    assertThat(report.at("loaded").getBooleanValue()).isFalse();
    assertThat(report.at("rejected").getIntValue()).isEqualTo(3);
    assertThat(report.at("accepted").getIntValue()).isEqualTo(1);
    assertThat(report.at("rows.0.row").getIntValue()).isEqualTo(3);
    assertThat(report.text())
        .contains(
            "\"/name\"",
            "\"/workLevel\"",
            "takeable-word",
            "competency-name",
            "day-part-words",
            "\"number\"",
            "period-word",
            "above-zero",
            "whole-number",
            "twice-in-file")
        .contains("Schrijf ja, nee of voorwaarde.")
        .contains("\"column\":\"Taak\"");
    assertThat(count()).isZero();
  }

  @Test
  void aWorkbookIsReadLikeCsvAndTheTemplateCanBeSentBackAsItIs() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SheetWriter.xlsx(TaskSheet.template(Locale.of("nl")), out);
    Answer report =
        manager.upload(tasks + "/imports", out.toByteArray(), SheetWriter.XLSX).expect(200);
    assertThat(report.text()).contains("\"loaded\":true");
    Answer read = manager.get(tasks).expect(200);
    assertThat(read.at("items").size()).isEqualTo(2);
    assertThat(read.string("items.1.takeable")).isEqualTo("WITH_CONDITION");
    assertThat(read.string("items.0.performerHourlyCost")).isEqualTo("24.50");
    // and what a scan holds comes out as a file that loads again, into another scan
    Answer file = manager.with("Accept", "text/csv").get(tasks + "/list").expect(200);
    String other = SCANS + "/" + inProgress() + "/tasks";
    Answer copied =
        manager.upload(
            other + "/imports", file.text().getBytes(StandardCharsets.UTF_8), "text/csv");
    assertThat(copied.expect(200).text()).contains("\"loaded\":true", "\"accepted\":2");
    assertThat(manager.get(other).string("items.0.demands.PHYSICAL")).isEqualTo("2");
    manager.get("/api/v1/function-scan-task-list").expect(200);
  }

  @Test
  void aWorkbookWithABadRowNamesItsRow() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Sheet.Column<String>> columns =
        List.of(
            new Sheet.Column<>("Department", row -> "Shop"),
            new Sheet.Column<>("Task", row -> row),
            new Sheet.Column<>("Work level", row -> row.isEmpty() ? 2 : 7));
    SheetWriter.xlsx(new Sheet<>("a", columns, List.of("Sweep", "").iterator()), out);
    Answer report =
        manager
            .with("Accept-Language", "en")
            .upload(tasks + "/imports", out.toByteArray(), SheetWriter.XLSX)
            .expect(200);
    assertThat(report.at("rejected").getIntValue()).isEqualTo(2);
    assertThat(report.string("rows.0.problems.0.column")).isEqualTo("Work level (1-6)");
    assertThat(report.string("rows.1.problems.0.field")).isEqualTo("/name");
  }

  @Test
  void aFileThatIsNoListIsRefusedAsAWhole() {
    assertThat(send("Naam;Leeftijd\nx;3\n", true).expect(422).text())
        .contains("file-columns-missing");
    byte[] noSheet = "PK\u0003\u0004 not a workbook".getBytes(StandardCharsets.UTF_8);
    assertThat(manager.upload(tasks + "/imports", noSheet, SheetWriter.XLSX).expect(422).text())
        .contains("file-not-a-sheet");
    StringBuilder long301 = new StringBuilder("Afdeling;Taak\n");
    for (int i = 0; i < 301; i++) {
      long301.append("Winkel;Taak ").append(i).append('\n');
    }
    send(long301.toString(), true).expect(422);
    assertThat(count()).isZero();
    owner.upload(tasks + "/imports", noSheet, SheetWriter.XLSX).expect(403);
  }

  @Test
  void aScanStartsFromATemplateOrFromAnEarlierScanOfTheSameEmployer() {
    Answer offered = manager.get("/api/v1/function-scan-templates").expect(200);
    assertThat(offered.at("items").size()).isEqualTo(7);
    Answer filled = manager.post(tasks + "/sets", Map.of("template", "retail")).expect(200);
    int size = filled.at("items").size();
    assertThat(size).isBetween(15, 30);
    // a second time adds nothing
    manager.post(tasks + "/sets", Map.of("template", "retail")).expect(200);
    assertThat(count()).isEqualTo(size);
    String next = SCANS + "/" + inProgress() + "/tasks/sets";
    assertThat(manager.post(next, Map.of("scanId", scan)).expect(200).at("items").size())
        .isEqualTo(size);
    manager.post(next, Map.of("template", "mining")).expect(400);
    manager.post(next, Map.of("template", "retail", "scanId", scan)).expect(400);
    manager.post(next, Map.of("scanId", UUID.randomUUID())).expect(404);
    Map<String, Object> elsewhere =
        Map.of("question", "x", "employerId", TestEmployers.add(manager, "Ander").string("id"));
    String other = manager.post(SCANS, elsewhere).expect(201).string("id");
    manager.post(SCANS + "/" + other + "/tasks/sets", Map.of("scanId", scan)).expect(422);
  }

  @Test
  void theAdvisersToChooseFromAreAccountManagers() {
    assertThat(manager.get("/api/v1/function-scan-advisers").expect(200).text())
        .contains(managerUser.id().toString());
    owner.get("/api/v1/function-scan-advisers").expect(403);
  }
}
