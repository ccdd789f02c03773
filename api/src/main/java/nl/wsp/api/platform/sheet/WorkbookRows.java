package nl.wsp.api.platform.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import nl.wsp.api.platform.sheet.SheetReader.RowCollector;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The rows of the first sheet of a workbook. */
final class WorkbookRows {
  private static final int MOST_PARTS = 500;
  private static final int BUFFER_BYTES = 16_384;
  // what a double can hold: 12.1 is stored as 12.100000000000001
  private static final MathContext STORED_DIGITS = new MathContext(15);

  private WorkbookRows() {}

  static void read(byte[] content, SheetLimits limits, RowCollector rows)
      throws UnreadableSheet, IOException {
    checkUnpackedSize(content, limits.unpackedBytes());
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
        Stream<Row> stream = workbook.getFirstSheet().openStream()) {
      for (Iterator<Row> each = stream.iterator(); each.hasNext(); ) {
        Row row = each.next();
        rows.add(new ReadSheet.Row(row.getRowNum(), cells(row, limits)));
      }
    } catch (IOException | RuntimeException damaged) {
      // whatever a parser stumbles over in a file that only looks like a workbook
      throw new UnreadableSheet("not-a-sheet", 0);
    }
  }

  /** Unpacks every part into nothing, by the same directory that will be read, and counts. */
  private static void checkUnpackedSize(byte[] content, long limit) throws UnreadableSheet {
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
      long unpacked = 0;
      int parts = 0;
      byte[] buffer = new byte[BUFFER_BYTES];
      for (Iterator<ZipArchiveEntry> all = zip.getEntries().asIterator(); all.hasNext(); ) {
        ZipArchiveEntry entry = all.next();
        if (++parts > MOST_PARTS) {
          throw new UnreadableSheet("too-large", 0);
        }
        try (InputStream part = zip.getInputStream(entry)) {
          for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            unpacked += read;
            if (unpacked > limit) {
              throw new UnreadableSheet("too-large", 0);
            }
          }
        }
      }
    } catch (IOException damaged) {
      throw new UnreadableSheet("not-a-sheet", 0);
    }
  }

  private static List<String> cells(Row row, SheetLimits limits) {
    List<String> cells = new ArrayList<>();
    int count = Math.min(row.getCellCount(), limits.columns() + 1);
    for (int i = 0; i < count; i++) {
      Cell cell = row.getCell(i);
      cells.add(cell == null ? "" : text(cell).strip());
    }
    while (!cells.isEmpty() && cells.getLast().isEmpty()) {
      cells.removeLast();
    }
    return cells;
  }

  /** A formula is its last calculated value. */
  private static String text(Cell cell) {
    return switch (cell.getValue()) {
      case null -> "";
      case BigDecimal number -> plain(number);
      case Boolean yes -> yes ? "TRUE" : "FALSE";
      default -> cell.getText();
    };
  }

  private static String plain(BigDecimal number) {
    BigDecimal rounded = number.round(STORED_DIGITS).stripTrailingZeros();
    return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
  }
}
