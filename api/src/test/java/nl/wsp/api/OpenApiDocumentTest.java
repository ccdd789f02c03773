package nl.wsp.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The committed document of the interface is the one the code makes, so that a change of the
 * interface shows in review. {@code -Dopenapi.write} writes it anew.
 */
class OpenApiDocumentTest {
  private static final Path COMMITTED = Path.of("openapi.json");

  @Test
  void theCommittedDocumentIsTheOneTheCodeMakes() throws IOException {
    String made;
    try (InputStream document =
        OpenApiDocumentTest.class.getResourceAsStream("/META-INF/swagger/openapi.json")) {
      made = indented(document);
    }
    if (System.getProperty("openapi.write") != null) {
      Files.writeString(COMMITTED, made);
    }
    assertThat(Files.readString(COMMITTED))
        .as("api/openapi.json; mvn -pl api -am test -Dopenapi.write writes it")
        .isEqualTo(made);
  }

  /** The document with a line for each value, so that a change shows as the lines that changed. */
  private static String indented(InputStream document) throws IOException {
    JsonFactory json = new JsonFactory();
    StringWriter lines = new StringWriter();
    DefaultIndenter perLine = new DefaultIndenter("  ", "\n");
    try (JsonParser read = json.createParser(document);
        JsonGenerator written = json.createGenerator(lines)) {
      written.setPrettyPrinter(
          new DefaultPrettyPrinter()
              .withArrayIndenter(perLine)
              .withObjectIndenter(perLine)
              .withSeparators(
                  Separators.createDefaultInstance()
                      .withObjectFieldValueSpacing(Separators.Spacing.AFTER)));
      read.nextToken();
      written.copyCurrentStructure(read);
    }
    return lines.append('\n').toString();
  }
}
