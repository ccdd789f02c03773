package nl.wsp.api.platform.document;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

/** A PDF as answer of a request: downloaded under a name, kept in no cache on the way. */
public final class PdfAnswer {
  private PdfAnswer() {}

  /**
   * @param fileName of small letters, digits and hyphens, ending in {@code .pdf}; no personal data
   */
  public static MutableHttpResponse<byte[]> of(byte[] pdf, String fileName) {
    if (!fileName.matches("[a-z0-9-]+\\.pdf")) {
      throw new IllegalArgumentException("name of a file: " + fileName);
    }
    return HttpResponse.ok(pdf)
        .contentType(MediaType.APPLICATION_PDF_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
  }
}
