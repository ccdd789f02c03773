package nl.wsp.api.networkcafe.live;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.Positive;

/**
 * How the stream of a session is kept up.
 *
 * @param pollMillis milliseconds between two looks for what other instances did
 * @param presenceMillis milliseconds between two looks at who is where
 * @param recheckMillis milliseconds after which sign-in and access of a listener are checked again
 * @param heartbeatMillis milliseconds after which a line says that it is alive
 * @param maxListeners listeners of one instance
 */
@ConfigurationProperties("wsp.live")
record FanOutSettings(
    @Positive int pollMillis,
    @Positive int presenceMillis,
    @Positive int recheckMillis,
    @Positive int heartbeatMillis,
    @Positive int maxListeners) {}
