package nl.wsp.api.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import nl.wsp.matching.TargetGroup;
import org.junit.jupiter.api.Test;

class CsvTableTest {
  private static final String FILE = "code;from;groups\nA;2026-01-01;WIA|WAJONG\n\"B;b\";;\n";

  @Test
  void fieldsAreReadByTypeAndEmptyOnesAreAbsent() {
    assertThat(read(FILE, row -> row.text("code"))).containsExactly("A", "B;b");
    assertThat(read(FILE, row -> row.optionalDate("from").orElse(LocalDate.EPOCH)))
        .containsExactly(LocalDate.of(2026, 1, 1), LocalDate.EPOCH);
    assertThat(read(FILE, row -> row.constants("groups", TargetGroup.class)))
        .containsExactly(List.of(TargetGroup.WIA, TargetGroup.WAJONG), List.of());
  }

  @Test
  void aWrongFieldIsReportedWithFileLineAndColumn() {
    assertThatThrownBy(() -> read(FILE, row -> row.date("from")))
        .isInstanceOf(ReferenceDataException.class)
        .hasMessage("test.csv line 3 column from: empty");
    assertThatThrownBy(() -> read(FILE, row -> row.integer("code", 0, 3)))
        .hasMessage("test.csv line 2 column code: not a whole number: A");
    assertThatThrownBy(() -> read("n\n7\n", row -> row.integer("n", 0, 3)))
        .hasMessage("test.csv line 2 column n: 7 is not in 0..3");
    assertThatThrownBy(() -> read("n\nx\n", row -> row.constant("n", TargetGroup.class)))
        .hasMessageStartingWith("test.csv line 2 column n: not one of [PARTICIPATION_ACT");
    assertThatThrownBy(() -> read(FILE, row -> row.text("missing")))
        .hasMessage("test.csv line 2 column missing: no such column");
    assertThatThrownBy(() -> read("n\na||b\n", row -> row.list("n")))
        .hasMessage("test.csv line 2 column n: empty item in the list");
  }

  @Test
  void aLineWithTooFewFieldsIsRefused() {
    assertThatThrownBy(() -> read("a;b\n1\n", row -> row.text("a")))
        .isInstanceOf(ReferenceDataException.class)
        .hasMessageContaining("test.csv");
  }

  @Test
  void aMissingFileIsRefused() {
    assertThatThrownBy(() -> CsvTable.bundled("nowhere.csv", row -> row))
        .isInstanceOf(ReferenceDataException.class)
        .hasMessage("nowhere.csv: not found");
  }

  private static <T> List<T> read(String content, Function<CsvTable.Row, T> mapping) {
    return CsvTable.read("test.csv", new StringReader(content), mapping);
  }
}
