package nl.wsp.api.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import nl.wsp.api.platform.problem.Problem;

/**
 * Limits requests per address before anything else is done and per account once it is known. Each
 * instance counts for itself: this protects it from overload; guessing of passwords is limited in
 * the database, for all instances together.
 */
@ServerFilter("/api/**")
final class RateLimit {
  private static final int BEFORE_SECURITY = 10_000;
  // ServerFilterPhase.SECURITY ends at 39250: the actor is known from there on
  private static final int AFTER_SECURITY = 39_252;
  private static final int MOST_BUCKETS = 100_000;

  private final RateLimitSettings settings;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_BUCKETS)
          .expireAfterAccess(Duration.ofMinutes(2))
          .build();

  RateLimit(RateLimitSettings settings) {
    this.settings = settings;
  }

  @RequestFilter
  @Order(BEFORE_SECURITY)
  void perAddress(HttpRequest<?> request) {
    String address = request.getRemoteAddress().getAddress().getHostAddress();
    take("address " + address, settings.perAddressPerMinute());
  }

  @RequestFilter
  @Order(AFTER_SECURITY)
  void perAccount(HttpRequest<?> request) {
    request
        .getUserPrincipal(Actor.class)
        .ifPresent(actor -> take("account " + actor.userId(), settings.perAccountPerMinute()));
  }

  private void take(String key, long perMinute) {
    Bucket bucket =
        buckets.get(
            key,
            unknown ->
                Bucket.builder()
                    .addLimit(
                        limit ->
                            limit
                                .capacity(perMinute)
                                .refillGreedy(perMinute, Duration.ofMinutes(1)))
                    .build());
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
      throw Problem.tooManyRequests((int) seconds);
    }
  }
}
