package nl.wsp.api.platform.security;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.Positive;

/** How many requests a minute one address and one account may do on one instance. */
@ConfigurationProperties("wsp.rate-limit")
record RateLimitSettings(@Positive long perAddressPerMinute, @Positive long perAccountPerMinute) {}
