package nl.wsp.api.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SheetWriterTest {
  private static final String DANGEROUS = "=HYPERLINK(\"http://evil.example\")";

  private static Sheet<List<Object>> sheet(List<Object> row) {
    List<Sheet.Column<List<Object>>> columns =
        IntStream.range(0, row.size())
            .mapToObj(
                index ->
                    new Sheet.Column<List<Object>>("Kolom " + (index + 1), each -> each.get(index)))
            .toList();
    return new Sheet<>("lijst", columns, List.of(row).iterator());
  }

  private static String csv(@Nullable Object... cells) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SheetWriter.csv(sheet(Arrays.asList(cells)), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Map<String, String> xlsx(@Nullable Object... cells) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SheetWriter.xlsx(sheet(Arrays.asList(cells)), out);
    return parts(out.toByteArray());
  }

  private static Map<String, String> parts(byte[] workbook) throws IOException {
    Path path = Files.createTempFile("sheet-test-", ".xlsx");
    try {
      Files.write(path, workbook);
      Map<String, String> parts = new HashMap<>();
      try (ZipFile zip = new ZipFile(path.toFile())) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          try (InputStream content = zip.getInputStream(entry)) {
            parts.put(entry.getName(), new String(content.readAllBytes(), StandardCharsets.UTF_8));
          }
        }
      }
      return parts;
    } finally {
      Files.delete(path);
    }
  }

  @Test
  void aCommaSeparatedListHoldsPlainNumbersAndDates() {
    assertThat(csv("A, B", new BigDecimal("1234.50"), LocalDate.parse("2026-03-02"), null, true))
        .isEqualTo(
            "Kolom 1,Kolom 2,Kolom 3,Kolom 4,Kolom 5\r\n\"A, B\",1234.50,2026-03-02,,true\r\n");
  }

  @Test
  void aTextThatASpreadsheetWouldCalculateStaysText() {
    for (String start : List.of("=", "+", "-", "@", "\t", "\r")) {
      assertThat(csv(start + "1")).contains("'" + start + "1");
    }
    assertThat(csv(new BigDecimal("-12.00"))).endsWith("-12.00\r\n").doesNotContain("'");
  }

  @Test
  void aWorkbookHoldsNoFormulaWhateverPeopleTyped() throws IOException {
    String page = xlsx(DANGEROUS, new BigDecimal("1.25")).get("xl/worksheets/sheet1.xml");
    assertThat(page)
        .contains("inlineStr")
        .contains("HYPERLINK")
        .contains("1.25")
        .doesNotContain("<f>")
        .doesNotContain("<f ");
  }

  @Test
  void aCharacterThatNoWorkbookHoldsIsLeftOut() throws IOException {
    assertThat(xlsx("a\u0000b\u0008c").get("xl/worksheets/sheet1.xml")).contains(">abc<");
    assertThat(SheetWriter.printable("x".repeat(40_000))).hasSize(32_767);
  }

  @Test
  void aLongListIsReadOneRowAtATime() {
    // a million rows of one hundred characters are far more than what is ever held
    class Numbers implements Iterator<Integer> {
      private int given;

      @Override
      public boolean hasNext() {
        return given < 200_000;
      }

      @Override
      public Integer next() {
        return given++;
      }
    }
    class Counting extends OutputStream {
      private long written;

      @Override
      public void write(int one) {
        written++;
      }

      @Override
      public void write(byte[] bytes, int from, int length) {
        written += length;
      }
    }
    Numbers numbers = new Numbers();
    Counting out = new Counting();
    SheetWriter.csv(
        new Sheet<>(
            "lang",
            List.of(new Sheet.Column<Integer>("Nummer", each -> "x".repeat(100) + each)),
            numbers),
        out);
    assertThat(out.written).isGreaterThan(20_000_000L);
  }

  @Test
  void whatIsAskedDecidesTheForm() throws IOException {
    assertThat(typeFor("text/csv")).startsWith("text/csv");
    assertThat(typeFor(SheetWriter.XLSX)).isEqualTo(SheetWriter.XLSX);
    assertThat(typeFor("*/*")).isEqualTo(SheetWriter.XLSX);
  }

  private static String typeFor(String accept) {
    HttpRequest<?> request = HttpRequest.GET("/").header(HttpHeaders.ACCEPT, accept);
    HttpResponse<StreamedFile> answer = SheetWriter.answer(request, sheet(List.of("a")));
    return answer.body().getMediaType().toString();
  }

  @Test
  void aSheetWithoutColumnsOrWithAStrangeNameIsRefused() {
    assertThatThrownBy(() -> new Sheet<>("a", List.of(), List.of().iterator()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new Sheet<>(
                    "../a",
                    List.of(new Sheet.Column<Object>("t", each -> each)),
                    List.of().iterator()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
