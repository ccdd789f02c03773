package nl.wsp.api.platform.idempotency;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Forgets old keys once an hour; harmless on several instances at once. */
@Singleton
final class KeyCleaning {
  private final IdempotentPosts posts;

  KeyCleaning(IdempotentPosts posts) {
    this.posts = posts;
  }

  @Scheduled(fixedDelay = "1h", initialDelay = "15m")
  void clean() {
    posts.clean();
  }
}
