package nl.wsp.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
      made = new String(document.readAllBytes(), StandardCharsets.UTF_8).strip() + "\n";
    }
    if (System.getProperty("openapi.write") != null) {
      Files.writeString(COMMITTED, made);
    }
    assertThat(Files.readString(COMMITTED))
        .as("api/openapi.json; mvn -pl api -am test -Dopenapi.write writes it")
        .isEqualTo(made);
  }
}
