package nl.wsp.api;

import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;

/** The one deployable service: REST interface, background jobs and the portal's static files. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Marktplein",
            version = "1.0.0",
            description = "Marketplace of a Werkgeversservicepunt.",
            license = @License(name = "EUPL-1.2")))
public final class Application {
  private Application() {}

  public static void main(String[] args) {
    Micronaut.build(args).mainClass(Application.class).banner(false).start();
  }
}
