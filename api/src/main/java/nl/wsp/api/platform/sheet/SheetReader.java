package nl.wsp.api.platform.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.wsp.api.platform.sheet.ReadSheet.Row;

/**
 * Reads a table that somebody sends: XLSX (ISO/IEC 29500) or CSV (RFC 4180), told apart by what is
 * in the file and not by its name. CSV may be divided by comma, semicolon or tab, in UTF-8, UTF-16
 * with its mark, or Windows-1252 (what Excel writes). Formulas are read as the value the
 * spreadsheet last calculated; nothing is calculated here.
 */
public final class SheetReader {
  private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final String FORMULA_STARTS = "=+-@\t\r\n";

  private SheetReader() {}

  /**
   * Reads the first sheet of the file, or the file when it is CSV.
   *
   * @throws UnreadableSheet {@code too-large}, {@code too-many-rows}, {@code too-many-columns},
   *     {@code cell-too-long}, {@code old-excel}, {@code not-a-sheet}, {@code not-csv} or {@code
   *     empty-sheet}
   * @throws IOException when the stream breaks off
   */
  public static ReadSheet read(InputStream file, SheetLimits limits)
      throws UnreadableSheet, IOException {
    byte[] content = file.readNBytes(limits.bytes() + 1);
    if (content.length > limits.bytes()) {
      throw new UnreadableSheet("too-large", 0);
    }
    if (startsWith(content, OLD_EXCEL)) {
      throw new UnreadableSheet("old-excel", 0);
    }
    RowCollector rows = new RowCollector(limits);
    if (startsWith(content, ZIP)) {
      WorkbookRows.read(content, limits, rows);
    } else {
      csv(content, rows);
    }
    return rows.sheet();
  }

  private static boolean startsWith(byte[] content, byte[] start) {
    return content.length >= start.length
        && Arrays.equals(content, 0, start.length, start, 0, start.length);
  }

  private static void csv(byte[] content, RowCollector rows) throws UnreadableSheet, IOException {
    String text = decoded(content);
    if (text.indexOf('\0') >= 0) {
      throw new UnreadableSheet("not-a-sheet", 0);
    }
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(separatorOf(text))
            .allowMissingFields(true)
            .allowExtraFields(true)
            .skipEmptyLines(true)
            .ofCsvRecord(text)) {
      for (CsvRecord record : records) {
        List<String> cells = record.getFields().stream().map(SheetReader::plain).toList();
        rows.add(new Row(Math.toIntExact(record.getStartingLineNumber()), cells));
      }
    } catch (CsvParseException malformed) {
      throw new UnreadableSheet("not-csv", 0);
    }
  }

  /** Without the apostrophe that keeps a spreadsheet from calculating a text. */
  private static String plain(String cell) {
    String text = cell.strip();
    boolean guarded =
        text.length() > 1 && text.charAt(0) == '\'' && FORMULA_STARTS.indexOf(text.charAt(1)) >= 0;
    return guarded ? text.substring(1) : text;
  }

  private static String decoded(byte[] content) {
    for (Charset marked : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      if (startsWith(content, "\uFEFF".getBytes(marked))) {
        return new String(content, marked).substring(1);
      }
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException notUtf8) {
      text = new String(content, Charset.forName("windows-1252"));
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The separator that the first line has most of. */
  private static char separatorOf(String text) {
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    char best = ',';
    long most = 0;
    for (char candidate : new char[] {';', '\t', ','}) {
      long count = first.chars().filter(each -> each == candidate).count();
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  /** Takes rows one by one and stops at the first that is beyond the limits. */
  static final class RowCollector {
    private final SheetLimits limits;
    private final List<Row> rows = new ArrayList<>();

    RowCollector(SheetLimits limits) {
      this.limits = limits;
    }

    void add(Row row) throws UnreadableSheet {
      if (row.isEmpty()) {
        return;
      }
      if (rows.size() > limits.rows()) {
        throw new UnreadableSheet("too-many-rows", row.number());
      }
      if (row.cells().size() > limits.columns()) {
        throw new UnreadableSheet("too-many-columns", row.number());
      }
      if (row.cells().stream().anyMatch(cell -> cell.length() > limits.cellLength())) {
        throw new UnreadableSheet("cell-too-long", row.number());
      }
      rows.add(row);
    }

    ReadSheet sheet() throws UnreadableSheet {
      if (rows.isEmpty()) {
        throw new UnreadableSheet("empty-sheet", 0);
      }
      return new ReadSheet(rows.getFirst().cells(), rows.subList(1, rows.size()));
    }
  }
}
