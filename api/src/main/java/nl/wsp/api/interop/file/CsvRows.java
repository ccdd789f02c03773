package nl.wsp.api.interop.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of a CSV file with a header, by column name. Comma or semicolon is seen from the header;
 * UTF-8, and Windows-1252 (what Excel writes) when it is not.
 */
public final class CsvRows implements RowSource<Map<String, String>> {
  private final Iterator<NamedCsvRecord> records;
  private long line = 1;
  private Optional<Map<String, String>> pending = Optional.empty();

  private CsvRows(Iterator<NamedCsvRecord> records) {
    this.records = records;
  }

  /**
   * Reads the file from its start.
   *
   * @param required columns that must be there
   */
  public static CsvRows of(Spool file, Set<String> required) throws UnreadableFile {
    Charset charset = charsetOf(file);
    char separator = separatorOf(file, charset);
    CsvReader<NamedCsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .skipEmptyLines(true)
            .ofNamedCsvRecord(reader(file, charset));
    CsvRows rows = new CsvRows(csv.iterator());
    rows.requireColumns(required);
    return rows;
  }

  private void requireColumns(Set<String> required) throws UnreadableFile {
    pending = read();
    Set<String> columns = pending.map(Map::keySet).orElse(Set.of());
    if (pending.isPresent() && !columns.containsAll(required)) {
      throw new UnreadableFile("columns-missing", 1);
    }
  }

  @Override
  public Optional<Map<String, String>> next() throws UnreadableFile {
    Optional<Map<String, String>> row = pending;
    pending = row.isPresent() ? read() : row;
    return row;
  }

  private Optional<Map<String, String>> read() throws UnreadableFile {
    try {
      if (!records.hasNext()) {
        return Optional.empty();
      }
      NamedCsvRecord record = records.next();
      line = record.getStartingLineNumber();
      Map<String, String> row = new LinkedHashMap<>();
      List<String> header = record.getHeader();
      for (int i = 0; i < header.size(); i++) {
        row.put(
            header.get(i).strip(), i < record.getFieldCount() ? record.getField(i).strip() : "");
      }
      return Optional.of(row);
    } catch (CsvParseException malformed) {
      throw new UnreadableFile("not-csv", line);
    } catch (UncheckedIOException failed) {
      throw new UnreadableFile("not-text", line);
    }
  }

  private static Charset charsetOf(Spool file) {
    char[] buffer = new char[8192];
    try {
      Reader strict = new InputStreamReader(file.open(), StandardCharsets.UTF_8.newDecoder());
      while (strict.read(buffer) >= 0) {
        // only whether it decodes
      }
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException notUtf8) {
      return Charset.forName("windows-1252");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static char separatorOf(Spool file, Charset charset) {
    try {
      String header = new BufferedReader(reader(file, charset)).readLine();
      return header != null && header.contains(";") ? ';' : ',';
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Reader reader(Spool file, Charset charset) {
    try {
      BufferedReader reader = new BufferedReader(new InputStreamReader(file.open(), charset));
      reader.mark(1);
      // the byte-order mark Excel writes
      if (reader.read() != '\uFEFF') {
        reader.reset();
      }
      return reader;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
