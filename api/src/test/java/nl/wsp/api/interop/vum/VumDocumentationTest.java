package nl.wsp.api.interop.vum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The tables of the documentation are the tables of the code. {@code -Ddocs.write} writes them
 * anew.
 */
class VumDocumentationTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "interop-vum.md");

  @ParameterizedTest
  @CsvSource({"Werkzoekende", "Vacature"})
  void everyFieldAndItsFateIsDocumented(String schema) throws IOException {
    VumFields fields = schema.equals("Vacature") ? VumVacancyFields.ALL : VumJobSeekerFields.ALL;
    String table = table(fields);
    String begin = "<!-- fields of " + schema + ": begin -->\n";
    String end = "<!-- fields of " + schema + ": end -->";
    Pattern between =
        Pattern.compile(Pattern.quote(begin) + "(.*?)" + Pattern.quote(end), Pattern.DOTALL);
    String document = Files.readString(DOCUMENT);
    if (System.getProperty("docs.write") != null) {
      document =
          between.matcher(document).replaceFirst(Matcher.quoteReplacement(begin + table + end));
      Files.writeString(DOCUMENT, document);
    }
    Matcher written = between.matcher(document);
    assertThat(written.find()).as("the place of the table").isTrue();
    assertThat(written.group(1))
        .as("docs/interop-vum.md; mvn -pl api -am test -Ddocs.write writes it")
        .isEqualTo(table);
  }

  private static String table(VumFields fields) {
    StringBuilder table =
        new StringBuilder("| field | fate | becomes, or why not |\n|---|---|---|\n");
    for (VumField field : fields.all()) {
      String fate =
          switch (field.fate()) {
            case MAPPED -> "mapped";
            case TRANSLATED -> "mapped in part, kept";
            case KEPT -> "kept";
            case NOT_STORED_HEALTH -> "not stored: health";
          };
      table.append("| `%s` | %s | %s |\n".formatted(field.pointer(), fate, field.becomes()));
    }
    return table.toString();
  }
}
