package nl.wsp.api.platform;

import io.micronaut.core.io.ResourceLoader;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

/** Serves the interface's own document (NLGov ADR 2.1, /core/doc-openapi). */
@Hidden
@Controller("/api/v1/openapi.json")
class OpenApiController {
  private final ResourceLoader resources;

  OpenApiController(ResourceLoader resources) {
    this.resources = resources;
  }

  @Get
  @Secured(SecurityRule.IS_ANONYMOUS)
  HttpResponse<StreamedFile> document() {
    return HttpResponse.ok(
            new StreamedFile(
                resources
                    .getResource("classpath:META-INF/swagger/openapi.json")
                    .orElseThrow(IllegalStateException::new)))
        .contentType(MediaType.APPLICATION_JSON_TYPE)
        .header("Access-Control-Allow-Origin", "*");
  }
}
