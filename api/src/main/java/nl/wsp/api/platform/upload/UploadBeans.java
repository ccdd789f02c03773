package nl.wsp.api.platform.upload;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.time.Duration;

/** Chooses the scanner that the operator configured. */
@Factory
final class UploadBeans {
  @Singleton
  VirusScanner virusScanner(UploadSettings settings) {
    return settings.clamdHost().isBlank()
        ? new NoScanner()
        : new ClamdScanner(
            InetSocketAddress.createUnresolved(settings.clamdHost(), settings.clamdPort()),
            Duration.ofSeconds(settings.clamdTimeoutSeconds()));
  }
}
