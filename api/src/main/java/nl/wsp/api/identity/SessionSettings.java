package nl.wsp.api.identity;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.Positive;

/**
 * How long a session lives.
 *
 * @param idleMinutes minutes without a request after which it ends
 * @param absoluteHours hours after which it ends however busy
 * @param secureCookie whether the service is reached over TLS
 */
@ConfigurationProperties("wsp.session")
record SessionSettings(
    @Positive int idleMinutes, @Positive int absoluteHours, boolean secureCookie) {
  /** With TLS the prefix makes browsers refuse the cookie from any other host or path. */
  String cookieName() {
    return secureCookie ? "__Host-wsp-session" : "wsp-session";
  }
}
