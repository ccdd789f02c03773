package nl.wsp.api.functionscan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.wsp.api.testing.Answer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class AdviceReportIT extends ProposalApiTest {
  @Test
  void theAdviceIsAReportToDownload() {
    String scan = scanWithTasks();
    manager.get(SCANS + "/" + scan + "/report").expect(404);
    done(ask(scan, Map.of()).expect(202).header("Location"));
    Answer report = manager.get(SCANS + "/" + scan + "/report").expect(200);
    assertThat(report.header("Content-Type")).startsWith("application/pdf");
    assertThat(report.header("Content-Disposition")).contains("advies-functiecreatie.pdf");
    owner.get(SCANS + "/" + scan + "/report").expect(404);
  }

  @Test
  void theReportSaysWhatTheProposalSaysInDutchAndEnglish() throws IOException {
    String scan = scanWithTasks();
    done(ask(scan, Map.of()).expect(202).header("Location"));
    String dutch = textOf(manager.download(SCANS + "/" + scan + "/report"));
    assertThat(dutch)
        .contains("Advies functiecreatie voor Werkgever")
        .contains("één nieuwe functie van 12 uur per week")
        .contains("€ 15.406,50 per jaar")
        .contains("Dozen uitpakken", "Vakken vullen", "Magazijnchef")
        .contains("Vraagt meer dan het plafond toelaat: sociaal functioneren")
        .contains("Meer tijd voor leveranciers")
        .contains("6.121,50")
        .contains("Het is te druk")
        .doesNotContain("Vraagt om een rolcontainer");
    String english =
        textOf(manager.with("Accept-Language", "en").download(SCANS + "/" + scan + "/report"));
    assertThat(english)
        .contains("Advice on function creation for Werkgever")
        .contains("€15,406.50 a year")
        .contains("Asks more than the ceiling allows: social functioning");
  }

  @Test
  void aScreenReaderFindsTitleHeadingsTablesAndTheChart() throws IOException {
    String scan = scanWithTasks();
    done(ask(scan, Map.of()).expect(202).header("Location"));
    try (PDDocument pdf = Loader.loadPDF(manager.download(SCANS + "/" + scan + "/report"))) {
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nl");
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentInformation().getTitle())
          .isEqualTo("Advies functiecreatie voor Werkgever");
      List<PDStructureElement> elements = new ArrayList<>();
      collect(pdf.getDocumentCatalog().getStructureTreeRoot(), elements);
      List<String> kinds = elements.stream().map(PDStructureElement::getStructureType).toList();
      assertThat(kinds).contains("H1", "H2", "H3", "Table", "TH", "TD", "Figure");
      assertThat(kinds.stream().filter("H1"::equals)).hasSize(1);
      assertThat(
              elements.stream()
                  .filter(element -> element.getStructureType().equals("Figure"))
                  .map(PDStructureElement::getAlternateDescription))
          .singleElement()
          .asString()
          .contains("Staafdiagram", "21.528,00", "12.243,00", "6.121,50");
    }
  }

  private static String textOf(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replace('\u00a0', ' ').replaceAll("\\s+", " ");
    }
  }

  private static void collect(PDStructureNode node, List<PDStructureElement> found) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        found.add(element);
        collect(element, found);
      }
    }
  }
}
