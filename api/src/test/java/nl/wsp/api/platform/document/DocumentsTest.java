package nl.wsp.api.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents as a reader, a screen reader and an attacker meet them. */
class DocumentsTest {
  private static final Locale DUTCH = Locale.of("nl");

  private final Documents documents = new Documents();

  record Task(String name, BigDecimal costs) {}

  @Test
  void a_document_prints_its_model_in_dutch() throws IOException {
    String text = textOf(documents.pdf(visit(DUTCH, Map.of())));

    assertThat(text)
        .contains("Bezoek aan de werkgever")
        .contains("Het kost € 1.234,50")
        .contains("2 maart 2026")
        .contains("7,5")
        .contains("60%")
        .contains("2 maart 2026 15:30")
        .contains("Afwassen")
        .contains("Bladzijde 1 van 1");
  }

  @Test
  void a_document_prints_its_model_in_english() throws IOException {
    String text = textOf(documents.pdf(visit(Locale.ENGLISH, Map.of())));

    assertThat(text)
        .contains("It costs €1,234.50")
        .contains("2 March 2026")
        .contains("7.5")
        .contains("Page 1 of 1");
  }

  @Test
  void a_screen_reader_finds_language_title_headings_tables_and_pictures() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(documents.pdf(visit(DUTCH, Map.of())))) {
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nl");
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Bezoek");
      assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), "UTF-8"))
          .contains("pdfuaid");

      List<PDStructureElement> elements = elementsOf(pdf);
      List<String> kinds =
          elements.stream().map(PDStructureElement::getStructureType).distinct().toList();
      assertThat(kinds).contains("H1", "H2", "P", "Table", "TR", "TH", "TD", "Figure");
      assertThat(
              elements.stream()
                  .filter(element -> element.getStructureType().equals("Figure"))
                  .map(PDStructureElement::getAlternateDescription))
          .containsExactly("Kosten per taak, als staaf", "Logo");
      assertThat(elements.stream().map(DocumentsTest::scopeOf).filter(scope -> !scope.isEmpty()))
          .containsExactly("Column", "Column", "Row");
    }
  }

  @Test
  void every_font_is_embedded_and_bold_is_a_font_of_its_own() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(documents.pdf(visit(DUTCH, Map.of())))) {
      List<PDFont> fonts = new ArrayList<>();
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          fonts.add(page.getResources().getFont(name));
        }
      }
      assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
      assertThat(fonts.stream().map(PDFont::getName))
          .anyMatch(name -> name.endsWith("-Bold"))
          .anyMatch(name -> name.endsWith("-Oblique"));
    }
  }

  @Test
  void a_long_table_repeats_its_header_and_counts_the_pages() throws IOException {
    List<Task> many =
        IntStream.rangeClosed(1, 120)
            .mapToObj(number -> new Task("Taak nummer " + number, BigDecimal.valueOf(number)))
            .toList();
    try (PDDocument pdf = Loader.loadPDF(documents.pdf(visit(DUTCH, Map.of("tasks", many))))) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
      PDFTextStripper second = new PDFTextStripper();
      second.setStartPage(2);
      second.setEndPage(2);
      assertThat(second.getText(pdf))
          .contains("Euro")
          .contains("Bladzijde 2 van " + pdf.getNumberOfPages());
    }
  }

  @Test
  void what_is_printed_is_text_and_never_markup() throws IOException {
    String text =
        textOf(
            documents.pdf(
                visit(
                    DUTCH,
                    Map.of("words", Map.of("heading", "<b>A & B</b>", "text", "</p><h1>\"x\"")))));

    assertThat(text).contains("<b>A & B</b>").contains("</p><h1>\"x\"");
  }

  @Test
  void nothing_is_fetched_from_the_network() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/x.png";
      documents.pdf(visit(DUTCH, Map.of("raw", reaching(address))));
      assertThat(asked).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void no_file_is_read(@TempDir Path folder) throws IOException {
    Path secret = folder.resolve("secret.svg");
    Files.writeString(
        secret,
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text>geheim</text></svg>");
    byte[] pdf = documents.pdf(visit(DUTCH, Map.of("raw", reaching(secret.toUri().toString()))));
    byte[] without = documents.pdf(visit(DUTCH, Map.of("raw", reaching("data:,"))));

    assertThat(textOf(pdf)).isEqualTo(textOf(without)).doesNotContain("geheim");
  }

  @Test
  void a_name_that_is_not_in_the_model_is_an_error() {
    Map<String, Object> model = new HashMap<>(model(Map.of()));
    model.remove("costs");

    assertThatThrownBy(
            () -> documents.pdf(new Document("test-visit", DUTCH, "Bezoek", "Een bezoek", model)))
        .isInstanceOf(IllegalStateException.class);
  }

  private static String reaching(String address) {
    return "<p><img alt='x' src='"
        + address
        + "' /></p><svg xmlns='http://www.w3.org/2000/svg'"
        + " xmlns:xlink='http://www.w3.org/1999/xlink' alt='y' width='9' height='9'><image"
        + " width='9' height='9' xlink:href='"
        + address
        + "' /></svg><p style=\"background: url('"
        + address
        + "')\">.</p>";
  }

  private static Document visit(Locale language, Map<String, Object> instead) {
    return new Document("test-visit", language, "Bezoek", "Een bezoek", model(instead));
  }

  private static Map<String, Object> model(Map<String, Object> instead) {
    Map<String, Object> model = new HashMap<>();
    model.put("costs", new BigDecimal("1234.5"));
    model.put("day", LocalDate.of(2026, 3, 2));
    model.put("hours", new BigDecimal("7.50"));
    model.put("share", 60);
    model.put("at", Instant.parse("2026-03-02T14:30:00Z"));
    model.put("words", Map.of("heading", "Kop", "text", "Tekst"));
    model.put("tasks", List.of(new Task("Afwassen", new BigDecimal("12.5"))));
    model.put("raw", "");
    model.putAll(instead);
    return model;
  }

  private static String textOf(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
    }
  }

  private static List<PDStructureElement> elementsOf(PDDocument pdf) {
    List<PDStructureElement> found = new ArrayList<>();
    collect(pdf.getDocumentCatalog().getStructureTreeRoot(), found);
    return found;
  }

  private static String scopeOf(PDStructureElement element) {
    for (int i = 0; i < element.getAttributes().size(); i++) {
      if (element.getAttributes().getObject(i) instanceof PDTableAttributeObject table
          && table.getScope() != null) {
        return table.getScope();
      }
    }
    return "";
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
