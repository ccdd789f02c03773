package nl.wsp.api.platform.outbox;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.Positive;

/**
 * How the relay works.
 *
 * @param enabled whether this instance relays; the kill switch
 * @param batchSize rows claimed at once
 * @param leaseSeconds seconds after which another instance may take over a claimed row
 * @param pollMillis milliseconds between looks when nothing woke the relay
 */
@ConfigurationProperties("wsp.relay")
record RelaySettings(
    boolean enabled,
    @Positive int batchSize,
    @Positive int leaseSeconds,
    @Positive int pollMillis) {}
