package nl.wsp.api.platform.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import nl.wsp.api.platform.time.Time;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes lists as XLSX (ISO/IEC 29500) or CSV (RFC 4180, UTF-8, decimals with a point, dates as ISO
 * 8601), one row in memory at a time. The whole file is made before the answer begins: a failure is
 * an answer that says so, never half a file, and no transaction waits for a slow reader.
 *
 * <p>No text of a user becomes a formula. In XLSX text is text. In CSV a text that a spreadsheet
 * would calculate gets an apostrophe before it (OWASP, CSV injection); numbers and dates do not.
 */
public final class SheetWriter {
  /** Media type of a workbook. */
  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** Media type of comma-separated values. */
  public static final String CSV = MediaType.TEXT_CSV;

  private static final int ROWS_PER_FLUSH = 1_000;
  private static final int LAST_ROW = 1_048_575;
  private static final int LONGEST_CELL = 32_767;
  private static final int NARROWEST = 12;
  private static final String FORMULA_STARTS = "=+-@\t\r\n";

  private SheetWriter() {}

  /** Whether {@code Accept} names a spreadsheet; {@code *}{@code /*} does not. */
  public static boolean isAsked(HttpRequest<?> request) {
    return asks(request, CSV) || asks(request, XLSX);
  }

  /**
   * The sheet as an attachment in the form that {@code Accept} asks: CSV when that is named, else
   * XLSX.
   */
  public static <T> HttpResponse<StreamedFile> answer(HttpRequest<?> request, Sheet<T> sheet) {
    boolean csv = asks(request, CSV) && !asks(request, XLSX);
    String extension = csv ? ".csv" : ".xlsx";
    MediaType type = csv ? MediaType.of(CSV + ";charset=utf-8;header=present") : MediaType.of(XLSX);
    InputStream content = spooled(csv ? out -> csv(sheet, out) : out -> xlsx(sheet, out));
    return HttpResponse.ok(new StreamedFile(content, type).attach(sheet.name() + extension))
        .header("Cache-Control", "no-store")
        .header("X-Content-Type-Options", "nosniff");
  }

  /**
   * Writes a workbook; the stream stays open.
   *
   * @throws UncheckedIOException when writing fails
   */
  public static <T> void xlsx(Sheet<T> sheet, OutputStream out) {
    try (Workbook workbook = new Workbook(out, "Marktplein", null)) {
      Worksheet page = workbook.newWorksheet(sheet.name());
      page.freezePane(0, 1);
      List<Sheet.Column<T>> columns = sheet.columns();
      for (int column = 0; column < columns.size(); column++) {
        String title = columns.get(column).title();
        page.value(0, column, title);
        page.style(0, column).bold().set();
        page.width(column, Math.max(NARROWEST, title.length() + 2));
      }
      int row = 0;
      for (Iterator<T> rows = sheet.rows(); rows.hasNext(); ) {
        T item = rows.next();
        if (++row > LAST_ROW) {
          throw new IllegalStateException("more rows than a workbook holds");
        }
        for (int column = 0; column < columns.size(); column++) {
          cell(page, row, column, columns.get(column).value().apply(item));
        }
        if (row % ROWS_PER_FLUSH == 0) {
          page.flush();
        }
      }
      page.finish();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Writes comma-separated values; the stream stays open.
   *
   * @throws UncheckedIOException when writing fails
   */
  public static <T> void csv(Sheet<T> sheet, OutputStream out) {
    try {
      Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      CsvWriter lines = CsvWriter.builder().build(text);
      lines.writeRecord(sheet.columns().stream().map(column -> harmless(column.title())).toList());
      for (Iterator<T> rows = sheet.rows(); rows.hasNext(); ) {
        T item = rows.next();
        lines.writeRecord(
            sheet.columns().stream().map(column -> text(column.value().apply(item))).toList());
      }
      lines.flush();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static boolean asks(HttpRequest<?> request, String type) {
    return request.accept().stream().anyMatch(accepted -> accepted.getName().equals(type));
  }

  private static void cell(Worksheet page, int row, int column, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case BigDecimal number -> {
        page.value(row, column, number);
        page.style(row, column).format(number.scale() > 0 ? "#,##0.00" : "#,##0").set();
      }
      case Number number -> page.value(row, column, number);
      case Boolean yes -> page.value(row, column, yes);
      case LocalDate day -> {
        page.value(row, column, day);
        page.style(row, column).format("yyyy-mm-dd").set();
      }
      case Instant moment -> {
        page.value(row, column, LocalDateTime.ofInstant(moment, Time.AMSTERDAM));
        page.style(row, column).format("yyyy-mm-dd hh:mm").set();
      }
      default -> page.inlineString(row, column, printable(value.toString()));
    }
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case BigDecimal number -> number.toPlainString();
      case Number number -> number.toString();
      case Boolean yes -> yes.toString();
      case LocalDate day -> day.toString();
      case Instant moment -> moment.toString();
      default -> harmless(printable(value.toString()));
    };
  }

  /** The text, with an apostrophe when a spreadsheet would calculate it. */
  static String harmless(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /** The text without characters that XML 1.0 cannot hold, cut to what a cell holds. */
  static String printable(String text) {
    StringBuilder kept = new StringBuilder(Math.min(text.length(), LONGEST_CELL));
    text.codePoints()
        .filter(
            each ->
                each == '\t'
                    || each == '\n'
                    || each == '\r'
                    || (each >= 0x20 && each <= 0xD7FF)
                    || (each >= 0xE000 && each <= 0xFFFD)
                    || each >= 0x10000)
        .takeWhile(each -> kept.length() + Character.charCount(each) <= LONGEST_CELL)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static InputStream spooled(Content content) {
    try {
      // createTempFile gives the file to its owner alone; on Unix its name is gone once it is open
      Path path = Files.createTempFile("sheet-", ".part");
      FileChannel file =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      try {
        content.write(Channels.newOutputStream(file));
        file.position(0);
        return Channels.newInputStream(file);
      } catch (RuntimeException failed) {
        file.close();
        throw failed;
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private interface Content {
    void write(OutputStream out) throws IOException;
  }
}
