package nl.wsp.deploy.local;

import java.net.URI;
import java.util.Optional;

/**
 * Engines the operator names himself, by environment variable or system property of the same name;
 * the property wins.
 */
record Configured(Optional<Database> database, Optional<URI> elasticsearch) {
  static Configured fromSystem() {
    Optional<Database> database =
        value("WSP_DATABASE_URL")
            .map(
                url ->
                    new Database(
                        url,
                        value("WSP_DATABASE_USER").orElse("marktplein"),
                        value("WSP_DATABASE_PASSWORD").orElse("")));
    return new Configured(database, value("WSP_ELASTICSEARCH_URL").map(URI::create));
  }

  static Optional<String> value(String name) {
    return Optional.ofNullable(System.getProperty(name, System.getenv(name)))
        .filter(value -> !value.isBlank());
  }
}
