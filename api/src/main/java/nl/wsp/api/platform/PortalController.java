package nl.wsp.api.platform;

import io.micronaut.core.io.ResourceLoader;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URL;
import java.util.Optional;
import nl.wsp.api.platform.problem.Problem;

/**
 * Serves the portal's static files; an address that is no file and not the interface is a page of
 * the portal, which finds its own way from {@code index.html}.
 */
@Hidden
@Controller("/")
@ExecuteOn(TaskExecutors.BLOCKING)
class PortalController {
  // nothing from elsewhere, no inline script; images may be made by the portal itself
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  private final ResourceLoader resources;

  PortalController(ResourceLoader resources) {
    this.resources = resources;
  }

  @Get
  @Secured(SecurityRule.IS_ANONYMOUS)
  HttpResponse<?> home(HttpRequest<?> request) {
    return page();
  }

  @Get("/{+path}")
  @Secured(SecurityRule.IS_ANONYMOUS)
  HttpResponse<?> file(String path) {
    if (path.startsWith("api/") || path.startsWith("vum/") || path.contains("..")) {
      throw Problem.notFound();
    }
    return find(path)
        .<HttpResponse<?>>map(url -> withHeaders(new StreamedFile(url), path.startsWith("assets/")))
        .orElseGet(() -> path.contains(".") ? missing() : page());
  }

  private static HttpResponse<?> missing() {
    throw Problem.notFound();
  }

  private HttpResponse<?> page() {
    URL index = find("index.html").orElseThrow(Problem::notFound);
    return withHeaders(new StreamedFile(index), false);
  }

  private Optional<URL> find(String path) {
    return resources.getResource("classpath:META-INF/portal/" + path);
  }

  private static MutableHttpResponse<?> withHeaders(StreamedFile file, boolean hashedName) {
    return HttpResponse.ok(file)
        .contentType(file.getMediaType())
        .header("Cache-Control", hashedName ? "public, max-age=31536000, immutable" : "no-cache")
        .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        .header("Referrer-Policy", "same-origin")
        .header("X-Content-Type-Options", "nosniff");
  }
}
