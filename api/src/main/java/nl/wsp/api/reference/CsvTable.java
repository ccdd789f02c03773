package nl.wsp.api.reference;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Typed reading of a reference file: UTF-8, first line the column names, fields apart by {@code ;},
 * lists inside a field by {@code |}, an empty field is absent. Every failure names file, line and
 * column.
 */
public final class CsvTable {
  private CsvTable() {}

  /**
   * Reads a file on the class path, such as {@code reference/sectors.csv}, each row through {@code
   * mapping}.
   *
   * @throws ReferenceDataException when a line cannot be read
   */
  public static <T> List<T> bundled(String file, Function<Row, T> mapping) {
    InputStream resource = CsvTable.class.getResourceAsStream("/" + file);
    if (resource == null) {
      throw new ReferenceDataException(file, "not found", null);
    }
    return read(file, new InputStreamReader(resource, StandardCharsets.UTF_8), mapping);
  }

  static <T> List<T> read(String file, Reader source, Function<Row, T> mapping) {
    List<T> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(source)) {
      csv.forEach(line -> rows.add(new Row(file, line).map(mapping)));
    } catch (CsvParseException e) {
      throw new ReferenceDataException(file, e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
    return List.copyOf(rows);
  }

  /** One line of the file. */
  public record Row(String file, NamedCsvRecord line) {
    private <T> T map(Function<Row, T> mapping) {
      if (line.getFieldCount() != line.getHeader().size()) {
        throw problem("*", "%d fields in a line".formatted(line.getFieldCount()));
      }
      try {
        return mapping.apply(this);
      } catch (IllegalArgumentException e) {
        throw problem("*", e.getMessage());
      }
    }

    public String text(String column) {
      return optional(column).orElseThrow(() -> problem(column, "empty"));
    }

    public Optional<String> optional(String column) {
      try {
        String value = line.getField(column).strip();
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
      } catch (NoSuchElementException e) {
        throw problem(column, "no such column");
      }
    }

    public List<String> list(String column) {
      return optional(column)
          .map(value -> Arrays.stream(value.split("\\|", -1)).map(String::strip).toList())
          .map(values -> nonBlank(column, values))
          .orElse(List.of());
    }

    public int integer(String column, int least, int most) {
      return integer(column, text(column), least, most);
    }

    public Optional<Integer> optionalInteger(String column, int least, int most) {
      return optional(column).map(value -> integer(column, value, least, most));
    }

    public BigDecimal decimal(String column) {
      return decimal(column, text(column));
    }

    public Optional<BigDecimal> optionalDecimal(String column) {
      return optional(column).map(value -> decimal(column, value));
    }

    public LocalDate date(String column) {
      return date(column, text(column));
    }

    public Optional<LocalDate> optionalDate(String column) {
      return optional(column).map(value -> date(column, value));
    }

    public boolean yesNo(String column) {
      return optionalYesNo(column).orElseThrow(() -> problem(column, "empty"));
    }

    public Optional<Boolean> optionalYesNo(String column) {
      return optional(column)
          .map(
              value ->
                  switch (value) {
                    case "yes" -> true;
                    case "no" -> false;
                    default -> throw problem(column, "not yes or no: " + value);
                  });
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) {
      return constant(column, text(column), type);
    }

    public <E extends Enum<E>> List<E> constants(String column, Class<E> type) {
      return list(column).stream().map(value -> constant(column, value, type)).toList();
    }

    public Label label(String stem) {
      return new Label(text(stem + "Nl"), text(stem + "En"));
    }

    public Label label() {
      return label("label");
    }

    ReferenceDataException problem(String column, String problem) {
      return new ReferenceDataException(file, line.getStartingLineNumber(), column, problem);
    }

    private List<String> nonBlank(String column, List<String> values) {
      if (values.stream().anyMatch(String::isEmpty)) {
        throw problem(column, "empty item in the list");
      }
      return values;
    }

    private int integer(String column, String value, int least, int most) {
      try {
        int number = Integer.parseInt(value);
        if (number < least || number > most) {
          throw problem(column, "%d is not in %d..%d".formatted(number, least, most));
        }
        return number;
      } catch (NumberFormatException e) {
        throw problem(column, "not a whole number: " + value);
      }
    }

    private BigDecimal decimal(String column, String value) {
      try {
        return new BigDecimal(value);
      } catch (NumberFormatException e) {
        throw problem(column, "not a number: " + value);
      }
    }

    private LocalDate date(String column, String value) {
      try {
        return LocalDate.parse(value);
      } catch (DateTimeException e) {
        throw problem(column, "not a date (yyyy-mm-dd): " + value);
      }
    }

    private <E extends Enum<E>> E constant(String column, String value, Class<E> type) {
      try {
        return Enum.valueOf(type, value);
      } catch (IllegalArgumentException e) {
        throw problem(column, "not one of " + List.of(type.getEnumConstants()) + ": " + value);
      }
    }
  }
}
