package nl.wsp.api.platform.security;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import nl.wsp.api.platform.problem.Problem;
import nl.wsp.api.platform.problem.ProblemKind;

/**
 * Refuses writes that another site could have caused: with a session the header {@code
 * X-CSRF-Token} must hold the session's token, and an {@code Origin} must be ours.
 */
@ServerFilter("/api/**")
final class CsrfFilter {
  // ServerFilterPhase.SECURITY ends at 39250: the actor is known from there on
  private static final int AFTER_SECURITY = 39_251;

  @RequestFilter
  @Order(AFTER_SECURITY)
  void refuseForgedWrites(HttpRequest<?> request) {
    if (request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD) {
      return;
    }
    String origin = request.getHeaders().get("Origin");
    if (origin != null && !isOurs(origin, request)) {
      throw Problem.of(ProblemKind.CSRF_TOKEN_MISSING);
    }
    request
        .getUserPrincipal(Actor.class)
        .ifPresent(
            actor -> {
              String token = request.getHeaders().get("X-CSRF-Token");
              if (token == null || !sameInConstantTime(token, actor.csrfToken())) {
                throw Problem.of(ProblemKind.CSRF_TOKEN_MISSING);
              }
            });
  }

  private static boolean isOurs(String origin, HttpRequest<?> request) {
    try {
      return URI.create(origin).getAuthority() != null
          && URI.create(origin).getAuthority().equals(request.getHeaders().get("Host"));
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  private static boolean sameInConstantTime(String given, String expected) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }
}
