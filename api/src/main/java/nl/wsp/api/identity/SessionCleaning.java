package nl.wsp.api.identity;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Removes dead sessions once an hour; harmless on several instances at once. */
@Singleton
final class SessionCleaning {
  private final Sessions sessions;

  SessionCleaning(Sessions sessions) {
    this.sessions = sessions;
  }

  @Scheduled(fixedDelay = "1h", initialDelay = "10m")
  void clean() {
    sessions.clean();
  }
}
