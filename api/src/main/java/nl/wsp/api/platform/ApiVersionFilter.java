package nl.wsp.api.platform;

import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Headers of every answer: the version (NLGov ADR 2.1, /core/version-header) and no caching. */
@ServerFilter("/api/**")
final class ApiVersionFilter {
  private static final String VERSION = "1.0.0";

  @ResponseFilter
  void addHeaders(MutableHttpResponse<?> response) {
    response.header("API-Version", VERSION);
    if (!response.getHeaders().contains("Cache-Control")) {
      response.header("Cache-Control", "no-store");
    }
    response.header("X-Content-Type-Options", "nosniff");
  }
}
