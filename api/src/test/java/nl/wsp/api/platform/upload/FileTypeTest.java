package nl.wsp.api.platform.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTest {
  @Test
  void theContentTellsTheType() {
    assertThat(FileType.of("%PDF-1.7\n%abc".getBytes(StandardCharsets.US_ASCII)))
        .contains(FileType.PDF);
    assertThat(FileType.of(HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452")))
        .contains(FileType.PNG);
    assertThat(FileType.of(HexFormat.of().parseHex("ffd8ffe000104a46494600010100")))
        .contains(FileType.JPEG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body>x</body></html>",
        "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        "PK\u0003\u0004 a zip",
        "MZ a program",
        "#!/bin/sh\nls",
        "just text"
      })
  void nothingElseIsTakenIn(String content) {
    assertThat(FileType.of(content.getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "contract.pdf, contract.pdf",
    "contract.exe, contract.pdf",
    "../../etc/passwd, passwd.pdf",
    "C:\\map\\contract.final.pdf, contract.final.pdf",
    "'a\"; b=\"c.pdf', 'a bc.pdf'",
    "' ', document.pdf",
    "José & zoon.pdf, José  zoon.pdf",
    ".pdf, .pdf.pdf"
  })
  void aNameIsHarmlessAndHasTheExtensionOfItsType(String given, String kept) {
    assertThat(UploadedFiles.nameOf(given, FileType.PDF)).isEqualTo(kept);
    assertThat(UploadedFiles.nameOf(null, FileType.PNG)).isEqualTo("document.png");
  }
}
