package nl.wsp.api.notification;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.Positive;

/**
 * How mail leaves.
 *
 * @param enabled the kill switch; mails wait while it is off
 * @param host server that takes our mail; empty: none, and everything is read in the portal only
 * @param username empty: the server asks for none
 * @param startTls whether the connection must be encrypted (STARTTLS)
 * @param from address of the sender
 * @param portalUrl address of the portal, to which mails link; without a slash at the end
 * @param batchSize mails claimed at once
 * @param pollSeconds seconds between looks when nothing woke us
 * @param timeoutSeconds longest wait for the server
 * @param latestHours a mail that could not leave for so long is given up: it is no news any more
 */
@ConfigurationProperties("wsp.mail")
record MailSettings(
    boolean enabled,
    String host,
    @Positive int port,
    String username,
    String password,
    boolean startTls,
    String from,
    String portalUrl,
    @Positive int batchSize,
    @Positive int pollSeconds,
    @Positive int timeoutSeconds,
    @Positive int latestHours) {

  /** Whether there is anywhere to send to. */
  boolean sends() {
    return enabled && !host.isBlank();
  }
}
