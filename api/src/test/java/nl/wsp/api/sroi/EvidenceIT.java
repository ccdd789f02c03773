package nl.wsp.api.sroi;

import static nl.wsp.api.sroi.Sroi.add;
import static nl.wsp.api.sroi.Sroi.employment;
import static nl.wsp.api.sroi.Sroi.move;
import static nl.wsp.api.sroi.Sroi.path;
import static nl.wsp.api.sroi.Sroi.pdf;
import static nl.wsp.api.sroi.Sroi.upload;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.wsp.api.placement.TestPlacements;
import nl.wsp.api.platform.security.ActingFor;
import nl.wsp.api.platform.security.Actor;
import nl.wsp.api.platform.security.OrganisationKind;
import nl.wsp.api.platform.security.Role;
import nl.wsp.api.sroi.Sroi.Owed;
import nl.wsp.api.testing.Answer;
import nl.wsp.api.testing.ApiTest;
import nl.wsp.api.testing.Client;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents as evidence, and what the employer himself sees and hands in. */
class EvidenceIT extends ApiTest {
  private Client manager;
  private Client owner;
  private Owed owed;

  @BeforeEach
  void anEmployerWithAnObligation() {
    manager = user(Role.ACCOUNT_MANAGER).signIn();
    owed = Sroi.owed(manager, "RIJNSTREEK");
    owner = user(owed.organisationId(), Role.EMPLOYER).signIn();
  }

  @Test
  void anEmployerHandsInAContributionWithADocument() {
    Answer made = add(owner, owed, employment());
    assertThat(made.at("byEmployer").getBooleanValue()).isTrue();
    assertThat(made.string("facts.targetGroup")).isEqualTo("PARTICIPATION_ACT");
    assertThat(move(owner, made, "SUBMITTED").expect(422).text()).contains("employer-document");
    Answer uploaded =
        upload(owner, made, "../../contract van groen.pdf", pdf("een " + UUID.randomUUID()))
            .expect(200);
    assertThat(uploaded.string("document.fileName")).isEqualTo("contract van groen.pdf");
    assertThat(uploaded.string("document.scan")).isEqualTo("NOT_SCANNED");
    move(owner, made, "SUBMITTED").expect(200);
    assertThat(owner.get(owed.path()).string("progress.submitted")).isEqualTo("15000.00");
    // a reference to a placement is the account manager's
    owner.post(owed.path() + "/contributions", employment(placementAt(owed))).expect(422);
    move(owner, made, "APPROVED").expect(403);
    move(manager, made, "APPROVED").expect(200);
    assertThat(owner.get(owed.path()).string("realised")).isEqualTo("15000.00");
  }

  @Test
  void anEmployerSeesWhatCountsButNoFactsOfAPersonThatStaffEntered() {
    Answer made = add(manager, owed, employment(placementAt(owed)));
    Answer seen = owner.get(path(made)).expect(200);
    assertThat(seen.string("value")).isEqualTo("15000.00");
    assertThat(seen.has("facts")).isFalse();
    assertThat(seen.has("block")).isFalse();
    assertThat(seen.has("placementId")).isFalse();
    assertThat(seen.text()).doesNotContain("PARTICIPATION_ACT");
    assertThat(seen.at("steps").size()).isZero();
    owner.put(path(made), employment()).expect(403);
    owner.post(path(made) + "/transitions", Map.of("to", "WITHDRAWN", "version", 0)).expect(403);
    Client consultant = user(Role.CONSULTANT).signIn();
    assertThat(consultant.get(path(made)).expect(200).has("facts")).isFalse();
    assertThat(user(Role.QUALITY).signIn().get(path(made)).expect(200).has("facts")).isTrue();
  }

  @Test
  void theContentOfADocumentDecidesWhatItIs() {
    Answer made = add(owner, owed, employment());
    assertThat(upload(owner, made, "nep.pdf", "<html><script>alert(1)</script></html>").expect(422))
        .satisfies(answer -> assertThat(answer.text()).contains("file-type"));
    upload(owner, made, "programma.pdf", "MZ\u0000\u0003 this is a program").expect(422);
    assertThat(upload(owner, made, "leeg.pdf", "").expect(422).text()).contains("file-empty");
    assertThat(
            upload(owner, made, "groot.pdf", pdf("x".repeat(10 * 1024 * 1024))).expect(413).text())
        .contains("file-size");
    assertThat(owner.get(path(made)).has("document")).isFalse();
    upload(owner, made, "goed.exe", pdf(UUID.randomUUID().toString())).expect(200);
    assertThat(owner.get(path(made)).string("document.fileName")).isEqualTo("goed.pdf");
  }

  @Test
  void whatNobodyScannedGoesToNobodyElseUntilSomebodyTakesTheRisk() {
    Answer made = add(owner, owed, employment());
    String content = pdf("een " + UUID.randomUUID());
    upload(owner, made, "contract.pdf", content).expect(200);
    Answer own = owner.get(path(made) + "/document").expect(200);
    assertThat(own.text()).isEqualTo(content);
    assertThat(own.header("Content-Disposition")).startsWith("attachment");
    assertThat(own.header("Content-Type")).startsWith("application/pdf");
    assertThat(own.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(own.header("Content-Security-Policy")).contains("sandbox");

    Answer refused = manager.get(path(made) + "/document").expect(409);
    assertThat(refused.string("violations.0.code")).isEqualTo("file-not-scanned");
    assertThat(manager.get(path(made)).at("document.mayDownload").getBooleanValue()).isFalse();
    owner.post(path(made) + "/document/acceptance", Map.of()).expect(403);
    manager.post(path(made) + "/document/acceptance", Map.of()).expect(200);
    assertThat(manager.get(path(made) + "/document").expect(200).text()).isEqualTo(content);
    // a consultant sees the obligation, not the papers
    Client consultant = user(Role.CONSULTANT).signIn();
    consultant.get(path(made) + "/document").expect(403);
    assertThat(consultant.get(path(made)).expect(200).has("document")).isFalse();
  }

  @Test
  void aDocumentCountsOnce() {
    String content = pdf("een " + UUID.randomUUID());
    Answer one = add(owner, owed, employment());
    upload(owner, one, "een.pdf", content).expect(200);
    move(owner, one, "SUBMITTED").expect(200);
    Answer two = add(owner, owed, employment());
    upload(owner, two, "ander.pdf", content).expect(200);
    Answer refused = move(owner, two, "SUBMITTED").expect(409);
    assertThat(refused.string("violations.0.pointer")).isEqualTo("/document");
    // taken back, it is free again
    move(owner, one, "PLANNED").expect(200);
    move(owner, two, "SUBMITTED").expect(200);
    // what is handed in keeps its document
    upload(owner, two, "nieuw.pdf", pdf("anders")).expect(409);
  }

  @Test
  void anotherDocumentTakesThePlaceOfTheFirst() {
    Answer made = add(owner, owed, employment());
    upload(owner, made, "een.pdf", pdf("een " + UUID.randomUUID())).expect(200);
    upload(owner, made, "twee.pdf", pdf("twee " + UUID.randomUUID())).expect(200);
    assertThat(owner.get(path(made)).string("document.fileName")).isEqualTo("twee.pdf");
    assertThat(owner.get(path(made) + "/document").expect(200).text()).contains("twee ");
  }

  @Test
  void listsAreExportedInTheFormThatIsAsked() {
    add(manager, owed, employment());
    String list = Sroi.OBLIGATIONS + "?mine=true";
    assertThat(manager.get(list).expect(200).header("Content-Type")).startsWith("application/json");
    assertThat(manager.with("Accept", "*/*").get(list).expect(200).header("Content-Type"))
        .startsWith("application/json");
    Answer csv = manager.with("Accept", "text/csv").get(list).expect(200);
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.header("Content-Disposition")).contains("attachment").contains("sroi.csv");
    assertThat(csv.text()).startsWith("Werkgever,Contract,").contains("Groenwerk,", "100000.00");
    String xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    Answer workbook = manager.with("Accept", xlsx).get(list).expect(200);
    assertThat(workbook.header("Content-Type")).startsWith(xlsx);
    assertThat(workbook.text()).startsWith("PK");
    Answer contributions =
        manager.with("Accept", "text/csv").get(owed.path() + "/contributions/sheet").expect(200);
    assertThat(contributions.text())
        .contains("Medewerker groen", "15000.00", "Gepland")
        .doesNotContain("PARTICIPATION_ACT");
    manager.with("Accept", "application/json, application/problem+json").get(list).expect(200);
  }

  @Test
  void anObligationIsOnePageToPrint() throws IOException {
    for (int i = 0; i < 14; i++) {
      add(manager, owed, employment());
    }
    Answer answer = owner.with("Accept", "application/pdf").get(owed.path() + "/statement");
    assertThat(answer.expect(200).header("Content-Type")).startsWith("application/pdf");
    assertThat(answer.header("Content-Disposition")).startsWith("attachment");
    byte[] pdf =
        bean(ObligationStatement.class)
            .pdf(actorOfQuality(), UUID.fromString(owed.id()), Locale.of("nl"));
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nl");
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(new PDFTextStripper().getText(document))
          .contains("SROI-verplichting", "Groenwerk", "100.000,00", "Medewerker groen")
          .contains("En nog 8 bijdragen")
          .doesNotContain("Participatiewet");
    }
  }

  private static Actor actorOfQuality() {
    User quality = user(Role.QUALITY);
    return new Actor(
        quality.id(),
        List.of(
            new ActingFor(
                quality.organisationId(),
                OrganisationKind.MUNICIPALITY,
                Role.QUALITY,
                MUNICIPALITY)),
        "");
  }

  @SuppressWarnings("unchecked")
  private static UUID placementAt(Owed owed) {
    return TestPlacements.at(
        owed.employerId(), bean(JdbcOperations.class), bean(TransactionOperations.class));
  }
}
