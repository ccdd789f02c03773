package nl.wsp.api.platform;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** What a visitor may know of this installation before he signs in. */
@Controller("/api/v1/service")
class ServiceController {
  private final boolean demo;

  ServiceController(@Value("${wsp.demo:false}") boolean demo) {
    this.demo = demo;
  }

  /** Whether this is a demo (the portal then shows the demo accounts) and its languages. */
  @Get
  @Secured(SecurityRule.IS_ANONYMOUS)
  ServiceBody service() {
    return new ServiceBody("Marktplein", demo, List.of("nl", "en"));
  }

  @Serdeable
  record ServiceBody(String name, boolean demo, List<String> languages) {}
}
