package nl.wsp.api.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {
  private static final SheetLimits SMALL = new SheetLimits(20_000, 1_000_000, 5, 4, 50);

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void csvIsReadWhateverDividesTheColumns(String separator) throws Exception {
    String text =
        "Taak%sUren\r\n\"Vegen, dweilen; enz.\"%s1,5\n\n".formatted(separator, "" + separator);
    ReadSheet sheet = read(separator.equals(",") ? text.replace("1,5", "1.5") : text);
    assertThat(sheet.header()).containsExactly("Taak", "Uren");
    assertThat(sheet.rows()).hasSize(1);
    assertThat(sheet.rows().getFirst().cell(0)).isEqualTo("Vegen, dweilen; enz.");
    assertThat(sheet.rows().getFirst().cell(7)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE"})
  void csvIsReadInTheCharacterSetsThatSpreadsheetsWrite(String charset) throws Exception {
    String text = (charset.equals("windows-1252") ? "" : "\uFEFF") + "Taak;Kosten\nCafé;€ 12";
    ReadSheet sheet = read(text.getBytes(Charset.forName(charset)), SMALL);
    assertThat(sheet.header()).containsExactly("Taak", "Kosten");
    assertThat(sheet.rows().getFirst().cells()).containsExactly("Café", "€ 12");
  }

  @Test
  void theRowNumberIsTheOneTheSpreadsheetShows() throws Exception {
    assertThat(read("Taak\n\nVegen\n\n\nDweilen").rows())
        .extracting(ReadSheet.Row::number)
        .containsExactly(3, 6);
  }

  @Test
  void anApostropheAgainstCalculatingIsTakenOff() throws Exception {
    ReadSheet sheet = read("Taak\n'=1+1\n's ochtends\n");
    assertThat(sheet.rows().get(0).cell(0)).isEqualTo("=1+1");
    assertThat(sheet.rows().get(1).cell(0)).isEqualTo("'s ochtends");
  }

  @Test
  void aWorkbookThatWeWroteComesBack() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Sheet.Column<List<Object>>> columns =
        List.of(
            new Sheet.Column<>("Taak", row -> row.get(0)),
            new Sheet.Column<>("Kosten", row -> row.get(1)));
    SheetWriter.xlsx(
        new Sheet<>(
            "taken",
            columns,
            List.<List<Object>>of(
                    List.of("Vegen & dweilen", new BigDecimal("12.10")), List.of("Ramen", 3))
                .iterator()),
        out);
    ReadSheet sheet = read(out.toByteArray(), SMALL);
    assertThat(sheet.header()).containsExactly("Taak", "Kosten");
    assertThat(sheet.rows().get(0).cells()).containsExactly("Vegen & dweilen", "12.1");
    assertThat(sheet.rows().get(1).cells()).containsExactly("Ramen", "3");
  }

  @Test
  void aFormulaIsTheValueThatWasLastCalculated() throws Exception {
    ReadSheet sheet =
        read(
            workbook(
                """
                <row r="1"><c r="A1" t="str"><v>Taak</v></c><c r="B1" t="str"><v>Uren</v></c></row>
                <row r="4"><c r="A4" t="str"><f>UPPER("v")</f><v>V</v></c>
                <c r="B4"><f>0.1+0.2</f><v>0.30000000000000004</v></c></row>
                """),
            SMALL);
    assertThat(sheet.rows().getFirst().number()).isEqualTo(4);
    assertThat(sheet.rows().getFirst().cells()).containsExactly("V", "0.3");
  }

  @Test
  void whatIsTooMuchIsRefusedByName() throws Exception {
    refused("too-many-rows", "Taak\n" + "x\n".repeat(6));
    refused("too-many-columns", "a;b;c;d;e");
    refused("cell-too-long", "Taak\n" + "x".repeat(51));
    refused("empty-sheet", "\n\n");
    refused("not-a-sheet", "Taak\0");
    assertThatThrownBy(() -> read(new byte[20_001], SMALL)).hasMessage("too-large at row 0");
    byte[] oldExcel = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
    assertThatThrownBy(() -> read(oldExcel, SMALL)).hasMessage("old-excel at row 0");
    byte[] brokenZip = "PK\u0003\u0004 and then nothing".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> read(brokenZip, SMALL)).hasMessage("not-a-sheet at row 0");
  }

  @Test
  void aSmallFileThatUnpacksToALargeOneIsNotUnpacked() throws Exception {
    byte[] bomb = workbook("<!-- " + " ".repeat(2_000_000) + " -->");
    assertThat(bomb.length).isLessThan(20_000);
    assertThatThrownBy(() -> read(bomb, SMALL)).hasMessage("too-large at row 0");
  }

  @Test
  void entitiesThatMultiplyAreNotFollowed() throws Exception {
    StringBuilder doctype = new StringBuilder("<!DOCTYPE w [<!ENTITY a0 \"lol\">");
    for (int i = 1; i <= 9; i++) {
      doctype.append("<!ENTITY a").append(i).append(" \"");
      doctype.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
    }
    doctype.append("]>");
    byte[] bomb =
        workbook(
            doctype.toString(),
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&a9;</t></is></c></row>");
    // refused or read as nothing, at once; never a gigabyte of text
    assertThatThrownBy(() -> read(bomb, SMALL)).isInstanceOf(UnreadableSheet.class);
  }

  private static void refused(String code, String csv) {
    assertThatThrownBy(() -> read(csv))
        .isInstanceOfSatisfying(
            UnreadableSheet.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private static ReadSheet read(String csv) throws UnreadableSheet, IOException {
    return read(csv.getBytes(StandardCharsets.UTF_8), SMALL);
  }

  private static ReadSheet read(byte[] content, SheetLimits limits)
      throws UnreadableSheet, IOException {
    return SheetReader.read(new ByteArrayInputStream(content), limits);
  }

  private static byte[] workbook(String rows) throws IOException {
    return workbook("", rows);
  }

  private static byte[] workbook(String doctype, String rows) throws IOException {
    String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String packages = "http://schemas.openxmlformats.org/package/2006/";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      part(
          zip,
          "[Content_Types].xml",
          head
              + "<Types xmlns=\""
              + packages
              + "content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
              + "</Types>");
      part(
          zip,
          "_rels/.rels",
          head
              + "<Relationships xmlns=\""
              + packages
              + "relationships\"><Relationship Id=\"r1\" Type=\""
              + relations
              + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          head
              + "<Relationships xmlns=\""
              + packages
              + "relationships\"><Relationship Id=\"r1\" Type=\""
              + relations
              + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
      part(
          zip,
          "xl/workbook.xml",
          head
              + "<workbook xmlns=\""
              + main
              + "\" xmlns:r=\""
              + relations
              + "\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
      part(
          zip,
          "xl/worksheets/sheet1.xml",
          head
              + doctype
              + "<worksheet xmlns=\""
              + main
              + "\"><sheetData>"
              + rows
              + "</sheetData></worksheet>");
    }
    return out.toByteArray();
  }

  private static void part(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
